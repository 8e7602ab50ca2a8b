import { expect } from '@jest/globals';
import { AuditService } from '../../../src/audit/audit.service.js';
import { addDays } from '../../../src/calendar/domain/day.js';
import { Directory } from '../../../src/organization/directory.js';
import { Tenure } from '../../../src/organization/officer.entity.js';
import { currentItems } from '../../../src/plan/current-items.js';
import { DeskReadingService } from '../../../src/plan/desk-reading.service.js';
import { LedgerService } from '../../../src/plan/ledger.service.js';
import { openConsultations } from '../../../src/plan/open-consultations.js';
import { Commitment, Plan, PlanApproval } from '../../../src/plan/plan.entity.js';
import { ReminderService } from '../../../src/reminder/reminder.service.js';
import { Collection, Contribution } from '../../../src/task/contribution.entity.js';
import { lightDaysOf } from '../../../src/task/domain/standing.js';
import { ProgressReport } from '../../../src/task/progress-report.entity.js';
import { recordsOf } from '../../../src/task/task-facts.js';
import { TaskChanges } from '../../../src/task/task-changes.js';
import { Task, TaskCommitment, TaskCooperation } from '../../../src/task/task.entity.js';
import type { House } from '../house.js';
import { expectAskedAlike } from './asked.js';
import { expectIndexed } from './indexed.js';
import { expectTold } from './told.js';

/** What may never be otherwise than it was once seen, by what it is of. */
export class Seen {
  private readonly facts = new Map<string, unknown>();
  /** Tasks that letters had not to read whole, over all looks. */
  quiet = 0;

  expectStill(of: string, fact: unknown): void {
    if (!this.facts.has(of)) this.facts.set(of, fact);
    expect([of, fact]).toEqual([of, this.facts.get(of)]);
  }

  /** What was seen of these kinds is all still there. */
  expectNoneLost(kind: string, ids: readonly string[]): void {
    const known = [...this.facts.keys()].flatMap((key) =>
      key.startsWith(`${kind}:`) ? [key.slice(kind.length + 1)] : [],
    );
    expect(known.filter((id) => !ids.includes(id))).toEqual([]);
  }
}

export async function expectInvariants(house: House, seen: Seen, today: string): Promise<void> {
  const tasks = await house.reads.find(Task);
  await expectTasks(house, seen, tasks);
  await expectPromisesKept(house, tasks);
  await expectTwoPeople(house, tasks);
  await expectContributions(house, seen);
  await expectPosts(house, seen, today);
  await expectReadable(house, tasks, today);
  await expectIndexed(house, today);
  seen.quiet += await expectAskedAlike(house, today);
  await expectTold(house, today, addDays(today, -7));
  expect(await house.app.get(AuditService).verify()).toMatchObject({ ok: true });
}

/** What was approved stays as it was approved; lights are what the pure rule says. */
async function expectTasks(house: House, seen: Seen, tasks: readonly Task[]): Promise<void> {
  const approved = tasks.filter(({ batch }) => batch !== null);
  seen.expectNoneLost(
    'task',
    approved.map(({ id }) => id),
  );
  const units = (await Directory.on('2021-01-01', house.reads)).posts;
  const cooperating = await house.reads.find(TaskCooperation);
  for (const { id, number, title, standard, batch, ...task } of approved) {
    seen.expectStill(`task:${id}`, { number, title, standard, batch, due: task.originalDueDate });
    const post = units.find((one) => one.id === task.responsiblePostId);
    expect([title, post?.departmentId]).toEqual([title, task.leadDepartmentId]);
    expect(cooperating).not.toContainEqual(
      expect.objectContaining({ taskId: id, departmentId: task.leadDepartmentId }),
    );
    if (task.state === 'completed' || task.state === 'closed') expect(task.outcome).not.toBeNull();
  }
  expect(new Set(tasks.map(({ planId, number }) => `${planId} ${number}`)).size).toBe(tasks.length);
  for (const { planId, batch, tasks: n } of await house.reads.find(PlanApproval))
    expect(approved.filter((task) => task.planId === planId && task.batch === batch)).toHaveLength(n);
  const rules = house.app.get(TaskChanges).rules();
  for (const { task, facts } of await recordsOf(house.reads, approved)) {
    const { yellowFrom, redFrom } = lightDaysOf(facts, rules);
    expect([task.title, task.yellowFrom, task.redFrom]).toEqual([task.title, yellowFrom, redFrom]);
  }
}

