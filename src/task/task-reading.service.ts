import { Injectable } from '@nestjs/common';
import { Between, In, IsNull, Not, type FindOptionsWhere } from 'typeorm';
import { addDays, daysBetween } from '../calendar/domain/day.js';
import type { Reads } from '../platform/database/reads.js';
import { groupBy } from '../platform/group.js';
import { inPortions } from '../platform/portions.js';
import { standingOf, type Standing } from './domain/standing.js';
import { Evidence } from './evidence.entity.js';
import { Node } from './node.entity.js';
import { ProgressReport } from './progress-report.entity.js';
import { Pause } from './request.entity.js';
import { perhapsLate, quietTasks, type QuietTask, type Which } from './quiet-tasks.js';
import { TaskChanges } from './task-changes.js';
import { recordsOf, type TaskRecord } from './task-facts.js';
import { Task } from './task.entity.js';

/** A task as it stands on a day, with the last word its unit said and what waits to be supplemented. */
export interface StandingTask {
  readonly record: TaskRecord;
  readonly standing: Standing;
  readonly lastReport: ProgressReport | null;
  /** All its unit said, oldest first. */
  readonly reports: readonly ProgressReport[];
  readonly returned: {
    readonly missing: string;
    readonly replyBy: string;
    readonly dutyId: string | null;
  } | null;
}

/** What of it depends on no day. */
type TaskRows = Omit<StandingTask, 'standing'>;

/** A task with its whole year, for the annual report. */
export interface TaskYear {
  readonly task: Task;
  readonly nodes: readonly Node[];
  readonly reports: readonly { readonly report: ProgressReport; readonly evidence: readonly string[] }[];
}

const OVER = ['draft', 'closed', 'cancelled'] as const;

const dutyOf = ({ nodeId, periodId, instructionId }: ProgressReport): string | null =>
  nodeId ?? periodId ?? instructionId;

/** Days of pauses that began or went on after that day. */
const stoodStill = (pauses: readonly Pause[], since: string): number =>
  pauses
    .filter(({ toDay }) => toDay !== null && toDay > since)
    .reduce((days, { fromDay, toDay }) => days + daysBetween(fromDay > since ? fromDay : since, toDay ?? since), 0);

const assignedBy =
  (day: string) =>
  ({ assignedOn }: Task): boolean =>
    assignedOn !== null && assignedOn <= day;

@Injectable()
export class TaskReadingService {
  constructor(private readonly changes: TaskChanges) {}

  /** Tasks under way on that day, and assigned by then; all of them, or those the given units lead. */
  underWay(from: Reads, day: string, departmentIds?: readonly string[]): Promise<StandingTask[]> {
    if (departmentIds) return this.assignedBy(from, day, { leadDepartmentId: In([...departmentIds]) });
    return from.remembered(`under way ${day}`, () => this.assignedBy(from, day));
  }

  /** Of those under way the ones whose work may be late on that day. */
  async perhapsLate(from: Reads, day: string): Promise<StandingTask[]> {
    const tasks = await this.inOrder(from, await perhapsLate(from, day));
    return this.standing(await this.rows(from, tasks.filter(assignedBy(day))), day);
  }

  /** Those of the given units of which more is to be said than their title, and the others without reading them whole. */
  async underWayApart(
    from: Reads,
    day: string,
    which: Which,
  ): Promise<{ readonly tasks: StandingTask[]; readonly quiet: readonly QuietTask[] }> {
    const { soonDays } = this.changes.rules();
    const { quiet, loudIds } = await quietTasks(from, day, { ...which, soonDays });
    return { tasks: this.standing(await this.rows(from, await this.inOrder(from, loudIds)), day), quiet };
  }

  /** The one, where it is under way on that day. */
  oneUnderWay(from: Reads, day: string, id: string): Promise<StandingTask[]> {
    return this.assignedBy(from, day, { id });
  }

  /** These, whatever their state. */
  async these(from: Reads, day: string, ids: readonly string[]): Promise<StandingTask[]> {
    const tasks = await inPortions(ids, (some) => from.findBy(Task, { id: In(some) }));
    return this.standing(await this.rows(from, tasks), day);
  }

  private async assignedBy(from: Reads, day: string, which?: FindOptionsWhere<Task>): Promise<StandingTask[]> {
    const where = { state: Not(In([...OVER])), ...which };
    const read = async (): Promise<TaskRows[]> =>
      this.rows(from, await from.find(Task, { where, order: { planId: 'ASC', number: 'ASC' } }));
    // What is on record is the same whatever the day it is asked about.
    const found = await (which ? read() : from.remembered('under way', read));
    return this.standing(
      found.filter(({ record }) => assignedBy(day)(record.task)),
      day,
    );
  }

