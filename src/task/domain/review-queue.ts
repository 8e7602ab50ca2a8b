import type { Day } from '../../calendar/domain/day.js';
import type { WorkingDays } from '../../calendar/domain/working-days.js';
import type { WaitingReview } from './reviews.js';
import type { TaskState } from './states.js';

/** What the office looks at: handed in by a unit, or accepted and waiting for a second person (close 销号, closeAnswer 批示销号). */
export type ReviewKind = WaitingReview['kind'] | 'close' | 'closeAnswer';

export interface QueuedReview {
  /** Names it among all that waits, and in addresses. */
  readonly key: string;
  readonly kind: ReviewKind;
  readonly taskId: string;
  /** Of the node, period or instruction; null where it is the whole task. */
  readonly dutyId: string | null;
  /** The day from which it waits. */
  readonly since: Day;
  /** 第×个工作日: the day it came is not counted. */
  readonly workingDay: number;
}

/** A task as far as it says what waits. */
export interface ReviewedTask {
  readonly id: string;
  readonly state: TaskState;
  readonly completedOn: Day | null;
  readonly completedBy: string | null;
}

export interface ReviewedAnswer {
  readonly id: string;
  readonly acceptedOn: Day | null;
  readonly acceptedBy: string | null;
  readonly closedOn: Day | null;
}

interface Waiting {
  readonly task: ReviewedTask;
  readonly reviews: readonly WaitingReview[];
  readonly instructions: readonly ReviewedAnswer[];
}

interface Looking {
  /** Who looks: nobody looks a second time at what he accepted himself. */
  readonly officerId: string;
  readonly today: Day;
  readonly workingDays: WorkingDays;
}

const OVER: readonly TaskState[] = ['draft', 'closed', 'cancelled'];

const keyOf = (taskId: string, { kind, id }: WaitingReview): string =>
  kind === 'period' ? `${taskId}.${id ?? ''}` : (id ?? taskId);

/** What of one task waits for this person of the office. */
export function queuedReviews(
  { task, reviews, instructions }: Waiting,
  { officerId, today, workingDays }: Looking,
): QueuedReview[] {
  if (OVER.includes(task.state)) return [];
  const taskId = task.id;
  const first = reviews.map((one): QueuedReview => ({
    ...{ key: keyOf(taskId, one), kind: one.kind, taskId, dutyId: one.id },
    ...{ since: one.submittedOn, workingDay: one.workingDay },
  }));
  const second = (kind: ReviewKind, dutyId: string | null, since: Day): QueuedReview => ({
    ...{ key: dutyId ?? taskId, kind, taskId, dutyId, since },
    workingDay: workingDays.workingDaysBetween(since, today),
  });
  const closing =
    task.state === 'completed' && task.completedOn !== null && task.completedBy !== officerId
      ? [second('close', null, task.completedOn)]
      : [];
  const answers = instructions.flatMap(({ id, acceptedOn, acceptedBy, closedOn }) =>
    acceptedOn === null || closedOn !== null || acceptedBy === officerId ? [] : [second('closeAnswer', id, acceptedOn)],
  );
  return [...first, ...closing, ...answers];
}

/** A second look is the other colleague's: it has its own count beside the material that was handed in. */
export const isSecondLook = ({ kind }: Pick<QueuedReview, 'kind'>): boolean =>
  kind === 'close' || kind === 'closeAnswer';

/** Whatever has waited longest comes first; of one day what units wait for. */
export const oldestFirst = <T extends QueuedReview>(items: readonly T[]): T[] =>
  [...items].sort(
    (a, b) => a.since.localeCompare(b.since) || Number(isSecondLook(a)) - Number(isSecondLook(b)) || order(a, b),
  );

const order = (a: QueuedReview, b: QueuedReview): number => (a.key < b.key ? -1 : 1);

/** The one to open after this one, round to the first again; null where there is no other. */
export function nextReview<T extends QueuedReview>(items: readonly T[], key: string): T | null {
  const at = items.findIndex((one) => one.key === key);
  const next = items[(at + 1) % Math.max(items.length, 1)];
  return next && next.key !== key ? next : null;
}
