import { Injectable } from '@nestjs/common';
import { LessThan } from 'typeorm';
import { LETTER_STATES, type LetterState } from '../mail/letter.entity.js';
import { Reads } from '../platform/database/reads.js';
import { runKey } from './domain/runs.js';
import { ReminderRun } from './reminder-run.entity.js';

export type LettersByState = Readonly<Record<LetterState, number>>;

export interface PastRun {
  readonly kind: string;
  readonly period: string;
  readonly claimedAt: string;
  readonly madeGood: boolean;
  /** Letters it was claimed with, and what has become of them. */
  readonly owed: number;
  readonly letters: LettersByState;
}

export interface PastRuns {
  readonly runs: readonly PastRun[];
  /** The instant before which the next page's runs were claimed; null on the last one. */
  readonly next: string | null;
}

const PAGE = 12;

/** What became of the runs there were, the latest first. */
@Injectable()
export class RunHistoryService {
  constructor(private readonly reads: Reads) {}

  async page(before: string | null): Promise<PastRuns> {
    const found = await this.reads.find(ReminderRun, {
      where: before === null ? {} : { claimedAt: LessThan(before) },
      order: { claimedAt: 'DESC', kind: 'ASC' },
      take: PAGE + 1,
    });
    // Runs claimed by one bell share an instant: a page ends between two bells.
    const cut = found.length > PAGE ? found.at(-1)?.claimedAt : undefined;
    const shown = found.filter(({ claimedAt }) => cut === undefined || claimedAt > cut);
    const states = await this.states(shown.map(slotOf));
    const runs = shown.map((run) => {
      const { kind, period, claimedAt, madeGood, letters: owed } = run;
      return { kind, period, claimedAt, madeGood, owed, letters: states.get(slotOf(run)) ?? NONE };
    });
    return { runs, next: cut === undefined ? null : (shown.at(-1)?.claimedAt ?? null) };
  }

  private async states(slots: readonly string[]): Promise<ReadonlyMap<string, LettersByState>> {
    if (slots.length === 0) return new Map();
    const marks = slots.map((_, i) => `$${i + 1}`).join(', ');
    const rows = await this.reads.query<{ slot: string; state: LetterState; n: number | string }>(
      `SELECT slot AS "slot", state AS "state", count(*) AS "n" FROM letter WHERE slot IN (${marks}) GROUP BY 1, 2`,
      [...slots],
    );
    const counts = new Map<string, LettersByState>();
    for (const { slot, state, n } of rows) counts.set(slot, { ...(counts.get(slot) ?? NONE), [state]: Number(n) });
    return counts;
  }
}

const NONE = Object.fromEntries(LETTER_STATES.map((state) => [state, 0])) as LettersByState;

const slotOf = ({ kind, period }: ReminderRun): string => runKey({ kind, period });
