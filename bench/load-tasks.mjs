// node bench/load-tasks.mjs TASKS [UNITS]: fills the database that the settings name (DUBAN_DATA_DIR or DATABASE_URL), which must be
// empty, with an illustrative district of so many tasks. The seeds' own people are in it; everything written is journalled.
import 'reflect-metadata';
import { readFileSync } from 'node:fs';
import { performance } from 'node:perf_hooks';
import { pathToFileURL } from 'node:url';
import {
  commitmentAt,
  figuresAt,
  idOf,
  lettersAt,
  PERIODS,
  promisesOf,
  RUNS,
  taskAt,
  TASKS_A_UNIT,
  unitsFor,
  AT,
  DAY,
} from './illustrative-district.mjs';

const dist = (path) => import(`../dist/${path}.js`);
const TASKS_A_UNIT_OF_WORK = 5_000;
/** More units than the largest city has; beyond them each has more tasks. */
const MOST_UNITS = 2_000;
/** Values bound in one statement: SQLite takes 32,766, PostgreSQL 65,535. */
const MOST_VALUES = 16_000;
const SEED = new URL('../seeds/wuqing-2020-report.txt', import.meta.url);

const columnOf = (name) => name.replaceAll(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);

/** Many rows a statement, on both databases. */
export async function insertRows(tx, table, rows) {
  if (rows.length === 0) return;
  const names = Object.keys(rows[0]);
  const portion = Math.floor(MOST_VALUES / names.length);
  for (let from = 0; from < rows.length; from += portion) {
    const some = rows.slice(from, from + portion);
    const places = some.map((_, r) => `(${names.map((__, c) => `$${r * names.length + c + 1}`).join(', ')})`);
    const values = some.flatMap((row) => names.map((name) => row[name]));
    await tx.query(`INSERT INTO ${table} (${names.map(columnOf).join(', ')}) VALUES ${places.join(', ')}`, values);
  }
}

async function planRows(tasks) {
  const [{ planSourceOf, hashOfText }, { readReport }] = [
    await dist('plan/plan-source'),
    await dist('document/read-report'),
  ];
  const seed = readFileSync(SEED, 'utf8')
    .replace(/^\uFEFF/, '')
    .replaceAll('\r\n', '\n');
  const read = readReport(seed);
  if (!read.ok) throw new Error(read.error.message);
  const { plan, revision } = planSourceOf(read.value, seed, AT);
  const promises = promisesOf(tasks, seed);
  const approved = {
    state: 'approved',
    approvedOn: '2021-03-26',
    approvalDocument: '示例文号',
    approvalBasis: '示例依据',
  };
  return {
    plan: { ...plan, ...approved, title: `${plan.title}（示例）`, illustrative: true, version: 1 },
    revision: {
      ...revision,
      sourceText: promises.text,
      sourceHash: hashOfText(promises.text),
      outline: JSON.stringify(revision.outline),
    },
    items: promises.items.map((item) => ({ ...item, revisionId: revision.id, marker: null })),
    promises: promises.commitments,
  };
}

const note = (act, type, id, payload) => ({
  act,
  subject: { type, id },
  actorId: 'system',
  payload: { illustrative: true, ...payload },
});

async function establish(house, tasks, units) {
  const { OrganizationService } = await dist('organization/organization.service');
  const { UnitOfWork } = await dist('platform/database/unit-of-work');
  const organization = house.get(OrganizationService);
  const file = organization.readFile(
    readFileSync(new URL('../seeds/organization.yaml', import.meta.url), 'utf8'),
    'seeds',
  );
  const { plan, revision, items, promises } = await planRows(tasks);
  const made = await house.get(UnitOfWork).run(async (tx) => {
    if ((await tx.query('SELECT id FROM plan')).length > 0) throw new Error('the database is not empty');
    await organization.establish(tx, file, 'system');
    const leaders = await tx.query(`SELECT id FROM post WHERE role IN ('leader', 'principal') ORDER BY code`);
    const made = unitsFor(
      units,
      leaders.map(({ id }) => id),
    );
    await insertRows(
      tx,
      'department',
      made.map(({ unit }) => unit),
    );
    for (const [table, of] of [
      ['post', 'posts'],
      ['officer', 'officers'],
      ['tenure', 'tenures'],
    ])
      await insertRows(
        tx,
        table,
        made.flatMap((one) => one[of]),
      );
    await insertRows(tx, 'plan', [plan]);
    await insertRows(tx, 'plan_revision', [revision]);
    await insertRows(tx, 'plan_item', items);
    await insertRows(
      tx,
      'period',
      PERIODS.map((one) => ({ ...one, planId: plan.id })),
    );
    await insertRows(
      tx,
      'figure',
      made.flatMap((one, n) => figuresAt(n, one, plan.id)),
    );
    await insertRows(tx, 'reminder_run', RUNS);
    await insertRows(tx, 'scheduler_beat', [{ id: 'scheduler', heardAt: AT }]);
    await insertRows(
      tx,
      'letter',
      made.flatMap((one, n) => lettersAt(n, one)),
    );
    tx.record(note('plan.import', 'plan', plan.id, { planYear: plan.planYear, tasks }));
    return made;
  });
  return { units: made, plan, promises };
}

