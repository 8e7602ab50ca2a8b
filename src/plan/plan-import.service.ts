import { Injectable } from '@nestjs/common';
import type { ParsedReport } from '../document/domain/parsed-report.js';
import { Department } from '../organization/department.entity.js';
import { Clock } from '../platform/clock.js';
import type { Tx } from '../platform/database/tx.js';
import { UnitOfWork } from '../platform/database/unit-of-work.js';
import { Refusal } from '../platform/refusal.js';
import { TaskDraftsService } from '../task/task-drafts.service.js';
import { Task } from '../task/task.entity.js';
import { CarryOverService } from './carry-over.service.js';
import { BreakdownService, type Breakdown } from './breakdown.service.js';
import { withHomes } from './figure-homes.js';
import { Figure } from './figure.entity.js';
import { Commitment, Plan, PlanItem, PlanRevision } from './plan.entity.js';
import { hashOfText, planSourceOf, type PlanSource } from './plan-source.js';

export interface ImportedPlan {
  readonly planId: string;
  readonly planYear: number;
  readonly planItems: number;
  readonly commitments: number;
  readonly tasks: number;
  /** Tasks that nobody leads yet: a state, not an error. */
  readonly unassigned: number;
  readonly unchanged: boolean;
}

export interface ReportToImport {
  readonly report: ParsedReport;
  readonly text: string;
  readonly breakdown: Breakdown | null;
  readonly actorId: string;
}

/** Makes a plan of a report that was read; the same report again changes nothing. */
@Injectable()
export class PlanImportService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
    private readonly drafts: TaskDraftsService,
    private readonly breakdowns: BreakdownService,
    private readonly carryOver: CarryOverService,
  ) {}

  import(toImport: ReportToImport): Promise<ImportedPlan> {
    refuseUnplannable(toImport.report);
    return this.unitOfWork.run((tx) => this.importWithin(tx, toImport));
  }

  /** For a caller that does more in the same transaction (seeding). */
  async importWithin(tx: Tx, { report, text, breakdown, actorId }: ReportToImport): Promise<ImportedPlan> {
    await tx.alone('plan');
    const known = await tx.one(Plan, { planYear: report.planYear ?? 0 });
    if (known) await this.refuseAnotherReport(tx, known, hashOfText(text));
    const planId =
      known?.id ?? (await this.establish(tx, planSourceOf(report, text, this.clock.now().toISOString()), actorId));
    const applied = breakdown !== null && (await this.breakdowns.apply(tx, planId, { breakdown, actorId }));
    return this.countsOf(tx, planId, known !== null && !applied);
  }

  private async refuseAnotherReport(tx: Tx, plan: Plan, hash: string): Promise<void> {
    if (await tx.one(PlanRevision, { planId: plan.id, sourceHash: hash })) return;
    throw new Refusal(
      'PLAN.ANOTHER_REPORT',
      `${plan.planYear}年的计划已由另一份报告导入，这一份未导入：请核对文件；是修订后的报告的，在导入台导入，会先列出修改、新增和删去的句子。`,
    );
  }

  private async establish(tx: Tx, source: PlanSource, actorId: string): Promise<string> {
    await tx.insert(Plan, [source.plan]);
    await tx.insert(PlanRevision, [source.revision]);
    await tx.insert(PlanItem, source.items);
    await tx.insert(Commitment, source.commitments);
    const textOf = new Map(source.commitments.map(({ id, sourceText = '' }) => [id, sourceText]));
    const drafts = await this.carryOver.proposed(tx, source.plan.planYear, {
      drafts: source.drafts,
      textOf: ({ commitmentIds }) => commitmentIds.map((id) => textOf.get(id) ?? '').join('，'),
    });
    await tx.insert(Figure, await withHomes(tx, source.figures, await tx.find(Department)));
    await this.drafts.replaceAll(tx, source.plan.id, drafts);
    const payload = {
      planYear: source.plan.planYear,
      sourceHash: source.revision.sourceHash,
      commitments: source.commitments.length,
      tasks: source.drafts.length,
    };
    tx.record({ act: 'plan.import', subject: { type: 'plan', id: source.plan.id }, actorId, payload });
    return source.plan.id;
  }

  private async countsOf(tx: Tx, planId: string, unchanged: boolean): Promise<ImportedPlan> {
    const plan = await tx.one(Plan, { id: planId });
    const revision = await tx.one(PlanRevision, { planId, number: plan?.revision ?? 1 });
    const items = await tx.findBy(PlanItem, { revisionId: revision?.id ?? '' });
    const tasks = await tx.findBy(Task, { planId });
    const counted = await tx.query<{ n: number | string }>(
      'SELECT count(*) AS n FROM commitment c JOIN plan_item i ON i.id = c.item_id WHERE i.revision_id = $1',
      [revision?.id ?? ''],
    );
    return {
      planId,
      planYear: plan?.planYear ?? 0,
      planItems: items.length,
      commitments: Number(counted[0]?.n ?? 0),
      tasks: tasks.length,
      unassigned: tasks.filter((task) => task.leadDepartmentId === null).length,
      unchanged,
    };
  }
}

function refuseUnplannable(report: ParsedReport): void {
  if (report.planItems.length === 0) {
    throw new Refusal(
      'PLAN.NO_NEXT_STEPS',
      '这份文件没有“下一步工作安排”一类的章节，无从立项，未导入：请换用含下一年度安排的报告。',
    );
  }
  if (report.planItems.every((item) => item.commitments.length === 0)) {
    throw new Refusal(
      'PLAN.NO_PROMISES',
      '“下一步工作安排”里还没有写出具体工作（例如只有【待填】），无从立项，未导入：请填写后再导入。',
    );
  }
  if (report.planYear === null) {
    throw new Refusal('PLAN.NO_YEAR', '文件中没有读出计划年度，未导入：请在开头或“下一步工作安排”里写明年份。');
  }
}
