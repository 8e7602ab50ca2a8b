import { expect } from '@jest/globals';
import type { Day } from '../../../src/calendar/domain/day.js';
import { WorkingDays } from '../../../src/calendar/domain/working-days.js';
import { Directory } from '../../../src/organization/directory.js';
import { LedgerService } from '../../../src/plan/ledger.service.js';
import { mannerFor } from '../../../src/reminder/domain/addressing.js';
import { pileOf } from '../../../src/reminder/domain/piles.js';
import { dutyOf, leadersTask } from '../../../src/reminder/leaders-reading.js';
import type { Scope } from '../../../src/reminder/leaders-scope.js';
import { LeadersTelling } from '../../../src/reminder/leaders-telling.service.js';
import { TaskReadingService, type StandingTask } from '../../../src/task/task-reading.service.js';
import { markerWords } from '../../../src/web/views/words.js';
import type { House } from '../house.js';
import { dutiesOf, toldOf, yearOf, type WholeDuty, type WholeTask, type WholeUnit } from '../told.js';

const ALL = { first: 0, most: 10_000 };

/** Everything the pure rules are asked about a task, from all of its rows. */
function wholeTask(standing: StandingTask, workingDays: WorkingDays): WholeTask {
  const { task, nodes, instructions, facts } = standing.record;
  const duty = (one: (typeof facts.deadlines)[number]): WholeDuty => ({
    ...{ id: one.id, title: one.title, of: one.kind, dueDate: one.dueDate, submittedOn: one.submittedOn },
    ...dutyOf(one, workingDays),
    acceptedOn:
      one.kind === 'closing'
        ? task.completedOn
        : ([...nodes, ...instructions].find(({ id }) => id === one.id)?.acceptedOn ?? null),
  });
  return {
    ...leadersTask(standing, { reminded: null, done: null }),
    ...{ redFrom: standing.standing.redFrom, completedOn: task.completedOn, closedOn: task.closedOn },
    deadlines: facts.deadlines.map(duty),
  };
}

interface Read {
  readonly directory: Directory;
  readonly tasks: readonly StandingTask[];
  readonly workingDays: WorkingDays;
}

/** The units of a scope with all their tasks, in the order in which they are told. */
function unitsOf({ posts, whole }: Scope, own: string | null, { directory, tasks, workingDays }: Read): WholeUnit[] {
  const of = (is: (post: string | null) => boolean) =>
    directory.departments.filter(({ supervisingLeaderPostId }) => is(supervisingLeaderPostId));
  const others = whole ? of((post) => post === null || !posts.includes(post)) : [];
  return [...posts.flatMap((id) => of((post) => post === id)), ...others].flatMap((unit) => {
    const led = tasks.filter(({ record }) => record.task.leadDepartmentId === unit.id);
    if (led.length === 0) return [];
    const other = own !== null && unit.supervisingLeaderPostId !== own ? { other: true } : {};
    const all = led.map((task) => wholeTask(task, workingDays));
    return [{ id: unit.id, name: unit.name, manner: mannerFor(unit.kind), tasks: all, ...other }];
  });
}

/** Lists as they are long and as they begin. */
const shortened = <T>({ n, first }: { n: number; first: readonly T[] }, most = 6) => ({
  n,
  first: first.slice(0, most),
});

/** What is told from the indexed figures is what the pure rules say of every task, to every leader and of the whole district. */
export async function expectTold(house: House, today: Day, since: Day): Promise<void> {
  const reading = house.app.get(TaskReadingService);
  const read: Read = {
    directory: await Directory.on(today, house.reads),
    workingDays: house.app.get(WorkingDays),
    tasks: [
      ...(await reading.underWay(house.reads, today)),
      ...(await reading.closedSince(house.reads, today, `${today.slice(0, 4)}-01-01`)),
    ],
  };
  const leaders = read.directory.posts.filter(({ role }) => role === 'leader' || role === 'principal');
  const ids = leaders.map(({ id }) => id);
  const scopes: [Scope, string | null][] = [
    ...ids.map((id): [Scope, null] => [{ day: today, since, posts: [id], whole: false }, null]),
    [{ day: today, since, posts: ids.slice(0, 2).reverse(), whole: false }, null],
    [{ day: today, since, posts: ids.slice(-1), whole: true }, ids.at(-1) ?? null],
  ];
  for (const [scope, own] of scopes) await expectToldOf(house, { scope, own }, unitsOf(scope, own, read));
  await expectGrid(house, { day: today, since, posts: [], whole: true }, read);
}

