import { Injectable } from '@nestjs/common';
import { Reads } from '../platform/database/reads.js';
import { UnitOfWork } from '../platform/database/unit-of-work.js';
import { fault, ok, type Fault, type Outcome } from '../platform/outcome.js';
import { Account } from './access.entity.js';
import { faultOfPassword, Passwords } from './passwords.js';
import { SessionsService } from './sessions.service.js';
import type { Visitor } from './visitor.js';

export interface NewPassword {
  /** Asked unless the account came with an invitation or was reset. */
  readonly old: string;
  readonly chosen: string;
  readonly again: string;
}

type Result = Promise<Outcome<void, Fault<'PASSWORD.REFUSED'>>>;

const refused = (message: string) => fault('PASSWORD.REFUSED', message);

/** A password is set by its holder and by nobody else. */
@Injectable()
export class OwnPasswordService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly reads: Reads,
    private readonly passwords: Passwords,
    private readonly sessions: SessionsService,
  ) {}

  /** Every other session of the account ends with the old password. */
  async set({ officerId, sessionId }: Visitor, { old, chosen, again }: NewPassword): Result {
    const account = await this.reads.one(Account, { officerId });
    if (!account) return refused('您还没有账号：请联系管理员开通。');
    if (!account.mustChange && !(await this.passwords.verify(account.passwordHash, old)))
      return refused('原密码不对。');
    if (chosen !== again) return refused('两次填写的新密码不一样。');
    const wrong = faultOfPassword(chosen, account.login);
    if (wrong !== null) return refused(wrong);
    const passwordHash = await this.passwords.hash(chosen);
    return this.unitOfWork.run(async (tx) => {
      await tx.update(Account, { officerId }, { passwordHash, mustChange: false, failed: 0, waitsUntil: null });
      await this.sessions.endOthers(tx, officerId, sessionId);
      tx.record({ act: 'account.setPassword', subject: { type: 'officer', id: officerId }, actorId: officerId });
      return ok(undefined);
    });
  }
}
