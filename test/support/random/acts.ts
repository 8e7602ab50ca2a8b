import fc from 'fast-check';
import { addDays } from '../../../src/calendar/domain/day.js';
import { WorkingDays } from '../../../src/calendar/domain/working-days.js';
import { ACT_NAMES, TASK_ACTS, type ActName } from '../../../src/task/act-table.js';
import { Collection, Contribution } from '../../../src/task/contribution.entity.js';
import { OUTCOMES } from '../../../src/task/domain/outcomes.js';
import { Node, TaskPeriod } from '../../../src/task/node.entity.js';
import { ProgressReport } from '../../../src/task/progress-report.entity.js';
import { Decision, Instruction, Request } from '../../../src/task/request.entity.js';
import { TaskActsService } from '../../../src/task/task-acts.service.js';
import { Task } from '../../../src/task/task.entity.js';
import { UnitDraft } from '../../../src/task/unit-draft.entity.js';
import { nth, someTask, visitorFor, type Thrown, type World } from './world.js';

export type RandomAct = ActName | 'acknowledge';

/** What ends a task must not end every one of them at once; what has files has tests of its own. */
const RARE: readonly ActName[] = [
  ...(['add-evidence', 'take-back-evidence', 'cancel'] as const),
  ...(['object', 'instruct', 'record-instruction', 'suspend', 'close-collection'] as const),
];
/** Those, once in a while. */
const SELDOM: readonly ActName[] = ['object', 'instruct', 'suspend', 'close-collection', 'close-collection'];
const OFTEN: readonly RandomAct[] = [
  ...(['acknowledge', 'submit', 'submit', 'submit', 'accept', 'accept', 'accept', 'close', 'close'] as const),
  ...(['report', 'report', 'accept-report', 'reopen', 'send-back'] as const),
  ...(['collect', 'contribute', 'contribute', 'contribute', 'extend-collection'] as const),
];

export const anAct: fc.Arbitrary<RandomAct> = fc.oneof(
  { weight: 30, arbitrary: fc.constantFrom(...OFTEN, ...ACT_NAMES.filter((name) => !RARE.includes(name))) },
  { weight: 1, arbitrary: fc.constantFrom(...SELDOM) },
);

interface Target {
  readonly id: string;
  readonly unitId: string | null;
  readonly task: Task | null;
}

const KINDS = {
  report: ProgressReport,
  draft: UnitDraft,
  request: Request,
  decision: Decision,
  instruction: Instruction,
  collection: Collection,
};

/** What an act is done to, whatever state it is in: the service must refuse what is not to be done. */
async function targetOf(world: World, act: ActName, thrown: Thrown): Promise<Target> {
  const { reads } = world.house;
  const { on } = TASK_ACTS[act];
  if (on === 'contribution') {
    const piece = nth((await reads.find(Contribution)).reverse(), thrown.pick);
    return { id: piece?.id ?? '', unitId: piece?.departmentId ?? null, task: null };
  }
  // The newest first: what is over long ago refuses everything.
  const rows = on === 'task' ? [] : await reads.find<{ id: string; taskId: string }>(KINDS[on]);
  const row = nth(rows.reverse(), thrown.pick);
  const task = on === 'task' ? await someTask(world, thrown) : await reads.one(Task, { id: row?.taskId ?? '' });
  return { id: (on === 'task' ? task?.id : row?.id) ?? '', unitId: task?.leadDepartmentId ?? null, task };
}

async function reportOf(world: World, taskId: string, pick: number): Promise<Readonly<Record<string, unknown>>> {
  const { reads } = world.house;
  const nodes = await reads.findBy(Node, { taskId });
  const periods = await reads.findBy(TaskPeriod, { taskId });
  const instructions = await reads.findBy(Instruction, { taskId });
  const text = `${world.today}办理情况。`;
  const reports = [
    { kind: 'note', text },
    { kind: 'node', nodeId: nth(nodes, pick)?.id ?? '', text },
    { kind: 'period', periodId: nth(periods, pick)?.periodId ?? '', text, assessment: 'partly' },
    { kind: 'answer', instructionId: instructions[0]?.id ?? '', text },
  ];
  return reports[pick % reports.length] ?? {};
}

const closingOf = ({ pick, yes }: Thrown, today: string) => ({
  ...{ text: `${today}办理情况。`, outcome: nth(OUTCOMES, yes ? pick % 2 : pick) },
  ...(pick % 5 === 0 ? { nextYear: null, why: null } : { nextYear: '继续办理，年底前完成。', why: '上级要求有变化。' }),
});

async function inputOf(world: World, act: ActName, { target, thrown }: { target: Target; thrown: Thrown }) {
  const { today, house } = world;
  const { pick, days, yes } = thrown;
  const report = await reportOf(world, target.task?.id ?? '', pick);
  const later = addDays(today, 5 + days * 6);
  const workingDay = house.app.get(WorkingDays).addWorkingDays(today, 1 + days);
  const behalf = { leader: 'qzf-fqz-zf', decidedOn: today, manner: 'paper' };
  const answer = { grant: yes ? 'yes' : 'no', words: '按程序办理。', day: null };
  const inputs: Readonly<Partial<Record<ActName, unknown>>> = {
    report,
    draft: { act: 'report', send: 'yes', filledBy: null, ...report },
    'give-back': { words: '补充。' },
    submit: closingOf(thrown, today),
    'send-back': { missing: '缺文件' },
    reopen: { missing: '缺文件' },
    'return-report': { missing: '缺日期' },
    'ask-extension': { nodeId: null, day: later, reasonKind: 'other', reason: '说明。' },
    object: { department: yes ? 'xfb' : 'sfj', reason: '职责不在本单位。' },
    answer,
    refer: { opinion: '建议同意。' },
    decide: answer,
    'record-decision': { ...answer, ...behalf },
    'answer-proposal': { answer: yes ? 'yes' : 'again', words: '按程序办理。', day: later },
    'record-proposal': { answer: yes ? 'other' : 'no', words: '按程序办理。', day: later, ...behalf },
    instruct: { words: '请报告。', answerBy: later },
    'record-instruction': { words: '请报告。', answerBy: later, ...behalf },
    suspend: { kind: 'halted', basis: '会议同意。' },
    resume: { basis: '会议同意。' },
    'look-again': { basis: '仍不具备条件。' },
    cancel: { basis: '会议同意。' },
    collect: { asks: `报送${today}前的件数`, columns: ['件数'], dueBy: workingDay, units: yes ? [] : ['sfj'] },
    'extend-collection': { day: house.app.get(WorkingDays).addWorkingDays(today, 5 + days) },
    contribute: { cells: yes ? [String(pick)] : [], text: pick % 3 === 0 ? null : '本单位没有这类事项。' },
  };
  return inputs[act] ?? null;
}

/** Whether it was done. */
export async function performAct(world: World, act: RandomAct, thrown: Thrown): Promise<boolean> {
  const acts = world.house.app.get(TaskActsService);
  if (act === 'acknowledge') {
    const unitId = (await someTask(world, thrown))?.leadDepartmentId ?? null;
    return (await acts.acknowledge(visitorFor(world, thrown, { needs: 'task.acknowledge', unitId }))).ok;
  }
  const target = await targetOf(world, act, thrown);
  const visitor = visitorFor(world, thrown, { needs: TASK_ACTS[act].needs, unitId: target.unitId });
  const input = await inputOf(world, act, { target, thrown });
  return (await acts.perform(visitor, act, { id: target.id, input })).ok;
}
