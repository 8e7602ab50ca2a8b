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
    .filter((one) => facts.state !== 'submitted' || one.kind === 'instruction')
    .filter((one) => isOpen(one, facts.state))
    .sort(byDueDate);

export const unstatedPeriods = (facts: TaskFacts): PeriodDuty[] =>
  facts.nature === 'continuing' && facts.state !== 'submitted'
    ? facts.periods.filter((one) => one.statedOn === null).sort((a, b) => a.dueBy.localeCompare(b.dueBy))
    : [];

interface Dated {
  readonly id: string;
  readonly title: string;
  readonly dueDate: Day;
  readonly originalDueDate: Day;
  readonly reviews?: readonly Review[] | undefined;
}

const lateness = ({ id, title, dueDate, originalDueDate, reviews }: Dated, today: Day, { workingDays }: LightRules) => {
  const counted = countedFrom(dueDate, reviews, workingDays);
  return {
    ...{ id, title, dueDate, originalDueDate, lastDay: counted.lastDay },
    days: daysLate(counted, today),
    originalDays: daysLate(countedFrom(originalDueDate, reviews, workingDays), today),
    returnedOn: counted.reviews.at(-1)?.returnedOn ?? null,
  };
};

const lateDeadline =
  (today: Day, rules: LightRules) =>
  (one: Deadline): LateDuty => ({
    ...lateness(one, today, rules),
    kind: 'work',
    of: one.kind,
    extension: one.extension ?? null,
  });

const latePeriod =
  (today: Day, rules: LightRules) =>
  ({ id, name, dueBy, reviews }: PeriodDuty): LateDuty => ({
    ...lateness({ id, title: name, dueDate: dueBy, originalDueDate: dueBy, reviews }, today, rules),
    kind: 'material',
    of: 'period',
    extension: null,
  });

/** Everything past its day, longest first; work before material. */
export const lateDuties = (facts: TaskFacts, today: Day, rules: LightRules): LateDuty[] =>
  [...openDeadlines(facts).map(lateDeadline(today, rules)), ...unstatedPeriods(facts).map(latePeriod(today, rules))]
    .filter((one) => one.days > 0)
    .sort((a, b) => Number(b.kind === 'work') - Number(a.kind === 'work') || b.days - a.days);

/** Deadlines that are near and not late, nearest first; on the day of a return that may be one whose day has passed. */
export const soonDuties = (facts: TaskFacts, today: Day, rules: LightRules): SoonDuty[] =>
  openDeadlines(facts)
    .map((one) => ({ one, counted: countedFrom(one.dueDate, one.reviews, rules.workingDays) }))
    .filter(({ counted }) => daysLate(counted, today) === 0)
    .map(({ one: { kind: of, id, title, dueDate, originalDueDate }, counted: { lastDay } }) => ({
      ...{ of, id, title, dueDate, originalDueDate, lastDay },
      days: daysBetween(today, lastDay),
    }))
    .filter((one) => one.days <= rules.soonDays);

export const openStatements = (facts: TaskFacts, today: Day, rules: LightRules): OpenStatement[] =>
  unstatedPeriods(facts)
    .filter((one) => one.opens <= today)
    .map(({ id, name, dueBy }) => {
      const lastDay = rules.workingDays.nextWorkingDay(dueBy);
      return { id, name, dueBy, lastDay, days: daysBetween(today, lastDay) };
    })
    .filter((one) => one.days >= 0);

export const firstOf = (days: readonly Day[]): Day | null => [...days].sort()[0] ?? null;

/** The days on which nothing but the calendar turns the light. */
export interface TurningDays {
  readonly soonFrom: Day | null;
  readonly lateFrom: Day | null;
  /** A period's statement is missing. */
  readonly missingFrom: Day | null;
}

export function turningDays(facts: TaskFacts, rules: LightRules): TurningDays {
  const dues = openDeadlines(facts).map((one) => countedFrom(one.dueDate, one.reviews, rules.workingDays));
  const statements = unstatedPeriods(facts).map((one) => countedFrom(one.dueBy, one.reviews, rules.workingDays));
  return {
    soonFrom: firstOf(dues.map(({ lastDay }) => addDays(lastDay, -rules.soonDays))),
    lateFrom: firstOf(dues.map(lateFromOf)),
    missingFrom: firstOf(statements.map(lateFromOf)),
  };
}