async function write(tx, { from, to, promises, ...about }) {
  const made = [];
  for (let i = from; i < to; i += 1) made.push(taskAt(i, about));
  const commitments = made.map((_, k) => commitmentAt(from + k, promises[from + k]));
  await insertRows(tx, 'commitment', commitments);
  await insertRows(
    tx,
    'task',
    made.map(({ task }) => task),
  );
  await insertRows(
    tx,
    'task_commitment',
    commitments.map(({ id }, k) => ({ commitmentId: id, taskId: idOf('T', from + k) })),
  );
  for (const [table, of] of [
    ['node', 'nodes'],
    ['task_period', 'duties'],
    ['progress_report', 'reports'],
    ['task_cooperation', 'cooperation'],
  ])
    await insertRows(
      tx,
      table,
      made.flatMap((one) => one[of]),
    );
  tx.record(note('plan.approve', 'plan', about.planId, { tasks: to - from }));
}

/** The stored days are those the product would store: asked of the product itself, for some of them. */
async function refuseOtherLights(house, tasks, rules) {
  const [{ Reads }, { Task }, { recordsOf }, { lightDaysOf }] = [
    ...[await dist('platform/database/reads'), await dist('task/task.entity'), await dist('task/task-facts')],
    await dist('task/domain/standing'),
  ];
  const reads = house.get(Reads);
  const wanted = Array.from(
    { length: Math.min(tasks, 400) },
    (_, k) => Math.floor((k * tasks) / Math.min(tasks, 400)) + 1,
  );
  const rows = (await Promise.all(wanted.map((number) => reads.one(Task, { number })))).filter((task) => task !== null);
  for (const { task, facts } of await recordsOf(reads, rows)) {
    const { yellowFrom, redFrom } = lightDaysOf(facts, rules);
    if (yellowFrom !== task.yellowFrom || redFrom !== task.redFrom)
      throw new Error(`task ${task.number} has another light`);
  }
}

/** @returns the seconds it took and how the journal stands */
export async function loadTasks(config, tasks, unitCount = Math.min(MOST_UNITS, Math.ceil(tasks / TASKS_A_UNIT))) {
  const [{ NestFactory }, { AppModule }, { StandingClock }] = [
    await import('@nestjs/core'),
    await dist('app.module'),
    await dist('platform/clock'),
  ];
  const [{ TaskChanges }, { UnitOfWork }, { AuditService }, { Officer }, { Reads }] = [
    ...[
      await dist('task/task-changes'),
      await dist('platform/database/unit-of-work'),
      await dist('audit/audit.service'),
    ],
    ...[await dist('organization/officer.entity'), await dist('platform/database/reads')],
  ];
  const began = performance.now();
  const clock = new StandingClock(new Date(AT));
  const house = await NestFactory.createApplicationContext(AppModule.forRoot(config, clock), { logger: ['error'] });
  try {
    const { units, plan, promises } = await establish(house, tasks, unitCount);
    const rules = house.get(TaskChanges).rules();
    const { id: reviewer } = await house.get(Reads).one(Officer, { code: 'o-dcs-officer' });
    const about = { planId: plan.id, units, reviewer, rules, promises };
    for (let from = 0; from < tasks; from += TASKS_A_UNIT_OF_WORK)
      await house
        .get(UnitOfWork)
        .run((tx) => write(tx, { ...about, from, to: Math.min(tasks, from + TASKS_A_UNIT_OF_WORK) }));
    const seconds = (performance.now() - began) / 1000;
    await refuseOtherLights(house, tasks, rules);
    const { ok, entries } = await house.get(AuditService).verify();
    if (!ok) throw new Error('the journal does not verify');
    return { tasks, units: units.length, seconds, entries };
  } finally {
    await house.close();
  }
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const { loadConfig } = await dist('platform/config');
  const tasks = Number(process.argv[2]);
  if (!Number.isInteger(tasks) || tasks < 1) throw new Error('usage: node bench/load-tasks.mjs TASKS [UNITS]');
  const given = process.argv[3] === undefined ? undefined : Number(process.argv[3]);
  const { seconds, units, entries } = await loadTasks(loadConfig(), tasks, given);
  console.log(
    `${tasks} illustrative tasks of ${units} units as on ${DAY} in ${seconds.toFixed(1)} s; ${entries} entries, verified`,
  );
}
