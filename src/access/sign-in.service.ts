import { setTimeout as pause } from 'node:timers/promises';
import { Injectable } from '@nestjs/common';
import { Officer } from '../organization/officer.entity.js';
import { UnitOfWork } from '../platform/database/unit-of-work.js';
import { ok, refuse, type Outcome } from '../platform/outcome.js';
import { Account } from './access.entity.js';
import { AttemptsService, type Attempt } from './attempts.service.js';
import { SessionsService, type BegunSession } from './sessions.service.js';

/** No answer comes sooner: how long it takes does not tell whether there is such an account. */
const SOONEST_MS = 250;

/** The door: one answer to every wrong name, wrong password and account that has to wait. */
@Injectable()
export class SignInService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly attempts: AttemptsService,
    private readonly sessions: SessionsService,
  ) {}

  async byPassword(login: string, password: string, address: string): Promise<Outcome<BegunSession, 'DOOR.WRONG'>> {
    const [outcome] = await Promise.all([this.tried({ which: { login }, address }, password), pause(SOONEST_MS)]);
    return outcome;
  }

  private async tried(attempt: Attempt, password: string): Promise<Outcome<BegunSession, 'DOOR.WRONG'>> {
    const proved = await this.attempts.check(attempt, password);
    if (!proved) return refuse('DOOR.WRONG');
    const { officerId, passwordHash } = proved;
    return this.unitOfWork.run(async (tx) => {
      const officer = await tx.one(Officer, { id: officerId, disabled: false });
      const account = await tx.oneToChange(Account, { officerId });
      // Reset, changed or closed while the password was being checked: then it is no longer the right one.
      if (!officer || !account || account.passwordHash !== passwordHash) return refuse('DOOR.WRONG');
      await this.attempts.proved(tx, officerId, attempt.address);
      return ok(await this.sessions.begin(tx, officerId, 'password'));
    });
  }
}
