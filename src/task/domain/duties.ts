import { addDays, daysBetween, type Day } from '../../calendar/domain/day.js';
import type { WorkingDays } from '../../calendar/domain/working-days.js';
import type { Deadline, LateDuty, LightRules, OpenStatement, PeriodDuty, SoonDuty, TaskFacts } from './facts.js';
import type { TaskState } from './states.js';

/** Calendar days past a due day; a due day off moves to the next working day before counting begins. */
export const daysLate = (dueDate: Day, on: Day, workingDays: WorkingDays): number =>
  Math.max(0, daysBetween(workingDays.nextWorkingDay(dueDate), on));

/** A closing that was sent back or reopened is open again, whatever its last submission says. */
const isOpen = (deadline: Deadline, state: TaskState): boolean =>
  (deadline.kind === 'closing' && state === 'returned') || (!deadline.accepted && deadline.submittedOn === null);

const byDueDate = (a: Deadline, b: Deadline): number =>
  a.dueDate.localeCompare(b.dueDate) || b.kind.localeCompare(a.kind) || a.id.localeCompare(b.id);

/** What the unit has yet to submit, nearest first, a node before the closing of the same day. */
export const openDeadlines = (facts: TaskFacts): Deadline[] =>
  facts.nature === 'oneOff' ? facts.deadlines.filter((one) => isOpen(one, facts.state)).sort(byDueDate) : [];

export const unstatedPeriods = (facts: TaskFacts): PeriodDuty[] =>
  facts.nature === 'continuing'
    ? facts.periods.filter((one) => one.statedOn === null).sort((a, b) => a.dueBy.localeCompare(b.dueBy))
    : [];

const lateDeadline =
  (today: Day, { workingDays }: LightRules) =>
  (one: Deadline): LateDuty => ({
    kind: 'work',
    of: one.kind,
    id: one.id,
    title: one.title,
    dueDate: one.dueDate,
    originalDueDate: one.originalDueDate,
    lastDay: workingDays.nextWorkingDay(one.dueDate),
    days: daysLate(one.dueDate, today, workingDays),
    originalDays: daysLate(one.originalDueDate, today, workingDays),
    extension: one.extension ?? null,
  });

const latePeriod =
  (today: Day, { workingDays }: LightRules) =>
  (one: PeriodDuty): LateDuty => ({
    kind: 'material',
    of: 'period',
    id: one.id,
    title: one.name,
    dueDate: one.dueBy,
    originalDueDate: one.dueBy,
    lastDay: workingDays.nextWorkingDay(one.dueBy),
    days: daysLate(one.dueBy, today, workingDays),
    originalDays: daysLate(one.dueBy, today, workingDays),
    extension: null,
  });

/** Everything past its day, longest first. */
export const lateDuties = (facts: TaskFacts, today: Day, rules: LightRules): LateDuty[] =>
  [...openDeadlines(facts).map(lateDeadline(today, rules)), ...unstatedPeriods(facts).map(latePeriod(today, rules))]
    .filter((one) => one.days > 0)
    .sort((a, b) => b.days - a.days);

/** Deadlines that are near and not past, nearest first. */
export const soonDuties = (facts: TaskFacts, today: Day, rules: LightRules): SoonDuty[] =>
  openDeadlines(facts)
    .map((one) => {
      const lastDay = rules.workingDays.nextWorkingDay(one.dueDate);
      const { kind: of, id, title, dueDate, originalDueDate } = one;
      return { of, id, title, dueDate, originalDueDate, lastDay, days: daysBetween(today, lastDay) };
    })
    .filter((one) => one.days >= 0 && one.days <= rules.soonDays);

export const openStatements = (facts: TaskFacts, today: Day, rules: LightRules): OpenStatement[] =>
  unstatedPeriods(facts)
    .filter((one) => one.opens <= today)
    .map(({ id, name, dueBy }) => {
      const lastDay = rules.workingDays.nextWorkingDay(dueBy);
      return { id, name, dueBy, lastDay, days: daysBetween(today, lastDay) };
    })
    .filter((one) => one.days >= 0);

const firstOf = (days: readonly Day[]): Day | null => [...days].sort()[0] ?? null;

/** The days on which nothing but the calendar turns the light. */
export function turningDays(facts: TaskFacts, rules: LightRules): { soonFrom: Day | null; lateFrom: Day | null } {
  const lastDay = (day: Day): Day => rules.workingDays.nextWorkingDay(day);
  const dues = openDeadlines(facts).map((one) => lastDay(one.dueDate));
  const statements = unstatedPeriods(facts).map((one) => lastDay(one.dueBy));
  return {
    soonFrom: firstOf(dues.map((day) => addDays(day, -rules.soonDays))),
    lateFrom: firstOf([...dues, ...statements].map((day) => addDays(day, 1))),
  };
}
