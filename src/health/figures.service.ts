import { Injectable } from '@nestjs/common';
import { dayOf } from '../calendar/domain/beijing.js';
import { LETTER_STATES } from '../mail/letter.entity.js';
import { lampSql } from '../plan/ledger-selection.js';
import { Clock } from '../platform/clock.js';
import { Reads } from '../platform/database/reads.js';
import { sql, statement } from '../platform/database/sql.js';
import { RunWatchService } from '../reminder/run-watch.service.js';

type Counts = readonly (readonly [string, number])[];

const DUE = `SELECT min(next_attempt_at) AS "at" FROM letter WHERE state IN ('pending', 'sending') AND next_attempt_at <= $1`;

/** The house in numbers, none of them about anybody. */
@Injectable()
export class FiguresService {
  constructor(
    private readonly reads: Reads,
    private readonly clock: Clock,
    private readonly runs: RunWatchService,
  ) {}

  /** A state without a letter is nought, not missing. */
  async letters(): Promise<Counts> {
    const rows = await this.reads.query<{ state: string; n: number | string }>(
      'SELECT state, count(*) AS n FROM letter GROUP BY state',
    );
    return LETTER_STATES.map((state) => [state, Number(rows.find((row) => row.state === state)?.n ?? 0)]);
  }

  async lights(): Promise<Counts> {
    const [text, bound] = statement(
      sql`SELECT lamp, count(*) AS n FROM (SELECT ${lampSql(dayOf(this.clock.now()))} AS lamp FROM task t) all_tasks GROUP BY lamp`,
    );
    const rows = await this.reads.query<{ lamp: string; n: number | string }>(text, bound);
    return rows.map(({ lamp, n }) => [lamp, Number(n)]);
  }

  /** In seconds; 0 where nothing that is due waits. */
  async outboxAge(): Promise<number> {
    const now = this.clock.now();
    const [row] = await this.reads.query<{ at: string | null }>(DUE, [now.toISOString()]);
    return row?.at ? Math.max(0, (now.getTime() - Date.parse(row.at)) / 1000) : 0;
  }

  async runsMissing(): Promise<number> {
    return (await this.runs.findings()).length;
  }

  /** null: it was never heard. */
  async schedulerSilent(): Promise<number | null> {
    const [row] = await this.reads.query<{ at: string | null }>('SELECT max(heard_at) AS "at" FROM scheduler_beat');
    return row?.at ? (this.clock.now().getTime() - Date.parse(row.at)) / 1000 : null;
  }

  lastRunOn(): Promise<string | null> {
    return this.runs.lastRunOn();
  }
}
