import { afterEach, beforeEach, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { addDays, type Day } from '../../src/calendar/domain/day.js';
import { Department } from '../../src/organization/department.entity.js';
import { Post } from '../../src/organization/post.entity.js';
import type { Tx } from '../../src/platform/database/tx.js';
import { UnitOfWork } from '../../src/platform/database/unit-of-work.js';
import { newId } from '../../src/platform/id.js';
import { lightDaysOf } from '../../src/task/domain/standing.js';
import { Node, Period, TaskPeriod } from '../../src/task/node.entity.js';
import { ProgressReport } from '../../src/task/progress-report.entity.js';
import { Decision, Instruction } from '../../src/task/request.entity.js';
import { TaskChanges } from '../../src/task/task-changes.js';
import { recordsOf } from '../../src/task/task-facts.js';
import { Task } from '../../src/task/task.entity.js';
import { onBothDatabases } from '../support/databases.js';
import { aHouse, type House } from '../support/house.js';
import { expectTold } from '../support/random/told.js';

const FIRST = '2021-08-20';
/** From a Friday in August over the holidays of September and October: days off, and Saturdays that are worked. */
const day = fc.nat(55).map((n) => addDays(FIRST, n));
const FIXED = ['2021-09-04', '2021-09-20', '2021-09-24', '2021-10-05', '2021-10-08', '2022-01-04'];
const maybe = <T>(of: fc.Arbitrary<T>) => fc.option(of, { nil: null });

interface Fate {
  readonly due: Day;
  readonly submitted: Day | null;
  readonly accepted: Day | null;
  readonly back: { readonly on: Day; readonly from: Day } | null;
}

/** What became of something that is due, most of it within days of that day; what was sent back went to and fro before. */
const FATE = fc
  .record({
    ...{ due: day, comes: fc.oneof(fc.constant(null), fc.integer({ min: -4, max: 5 })), passes: maybe(fc.nat(20)) },
    back: maybe(fc.record({ from: fc.integer({ min: -3, max: 1 }), days: fc.nat(6) })),
  })
  .map(({ due, comes, passes, back }): Fate => {
    const from = back && addDays(due, back.from);
    const on = back && addDays(due, back.from + back.days);
    const submitted = comes === null ? null : on === null ? addDays(due, comes) : addDays(on, Math.max(0, comes));
    return {
      ...{ due, submitted, back: on && from ? { on, from } : null },
      accepted: submitted === null || passes === null ? null : addDays(submitted, passes),
    };
  });

const LIFE = fc.record({
  state: fc.oneof(
    { weight: 6, arbitrary: fc.constantFrom('assigned', 'inProgress', 'returned', 'submitted') },
    { weight: 3, arbitrary: fc.constantFrom('completed', 'closed', 'suspended', 'cancelled', 'draft') },
  ),
  fates: fc.array(FATE, { minLength: 4, maxLength: 4 }),
  instruction: maybe(FATE),
  ended: day,
  lastYear: fc.nat(3).map((n) => n === 0),
  assignedOn: fc.constantFrom('2021-03-26', '2021-09-03'),
  assessment: fc.constantFrom('insufficient', 'partly', null),
  excused: fc.boolean(),
});
type Life = typeof LIFE extends fc.Arbitrary<infer T> ? T : never;

onBothDatabases((dialect) => {
  let house: House;
  beforeEach(async () => {
    house = await aHouse(dialect, { seeded: true });
  });
  afterEach(() => house.down());

  const reportOf = (task: Task, { back }: Fate, about: Partial<ProgressReport>): Partial<ProgressReport>[] =>
    back === null
      ? []
      : [
          {
            ...{
              id: newId(),
              taskId: task.id,
              kind: 'node',
              round: 1,
              text: '示例',
              submittedBy: 'x',
              reviewedBy: 'y',
            },
            ...{ state: 'returned', submittedOn: back.from, reviewedOn: back.on, missing: '示例' },
            ...about,
          },
        ];
  const sent = ({ submitted, accepted }: Fate) => ({ submittedOn: submitted, acceptedOn: accepted });

  /** Anything may have become of a task: nodes, statements, a leader's word, its end. */
  async function live(tx: Tx, task: Task, life: Life): Promise<void> {
    const { state, fates, ended, lastYear, instruction } = life;
    const reports: Partial<ProgressReport>[] = [];
    const nodes = await tx.find(Node, { where: { taskId: task.id }, order: { ordinal: 'ASC' } });
    for (const [i, { id }] of nodes.entries()) {
      const fate = fates[i % 3]!;
      await tx.update(Node, { id }, { dueDate: fate.due, ...sent(fate) });
      reports.push(...reportOf(task, fate, { nodeId: id }));
    }
    const periods = await tx.find(TaskPeriod, { where: { taskId: task.id }, order: { periodId: 'ASC' } });
    for (const [i, { periodId }] of periods.entries()) {
      const fate = fates[i % 3]!;
      const excusedOn = life.excused && i === 1 ? ended : null;
      const { submittedOn: statedOn, acceptedOn } = sent(fate);
      await tx.update(TaskPeriod, { taskId: task.id, periodId }, { statedOn, acceptedOn, excusedOn });
      reports.push(...reportOf(task, fate, { periodId, kind: 'period' }));
    }
    const end = fates[3]!;
    const isOver = state === 'completed' || state === 'closed';
    if (task.nature === 'oneOff') reports.push(...reportOf(task, end, { kind: 'closing' }));
    if (instruction) reports.push(...(await instruct(tx, task, instruction)));
    for (const report of reports) await tx.insert(ProgressReport, [report]);
    await tx.update(
      Task,
      { id: task.id },
      {
        ...{
          state: state,
          assignedOn: life.assignedOn,
          assessment: life.assessment,
        },
        ...{ dueDate: task.nature === 'oneOff' ? end.due : null },
        submittedOn: isOver || state === 'submitted' ? (end.submitted ?? ended) : end.submitted,
        completedOn: isOver ? ended : null,
        closedOn: state === 'closed' ? (lastYear ? '2020-12-30' : addDays(ended, 3)) : null,
      },
    );
  }

  async function instruct(tx: Tx, task: Task, fate: Fate): Promise<Partial<ProgressReport>[]> {
    const [decisionId, id] = [newId(), newId()];
    const post = (await tx.find(Post, { take: 1 }))[0]!;
    const said = { taskId: task.id, decidedOn: FIRST, words: '示例', manner: 'here' as const, recordedOn: FIRST };
    await tx.insert(Decision, [{ ...said, id: decisionId, kind: 'instruction', leaderPostId: post.id }]);
    const given = { taskId: task.id, decisionId, words: '示例', givenOn: FIRST, answerBy: fate.due };
    await tx.insert(Instruction, [{ ...given, ...sent(fate), id }]);
    return reportOf(task, fate, { kind: 'answer', instructionId: id });
  }

  /** What only a rule can tell, or a day off moves: chance would seldom bring it about. */
  async function corners(tx: Tx, tasks: readonly Task[]): Promise<void> {
    const units = await tx.find(Department, { where: { kind: 'government' } });
    const of = (nature: Task['nature']): Task[] =>
      tasks.filter((task) => task.nature === nature && units.some(({ id }) => id === task.leadDepartmentId));
    const [day, silent, waiting, told] = [of('oneOff')[0]!, ...of('continuing')] as [Task, Task, Task, Task];
    const lit = { state: 'inProgress' as const, assignedOn: '2021-03-26', completedOn: null, closedOn: null };
    for (const { id } of [day, silent, waiting, told]) {
      await tx.query('DELETE FROM progress_report WHERE task_id = $1', [id]);
      await tx.query('DELETE FROM instruction WHERE task_id = $1', [id]);
      await tx.update(Task, { id }, { ...lit, assessment: 'insufficient' });
      await tx.update(TaskPeriod, { taskId: id }, { statedOn: null, acceptedOn: null, excusedOn: null });
    }
    const [node] = await tx.find(Node, { where: { taskId: day.id } });
    const late = { dueDate: '2021-09-19', submittedOn: '2021-09-22', acceptedOn: '2021-09-23' };
    await tx.update(Node, { id: node!.id }, late);
    const [duty] = await tx.find(TaskPeriod, { where: { taskId: waiting.id }, order: { periodId: 'ASC' } });
    const back = { from: '2021-09-18', on: '2021-09-26' };
    const sentBack = { due: '2021-09-19', submitted: null, accepted: null, back };
    await tx.insert(ProgressReport, reportOf(waiting, sentBack, { periodId: duty!.periodId, kind: 'period' }));
    await tx.update(TaskPeriod, { taskId: told.id }, { statedOn: '2021-09-01' });
    await instruct(tx, told, { due: '2021-09-28', submitted: null, accepted: null, back: null });
  }

  test.each([1, 2])('what is told is what the pure rules say of every task; world %i', async (seed) => {
    const tasks = await house.reads.find(Task, { order: { number: 'ASC' } });
    const lives = fc.sample(LIFE, { seed, numRuns: tasks.length });
    await house.app.get(UnitOfWork).run(async (tx) => {
      tx.withoutEntry('a world that the test wants');
      await tx.update(
        Period,
        { dueBy: (await tx.find(Period))[0]!.dueBy },
        { opensOn: '2021-08-25', dueBy: '2021-09-19' },
      );
      for (const [i, task] of tasks.entries()) await live(tx, task, lives[i]!);
      await corners(tx, tasks);
      const rules = house.app.get(TaskChanges).rules();
      for (const { task, facts } of await recordsOf(tx, await tx.find(Task)))
        await tx.update(Task, { id: task.id }, lightDaysOf(facts, rules));
    });
    // The days on which lights turn, and those on which something was sent back, are where a bound may be one off.
    const turning = (await house.reads.find(Task)).flatMap(({ redFrom, yellowFrom }) => [redFrom, yellowFrom]);
    const back = (await house.reads.find(ProgressReport)).map(({ reviewedOn }) => reviewedOn);
    const some = (days: readonly (Day | null)[]): Day[] =>
      [...new Set(days.flatMap((one) => (one === null || one < '2021-08-24' ? [] : [one])))].sort().slice(0, 8);
    expect([some(turning).length, some(back).length]).toEqual([8, 8]);
    for (const today of new Set([...FIXED, ...some(turning), ...some(back)]))
      await expectTold(house, today, addDays(today, -7));
    await expectTold(house, '2021-10-14', '2021-08-20');
  });
});
