import { statementFact, statementRequest, titlesOf, unstatedFact, type AskingOn } from './ask-words.js';
import type { Ask } from './ask.js';
import { sentBack } from './task-asks.js';
import type { LateDuty, OpenStatement, UnitTask } from './unit-task.js';

export function acknowledgeAsk(tasks: readonly UnitTask[], { manner }: AskingOn): Ask[] {
  const waiting = tasks.filter((task) => task.state === 'assigned');
  if (waiting.length === 0) return [];
  const [only] = waiting;
  const title = waiting.length === 1 && only ? only.title : `${waiting.length}项任务待签收`;
  const facts = waiting.length === 1 ? ['任务已交办，等待签收。'] : [`${titlesOf(waiting)}。`];
  const what =
    manner === 'urge'
      ? '请签收；认为不归口的，可以提出异议并写明理由。'
      : '商请签收；对牵头、配合有不同意见的，请一并告知。';
  const badge = manner === 'urge' && waiting.length === 1 ? '待签收' : null;
  return [{ kind: 'acknowledge', taskIds: waiting.map((task) => task.id), title, mark: null, badge, facts, what }];
}

/** Tasks by the period they owe, in the order the periods fall due; what was sent back is asked for on its own. */
function byPeriod<D extends { readonly id: string }>(
  tasks: readonly UnitTask[],
  dutiesOf: (task: UnitTask) => readonly D[],
): { duty: D; tasks: UnitTask[] }[] {
  const periods = new Map<string, { duty: D; tasks: UnitTask[] }>();
  for (const task of tasks)
    for (const duty of dutiesOf(task)) {
      if (duty.id === sentBack(task)?.dutyId) continue;
      const period = periods.get(duty.id) ?? { duty, tasks: [] };
      period.tasks.push(task);
      periods.set(duty.id, period);
    }
  return [...periods.values()];
}

/** Statements that were missed: urged for once each, whatever the letter that asked; counted from then on. */
export const unstatedOf = ({ standing, urgedOn = null }: UnitTask, urged: boolean): LateDuty[] =>
  standing.late.filter(({ kind, lastDay }) => kind === 'material' && (urgedOn !== null && lastDay < urgedOn) === urged);

/** Periods that the same tasks have yet to state are asked for in one breath. */
export function unstatedAsks(tasks: readonly UnitTask[], on: AskingOn): Ask[] {
  const missing = byPeriod(tasks, (task) => unstatedOf(task, false));
  missing.sort((a, b) => a.duty.dueDate.localeCompare(b.duty.dueDate));
  const urged = on.manner === 'urge';
  return [...groupedBy(missing, ({ tasks: owing }) => owing.map((task) => task.id).join()).values()].map((periods) => {
    const duties = periods.map(({ duty }) => duty);
    const owing = periods[0]?.tasks ?? [];
    return {
      kind: 'statementLate',
      taskIds: owing.map((task) => task.id),
      title: `${duties.map((duty) => duty.title).join('、')}情况`,
      mark: urged ? '▲' : null,
      badge: urged ? '未报' : null,
      facts: [unstatedFact(duties, owing.length, on), `${titlesOf(owing)}。`],
      what: urged ? '请补报；没有新情况的，选“本期无新情况”。' : '商请告知进展。',
    };
  });
}

export function groupedBy<T>(all: readonly T[], keyOf: (one: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const one of all) groups.set(keyOf(one), [...(groups.get(keyOf(one)) ?? []), one]);
  return groups;
}

export function statementAsks(tasks: readonly UnitTask[], on: AskingOn): Ask[] {
  return byPeriod<OpenStatement>(tasks, (task) => task.standing.statements)
    .sort((a, b) => a.duty.dueBy.localeCompare(b.duty.dueBy))
    .map(({ duty, tasks: owing }) => ({
      kind: 'statement',
      taskIds: owing.map((task) => task.id),
      title: `${duty.name}情况`,
      mark: null,
      badge: duty.days === 0 ? '今天截止' : `还有${duty.days}天`,
      facts: [statementFact(duty, owing.length, on)],
      what: statementRequest(duty.dueBy, on),
      day: duty.lastDay,
    }));
}