async function expectToldOf(
  house: House,
  { scope, own }: { scope: Scope; own: string | null },
  units: readonly WholeUnit[],
): Promise<void> {
  const telling = house.app.get(LeadersTelling);
  const expected = toldOf(units, { today: scope.day, since: scope.since });
  const told = await telling.told(house.reads, scope, own);
  const at = `${scope.day} ${scope.posts.join()} ${scope.whole}`;
  const { late, changes, piles, ...others } = told;
  const { all, inTime, pending } = others.due;
  expect([at, { ...others, due: { all, inTime, pending } }]).toEqual([
    at,
    { units: expected.units, due: expected.due, near: expected.near },
  ]);
  expect([at, new Map([...piles].sort())]).toEqual([at, new Map([...expected.piles].sort())]);
  expect([at, late.all]).toMatchObject([at, expected.late.all]);
  expect([at, late.first.map(({ task }) => [task.id, task.returns, task.standing.late])]).toEqual([
    at,
    expected.late.first.map(({ task }) => [task.id, task.returns, task.standing.late]),
  ]);
  for (const which of ['newlyLate', 'returned', 'completed', 'closed'] as const)
    expect([at, which, shortened<object>(changes[which])]).toMatchObject([
      ...[at, which, shortened<object>(expected.changes[which])],
    ]);
  await expectLists(house, scope, { units, told });
  expect([at, await telling.year(house.reads, scope)]).toEqual([at, yearOf(units, scope.day)]);
}

/** Every list is as long as its figure, and holds what the pure rules count. */
async function expectLists(
  house: House,
  scope: Scope,
  { units, told }: { units: readonly WholeUnit[]; told: Awaited<ReturnType<LeadersTelling['told']>> },
): Promise<void> {
  const telling = house.app.get(LeadersTelling);
  const figures = { due: told.due.all, inTime: told.due.inTime, pending: told.due.pending };
  for (const which of ['due', 'inTime', 'pending', 'accepted'] as const) {
    const { n, first } = await telling.duties(house.reads, scope, { which, ...ALL });
    const expected = dutiesOf(units, which, scope.day);
    // A leader's word is named by its day, which the page puts into words.
    const lines = first.map((line, i) => (line.kind === 'instruction' ? { ...line, name: expected[i]?.name } : line));
    expect([scope.day, which, n, lines]).toEqual([scope.day, which, expected.length, expected]);
    if (which !== 'accepted') expect([which, n]).toEqual([which, figures[which]]);
  }
}

/** Each cell of the grid counts what the ledger's rows of the same item and unit are. */
async function expectGrid(house: House, scope: Scope, { directory, tasks }: Read): Promise<void> {
  const { cells, headings, twice } = await house.app.get(LeadersTelling).grid(house.reads, scope);
  const piles = new Map(tasks.map(({ record, standing }) => [record.task.id, pileOf({ ...record.task, standing })]));
  const rows = (await house.app.get(LedgerService).rows(scope.day)).filter(({ record }) => piles.has(record.task.id));
  const counts = new Map<string, number>();
  let several = false;
  for (const { record, commitments } of rows) {
    const items = new Set(commitments.map(({ planItem }) => markerWords(planItem.marker)));
    several ||= items.size > 1;
    for (const item of items) {
      const key = `${item} ${directory.department(record.task.leadDepartmentId)?.id} ${piles.get(record.task.id)}`;
      counts.set(key, (counts.get(key) ?? 0) + 1);
    }
  }
  const found = new Map<string, number>();
  for (const { item, unit, pile, n } of cells)
    found.set(`${item} ${unit} ${pile}`, (found.get(`${item} ${unit} ${pile}`) ?? 0) + n);
  expect([scope.day, [...found].sort()]).toEqual([scope.day, [...counts].sort()]);
  for (const { item } of cells) expect(headings.has(item)).toBe(true);
  expect([scope.day, twice]).toEqual([scope.day, several]);
}
