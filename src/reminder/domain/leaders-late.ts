import { dayAsSeenOn, type Day } from '../../calendar/domain/day.js';
import { lateFact, recorded } from './ask-words.js';
import { MOST_LATE, type Late, type LateTask, type LeadersTask } from './leaders-told.js';
import type { LetterItem, LetterSection } from './letter-blocks.js';
import { lateWork } from './task-asks.js';
import type { LateDuty } from './unit-task.js';

/** What was done about it: letters that left, returns. */
function doneWords({ reminded, returns }: LeadersTask, today: Day): string {
  const back = returns.at(-1);
  const done = [
    ...(reminded ? [`已发提醒信${reminded.times}次，最近一次${dayAsSeenOn(reminded.lastOn, today)}`] : []),
    ...(back ? [`退回补充${returns.length}次，最近一次${dayAsSeenOn(back.on, today)}`] : []),
  ];
  return done.length === 0 ? '' : `${done.join('；')}。`;
}

/** What is known of what is late: its worst duty, how many others, what the unit said, what was done. */
export interface LateFacts {
  readonly worst: LateDuty;
  readonly more: string;
  readonly said: string;
  readonly done: string;
}

/** Null where nothing of it is late. */
export function lateFactsOf(task: LeadersTask, today: Day): LateFacts | null {
  const [worst, ...others] = lateWork(task);
  if (!worst) return null;
  const more = others.length > 0 ? `另有${others.length}个节点或期限已过。` : '';
  const said = recorded(task.lastWord).join('') || '尚未收到单位说明。';
  return { worst, more, said, done: (task.done ?? '') + doneWords(task, today) };
}

function itemOf({ unit, task }: LateTask, position: number, today: Day): LetterItem[] {
  const known = lateFactsOf(task, today);
  if (!known) return [];
  const { worst, more, said, done } = known;
  const facts = [lateFact(worst, { today, manner: 'urge' }), more, said, done];
  return [
    {
      ...{ position, title: `${unit}　${task.title}`, mark: '■', badge: `逾期${worst.days}天`, days: worst.days },
      ...{ facts: facts.join(''), request: null },
    },
  ];
}

export function lateSection({ all, first }: Late, today: Day): LetterSection[] {
  if (all.length === 0) return [];
  const rest = all.length - MOST_LATE;
  return [
    {
      ...{ kind: 'items', name: '逾期', count: all.length },
      items: first.slice(0, MOST_LATE).flatMap((one, n) => itemOf(one, n + 1, today)),
      note: rest > 0 ? `另有${rest}件，逾期天数较短，未列入本信。` : null,
    },
  ];
}
