import { Inject, Injectable } from '@nestjs/common';
import { instantOf } from '../calendar/domain/beijing.js';
import { addDays, type Day } from '../calendar/domain/day.js';
import { SETTINGS, type Config } from '../platform/config.js';
import { Refusal } from '../platform/refusal.js';
import { ReminderService } from '../reminder/reminder.service.js';
import { ActsService } from './acts.service.js';
import type { ScriptedAct } from './script-file.js';
import { timelineOf, type Moment } from './timeline.js';

/** The morning before which the year stops, and from which the clock of the demonstration goes on by itself. */
export const LIVE_FROM: Day = '2021-09-06';

/** What was done in a month of the demonstration, for people who wait. */
export interface MonthLived {
  /** YYYY-MM */
  readonly month: string;
  readonly acts: number;
  readonly letters: number;
}

export interface Living {
  /** The clock the house goes by; it is put to the day and time of each moment. */
  readonly clock: { set(instant: Date): void };
  readonly onMonth?: (lived: MonthLived) => void;
  /** Stops between two moments. */
  readonly signal?: AbortSignal;
}

/** Lives through the scripted part of the year: people act, the morning bell rings, letters are written and sent. */
@Injectable()
export class DemoYearService {
  constructor(
    private readonly acts: ActsService,
    private readonly reminders: ReminderService,
    @Inject(SETTINGS) private readonly config: Config,
  ) {}

  async live(script: readonly ScriptedAct[], { clock, onMonth, signal }: Living): Promise<void> {
    const { weekly, leaders, operator } = this.config.reminders;
    const days = { from: script[0]?.on ?? LIVE_FROM, to: addDays(LIVE_FROM, -1) };
    const moments = timelineOf(script, days, [weekly.at, leaders.at, operator.at]);
    let lived: MonthLived = { month: days.from.slice(0, 7), acts: 0, letters: 0 };
    for (const moment of moments) {
      if (signal?.aborted) return;
      const month = moment.on.slice(0, 7);
      if (month !== lived.month) {
        onMonth?.(lived);
        lived = { month, acts: 0, letters: 0 };
      }
      clock.set(instantOf(moment.on, moment.at));
      const letters = await this.at(moment);
      lived = { month, acts: lived.acts + (moment.act ? 1 : 0), letters: lived.letters + letters };
    }
    onMonth?.(lived);
  }

  /** @returns how many letters left */
  private async at({ on, act }: Moment): Promise<number> {
    if (act) await this.acts.perform(act);
    // The same bell as in earnest: mostly nothing is owed, and what is, is the rule's to say.
    const { sent, deferred, failed } = await this.reminders.run('rung');
    if (deferred + failed > 0)
      throw new Refusal(
        'DEMO.LETTERS_STUCK',
        `演示中${on}的信没有写成${deferred + failed}封：请检查磁盘空间和目录权限。`,
        1,
      );
    return sent;
  }
}
