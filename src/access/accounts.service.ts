import { Inject, Injectable } from '@nestjs/common';
import { dayOf } from '../calendar/domain/beijing.js';
import { Directory } from '../organization/directory.js';
import { Officer } from '../organization/officer.entity.js';
import type { Role } from '../organization/post.entity.js';
import { Clock } from '../platform/clock.js';
import { SETTINGS, type Config } from '../platform/config.js';
import type { Reads } from '../platform/database/reads.js';
import type { Tx } from '../platform/database/tx.js';
import { newId } from '../platform/id.js';
import { fault, ok, type Fault, type Outcome } from '../platform/outcome.js';
import { Account, SignedLink, SignInAttempt } from './access.entity.js';
import { SessionsService } from './sessions.service.js';
import { SignedLinks } from './signed-links.js';

export interface AccountEntry {
  readonly login: string;
  readonly name: string;
  readonly posts: readonly string[];
  readonly roles: readonly Role[];
  readonly disabled: boolean;
  readonly hasPassword: boolean;
}

/** The address with which its holder comes in once and sets a password; told to whoever made the account, kept nowhere. */
export interface Admission {
  readonly login: string;
  readonly address: string;
  readonly expiresAt: string;
}

export type AccountFault = Fault<'ACCOUNT.UNKNOWN' | 'ACCOUNT.EXISTS' | 'ACCOUNT.DISABLED'>;
type Result<T> = Promise<Outcome<T, AccountFault>>;

const HOUR_MS = 3_600_000;

/** Who may sign in. Nobody but its holder ever knows a password. */
@Injectable()
export class AccountsService {
  constructor(
    private readonly clock: Clock,
    private readonly sessions: SessionsService,
    private readonly links: SignedLinks,
    @Inject(SETTINGS) private readonly config: Config,
  ) {}

  /** An account for an officer there is, within the transaction that may have made the officer. */
  async addWithin(tx: Tx, code: string, actorId: string): Result<Admission> {
    const officer = await tx.one(Officer, { code });
    if (!officer) return unknown(code);
    if (officer.disabled) return fault('ACCOUNT.DISABLED', `“${code}”已停用，不能开通账号。`);
    if (await tx.one(Account, { officerId: officer.id })) {
      return fault(
        'ACCOUNT.EXISTS',
        `“${code}”已有账号：忘记密码的，请在“机构”点开姓名重设；命令行用 duban user reset-password ${code}。`,
      );
    }
    await tx.insert(Account, [{ officerId: officer.id, login: code, mustChange: true, failed: 0 }]);
    tx.record({ act: 'account.add', subject: { type: 'officer', id: officer.id }, actorId });
    return ok(await this.admit(tx, officer));
  }

  /** The old password opens nothing any more, nor does any session begun with it. Its holder is told by whoever asks for it. */
  async resetWithin(tx: Tx, code: string, actorId: string): Result<Admission> {
    const officer = await tx.one(Officer, { code });
    const account = officer && (await tx.oneToChange(Account, { officerId: officer.id }));
    if (!officer || !account) return unknown(code);
    if (officer.disabled) return fault('ACCOUNT.DISABLED', `“${code}”已停用，不能重设密码。`);
    const cleared = { passwordHash: null, mustChange: true, hourBegan: null, hourFailed: null };
    await tx.remove(SignInAttempt, { officerId: officer.id });
    await tx.update(Account, { officerId: officer.id }, cleared);
    await this.sessions.endOthers(tx, officer.id, null);
    tx.record({ act: 'account.reset', subject: { type: 'officer', id: officer.id }, actorId });
    return ok(await this.admit(tx, officer));
  }

  private async admit(tx: Tx, officer: Officer): Promise<Admission> {
    // An earlier invitation that was never used ends with the new one.
    await tx.remove(SignedLink, { officerId: officer.id, purpose: 'signIn' });
    const expiresAt = new Date(this.clock.now().getTime() + this.config.access.signInLinkHours * HOUR_MS);
    const path = await this.links.issueOne(tx, { id: newId(), officerId: officer.id, purpose: 'signIn', expiresAt });
    return { login: officer.code, address: `${this.config.publicUrl}${path}`, expiresAt: expiresAt.toISOString() };
  }

  /** Every account, by its login, with the posts its holder has today. */
  async list(from: Reads): Promise<AccountEntry[]> {
    const directory = await Directory.on(dayOf(this.clock.now()), from);
    const officers = new Map((await from.find(Officer)).map((officer) => [officer.id, officer]));
    const titles = new Map(directory.posts.map(({ id, title }) => [id, title]));
    const accounts = await from.find(Account, { order: { login: 'ASC' } });
    return accounts.map(({ officerId, login, passwordHash }) => {
      const actors = directory.actorsOf(officerId);
      const posts = actors.flatMap(({ postIds }) => postIds.map((id) => titles.get(id) ?? ''));
      const roles = actors.flatMap((actor) => actor.roles);
      const officer = officers.get(officerId);
      const disabled = officer?.disabled ?? true;
      return { login, name: officer?.name ?? '', posts, roles, disabled, hasPassword: passwordHash !== null };
    });
  }
}

/** 可登录 · 尚未设密码 · 已停用 */
export const accountStateWords = ({ disabled, hasPassword }: AccountEntry): string =>
  disabled ? '已停用' : hasPassword ? '可登录' : '尚未设密码';

const unknown = (code: string) =>
  fault('ACCOUNT.UNKNOWN', `没有代码为“${code}”的人员或账号：请用 duban user list 查看。`);
