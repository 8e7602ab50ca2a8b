import { Injectable } from '@nestjs/common';
import { Officer } from '../organization/officer.entity.js';
import { Clock } from '../platform/clock.js';
import { Reads } from '../platform/database/reads.js';
import { UnitOfWork } from '../platform/database/unit-of-work.js';
import { ok, refuse, type Outcome } from '../platform/outcome.js';
import { Account } from './access.entity.js';
import { Passwords } from './passwords.js';
import { SessionsService, type BegunSession } from './sessions.service.js';

/** Wrong passwords that are taken for slips of the finger; from then on each doubles the wait, up to a quarter of an hour. */
const SLIPS = 5;
const LONGEST_WAIT_MS = 900_000;

const waitMs = (failed: number): number =>
  failed < SLIPS ? 0 : Math.min(1000 * 2 ** (failed - SLIPS), LONGEST_WAIT_MS);

/** The door: one answer to every wrong name, wrong password and account that has to wait. */
@Injectable()
export class SignInService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly reads: Reads,
    private readonly clock: Clock,
    private readonly sessions: SessionsService,
    private readonly passwords: Passwords,
  ) {}

  async byPassword(login: string, password: string): Promise<Outcome<BegunSession, 'DOOR.WRONG'>> {
    const account = await this.reads.one(Account, { login });
    const officer = account && (await this.reads.one(Officer, { id: account.officerId, disabled: false }));
    const waits = account?.waitsUntil != null && account.waitsUntil > this.clock.now().toISOString();
    const right = await this.passwords.verify(account?.passwordHash ?? null, password);
    if (!account || !officer || waits) return refuse('DOOR.WRONG');
    if (!right) {
      await this.countFailure(account);
      return refuse('DOOR.WRONG');
    }
    return this.unitOfWork.run(async (tx) => {
      if (account.failed > 0) await tx.update(Account, { officerId: officer.id }, { failed: 0, waitsUntil: null });
      return ok(await this.sessions.begin(tx, officer.id, 'password'));
    });
  }

  private countFailure({ officerId }: Account): Promise<void> {
    return this.unitOfWork.run(async (tx) => {
      tx.withoutEntry('a count of wrong passwords');
      const account = await tx.oneToChange(Account, { officerId });
      if (!account) return;
      const failed = account.failed + 1;
      const until = new Date(this.clock.now().getTime() + waitMs(failed)).toISOString();
      await tx.update(Account, { officerId }, { failed, waitsUntil: waitMs(failed) > 0 ? until : null });
    });
  }
}
