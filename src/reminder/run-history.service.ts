import { Injectable } from '@nestjs/common';
import { LessThan, MoreThan } from 'typeorm';
import type { Day } from '../calendar/domain/day.js';
import { LETTER_STATES, type LetterState } from '../mail/letter.entity.js';
import { Reads } from '../platform/database/reads.js';
import { isIn, sql, statement } from '../platform/database/sql.js';
import { runKey } from './domain/runs.js';
import { MissedRunsService, type Missed } from './missed-runs.service.js';
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
  constructor(
    private readonly reads: Reads,
    private readonly missedRuns: MissedRunsService,
  ) {}

  /** Those there were not, and will not be. */
  missed(today: Day): Promise<Missed[]> {
    return this.reads.remembered(`missed runs ${today}`, () => this.missedRuns.before(this.reads, today));
  }

  page(before: string | null): Promise<PastRuns> {
    return this.reads.remembered(`runs before ${before}`, () => this.read(before));
  }

  private async read(before: string | null): Promise<PastRuns> {
    const found = await this.reads.find(ReminderRun, {
      where: before === null ? {} : { claimedAt: LessThan(before) },
      order: { claimedAt: 'DESC', kind: 'ASC' },
      take: PAGE + 1,
    });
    // Runs claimed by one bell share an instant: a page ends between two bells.
    const cut = found.length > PAGE ? found.at(-1)?.claimedAt : undefined;
    const shown = found.filter(({ claimedAt }) => cut === undefined || claimedAt > cut);
    return { runs: await this.told(shown), next: cut === undefined ? null : (shown.at(-1)?.claimedAt ?? null) };
  }

  /** So many, one by one. @param behind the last one that was read */
  async list(behind: Pick<PastRun, 'claimedAt' | 'kind' | 'period'> | null, most: number): Promise<PastRun[]> {
    const { claimedAt, kind, period } = behind ?? { claimedAt: '', kind: '', period: '' };
    const older = [
      { claimedAt: LessThan(claimedAt) },
      { claimedAt, kind: MoreThan(kind) },
      { claimedAt, kind, period: MoreThan(period) },
    ];
    const order = { claimedAt: 'DESC', kind: 'ASC', period: 'ASC' } as const;
    const found = await this.reads.find(ReminderRun, { where: behind === null ? {} : older, order, take: most });
    return this.told(found);
  }

  private async told(runs: readonly ReminderRun[]): Promise<PastRun[]> {
    const states = await this.states(runs.map(runKey));
    return runs.map((run) => {
      const { kind, period, claimedAt, madeGood, letters: owed } = run;
      return { kind, period, claimedAt, madeGood, owed, letters: states.get(runKey(run)) ?? NONE };
    });
  }

  private async states(keys: readonly string[]): Promise<ReadonlyMap<string, LettersByState>> {
    if (keys.length === 0) return new Map();
    const rows = await this.reads.query<{ run: string; state: LetterState; n: number | string }>(
      ...statement(sql`
       SELECT run AS "run", state AS "state", count(*) AS "n"
       FROM (SELECT coalesce(run_key, slot) AS run, state FROM letter) AS l WHERE ${isIn(sql`run`, keys)} GROUP BY 1, 2`),
    );
    const counts = new Map<string, LettersByState>();
    for (const { run, state, n } of rows) counts.set(run, { ...(counts.get(run) ?? NONE), [state]: Number(n) });
    return counts;
  }
}

const NONE = Object.fromEntries(LETTER_STATES.map((state) => [state, 0])) as LettersByState;
