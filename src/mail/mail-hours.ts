import { Inject, Injectable } from '@nestjs/common';
import { dayOf, instantOf } from '../calendar/domain/beijing.js';
import { WorkingDays } from '../calendar/domain/working-days.js';
import { Clock } from '../platform/clock.js';
import { SETTINGS, type Config } from '../platform/config.js';
import { restsUntil, termEnd, type Rest } from './domain/days-off.js';
import { nextAttemptAt, termOf } from './domain/retry.js';
import type { Letter } from './letter.entity.js';

type Trying = Pick<Letter, 'firstAttemptAt' | 'anyDay'>;

/** When letters may be tried: none on a day off, but those that a person let go on one. Instants are milliseconds. */
@Injectable()
export class MailHours {
  private readonly rest: Rest;

  constructor(
    private readonly clock: Clock,
    workingDays: WorkingDays,
    @Inject(SETTINGS) private readonly config: Config,
  ) {
    this.rest = { workingDays, opensAt: config.mail.opensAt };
  }

  now(): number {
    return this.clock.now().getTime();
  }

  /** Until when letters rest; null while they go. */
  restsUntil(): number | null {
    return restsUntil(this.now(), this.rest);
  }

  /** The midnight with which this day began: what was claimed since then was claimed for this day. */
  today(): number {
    return instantOf(dayOf(new Date(this.now())), '00:00').getTime();
  }

  /** This instant, or the one at which letters go again. */
  next(): number {
    return this.restsUntil() ?? this.now();
  }

  /** The instant after which such a letter is not tried again by itself. */
  givesUpAt({ firstAttemptAt, anyDay }: Trying): number {
    const from = firstAttemptAt === null ? this.now() : Date.parse(firstAttemptAt);
    const length = termOf(this.config.mail.retry);
    return anyDay ? from + length : termEnd(from, length, this.rest);
  }

  /** No letter that was first tried after this instant has come to the end of its term. */
  termBegan(): number {
    return this.now() - termOf(this.config.mail.retry);
  }

  /** When a letter that was put off goes again; null once its term has ended. */
  again(letter: Trying & { readonly attempts: number }, chance: number): number | null {
    const { attempts, anyDay } = letter;
    const at = nextAttemptAt(
      { attempts, end: this.givesUpAt(letter), now: this.now(), chance },
      this.config.mail.retry,
    );
    return at === null || anyDay ? at : (restsUntil(at, this.rest) ?? at);
  }
}
