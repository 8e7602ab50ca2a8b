import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import type { Chapter, ReadProblem } from '../document/domain/parsed-report.js';
import type { Reads } from '../platform/database/reads.js';
import { groupBy } from '../platform/group.js';
import { TaskCommitment } from '../task/task.entity.js';
import { Figure, TaskFigure } from './figure.entity.js';
import { Commitment, Plan, PlanItem, PlanRevision } from './plan.entity.js';
import { YearEndEntry } from './year-end.entity.js';

export interface PlannedPromise {
  readonly id: string;
  readonly text: string;
  /** (四)提升行政执法水平, as printed. */
  readonly planItem: string;
  readonly itemOrdinal: number;
  readonly taskId: string;
}

/** A plan with the report it came from and every promise with the task that answers it. */
export interface PlanWithPromises {
  readonly plan: Plan;
  readonly sourceText: string;
  readonly outline: { readonly chapters: readonly Chapter[]; readonly problems: readonly ReadProblem[] };
  readonly promises: readonly PlannedPromise[];
  readonly figures: readonly Figure[];
  /** By task: the figures its standard names. */
  readonly figuresOfTasks: ReadonlyMap<string, readonly string[]>;
  /** 年终材料 as units sent it, in the order of units and lines. */
  readonly yearEnd: readonly YearEndEntry[];
}

@Injectable()
export class PlanReadingService {
  async ofYear(from: Reads, planYear: number): Promise<PlanWithPromises | null> {
    const plan = await from.one(Plan, { planYear });
    const revision = plan && (await from.one(PlanRevision, { planId: plan.id, number: plan.revision }));
    if (!plan || !revision) return null;
    const items = await from.find(PlanItem, { where: { revisionId: revision.id }, order: { ordinal: 'ASC' } });
    const commitments = await from.find(Commitment, {
      where: { itemId: In(items.map((item) => item.id)) },
      order: { startOffset: 'ASC' },
    });
    const links = new Map((await from.find(TaskCommitment)).map((link) => [link.commitmentId, link.taskId]));
    const itemById = new Map(items.map((item) => [item.id, item]));
    const figures = await from.find(Figure, { where: { planId: plan.id }, order: { lastStart: 'ASC', id: 'ASC' } });
    const linked = await from.find(TaskFigure, { where: { figureId: In(figures.map(({ id }) => id)) } });
    return {
      plan,
      sourceText: revision.sourceText,
      outline: revision.outline as PlanWithPromises['outline'],
      promises: commitments.map(({ id, itemId, sourceText }) => {
        const item = itemById.get(itemId);
        const planItem = `${item?.marker ?? ''}${item?.heading ?? ''}`;
        return { id, text: sourceText, planItem, itemOrdinal: item?.ordinal ?? 0, taskId: links.get(id) ?? '' };
      }),
      figures,
      figuresOfTasks: new Map(
        [...groupBy(linked, ({ taskId }) => taskId)].map(([id, links]) => [id, links.map(({ figureId }) => figureId)]),
      ),
      yearEnd: await from.find(YearEndEntry, {
        where: { planId: plan.id, state: 'sent' },
        order: { departmentId: 'ASC', kind: 'ASC', ordinal: 'ASC' },
      }),
    };
  }
}
