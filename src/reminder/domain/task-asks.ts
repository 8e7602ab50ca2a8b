import { dayWithWeekday } from '../../calendar/domain/day.js';
import { countsDays } from './addressing.js';
import {
  lateFact,
  lateRequest,
  recorded,
  returnedFact,
  returnedRequest,
  sentence,
  soonFact,
  soonRequest,
  type AskingOn,
} from './ask-words.js';
import type { Ask } from './ask.js';
import type { LateDuty, UnitTask } from './unit-task.js';

const MOST_FACTS = 3;

/** The states in which a unit has something to do for a task. */
export const ASKED: readonly UnitTask['state'][] = ['assigned', 'inProgress', 'returned'];

export const lateWork = (task: UnitTask): LateDuty[] =>
  task.standing.late.filter((duty) => duty.kind === 'work').sort((a, b) => b.days - a.days);

export const sentBack = (task: UnitTask): NonNullable<UnitTask['returned']> | null =>
  ASKED.includes(task.state) ? (task.returned ?? null) : null;

export function lateAsk(task: UnitTask, on: AskingOn): Ask[] {
  const duties = lateWork(task);
  const [worst] = duties;
  if (!worst) return [];
  const returned = sentBack(task);
  const facts = [
    lateFact(worst, on) + (task.done ?? ''),
    ...(returned ? [returnedFact(returned, on)] : []),
    ...recorded(task.lastWord),
    ...duties.slice(1).map((duty) => lateFact(duty, on)),
  ];
  const urged = countsDays(on.manner);
  return [
    {
      kind: 'late',
      also: returned ? ['returned'] : [],
      taskIds: [task.id],
      title: task.title,
      mark: urged ? '■' : null,
      badge: urged ? `逾期${worst.days}天` : null,
      ...(urged ? { days: worst.days } : {}),
      facts: facts.slice(0, MOST_FACTS),
      what: returned ? returnedRequest(returned, on) : lateRequest(worst, on.manner),
    },
  ];
}

export function returnedAsk(task: UnitTask, on: AskingOn): Ask[] {
  const returned = sentBack(task);
  if (!returned) return [];
  const facts = [returnedFact(returned, on), ...task.standing.soon.map((duty) => soonFact(duty, on))];
  const what = returnedRequest(returned, on);
  const badge = on.manner === 'urge' ? '退回补充' : null;
  const about = { taskIds: [task.id], title: task.title, mark: null, badge };
  return [{ kind: 'returned', ...about, facts: facts.slice(0, MOST_FACTS), what }];
}

export function soonAsk(task: UnitTask, on: AskingOn): Ask[] {
  const [nearest] = task.standing.soon;
  if (!nearest) return [];
  const facts = [...task.standing.soon.map((duty) => soonFact(duty, on)), ...recorded(task.lastWord)];
  const urged = on.manner === 'urge';
  return [
    {
      kind: 'dueSoon',
      taskIds: [task.id],
      title: task.title,
      mark: urged ? '▲' : null,
      badge: urged ? '临期' : null,
      facts: facts.slice(0, MOST_FACTS),
      what: soonRequest(nearest, on),
      day: nearest.lastDay,
    },
  ];
}

/** 总体要求 has no day that could be near or late: what a leader asked about it is asked until it is answered. */
export const instructionAsks = (task: UnitTask, { manner }: AskingOn): Ask[] =>
  (task.instructions ?? []).map(({ words, answerBy }) => ({
    ...{ kind: 'instruction' as const, taskIds: [task.id], title: task.title, mark: null },
    badge: manner === 'urge' ? '区领导批示' : null,
    facts: [sentence(`批示：${words.replace(/[。；]$/, '')}`)],
    what: `${manner === 'urge' ? '请' : '商请'}答复办理情况，${dayWithWeekday(answerBy)}前。`,
  }));
