import { Injectable } from '@nestjs/common';
import type { Actor } from '../organization/actor.js';
import type { Tx } from '../platform/database/tx.js';
import { UnitOfWork } from '../platform/database/unit-of-work.js';
import { ok, refuse, type Outcome } from '../platform/outcome.js';
import { ReportService, type PeriodStatement } from './report.service.js';
import type { TaskRefusal } from './task-changes.js';
import { UnitDraftsService } from './unit-drafts.service.js';

/** One line of a unit's page: what it says of one task for one period. */
export interface Stated {
  readonly key: string;
  readonly taskId: string;
  readonly actor: Actor;
  readonly statement: PeriodStatement;
  /** The form's fields as filled in, kept where the line is drafted. */
  readonly input: Readonly<Record<string, string>>;
  readonly filledBy: string | null;
}

export type LineFaults = ReadonlyMap<string, TaskRefusal>;

/** A unit's page of statements goes as a whole or not at all; what is wrong is told by line. */
@Injectable()
export class StatementsService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly reports: ReportService,
    private readonly drafts: UnitDraftsService,
  ) {}

  /** @returns how many lines were reported */
  report(lines: readonly Stated[]): Promise<Outcome<number, LineFaults>> {
    return this.each(lines, (tx, { actor, taskId, statement }) =>
      this.reports.reportWithin(tx, actor, { taskId, report: statement }),
    );
  }

  draft(lines: readonly Stated[], send: boolean): Promise<Outcome<number, LineFaults>> {
    return this.each(lines, (tx, { actor, taskId, input, filledBy }) =>
      this.drafts.writeWithin(tx, actor, { taskId, act: 'report', input, send, filledBy }),
    );
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
      if (lines.length === 0) tx.withoutEntry('an empty page');
      return faults.size > 0 ? refuse(faults) : ok(lines.length);
    });
  }
}
