import { addDays, type Day } from '../../calendar/domain/day.js';
import type { WorkingDays } from '../../calendar/domain/working-days.js';
import type { BeijingNow } from './runs.js';

/** Beijing times between which people read what is told at once. */
export interface UrgentHours {
  readonly from: string;
  readonly to: string;
}

export interface ToldAt {
  readonly day: Day;
  readonly at: string;
  /** The next bell, within a minute, tells it. */
  readonly now: boolean;
}

/** @param now with no time: some hour of that day */
export const isToldNow = ({ day, time }: BeijingNow, { from, to }: UrgentHours, workingDays: WorkingDays): boolean =>
  workingDays.isWorkingDay(day) && (time === null || (time >= from && time < to));

/** When what waits now is told: at once within the hours of a working day, else as soon as the next of them begin. */
export function toldAt(
  { day, time }: { day: Day; time: string },
  hours: UrgentHours,
  workingDays: WorkingDays,
): ToldAt {
  if (isToldNow({ day, time }, hours, workingDays)) return { day, at: time, now: true };
  const first = workingDays.isWorkingDay(day) && time < hours.from ? day : addDays(day, 1);
  return { day: workingDays.nextWorkingDay(first), at: hours.from, now: false };
}
