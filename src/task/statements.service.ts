import { Injectable } from '@nestjs/common';
import type { Actor } from '../organization/actor.js';
import type { Tx } from '../platform/database/tx.js';
import { Reads } from '../platform/database/reads.js';
import { UnitOfWork } from '../platform/database/unit-of-work.js';
import { ok, refuse, type Outcome } from '../platform/outcome.js';
import { alreadyDone, overtakenLine, type Seen } from './already.js';
import { ReportService, type PeriodStatement } from './report.service.js';
import type { TaskRefusal } from './task-changes.js';
import { UnitDraftsService } from './unit-drafts.service.js';

/** One line of a unit's page: what it says of one task for one period. */
export interface Stated extends Seen {
  readonly key: string;
  readonly taskId: string;
  readonly actor: Actor;
  readonly statement: PeriodStatement;
  /** The form's fields as filled in, kept where the line is drafted. */
  readonly input: Readonly<Record<string, string>>;
  readonly filledBy: string | null;
}

/** What somebody wrote in a line that is no longer on the page. */
export interface Late {
  readonly key: string;
  readonly taskId: string;
  readonly periodId: string;
  readonly text: string;
}

export type LineFaults = ReadonlyMap<string, TaskRefusal>;

/**
 * A unit's page of statements goes as a whole or not at all; what is wrong is told by line. What another wrote since the page
 * was shown is neither overwritten nor sent on unseen (TASK.CHANGED); a page that is only kept leaves him the lines it did
 * not touch.
 */
@Injectable()
export class StatementsService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly reports: ReportService,
    private readonly drafts: UnitDraftsService,
    private readonly reads: Reads,
  ) {}

  /** Of lines that are on the page no more, those that he has not reported himself in the same words. */
  async overtaken(officerId: string, lines: readonly Late[]): Promise<Late[]> {
    const found: Late[] = [];
    for (const line of lines) {
      const values = { kind: 'period', periodId: line.periodId, text: line.text };
      const about = { name: 'report' as const, taskId: line.taskId, on: line.taskId, officerId, values };
      const already = await alreadyDone(this.reads, { ...about, postIds: [], files: [], today: '' });
      if (!already?.repeated) found.push(line);
    }
    return found;
  }

  /** @returns how many lines were reported */
  report(lines: readonly Stated[]): Promise<Outcome<number, LineFaults>> {
    return this.each(lines, async (tx, line) => {
      const { actor, taskId, statement } = line;
      const overtaken = await overtakenLine(tx, { act: 'report', leaves: true }, line);
      if (overtaken) return overtaken;
      return this.reports.reportWithin(tx, actor, { taskId, report: statement });
    });
  }

  draft(lines: readonly Stated[], send: boolean): Promise<Outcome<number, LineFaults>> {
    return this.each(lines, async (tx, line) => {
      const { actor, taskId, input, filledBy } = line;
      const overtaken = await overtakenLine(tx, { act: 'report', leaves: send }, line);
      if (overtaken) return overtaken;
      return this.drafts.writeWithin(tx, actor, { taskId, act: 'report', input, send, filledBy });
    });
  }

  private each(
    lines: readonly Stated[],
    one: (tx: Tx, line: Stated) => Promise<Outcome<unknown, TaskRefusal>>,
  ): Promise<Outcome<number, LineFaults>> {
    return this.unitOfWork.run(async (tx) => {
      const faults = new Map<string, TaskRefusal>();
      for (const line of lines) {
        const outcome = await one(tx, line);
        if (!outcome.ok) faults.set(line.key, outcome.error);
      }
      if (tx.notes.length === 0) tx.withoutEntry('an empty page');
      return faults.size > 0 ? refuse(faults) : ok(lines.length);
    });
  }
}
