import { Injectable } from '@nestjs/common';
import { In, Not } from 'typeorm';
import { AnnualReportService } from '../annual-report/annual-report.service.js';
import { Figure, TaskFigure } from '../plan/figure.entity.js';
import type { LedgerRow } from '../plan/ledger.service.js';
import { PlanApproval } from '../plan/plan.entity.js';
import { PlanReadingService, type PlanWithPromises } from '../plan/plan-reading.service.js';
import { Directory } from '../organization/directory.js';
import type { Reads } from '../platform/database/reads.js';
import { groupBy } from '../platform/group.js';
import { inPortions } from '../platform/portions.js';
import { isRefusal } from '../platform/refusal.js';
import { PaperReadingService, type DoneAbout } from '../reminder/paper-reading.service.js';
import { Evidence } from '../task/evidence.entity.js';
import { ProgressReport } from '../task/progress-report.entity.js';
import { UnitDraft } from '../task/unit-draft.entity.js';

/** What the cells of a ledger are written from, looked up for all its rows at once. */
export interface LedgerSources {
  readonly day: string;
  readonly plan: PlanWithPromises;
  /** By task, the items of the report its promises stand in: indexes as problems name them. */
  readonly items: ReadonlyMap<string, ReadonlySet<number>>;
  readonly approvals: ReadonlyMap<number, PlanApproval>;
  readonly directory: Directory;
  readonly reports: ReadonlyMap<string, readonly ProgressReport[]>;
  readonly drafts: ReadonlyMap<string, readonly UnitDraft[]>;
  readonly evidence: ReadonlyMap<string, readonly Evidence[]>;
  readonly figures: ReadonlyMap<string, readonly Figure[]>;
  readonly done: ReadonlyMap<string, DoneAbout>;
  /** 一、（四） by task. */
  readonly places: ReadonlyMap<string, readonly string[]>;
}

interface Wanted {
  readonly day: string;
  readonly planYear: number;
  readonly rows: readonly LedgerRow[];
  /** Where the report writes about each is looked up for those who read it. */
  readonly places: boolean;
}

@Injectable()
export class LedgerSourcesService {
  constructor(
    private readonly plans: PlanReadingService,
    private readonly papers: PaperReadingService,
    private readonly annual: AnnualReportService,
  ) {}

  /** Null where the year has no plan. */
  async of(from: Reads, { day, planYear, rows, places }: Wanted): Promise<LedgerSources | null> {
    const plan = await this.plans.ofYear(from, planYear);
    if (!plan) return null;
    const ids = rows.map(({ record }) => record.task.id);
    const taskOf = ({ taskId }: { taskId: string }): string => taskId;
    const approvals = await from.findBy(PlanApproval, { planId: plan.plan.id });
    return {
      ...{ day, plan },
      items: new Map(
        [...groupBy(plan.promises, taskOf)].map(([id, of]) => [id, new Set(of.map((one) => one.itemOrdinal - 1))]),
      ),
      approvals: new Map(approvals.map((one) => [one.batch, one])),
      directory: await Directory.on(day, from),
      reports: groupBy(
        await inPortions(ids, (some) =>
          from.find(ProgressReport, { where: { taskId: In(some) }, order: { id: 'ASC' } }),
        ),
        taskOf,
      ),
      drafts: groupBy(
        await inPortions(ids, (some) =>
          from.findBy(UnitDraft, { taskId: In(some), act: 'report', state: Not('done') }),
        ),
        taskOf,
      ),
      evidence: groupBy(
        await inPortions(ids, (some) => from.find(Evidence, { where: { taskId: In(some) }, order: { id: 'ASC' } })),
        taskOf,
      ),
      figures: await this.figures(from, plan, ids),
      done: await this.papers.ofTasks(from, ids),
      places: places ? await this.places(planYear) : new Map(),
    };
  }

  private async figures(from: Reads, plan: PlanWithPromises, ids: readonly string[]): Promise<Map<string, Figure[]>> {
    const byId = new Map(plan.figures.map((figure) => [figure.id, figure]));
    const links = await inPortions(ids, (some) => from.findBy(TaskFigure, { taskId: In(some) }));
    const order = new Map(plan.figures.map(({ id }, i) => [id, i]));
    links.sort((a, b) => (order.get(a.figureId) ?? 0) - (order.get(b.figureId) ?? 0));
    return new Map(
      [...groupBy(links, (link) => link.taskId)].map(([id, of]) => [
        id,
        of.flatMap(({ figureId }) => byId.get(figureId) ?? []),
      ]),
    );
  }

  /** Where the draft of the year's report writes about a task; a report that cannot be composed writes nowhere. */
  private async places(planYear: number): Promise<Map<string, string[]>> {
    const places = new Map<string, string[]>();
    const report = await this.annual.compose(planYear).catch((error: unknown) => {
      if (isRefusal(error)) return null;
      throw error;
    });
    for (const { number, sections } of report?.chapters ?? []) {
      for (const { marker, sentences } of sections) {
        const place = `${number ?? ''}${(marker ?? '').replace('(', '（').replace(')', '）')}`;
        for (const id of new Set(sentences.flatMap(({ tasks }) => tasks)))
          places.set(id, [...(places.get(id) ?? []), place]);
      }
    }
    return places;
  }
}
