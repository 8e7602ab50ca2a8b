import { Injectable } from '@nestjs/common';
import { In, Not } from 'typeorm';
import type { Sight } from '../access/sight.js';
import { Reads } from '../platform/database/reads.js';
import { groupBy } from '../platform/group.js';
import type { Period } from '../task/node.entity.js';
import { ProgressReport } from '../task/progress-report.entity.js';
import { UnitDraft } from '../task/unit-draft.entity.js';
import type { Figure } from './figure.entity.js';
import { figuresOfTasks } from './figures-of-tasks.js';
import { WITH_UNIT } from '../task/domain/states.js';
import { LedgerService, type LedgerRow } from './ledger.service.js';

/** A statement that a unit owes now, with what helps to write it. */
export interface SheetLine {
  readonly key: string;
  readonly row: LedgerRow;
  readonly period: Period;
  /** What was said for the period before; null where this is the first. */
  readonly last: ProgressReport | null;
  /** Sent back: what is to be supplemented. */
  readonly returned: ProgressReport | null;
  readonly draft: UnitDraft | null;
  readonly figures: readonly Figure[];
}

/** 季度情况, 半年情况: one page for all continuing tasks of a unit. */
@Injectable()
export class StatementSheetService {
  constructor(
    private readonly ledger: LedgerService,
    private readonly reads: Reads,
  ) {}

  /** Of the units in which the reader holds posts, in the order of the plan; those late first. */
  async lines(day: string, sight: Sight): Promise<SheetLine[]> {
    const own = { everything: false, departments: sight.own, own: new Set<string>() };
    const rows = (await this.ledger.rows(day, { seenBy: own })).filter(({ record }) =>
      WITH_UNIT.includes(record.task.state),
    );
    const taskId = In(rows.map(({ record }) => record.task.id));
    const said = groupBy(
      await this.reads.find(ProgressReport, { where: { taskId, kind: 'period' }, order: { id: 'ASC' } }),
      (report) => report.taskId,
    );
    const drafts = await this.reads.findBy(UnitDraft, { taskId, act: 'report', state: Not('done') });
    const figures = await figuresOfTasks(
      this.reads,
      rows.map(({ record }) => record.task.id),
    );
    return rows.flatMap((row) => {
      const { id } = row.record.task;
      return openPeriods(row).map(({ periodId, period }): SheetLine => {
        const mine = said.get(id) ?? [];
        return {
          ...{ key: `${id}-${periodId}`, row, period },
          last: mine.findLast((report) => report.periodId !== periodId && report.state !== 'returned') ?? null,
          returned: mine.findLast((report) => report.periodId === periodId && report.state === 'returned') ?? null,
          draft: drafts.find((one) => one.taskId === id && one.about === periodId) ?? null,
          figures: figures.get(id) ?? [],
        };
      });
    });
  }
}

const openPeriods = ({ record, standing }: LedgerRow): LedgerRow['record']['periods'] => {
  const open = new Set([...standing.late, ...standing.statements].map(({ id }) => id));
  return record.periods.filter(({ periodId, statedOn }) => statedOn === null && open.has(periodId));
};
