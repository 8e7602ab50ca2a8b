import { Injectable } from '@nestjs/common';
import { dayOf, instantOf } from '../calendar/domain/beijing.js';
import { addDays } from '../calendar/domain/day.js';
import { addTo, noCounts, type DeliveryCounts } from '../mail/delivery-counts.js';
import { DeliveryService } from '../mail/delivery.service.js';
import { Letter, type LetterState } from '../mail/letter.entity.js';
import { Clock } from '../platform/clock.js';
import { Reads } from '../platform/database/reads.js';
import { ForecastService } from './forecast.service.js';
import type { Bells } from './paper-drafts.service.js';
import { ScheduleService } from './schedule.service.js';

export interface PreviewedLetter {
  readonly kind: string;
  readonly period: string;
  readonly recipient: string;
  readonly departments: readonly string[];
  readonly subject: string;
  readonly text: string;
  readonly shortText: string;
  readonly asked: readonly { readonly task: string; readonly what: string }[];
  readonly late: readonly string[];
}

export interface RunResult extends DeliveryCounts {
  readonly on: string;
  readonly claimed: number;
  /** Letters of the same periods that had left before this call. */
  readonly alreadySent: number;
  /** Letters of this run or earlier ones that the server will try again. */
  readonly waiting: number;
  readonly runs: readonly {
    readonly kind: string;
    readonly period: string;
    readonly claimed: number;
    readonly sent: number;
  }[];
}

@Injectable()
export class ReminderService {
  constructor(
    private readonly schedule: ScheduleService,
    private readonly forecast: ForecastService,
    private readonly delivery: DeliveryService,
    private readonly reads: Reads,
    private readonly clock: Clock,
  ) {}

  /** What a run on this day would send; only the letter's own address and the journal's head are not known yet. */
  async preview(): Promise<PreviewedLetter[]> {
    const forecasts = await this.forecast.ofTheDay();
    return forecasts.flatMap(({ run: { kind, period }, letters }) =>
      letters.map(({ to, departments, asked, late, write }) => {
        const { subject, text, shortText } = write();
        return {
          ...{ kind, period, recipient: to, departments, subject, text, shortText, late },
          asked: asked.flatMap((ask) => ask.taskIds.map((task) => ({ task, what: ask.what }))),
        };
      }),
    );
  }

  /** For the command: claims what the whole day owes, or what has rung by now, and tries each letter once, here. */
  async run(bells: Bells = 'ofTheDay'): Promise<RunResult> {
    const now = this.clock.now();
    const claimed = await this.schedule.tick(now, bells);
    const total = noCounts();
    const runs: { kind: string; period: string; claimed: number; sent: number }[] = [];
    for (const { kind, period, letterIds } of claimed) {
      const counts = await this.delivery.deliver(letterIds);
      addTo(total, counts);
      runs.push({ kind, period, claimed: letterIds.length, sent: counts.sent });
    }
    const all = claimed.reduce((sum, run) => sum + run.letterIds.length, 0);
    return {
      on: dayOf(now),
      claimed: all,
      ...total,
      alreadySent: (await this.sentOn(now)) - total.sent,
      waiting: await this.count(`state IN ('pending', 'sending')`),
      runs,
    };
  }

  private async sentOn(now: Date): Promise<number> {
    const from = instantOf(dayOf(now), '00:00').toISOString();
    const to = instantOf(addDays(dayOf(now), 1), '00:00').toISOString();
    return this.count(`state = 'sent' AND sent_at >= $1 AND sent_at < $2`, [from, to]);
  }

  /** Counted in the database: a letter's row holds all its bytes. */
  private async count(where: string, parameters: string[] = []): Promise<number> {
    const [row] = await this.reads.query<{ n: number | string }>(
      `SELECT count(*) AS n FROM letter WHERE ${where}`,
      parameters,
    );
    return Number(row?.n ?? 0);
  }

  letters(state?: LetterState): Promise<Letter[]> {
    return this.reads.find(Letter, { where: state ? { state } : {}, order: { id: 'ASC' } });
  }
}
