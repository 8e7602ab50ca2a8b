import { Injectable } from '@nestjs/common';
import { In, IsNull } from 'typeorm';
import type { Sight } from '../access/sight.js';
import { Directory } from '../organization/directory.js';
import { Reads } from '../platform/database/reads.js';
import { isIn, sql, statement } from '../platform/database/sql.js';
import { groupBy } from '../platform/group.js';
import { inPortions } from '../platform/portions.js';
import { Refusal } from '../platform/refusal.js';
import { waitingReviews, type WaitingReview } from '../task/domain/reviews.js';
import { standingOf, type Light, type Standing } from '../task/domain/standing.js';
import type { TaskState } from '../task/domain/states.js';
import { Pause } from '../task/request.entity.js';
import { TaskChanges } from '../task/task-changes.js';
import { recordsOf, type TaskRecord } from '../task/task-facts.js';
import { cooperatingUnits } from '../task/cooperation.js';
import { Task, TaskCommitment } from '../task/task.entity.js';
import { currentItems } from './current-items.js';
import { LedgerIndex } from './ledger-index.service.js';
import type { PlanPlace, Selection } from './ledger-selection.js';
import { Commitment } from './plan.entity.js';

export interface LedgerFilter {
  readonly planYear?: number;
  readonly state?: TaskState;
  readonly departmentCode?: string;
  readonly light?: Light;
  readonly taskId?: string;
  /** Only that of which something handed in, or an answer taken, may be before an office. */
  readonly beforeOffice?: true;
  readonly behind?: PlanPlace | undefined;
  /** Those whose standing may be told. */
  readonly told?: true | undefined;
  readonly most?: number;
  /** Only what this sight covers: tasks of the units seen, and those its own units cooperate in. */
  readonly seenBy?: Sight;
}

export interface LedgerCommitment {
  readonly id: string;
  readonly planItem: { readonly marker: string | null; readonly heading: string };
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** One task as the ledger shows it on a day. */
export interface LedgerRow {
  readonly record: TaskRecord;
  readonly standing: Standing;
  readonly leadDepartment: string | null;
  /** Of what kind the lead is: government, party, … */
  readonly leadKind: string | null;
  /** The leader's post that supervises the lead. */
  readonly supervisor: { readonly code: string; readonly title: string } | null;
  readonly cooperatingDepartments: readonly string[];
  readonly cooperatingIds: readonly string[];
  readonly responsiblePost: string | null;
  readonly commitments: readonly LedgerCommitment[];
  readonly lastReportedOn: string | null;
  /** What of it waits for the office, the longest first. */
  readonly reviews: readonly WaitingReview[];
  /** While it is paused, the day by which the pause is to be looked at again. */
  readonly lookAgainBy: string | null;
}

/** 督办台账: tasks with their promises, people and where they stand on a day. */
@Injectable()
export class LedgerService {
  constructor(
    private readonly reads: Reads,
    private readonly changes: TaskChanges,
    private readonly index: LedgerIndex,
  ) {}

  /**
   * In the order of the plans.
   * @param from the transaction of whoever reads in order to decide
   */
  async rows(day: string, filter: LedgerFilter = {}, from: Reads = this.reads): Promise<LedgerRow[]> {
    const directory = await Directory.on(day, from);
    const ids = await this.index.ids(
      selectionOf(filter, directory),
      { today: day, order: 'plan', most: filter.most },
      from,
    );
    return this.read(ids, { day, directory, from });
  }

  /** In this order, whoever looks: who sees which of them was asked before. */
  async rowsOf(day: string, ids: readonly string[]): Promise<LedgerRow[]> {
    return this.read(ids, { day, directory: await Directory.on(day, this.reads), from: this.reads });
  }

