import { addDays, type Day } from '../../calendar/domain/day.js';
import type { WorkingDays } from '../../calendar/domain/working-days.js';
import type { TaskFacts } from './facts.js';
import type { TaskState } from './states.js';

/** Something handed in that waits for the office: 报请办结, a node, a period's statement, the answer to an instruction. */
export interface WaitingReview {
  readonly kind: 'closing' | 'node' | 'period' | 'answer';
  /** Of the node, period or instruction; of a closing none is needed. */
  readonly id: string | null;
  readonly submittedOn: Day;
  /** 第×个工作日: the day it came is not counted. */
  readonly workingDay: number;
}

type ReviewFacts = Pick<TaskFacts, 'state' | 'deadlines' | 'periods' | 'handedInOn'>;

/**
 * States in which the lead may report a node or a statement, and the office judges it by itself: with the whole task
 * handed in, it is decided with it.
 */
export const PIECE_STATES: readonly TaskState[] = ['assigned', 'inProgress', 'returned'];
/** A leader's word is answered until the task is over. */
export const ANSWER_STATES: readonly TaskState[] = [...PIECE_STATES, 'submitted', 'completed', 'suspended'];

type Waiting = Omit<WaitingReview, 'workingDay'>;

function waiting({ state, deadlines, periods, handedInOn }: ReviewFacts): Waiting[] {
  const open = deadlines.flatMap(({ id, kind, submittedOn, accepted }): Waiting[] => {
    if (submittedOn === null || accepted) return [];
    if (kind === 'instruction') return ANSWER_STATES.includes(state) ? [{ kind: 'answer', id, submittedOn }] : [];
    return kind === 'node' && PIECE_STATES.includes(state) ? [{ kind, id, submittedOn }] : [];
  });
  const stated = periods.flatMap(({ id, statedOn, accepted }): Waiting[] =>
    statedOn === null || accepted !== false || !PIECE_STATES.includes(state)
      ? []
      : [{ kind: 'period', id, submittedOn: statedOn }],
  );
  const whole =
    state === 'submitted' && handedInOn ? [{ kind: 'closing' as const, id: null, submittedOn: handedInOn }] : [];
  return [...whole, ...open, ...stated];
}

/** What waits for review on a day, and since when; the longest first. */
export const waitingReviews = (facts: ReviewFacts, today: Day, workingDays: WorkingDays): WaitingReview[] =>
  waiting(facts)
    .map((one) => ({ ...one, workingDay: workingDays.workingDaysBetween(one.submittedOn, today) }))
    .sort((a, b) => b.workingDay - a.workingDay || a.submittedOn.localeCompare(b.submittedOn));

/** Waits longer than the settings leave the office for a review. */
export const isOverdueReview = ({ workingDay }: WaitingReview, limit: number): boolean => workingDay > limit;

/** Handed in by that day, it has waited longer than so many working days. */
export const lastOverdueDay = (today: Day, limit: number, workingDays: WorkingDays): Day =>
  addDays(workingDays.addWorkingDays(addDays(today, 1), -limit - 1), -1);

/** 待审核（第4个工作日）: the first working day after it came is the first. */
export function reviewWords({ workingDay, submittedOn }: WaitingReview, today: Day): string {
  if (workingDay > 0) return `待审核（第${workingDay}个工作日）`;
  return submittedOn === today ? '待审核（今天报来）' : '待审核';
}
