import { Injectable } from '@nestjs/common';
import { LessThan } from 'typeorm';
import { Clock } from '../platform/clock.js';
import type { Tx } from '../platform/database/tx.js';
import { UnitOfWork } from '../platform/database/unit-of-work.js';
import { Account, SignInAttempt } from './access.entity.js';
import { Passwords } from './passwords.js';

/** Wrong passwords that are taken for slips of the finger; from then on each doubles the wait, up to a quarter of an hour. */
const SLIPS = 5;
const LONGEST_WAIT_MS = 900_000;
const HOUR_MS = 3_600_000;
/** What nobody has tried for so long is forgotten. */
const FORGOTTEN_MS = 24 * HOUR_MS;
const LONGEST_ADDRESS = 60;

const waitMs = (failed: number): number =>
  failed < SLIPS ? 0 : Math.min(1000 * 2 ** (failed - SLIPS), LONGEST_WAIT_MS);
const instant = (now: Date, ms: number): string => new Date(now.getTime() + ms).toISOString();

/** Which account, and from where somebody says that it is his. */
export interface Attempt {
  readonly which: { readonly login: string } | { readonly officerId: string };
  readonly address: string;
}

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
  async check({ which, address }: Attempt, password: string): Promise<Account | null> {
    const account = await this.counted(which, address.slice(0, LONGEST_ADDRESS));
    const right = await this.passwords.verify(account?.passwordHash ?? null, password);
    return right ? account : null;
  }

  /** Once the right password was given: what went wrong from there before is forgotten, and it was no guess. */
  async proved(tx: Tx, officerId: string, address: string): Promise<void> {
    await tx.remove(SignInAttempt, { officerId, address: address.slice(0, LONGEST_ADDRESS) });
    const account = await tx.one(Account, { officerId });
    await tx.update(Account, { officerId }, { hourFailed: Math.max((account?.hourFailed ?? 0) - 1, 0) });
  }

  /** Null where this attempt is not to be made now. */
  private counted(which: Attempt['which'], address: string): Promise<Account | null> {
    return this.unitOfWork.run(async (tx) => {
      tx.withoutEntry('a count of passwords tried');
      const account = await tx.oneToChange(Account, which);
      const now = this.clock.now();
      if (!account) return null;
      const { officerId } = account;
      const known = await tx.one(SignInAttempt, { officerId, address });
      if (known?.waitsUntil && known.waitsUntil > now.toISOString()) return null;
      await tx.remove(SignInAttempt, { at: LessThan(instant(now, -FORGOTTEN_MS)) });
      const failed = (known && known.at > instant(now, -FORGOTTEN_MS) ? known.failed : 0) + 1;
      const waitsUntil = waitMs(failed) > 0 ? instant(now, waitMs(failed)) : null;
      await tx.remove(SignInAttempt, { officerId, address });
      await tx.insert(SignInAttempt, [{ officerId, address, failed, waitsUntil, at: now.toISOString() }]);
      await tx.update(Account, { officerId }, this.hourOf(account, now));
      return account;
    });
  }

  private hourOf({ hourBegan, hourFailed }: Account, now: Date): Pick<Account, 'hourBegan' | 'hourFailed'> {
    if (hourBegan === null || hourBegan <= instant(now, -HOUR_MS))
      return { hourBegan: now.toISOString(), hourFailed: 1 };
    return { hourBegan, hourFailed: (hourFailed ?? 0) + 1 };
  }
}