  private async read(
    ids: readonly string[],
    { day, directory, from }: { day: string; directory: Directory; from: Reads },
  ): Promise<LedgerRow[]> {
    const tasks = await inPortions(ids, (portion) => from.findBy(Task, { id: In(portion) }));
    const byId = new Map(tasks.map((task) => [task.id, task]));
    const inOrder = ids.flatMap((id) => byId.get(id) ?? []);
    const cooperation = await cooperatingUnits(from, inOrder);
    const commitments = await this.commitments(from, inOrder);
    const rules = this.changes.rules();
    const reported = await lastReports(from, ids);
    const looks = new Map((await from.findBy(Pause, { toDay: IsNull() })).map((one) => [one.taskId, one.lookAgainBy]));
    const posts = new Map(directory.posts.map((post) => [post.id, post]));
    const names = (units: readonly string[]) => units.flatMap((id) => directory.department(id)?.name ?? []);
    const lead = ({ leadDepartmentId }: Task) => directory.department(leadDepartmentId);
    return (await recordsOf(from, inOrder)).map((record) => ({
      record,
      standing: standingOf(record.facts, day, rules),
      leadDepartment: lead(record.task)?.name ?? null,
      leadKind: lead(record.task)?.kind ?? null,
      supervisor: posts.get(lead(record.task)?.supervisingLeaderPostId ?? '') ?? null,
      cooperatingDepartments: names(cooperation.get(record.task.id) ?? []),
      cooperatingIds: cooperation.get(record.task.id) ?? [],
      responsiblePost: posts.get(record.task.responsiblePostId ?? '')?.title ?? null,
      commitments: commitments.get(record.task.id) ?? [],
      lastReportedOn: reported.get(record.task.id) ?? null,
      reviews: waitingReviews(record.facts, day, rules.workingDays),
      lookAgainBy: looks.get(record.task.id) ?? null,
    }));
  }

  private async commitments(from: Reads, tasks: readonly Task[]): Promise<Map<string, LedgerCommitment[]>> {
    const ids = tasks.map(({ id }) => id);
    const links = await inPortions(ids, (portion) => from.findBy(TaskCommitment, { taskId: In(portion) }));
    const taskOf = new Map(links.map(({ commitmentId, taskId }) => [commitmentId, taskId]));
    const promises = await inPortions([...taskOf.keys()], (portion) => from.findBy(Commitment, { id: In(portion) }));
    promises.sort((a, b) => a.startOffset - b.startOffset);
    const items = await currentItems(from, [...new Set(promises.map(({ itemId }) => itemId))]);
    const entries = promises.flatMap(({ id, itemId, startOffset: start, endOffset: end, sourceText: text }) => {
      const item = items.get(itemId);
      const planItem = item && { marker: item.marker, heading: item.heading };
      return planItem ? [{ id, planItem, start, end, text }] : [];
    });
    return groupBy(entries, ({ id }) => taskOf.get(id) ?? '');
  }
}

async function lastReports(from: Reads, ids: readonly string[]): Promise<Map<string, string>> {
  const rows = await inPortions(ids, (portion) =>
    from.query<{ id: string; day: string }>(
      ...statement(
        sql`SELECT task_id AS id, max(submitted_on) AS day FROM progress_report WHERE ${isIn(sql`task_id`, portion)} GROUP BY task_id`,
      ),
    ),
  );
  return new Map(rows.map(({ id, day }) => [id, day]));
}

/** Grey where it would be lit: what stands still. */
const PAUSED: Selection = { states: ['suspended'], natures: ['oneOff', 'continuing'] };

function selectionOf(filter: LedgerFilter, directory: Directory): Selection {
  const { taskId, planYear, departmentCode, light, seenBy } = filter;
  const lead = departmentCode === undefined ? undefined : directory.departmentNamed(departmentCode);
  if (lead === null) {
    const why = `没有代码为“${departmentCode}”的单位：请用机构文件中的代码，例如 sfj。`;
    throw new Refusal('DEPARTMENT.NOT_FOUND', why);
  }
  return {
    ...{ seenBy, planYear, beforeOffice: filter.beforeOffice, behind: filter.behind, told: filter.told },
    ids: taskId === undefined ? undefined : [taskId],
    leadIds: lead && [lead.id],
    ...(filter.state ? { and: [{ states: [filter.state] }] } : {}),
    ...(light === 'grey' ? PAUSED : { lamp: light }),
  };
}
