import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { may } from '../../src/access/permissions.js';
import { AuditService } from '../../src/audit/audit.service.js';
import { addDays } from '../../src/calendar/domain/day.js';
import { LedgerService } from '../../src/plan/ledger.service.js';
import { ACT_NAMES, TASK_ACTS, type ActName } from '../../src/task/act-table.js';
import { Collection, Contribution } from '../../src/task/contribution.entity.js';
import { Instruction, Decision, Request } from '../../src/task/request.entity.js';
import { Node, TaskPeriod } from '../../src/task/node.entity.js';
import { ProgressReport } from '../../src/task/progress-report.entity.js';
import { lightDaysOf } from '../../src/task/domain/standing.js';
import { recordsOf } from '../../src/task/task-facts.js';
import { TaskActsService } from '../../src/task/task-acts.service.js';
import { TaskChanges } from '../../src/task/task-changes.js';
import { Task } from '../../src/task/task.entity.js';
import { UnitDraft } from '../../src/task/unit-draft.entity.js';
import { Directory } from '../../src/organization/directory.js';
import { Officer } from '../../src/organization/officer.entity.js';
import { aHouse, type House } from '../support/house.js';

// Those who have something to do with these tasks more often than those who have not.
const PEOPLE = [
  ...['o-sfj-head', 'o-sfj-head', 'o-sfj-head', 'o-sfj-head', 'o-xfb-head', 'o-sfj-clerk', 'o-sjj-head'],
  ...['o-dcs-officer', 'o-dcs-officer', 'o-dcs-officer-2', 'o-dcs-officer-2', 'o-dcs-chief', 'o-dcs-chief'],
  ...['o-qzf-fqz-zf', 'o-qzf-fqz-zf', 'o-qzf-qz', 'o-yfzqb-composer', 'o-sjj-auditor', 'o-dsj-admin'],
];
const TITLES = ['组建区法律专家团队', '发挥政府法律顾问作用', '研究部署“八五”普法任务', '规范信访工作程序'];
/** What ends a task must not end every one of them at once; what has files has tests of its own. */
const RARE: readonly ActName[] = [
  'add-evidence',
  'take-back-evidence',
  'cancel',
  'object',
  'instruct',
  'record-instruction',
  'suspend',
];
/** Those, once in a while. */
const SELDOM: readonly ActName[] = ['object', 'instruct', 'suspend'];
const OFTEN: readonly (ActName | 'acknowledge')[] = [
  ...(['acknowledge', 'submit', 'submit', 'submit', 'accept', 'accept', 'accept', 'close', 'close'] as const),
  ...(['report', 'report', 'accept-report', 'reopen', 'send-back'] as const),
];

const step = fc.record({
  who: fc.constantFrom(...PEOPLE),
  act: fc.oneof(
    { weight: 30, arbitrary: fc.constantFrom(...OFTEN, ...ACT_NAMES.filter((name) => !RARE.includes(name))) },
    { weight: 1, arbitrary: fc.constantFrom(...SELDOM) },
  ),
  title: fc.constantFrom(...TITLES),
  pick: fc.nat(30),
  days: fc.nat(12),
  yes: fc.boolean(),
  /** By somebody whose role may do such a thing; else by anybody. */
  fit: fc.boolean(),
});
type Step = typeof step extends fc.Arbitrary<infer S> ? S : never;

/** What an act is done to, whatever state it is in: the service must refuse what is not to be done. */
async function targetOf(house: House, { act, title, pick }: Step): Promise<string> {
  const task = await house.taskNamed(title);
  if (act === 'acknowledge' || TASK_ACTS[act].on === 'task') return task.id;
  const kinds = {
    report: ProgressReport,
    draft: UnitDraft,
    request: Request,
    decision: Decision,
    instruction: Instruction,
    collection: Collection,
    contribution: Contribution,
  };
  const on = TASK_ACTS[act].on;
  const rows = await house.reads.find<{ id: string }>(kinds[on]);
  return rows[pick % Math.max(1, rows.length)]?.id ?? '';
}