  private async inOrder(from: Reads, ids: readonly string[]): Promise<Task[]> {
    const byId = new Map((await inPortions(ids, (some) => from.findBy(Task, { id: In(some) }))).map((t) => [t.id, t]));
    return ids.flatMap((id) => byId.get(id) ?? []);
  }

  /** Tasks struck off from `since` on and by that day. */
  closedSince(from: Reads, day: string, since: string): Promise<StandingTask[]> {
    return from.remembered(`closed since ${since} ${day}`, async () => {
      const where = { state: 'closed' as const, closedOn: Between(since, day) };
      const tasks = await from.find(Task, { where, order: { planId: 'ASC', number: 'ASC' } });
      return this.standing(await this.rows(from, tasks), day);
    });
  }

  private standing(rows: readonly TaskRows[], day: string): StandingTask[] {
    const rules = this.changes.rules();
    return rows.map(({ record, lastReport, reports, returned }) => ({
      ...{ record, lastReport, reports, returned },
      standing: standingOf(record.facts, day, rules),
    }));
  }

  private async rows(from: Reads, tasks: readonly Task[]): Promise<TaskRows[]> {
    const records = await recordsOf(from, tasks);
    const reports = await this.reportsOf(from, tasks);
    const pauses = await this.pausesOf(from, tasks);
    return records.map((record) => {
      const told = reports.get(record.task.id) ?? [];
      const returned = this.returnedOf(record.task, { told, pauses: pauses.get(record.task.id) ?? [] });
      return { record, lastReport: told.at(-1) ?? null, reports: told, returned };
    });
  }

  /** Every task of a plan with all its unit said in the year, oldest first, its nodes and the proofs handed in. */
  async yearOf(from: Reads, planId: string): Promise<TaskYear[]> {
    const tasks = await from.find(Task, { where: { planId }, order: { number: 'ASC' } });
    const taskId = In(tasks.map(({ id }) => id));
    const reports = await this.reportsOf(from, tasks);
    const nodes = groupBy(await from.find(Node, { where: { taskId }, order: { ordinal: 'ASC' } }), (one) => one.taskId);
    const evidence = groupBy(await from.find(Evidence, { where: { taskId }, order: { id: 'ASC' } }), (e) => e.reportId);
    return tasks.map((task) => ({
      task,
      nodes: nodes.get(task.id) ?? [],
      reports: (reports.get(task.id) ?? []).map((report) => ({
        report,
        evidence: (evidence.get(report.id) ?? []).map(({ id }) => id),
      })),
    }));
  }

  private async reportsOf(from: Reads, tasks: readonly Task[]): Promise<Map<string, ProgressReport[]>> {
    const all = await inPortions(tasks, (some) =>
      from.find(ProgressReport, { where: { taskId: In(some.map(({ id }) => id)) }, order: { id: 'ASC' } }),
    );
    return groupBy(all, (report) => report.taskId);
  }

  /** Pauses that are over: what was asked for before them is asked for as many days later. */
  private async pausesOf(from: Reads, tasks: readonly Task[]): Promise<Map<string, Pause[]>> {
    const ids = new Set(tasks.map(({ id }) => id));
    const over = await from.findBy(Pause, { toDay: Not(IsNull()) });
    return groupBy(
      over.filter(({ taskId }) => ids.has(taskId)),
      ({ taskId }) => taskId,
    );
  }

  /** The whole task sent back, or the latest node, statement or answer that was and has not been sent again since. */
  private returnedOf(
    task: Task,
    { told, pauses }: { told: readonly ProgressReport[]; pauses: readonly Pause[] },
  ): StandingTask['returned'] {
    if (task.returnedMissing !== null && task.replyBy !== null) {
      return { missing: task.returnedMissing, replyBy: task.replyBy, dutyId: null };
    }
    if (!told.some(({ state }) => state === 'returned')) return null;
    const latest = new Map(told.map((report) => [dutyOf(report) ?? report.kind, report]));
    const back = [...latest.values()].find(
      (r) => r.state === 'returned' && r.kind !== 'closing' && r.reviewedOn !== null,
    );
    if (!back?.reviewedOn) return null;
    return {
      missing: back.missing ?? '',
      dutyId: dutyOf(back),
      replyBy: addDays(this.changes.replyBy(back.reviewedOn), stoodStill(pauses, back.reviewedOn)),
    };
  }
}
