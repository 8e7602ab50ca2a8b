import { dayOf, instantOf, timeOf } from '../../calendar/domain/beijing.js';
import { addDays, type Day } from '../../calendar/domain/day.js';
import type { WorkingDays } from '../../calendar/domain/working-days.js';

/** When letters rest: on days off, and on the working day after them until its hour. Instants are milliseconds. */
export interface Rest {
  readonly workingDays: Pick<WorkingDays, 'isWorkingDay' | 'nextWorkingDay'>;
  /** Beijing time. */
  readonly opensAt: string;
}

/** The instant at which letters go again; null where they go at this one. */
export function restsUntil(at: number, { workingDays, opensAt }: Rest): number | null {
  const instant = new Date(at);
  const day = dayOf(instant);
  const isOff = !workingDays.isWorkingDay(day);
  const isMorningAfter = !workingDays.isWorkingDay(addDays(day, -1)) && timeOf(instant) < opensAt;
  return isOff || isMorningAfter ? instantOf(workingDays.nextWorkingDay(day), opensAt).getTime() : null;
}

/** The end of a term of so many milliseconds, of which those that letters rest are none. */
export function termEnd(from: number, length: number, rest: Rest): number {
  let [at, left] = [from, length];
  for (;;) {
    at = restsUntil(at, rest) ?? at;
    const closes = closesAt(dayOf(new Date(at)), rest);
    if (left <= closes - at) return at + left;
    left -= closes - at;
    at = closes;
  }
}

/** The midnight at which the next day off begins. */
function closesAt(day: Day, { workingDays }: Rest): number {
  let next = addDays(day, 1);
  while (workingDays.isWorkingDay(next)) next = addDays(next, 1);
  return instantOf(next, '00:00').getTime();
}