/** Every promise in force is answered by exactly one task that there is; none answers more than it may. */
async function expectPromisesKept(house: House, tasks: readonly Task[]): Promise<void> {
  const items = await currentItems(house.reads);
  const promises = (await house.reads.find(Commitment)).filter(({ itemId }) => items.has(itemId));
  const links = await house.reads.find(TaskCommitment);
  const known = new Set(tasks.map(({ id }) => id));
  expect(promises.length).toBeGreaterThan(50);
  for (const { id, title } of promises) {
    const answering = links.filter(({ commitmentId, taskId }) => commitmentId === id && known.has(taskId));
    expect([title, answering.length]).toEqual([title, 1]);
  }
  const inForce = new Set(promises.map(({ id }) => id));
  for (const { id, title, nature, state } of tasks) {
    if (nature === 'overall' || state === 'draft') continue;
    const n = links.filter(({ commitmentId, taskId }) => taskId === id && inForce.has(commitmentId)).length;
    expect([title, n <= (nature === 'oneOff' ? 1 : 4)]).toEqual([title, true]);
  }
}

/**
 * Whoever accepted what was done is not whoever struck it off, and neither is who handed it in: not even one who has
 * changed his post meanwhile.
 */
async function expectTwoPeople(house: House, tasks: readonly Task[]): Promise<void> {
  for (const report of await house.reads.find(ProgressReport)) expect(report.reviewedBy).not.toBe(report.submittedBy);
  for (const { id, title, state, nature } of tasks) {
    if (state !== 'closed') continue;
    const done = await house.reads.query<{ act: string; by: string }>(
      `SELECT act, actor_id AS "by" FROM journal WHERE subject_id = $1 ORDER BY seq`,
      [id],
    );
    const by = (act: string): string | undefined => done.findLast((entry) => entry.act === `task.${act}`)?.by;
    expect([title, by('submit') !== by('accept'), by('submit') !== by('close')]).toEqual([title, true, true]);
    if (nature === 'oneOff') expect([title, by('accept') !== by('close')]).toEqual([title, true]);
  }
}

/** The first day stays for ever, a piece is one unit's, and the day it first came does not move. */
async function expectContributions(house: House, seen: Seen): Promise<void> {
  const collections = await house.reads.find(Collection);
  for (const { id, taskId, asks, columns, dueBy, extendedTo } of collections) {
    seen.expectStill(`collection:${id}`, { taskId, asks, columns, dueBy });
    if (extendedTo === null) continue;
    seen.expectStill(`extended:${id}`, extendedTo);
    expect(extendedTo > dueBy).toBe(true);
  }
  const pieces = await house.reads.find(Contribution);
  expect(new Set(pieces.map((piece) => `${piece.collectionId} ${piece.departmentId}`)).size).toBe(pieces.length);
  for (const { id, sentOn, sentBy, cells, text } of pieces) {
    if (sentOn === null) continue;
    seen.expectStill(`piece:${id}`, { sentOn, sentBy });
    expect([(cells ?? []).length > 0 || (text ?? '') !== '', sentBy]).toEqual([true, expect.any(String)]);
  }
}

/** Who held which post on a day that is over is for ever; nobody holds one beside another but as it was set up. */
async function expectPosts(house: House, seen: Seen, today: string): Promise<void> {
  const tenures = await house.reads.find(Tenure);
  const overlaps = tenures.filter((a) =>
    tenures.some(
      (b) => a.id < b.id && a.postId === b.postId && a.fromDay <= (b.toDay ?? '9') && b.fromDay <= (a.toDay ?? '9'),
    ),
  );
  expect(overlaps).toEqual([]);
  for (let day = '2021-03-19'; day < today; day = addDays(day, 30)) {
    const directory = await Directory.on(day, house.reads);
    seen.expectStill(
      `holders:${day}`,
      directory.posts.map(({ id }) => directory.holderOf(id)?.id ?? null),
    );
  }
}

/** Every page and letter can be made of it; who is asked about the table may still answer. */
async function expectReadable(house: House, tasks: readonly Task[], today: string): Promise<void> {
  expect((await house.app.get(LedgerService).rows(today)).length).toBe(tasks.length);
  await house.app.get(ReminderService).preview();
  for (const { id, state } of await house.reads.find(Plan)) {
    const drafts = tasks.filter((task) => task.planId === id && task.state === 'draft');
    expect((await house.app.get(DeskReadingService).sheet(id))?.lines).toHaveLength(drafts.length);
    if (state === 'approved') expect([...(await openConsultations(house.reads, today))]).toEqual([]);
  }
}
