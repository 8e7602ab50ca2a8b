import type { Day } from '../../calendar/domain/day.js';
import { held, type LeadersTask, type LeadersUnit } from './leaders-input.js';
import { lateWork } from './task-asks.js';

const ended = ({ state }: LeadersTask): boolean => state === 'completed' || state === 'closed';
const isYellow = ({ standing }: LeadersTask): boolean => standing.light === 'yellow';

/** First answer wins; together they are every task, so the sum is right. */
const PILES: readonly (readonly [string, (task: LeadersTask) => boolean])[] = [
  ['逾期', (task) => lateWork(task).length > 0],
  ['未报', (task) => isYellow(task) && task.standing.late.length > 0],
  ['临期', (task) => isYellow(task) && task.standing.soon.length > 0],
  ['须关注', isYellow],
  ['已办结', ended],
  ['暂缓', ({ state }) => state === 'suspended'],
  ['总体要求', ({ nature }) => nature === 'overall'],
  ['正常', () => true],
];

const IN_ORDER = ['正常', '临期', '未报', '须关注', '逾期', '已办结', '暂缓', '总体要求'];

function pilesOf(tasks: readonly LeadersTask[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const task of tasks) {
    const pile = PILES.find(([, holds]) => holds(task))?.[0] ?? '正常';
    counts.set(pile, (counts.get(pile) ?? 0) + 1);
  }
  return counts;
}

const tasksIn = (units: readonly LeadersUnit[]): LeadersTask[] => units.flatMap(({ tasks }) => tasks);

/** 您分管4个单位、11项任务: those held to their days, or all where there are none of them. */
export function extent(units: readonly LeadersUnit[]): string {
  const counted = held(units).length > 0 ? held(units) : units;
  return `您分管${counted.length}个单位、${tasksIn(counted).length}项任务`;
}

function dueWords(tasks: readonly LeadersTask[], today: Day): string {
  const due = tasks.flatMap(({ deadlines }) => deadlines).filter(({ lastDay }) => lastDay < today);
  if (due.length === 0) return '';
  const done = due.filter(({ accepted, inTime }) => accepted && inTime).length;
  const pending = due.filter(({ accepted, submitted }) => submitted && !accepted).length;
  const reviewed = pending === 0 ? '' : `，待审核${pending}个`;
  return `到期节点和期限${due.length}个，按期完成${done}个${reviewed}。`;
}

/** What others supervise with them by asking (商请) is counted by itself: no day is held against it. */
function othersWords(units: readonly LeadersUnit[], { lone }: { lone: boolean }): string {
  const others = units.filter(({ manner }) => manner === 'request');
  if (others.length === 0) return '';
  const how = '由区委依法治区办商请办理，不作期限统计。';
  return lone ? `均${how}` : `另有${others.length}个单位、${tasksIn(others).length}项任务${how}`;
}

/** 您分管4个单位、11项任务：正常8，临期1，逾期2。到期节点和期限7个，按期完成5个。 */
export function totalsWords(units: readonly LeadersUnit[], today: Day): string {
  const own = held(units);
  if (own.length === 0) return `${extent(units)}，${othersWords(units, { lone: true })}`;
  const tasks = tasksIn(own);
  const piles = pilesOf(tasks);
  const counts = IN_ORDER.flatMap((pile) => (piles.has(pile) ? [`${pile}${piles.get(pile)}`] : []));
  return `${extent(units)}：${counts.join('，')}。${dueWords(tasks, today)}${othersWords(units, { lone: false })}`;
}
