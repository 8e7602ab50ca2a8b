import { addDays, daysBetween, type Day } from '../../calendar/domain/day.js';
import type { WorkingDays } from '../../calendar/domain/working-days.js';
import type {
  Deadline,
  LateDuty,
  LightRules,
  OpenStatement,
  PeriodDuty,
  Review,
  SoonDuty,
  TaskFacts,
} from './facts.js';
import type { TaskState } from './states.js';

const later = (a: Day, b: Day): Day => (a > b ? a : b);
const earlier = (a: Day, b: Day): Day => (a < b ? a : b);

/** Days after `lastDay` and up to `on` that the office spent reviewing what it then sent back. */
const standstill = (reviews: readonly Review[], lastDay: Day, on: Day): number =>
  reviews.reduce(
    (days, { submittedOn, returnedOn }) =>
      days + Math.max(0, daysBetween(later(submittedOn, lastDay), earlier(returnedOn, on))),
    0,
  );

/** What lateness is counted from: a day off moves to the next working day before counting begins. */
interface Counted {
  readonly lastDay: Day;
  readonly reviews: readonly Review[];
}

/** Calendar days past the last day; while the office reviews, the clock stands still. */
export const daysLate = ({ lastDay, reviews }: Counted, on: Day): number =>
  Math.max(0, daysBetween(lastDay, on) - standstill(reviews, lastDay, on));

/** The first day that counts as late. */
const lateFromOf = ({ lastDay, reviews }: Counted): Day =>
  reviews.reduce(
    (day, { submittedOn, returnedOn }) => (submittedOn < day && returnedOn >= day ? addDays(returnedOn, 1) : day),
    addDays(lastDay, 1),
  );

const countedFrom = (dueDate: Day, reviews: readonly Review[] | undefined, workingDays: WorkingDays): Counted => ({
  lastDay: workingDays.nextWorkingDay(dueDate),
  reviews: reviews ?? [],
});

/** A closing that was sent back or reopened is open again, whatever its last submission says. */
const isOpen = (deadline: Deadline, state: TaskState): boolean =>
  (deadline.kind === 'closing' && state === 'returned') || (!deadline.accepted && deadline.submittedOn === null);

const byDueDate = (a: Deadline, b: Deadline): number =>
  a.dueDate.localeCompare(b.dueDate) || b.kind.localeCompare(a.kind) || a.id.localeCompare(b.id);

/** What the unit has yet to submit, nearest first; while the whole task lies with the office, a leader's word alone. */
export const openDeadlines = (facts: TaskFacts): Deadline[] =>
  facts.deadlines
    .filter((one) => (facts.state !== 'submitted' || one.kind === 'instruction') && isOpen(one, facts.state))
    .sort(byDueDate);

export const unstatedPeriods = (facts: TaskFacts): PeriodDuty[] =>
  facts.nature === 'continuing' && facts.state !== 'submitted'
    ? facts.periods.filter((one) => one.statedOn === null).sort((a, b) => a.dueBy.localeCompare(b.dueBy))
    : [];

interface Open<T> extends Counted {
  readonly one: T;
}

/** All that is open of a task, each with the day it is counted from: every question below is asked of these. */
export interface OpenDuties {
  readonly deadlines: readonly Open<Deadline>[];
  readonly periods: readonly Open<PeriodDuty>[];
}

export const openDuties = (facts: TaskFacts, { workingDays }: LightRules): OpenDuties => ({
  deadlines: openDeadlines(facts).map((one) => opened(one, one.dueDate, workingDays)),
  periods: unstatedPeriods(facts).map((one) => opened(one, one.dueBy, workingDays)),
});

function opened<T extends Pick<Deadline, 'reviews'>>(one: T, dueDate: Day, workingDays: WorkingDays): Open<T> {
  const { lastDay, reviews } = countedFrom(dueDate, one.reviews, workingDays);
  return { one, lastDay, reviews };
}

type Dated = Pick<Deadline, 'id' | 'title' | 'dueDate' | 'originalDueDate'>;

const lateness = (
  { id, title, dueDate, originalDueDate }: Dated,
  counted: Counted,
  { today, rules: { workingDays } }: { today: Day; rules: LightRules },
) => ({
  ...{ id, title, dueDate, originalDueDate, lastDay: counted.lastDay },
  days: daysLate(counted, today),
  originalDays: daysLate(countedFrom(originalDueDate, counted.reviews, workingDays), today),
  returnedOn: counted.reviews.at(-1)?.returnedOn ?? null,
});

/** Everything past its day, longest first; work before material. */
export function lateDuties({ deadlines, periods }: OpenDuties, today: Day, rules: LightRules): LateDuty[] {
  const on = { today, rules };
  const isLate = (counted: Counted): boolean => counted.lastDay < today && daysLate(counted, today) > 0;
  const work = deadlines.filter(isLate).map((open): LateDuty => {
    const { kind: of, extension = null } = open.one;
    return { ...lateness(open.one, open, on), kind: 'work', of, extension };
  });
  const material = periods.filter(isLate).map((open): LateDuty => {
    const { id, name: title, dueBy } = open.one;
    const dated = { id, title, dueDate: dueBy, originalDueDate: dueBy };
    return { ...lateness(dated, open, on), kind: 'material', of: 'period', extension: null };
  });
  const longest = (a: LateDuty, b: LateDuty): number => b.days - a.days;
  return [...work.sort(longest), ...material.sort(longest)];
}

/** Deadlines that are near and not late, nearest first; on the day of a return that may be one whose day has passed. */
export const soonDuties = ({ deadlines }: OpenDuties, today: Day, { soonDays }: LightRules): SoonDuty[] =>
  deadlines
    .filter((open) => daysBetween(today, open.lastDay) <= soonDays && daysLate(open, today) === 0)
    .map(({ one: { kind: of, id, title, dueDate, originalDueDate }, lastDay }) => ({
      ...{ of, id, title, dueDate, originalDueDate, lastDay },
      days: daysBetween(today, lastDay),
    }));

export const openStatements = ({ periods }: OpenDuties, today: Day): OpenStatement[] =>
  periods
    .filter(({ one, lastDay }) => one.opens <= today && lastDay >= today)
    .map(({ one: { id, name, dueBy }, lastDay }) => ({ id, name, dueBy, lastDay, days: daysBetween(today, lastDay) }));

export const firstOf = (days: readonly Day[]): Day | null =>
  days.reduce<Day | null>((first, day) => (first === null || day < first ? day : first), null);

/** The days on which nothing but the calendar turns the light. */
export interface TurningDays {
  readonly soonFrom: Day | null;
  readonly lateFrom: Day | null;
  /** A period's statement is missing. */
  readonly missingFrom: Day | null;
}

export const turningDays = ({ deadlines, periods }: OpenDuties, { soonDays }: LightRules): TurningDays => ({
  soonFrom: firstOf(deadlines.map(({ lastDay }) => addDays(lastDay, -soonDays))),
  lateFrom: firstOf(deadlines.map(lateFromOf)),
  missingFrom: firstOf(periods.map(lateFromOf)),
});