async function inputOf(house: House, { act, title, pick, days, yes }: Step, today: string): Promise<unknown> {
  const task = await house.taskNamed(title);
  const nodes = await house.reads.findBy(Node, { taskId: task.id });
  const periods = await house.reads.findBy(TaskPeriod, { taskId: task.id });
  const instructions = await house.reads.findBy(Instruction, { taskId: task.id });
  const text = `${today}办理情况。`;
  const reports = [
    { kind: 'note', text },
    { kind: 'node', nodeId: nodes[pick % Math.max(1, nodes.length)]?.id ?? '', text },
    {
      kind: 'period',
      periodId: periods[pick % Math.max(1, periods.length)]?.periodId ?? '',
      text,
      assessment: 'partly',
    },
    { kind: 'answer', instructionId: instructions[0]?.id ?? '', text },
  ];
  const later = addDays(today, 5 + days * 6);
  const behalf = { leader: 'qzf-fqz-zf', decidedOn: today, manner: 'paper' };
  const answer = { grant: yes ? 'yes' : 'no', words: '按程序办理。', day: null };
  const inputs: Readonly<Partial<Record<ActName, unknown>>> = {
    report: reports[pick % reports.length],
    draft: { act: 'report', send: 'yes', filledBy: null, ...reports[1] },
    'give-back': { words: '补充。' },
    submit: { text, outcome: yes ? 'completed' : 'carriedOver', nextYear: '6月底前完成。', why: null },
    'send-back': { missing: '缺文件' },
    reopen: { missing: '缺文件' },
    'return-report': { missing: '缺日期' },
    'ask-extension': { nodeId: null, day: later, reasonKind: 'other', reason: '说明。' },
    object: { department: 'xfb', reason: '职责在信访。' },
    answer,
    refer: { opinion: '建议同意。' },
    decide: answer,
    'record-decision': { ...answer, ...behalf },
    instruct: { words: '请报告。', answerBy: later },
    'record-instruction': { words: '请报告。', answerBy: later, ...behalf },
    suspend: { kind: 'halted', basis: '会议同意。' },
    resume: { basis: '会议同意。' },
    cancel: { basis: '会议同意。' },
    collect: { asks: `报送${today}前的件数`, columns: ['件数'], dueBy: later, units: [] },
    'extend-collection': { day: later },
    contribute: { cells: [String(pick)], text: null },
  };
  return act === 'acknowledge' ? null : (inputs[act] ?? null);
}

function whoDoes({ who, act, fit, pick }: Step, directory: Directory): string {
  if (!fit) return who;
  const needs = act === 'acknowledge' ? act : TASK_ACTS[act].needs;
  const able = PEOPLE.filter((code) => {
    const actor = directory.actor(code);
    return actor !== null && may(actor, needs === 'acknowledge' ? 'task.acknowledge' : needs);
  });
  return able[pick % Math.max(1, able.length)] ?? who;
}

async function perform(house: House, one: Step, today: string): Promise<boolean> {
  const directory = await Directory.on(today, house.reads);
  const officer = await house.reads.one(Officer, { code: whoDoes(one, directory) });
  const visitor = {
    ...{ sessionId: 's', officerId: officer?.id ?? '', name: '', via: 'password' as const, mustChangePassword: false },
    actors: directory.actorsOf(officer?.id ?? ''),
  };
  const acts = house.app.get(TaskActsService);
  if (one.act === 'acknowledge') return (await acts.acknowledge(visitor)).ok;
  const outcome = await acts.perform(visitor, one.act, {
    id: await targetOf(house, one),
    input: await inputOf(house, one, today),
  });
  return outcome.ok;
}

async function expectInvariants(house: House, originals: ReadonlyMap<string, string | null>, today: string) {
  const tasks = await house.reads.find(Task);
  expect(new Map(tasks.map((task) => [task.id, task.originalDueDate]))).toEqual(originals);
  const rules = house.app.get(TaskChanges).rules();
  for (const { task, facts } of await recordsOf(house.reads, tasks)) {
    const { yellowFrom, redFrom } = lightDaysOf(facts, rules);
    expect([task.title, task.yellowFrom, task.redFrom]).toEqual([task.title, yellowFrom, redFrom]);
    if (task.state === 'closed' && task.nature === 'oneOff') await expectTwoPeople(house, task);
    if (task.state === 'completed' || task.state === 'closed') expect(task.outcome).not.toBeNull();
    expect(task.leadDepartmentId).not.toBeNull();
  }
  for (const report of await house.reads.find(ProgressReport)) expect(report.reviewedBy).not.toBe(report.submittedBy);
  expect((await house.app.get(LedgerService).rows(today)).length).toBe(tasks.length);
  expect(await house.app.get(AuditService).verify()).toMatchObject({ ok: true });
}

/** Invariant: whoever accepted what was done is not whoever struck it off; neither is of the unit that did it. */
async function expectTwoPeople(house: House, task: Task): Promise<void> {
  const done = await house.reads.query<{ act: string; by: string }>(
    `SELECT act, actor_id AS "by" FROM journal WHERE subject_id = $1 AND act IN ('task.accept', 'task.close') ORDER BY seq`,
    [task.id],
  );
  const by = (act: string): string => done.findLast((entry) => entry.act === act)?.by ?? '';
  expect(by('task.accept')).not.toBe(by('task.close'));
}

const SEEDS = [1, 3, 20210326];
const STEPS = 600;

test.each(SEEDS)(
  'random acts by random people (seed %d): refused or done, the invariants hold',
  async (seed) => {
    const house = await aHouse('sqlite', { seeded: true });
    try {
      const originals = new Map((await house.reads.find(Task)).map((task) => [task.id, task.originalDueDate]));
      let today = '2021-03-29';
      let done = 0;
      for (const [i, one] of fc.sample(step, { seed, numRuns: STEPS }).entries()) {
        today = addDays(today, one.days % 3);
        house.at(today);
        if (await perform(house, one, today)) done += 1;
        if (i % 150 === 149) await expectInvariants(house, originals, today);
      }
      // A year in which everything is refused proves nothing.
      expect(done).toBeGreaterThan(STEPS / 20);
    } finally {
      await house.down();
    }
  },
  120_000,
);
