import { Injectable } from '@nestjs/common';
import { Reads } from '../platform/database/reads.js';
import { UnitOfWork } from '../platform/database/unit-of-work.js';
import { fault, ok, type Fault, type Outcome } from '../platform/outcome.js';
import { Account } from './access.entity.js';
import { AttemptsService } from './attempts.service.js';
import { faultOfPassword, Passwords } from './passwords.js';
import { SessionsService } from './sessions.service.js';
import type { Visitor } from './visitor.js';

export interface NewPassword {
  /** Asked unless the account came with an invitation or was reset. */
  readonly old: string;
  readonly chosen: string;
  readonly again: string;
}

/** Whoever changes it is signed in: his slips are counted apart from those at the door. */
const HERE = 'signed-in';

type Result = Promise<Outcome<void, Fault<'PASSWORD.REFUSED'>>>;

const refused = (message: string) => fault('PASSWORD.REFUSED', message);

/** A password is set by its holder and by nobody else. */
@Injectable()
export class OwnPasswordService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly reads: Reads,
    private readonly passwords: Passwords,
    private readonly attempts: AttemptsService,
    private readonly sessions: SessionsService,
  ) {}

  /** Every other session of the account ends with the old password. A letter's link is no proof of who it is. */
  async set({ officerId, sessionId, via }: Visitor, { old, chosen, again }: NewPassword): Result {
    const known = await this.reads.one(Account, { officerId });
    if (!known || via === 'letter') return refused('您还没有账号，或者是从信里的链接进来的：请联系管理员开通或重设。');
    if (chosen !== again) return refused('两次填写的新密码不一样。');
    const wrong = faultOfPassword(chosen, known.login);
    if (wrong !== null) return refused(wrong);
    const account = known.mustChange ? known : await this.attempts.check({ which: { officerId }, address: HERE }, old);
    if (!account) return refused('原密码不对，或者试的次数太多：请稍候再试。');
    const passwordHash = await this.passwords.hash(chosen);
    return this.unitOfWork.run(async (tx) => {
      const current = await tx.oneToChange(Account, { officerId });
      if (current?.passwordHash !== account.passwordHash || current.mustChange !== account.mustChange) {
        return refused('密码刚刚被重设：请重新登录。');
      }
      await tx.update(Account, { officerId }, { passwordHash, mustChange: false });
      await this.attempts.proved(tx, officerId, HERE);
      await this.sessions.endOthers(tx, officerId, sessionId);
      tx.record({ act: 'account.setPassword', subject: { type: 'officer', id: officerId }, actorId: officerId });
      return ok(undefined);
    });
  }
}
