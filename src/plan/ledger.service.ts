import { Injectable } from '@nestjs/common';
import { In, IsNull } from 'typeorm';
import { sees, type Sight } from '../access/sight.js';
import { Directory } from '../organization/directory.js';
import { Reads } from '../platform/database/reads.js';
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
import { Commitment, Plan } from './plan.entity.js';

export interface LedgerFilter {
  readonly planYear?: number;
  readonly state?: TaskState;
  readonly departmentCode?: string;
  readonly light?: Light;
  readonly taskId?: string;
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
  ) {}

  /** @param from the transaction of whoever reads in order to decide */
  async rows(day: string, filter: LedgerFilter = {}, from: Reads = this.reads): Promise<LedgerRow[]> {
    const directory = await Directory.on(day, from);
    const tasks = await this.tasks(from, directory, filter);
    const cooperation = await cooperatingUnits(from, tasks);
    const commitments = await this.commitments(from, tasks);
    const rules = this.changes.rules();
    const reported = await this.lastReports(from);
    const looks = new Map((await from.findBy(Pause, { toDay: IsNull() })).map((one) => [one.taskId, one.lookAgainBy]));
    const posts = new Map(directory.posts.map((post) => [post.id, post]));
    const names = (ids: readonly string[]) => ids.flatMap((id) => directory.department(id)?.name ?? []);
    const lead = ({ leadDepartmentId }: Task) => directory.department(leadDepartmentId);
    return (await recordsOf(from, tasks))
      .map((record) => ({
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
      }))
      .filter((row) => filter.light === undefined || row.standing.light === filter.light)
      .filter((row) => filter.seenBy === undefined || covers(filter.seenBy, row));
  }

  private async lastReports(from: Reads): Promise<Map<string, string>> {
    const rows = await from.query<{ id: string; day: string }>(
      'SELECT task_id AS id, max(submitted_on) AS day FROM progress_report GROUP BY task_id',
    );
    return new Map(rows.map(({ id, day }) => [id, day]));
  }

  private async tasks(from: Reads, directory: Directory, filter: LedgerFilter): Promise<Task[]> {
    const plans = await from.find(Plan, { order: { planYear: 'ASC' } });
    const lead = filter.departmentCode === undefined ? null : directory.departmentNamed(filter.departmentCode);
    if (filter.departmentCode !== undefined && !lead) {
      const why = `没有代码为“${filter.departmentCode}”的单位：请用机构文件中的代码，例如 sfj。`;
      throw new Refusal('DEPARTMENT.NOT_FOUND', why);
    }
    const tasks: Task[] = [];
    for (const plan of plans.filter((p) => filter.planYear === undefined || p.planYear === filter.planYear)) {
      const where = {
        planId: plan.id,
        ...(filter.state ? { state: filter.state } : {}),
        ...(filter.taskId === undefined ? {} : { id: filter.taskId }),
      };
      tasks.push(...(await from.find(Task, { where, order: { number: 'ASC' } })));
    }
    return lead ? tasks.filter((task) => task.leadDepartmentId === lead.id) : tasks;
  }

  private async commitments(from: Reads, tasks: readonly Task[]): Promise<Map<string, LedgerCommitment[]>> {
    const items = await currentItems(from);
    const byTask = new Map<string, LedgerCommitment[]>();
    for (let i = 0; i < tasks.length; i += 500) {
      const taskId = In(tasks.slice(i, i + 500).map((task) => task.id));
      const links = new Map((await from.findBy(TaskCommitment, { taskId })).map((l) => [l.commitmentId, l.taskId]));
      const rows = await from.find(Commitment, {
        where: { id: In([...links.keys()]) },
        order: { startOffset: 'ASC' },
      });
      for (const row of rows) {
        const item = items.get(row.itemId);
        if (!item) continue;
        const id = links.get(row.id) ?? '';
        const entry = {
          id: row.id,
          planItem: { marker: item.marker, heading: item.heading },
          start: row.startOffset,
          end: row.endOffset,
          text: row.sourceText,
        };
        byTask.set(id, [...(byTask.get(id) ?? []), entry]);
      }
    }
    return byTask;
  }
}

/** A unit that cooperates sees that there is such a task; how it stands is the lead's and the office's. */
const covers = (sight: Sight, { record, cooperatingIds }: Pick<LedgerRow, 'record' | 'cooperatingIds'>): boolean =>
  // What is not approved yet is nobody's task: units hear of it when they are consulted.
  (record.task.state !== 'draft' || sight.everything) &&
  (sees(sight, record.task.leadDepartmentId) || cooperatingIds.some((id) => sight.own.has(id)));
