import { addDays, isoWeekOf, mondayOf, type Day } from '../calendar/domain/day.js';
import type { WorkingDays } from '../calendar/domain/working-days.js';
import type { Directory } from '../organization/directory.js';
import type { StandingTask } from '../task/task-reading.service.js';
import type { Expected } from './domain/tally.js';

/** The week whose Monday letters come on this day, moved from a day off if need be; null on any other day. */
export function weekAskedOn(day: Day, workingDays: WorkingDays): string | null {
  const mondays = [mondayOf(day), addDays(mondayOf(day), -7)];
  const asked = mondays.find((monday) => workingDays.nextWorkingDay(monday) === day);
  return asked === undefined ? null : isoWeekOf(asked);
}

/** A missed statement is urged for in the first weekly letter after its day, and counted from then on. */
const URGED_WITHIN = 7;

/** Who must hear on the day of a weekly run, because something of the unit is late, near, open, unsigned or sent back. */
export function expectedOn(
  day: Day,
  week: string,
  { tasks, directory }: { readonly tasks: readonly StandingTask[]; readonly directory: Directory },
): Expected[] {
  const asked = tasks.filter(
    ({ record, standing, returned }) =>
      record.task.state === 'assigned' ||
      returned !== null ||
      standing.late.some(({ kind, days }) => kind === 'work' || days <= URGED_WITHIN) ||
      [standing.soon, standing.statements].some((some) => some.length > 0),
  );
  const units = new Set(asked.map(({ record }) => record.task.leadDepartmentId ?? ''));
  const posts = [...units].flatMap((unit) => directory.postsOf(unit, ['head', 'clerk']));
  const addresses = posts.flatMap(({ id }) => directory.holderOf(id)?.email?.toLowerCase() ?? []);
  return [...new Set(addresses)].map((recipient) => ({ day, slot: `weekly:${week}`, recipient }));
}

/** What falls due within so many working days, on a morning between two weekly letters; late work is the weekly one's. */
export const nearOn = (
  day: Day,
  tasks: readonly StandingTask[],
  { workingDays, within }: { readonly workingDays: WorkingDays; readonly within: number },
): StandingTask[] =>
  tasks.filter(({ standing }) =>
    standing.soon.some(({ lastDay }) => lastDay >= day && workingDays.workingDaysBetween(day, lastDay) <= within),
  );
