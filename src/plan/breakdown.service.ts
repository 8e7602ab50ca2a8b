import { Inject, Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { canonicalJson, sha256 } from '../audit/canonical.js';
import { Directory } from '../organization/directory.js';
import { SETTINGS, type Config } from '../platform/config.js';
import type { Tx } from '../platform/database/tx.js';
import { Refusal } from '../platform/refusal.js';
import { faultLines, readYaml, type FileFault, type LineOf } from '../platform/yaml.js';
import { TaskDraftsService, type TaskDraft } from '../task/task-drafts.service.js';
import { Task } from '../task/task.entity.js';
import { ApprovalService } from './approval.service.js';
import { BreakdownFile, NATURES, type TaskEntry } from './breakdown-file.js';
import { breakdownFaults, halfWidthRef } from './domain/breakdown-rules.js';
import { FigureMatching } from './figure-matching.js';
import { TaskFigure } from './figure.entity.js';
import { Commitment, Plan, PlanItem, PlanRevision } from './plan.entity.js';

/** A breakdown table as it was read, not yet held against the report and the organization. */
export interface Breakdown {
  readonly file: BreakdownFile;
  readonly lineOf: LineOf;
  readonly name: string;
}

interface Applying {
  readonly breakdown: Breakdown;
  readonly actorId: string;
}

interface Approving {
  readonly file: BreakdownFile;
  readonly actorId: string;
}

interface Surroundings {
  readonly plan: Plan;
  readonly directory: Directory;
  /** Commitment id by "(四)3". */
  readonly refs: ReadonlyMap<string, string>;
  readonly figures: FigureMatching;
}

@Injectable()
export class BreakdownService {
  constructor(
    private readonly drafts: TaskDraftsService,
    private readonly approvals: ApprovalService,
    @Inject(SETTINGS) private readonly config: Config,
  ) {}

  /** Reads the file's form; throws one refusal naming every line that is wrong. */
  read(text: string, name: string): Breakdown {
    const read = readYaml(text, BreakdownFile);
    if (!read.ok) throw fileRefusal(name, read.faults);
    return { file: read.value, lineOf: read.lineOf, name };
  }

  /** Replaces the draft tasks and, where the table says it was approved, approves it. False: it was already in force. */
  async apply(tx: Tx, planId: string, { breakdown, actorId }: Applying): Promise<boolean> {
    const around = await this.look(tx, planId, breakdown);
    const { file } = breakdown;
    const breakdownHash = sha256(canonicalJson(file));
    this.refuseFaults(breakdown, around);
    if (around.plan.breakdownHash === breakdownHash) return false;
    if (around.plan.state === 'approved') throw approvedAlready(around.plan, breakdown.name);
    await this.unlinkFigures(tx, planId);
    const ids = await this.drafts.replaceAll(
      tx,
      planId,
      file.tasks.map((task) => draftOf(task, around)),
    );
    await around.figures.assign(tx, file.plan.approved?.day ?? null);
    await tx.insert(
      TaskFigure,
      file.tasks.flatMap((task, i) =>
        task.figures.map((name) => ({ taskId: ids[i] ?? '', figureId: around.figures.idOf(name) })),
      ),
    );
    await tx.update(Plan, { id: planId }, { breakdownHash, illustrative: file.plan.illustrative });
    const payload = { tasks: ids.length, figures: file.figures.length, table: file };
    tx.record({ act: 'plan.breakdown', subject: { type: 'plan', id: planId }, actorId, payload });
    await this.approve(tx, around, { file, actorId });
    return true;
  }

  private async unlinkFigures(tx: Tx, planId: string): Promise<void> {
    const tasks = await tx.findBy(Task, { planId });
    await tx.remove(TaskFigure, { taskId: In(tasks.map(({ id }) => id)) });
  }

  private async look(tx: Tx, planId: string, { file }: Breakdown): Promise<Surroundings> {
    const plan = await tx.one(Plan, { id: planId });
    if (!plan) throw new Error('a breakdown of no plan');
    const revision = await tx.one(PlanRevision, { planId, number: plan.revision });
    const day = file.plan.approved?.day ?? `${plan.planYear}-01-01`;
    const directory = await Directory.on(day, tx);
    const refs = await commitmentRefs(tx, revision?.id ?? '');
    const figures = await FigureMatching.of(tx, planId, {
      text: revision?.sourceText ?? '',
      entries: file.figures,
      departmentId: (code) => directory.departmentNamed(code)?.id ?? null,
    });
    return { plan, directory, refs, figures };
  }

  private refuseFaults(breakdown: Breakdown, around: Surroundings): void {
    const { file, lineOf, name } = breakdown;
    const faults = breakdownFaults(file.tasks, {
      commitments: [...around.refs.keys()],
      departments: new Set(around.directory.departments.map((d) => d.code)),
      posts: new Map(
        around.directory.posts.map((p) => [p.code, around.directory.department(p.departmentId)?.code ?? '']),
      ),
      figures: new Set(file.figures.map((figure) => figure.name)),
      periods: new Set(this.config.periods.map((period) => period.code)),
      planYear: around.plan.planYear,
      issued: file.plan.approved?.day ?? null,
    });
    if (file.plan.year !== around.plan.planYear) {
      faults.push({ path: ['plan', 'year'], message: `报告的计划年度是${around.plan.planYear}年，请改正` });
    }
    if (file.plan.approved && !around.directory.postNamed(file.plan.approved.by)) {
      faults.push({ path: ['plan', 'approved', 'by'], message: `没有代码为“${file.plan.approved.by}”的岗位，请改正` });
    }
    const all = [...faults, ...around.figures.faults];
    if (all.length > 0)
      throw fileRefusal(
        name,
        all.map(({ path, message }) => ({ line: lineOf(path), message })),
      );
  }

  private async approve(tx: Tx, around: Surroundings, { file, actorId }: Approving): Promise<void> {
    const approved = file.plan.approved;
    const by = approved && around.directory.postNamed(approved.by);
    if (!approved || !by) return;
    const { day, document, basis } = approved;
    await this.approvals.approve(tx, around, { day, document, basis, approvedByPostId: by.id, actorId });
  }
}

/** Commitment ids by "(四)3": the item's marker in half-width brackets, the number within the item. */
async function commitmentRefs(tx: Tx, revisionId: string): Promise<Map<string, string>> {
  const refs = new Map<string, string>();
  for (const item of await tx.find(PlanItem, { where: { revisionId }, order: { ordinal: 'ASC' } })) {
    const commitments = await tx.find(Commitment, { where: { itemId: item.id }, order: { ordinal: 'ASC' } });
    for (const { id, ordinal } of commitments) refs.set(halfWidthRef(`${item.marker ?? ''}${ordinal}`), id);
  }
  return refs;
}

const draftOf = (task: TaskEntry, { directory, refs }: Surroundings): TaskDraft => ({
  title: task.title,
  nature: NATURES[task.nature],
  commitmentIds: task.commitments.map((ref) => refs.get(halfWidthRef(ref)) ?? ''),
  leadDepartmentId: directory.departmentNamed(task.lead)?.id ?? null,
  cooperatingDepartmentIds: task.cooperating.map((code) => directory.departmentNamed(code)?.id ?? ''),
  responsiblePostId: directory.postNamed(task.post)?.id ?? null,
  standard: task.standard,
  dueDate: task.due,
  nodes: task.nodes.map((node) => ({ title: node.title, dueDate: node.due })),
  rhythm: task.rhythm ?? null,
});

const approvedAlready = ({ planYear }: Plan, name: string): Refusal =>
  new Refusal(
    'PLAN.APPROVED',
    `${planYear}年的任务分解表已经批准，“${name}”与它不同，未载入：请核对是否选错文件，批准后的调整另行办理。`,
  );

const fileRefusal = (name: string, faults: readonly FileFault[]): Refusal =>
  new Refusal('BREAKDOWN.FILE_WRONG', `任务分解文件“${name}”有误，未载入任何内容：${faultLines(faults)}`);
