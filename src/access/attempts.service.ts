import { Injectable } from '@nestjs/common';
import { Clock } from '../platform/clock.js';
import { UnitOfWork } from '../platform/database/unit-of-work.js';
import { Account } from './access.entity.js';
import { Passwords } from './passwords.js';

/** Wrong passwords that are taken for slips of the finger; from then on each doubles the wait, up to a quarter of an hour. */
const SLIPS = 5;
const LONGEST_WAIT_MS = 900_000;

const waitMs = (failed: number): number =>
  failed < SLIPS ? 0 : Math.min(1000 * 2 ** (failed - SLIPS), LONGEST_WAIT_MS);

/** Checks passwords. An attempt is counted before it is checked: however many come at once, no more than these are tried. */
@Injectable()
export class AttemptsService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
    private readonly passwords: Passwords,
  ) {}

  /**
   * The account as it was when the password proved right; null when it is wrong, unknown or has to wait. Whoever acts on
   * it does so only while it still has that hash: it may have been reset meanwhile.
   */
  async check(which: { login: string } | { officerId: string }, password: string): Promise<Account | null> {
    const account = await this.counted(which);
    const right = await this.passwords.verify(account?.passwordHash ?? null, password);
    return right ? account : null;
  }

  /** Null where this attempt is not to be made now. */
  private counted(which: { login: string } | { officerId: string }): Promise<Account | null> {
    return this.unitOfWork.run(async (tx) => {
      tx.withoutEntry('a count of passwords tried');
      const account = await tx.oneToChange(Account, which);
      const now = this.clock.now();
      if (!account || (account.waitsUntil !== null && account.waitsUntil > now.toISOString())) return null;
      const failed = account.failed + 1;
      const waitsUntil = waitMs(failed) > 0 ? new Date(now.getTime() + waitMs(failed)).toISOString() : null;
      await tx.update(Account, { officerId: account.officerId }, { failed, waitsUntil });
      return account;
    });
  }
}
