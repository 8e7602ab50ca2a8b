import { addDays, isoWeekOf, weekdayOf, type Day } from '../../calendar/domain/day.js';
import { isRunDay, owedNotices, owedRuns, type Run, type RunPolicy, type RunRules } from './runs.js';

export interface NextRun extends Omit<Run, 'kind'> {
  readonly kind: Run['kind'] | 'urgent';
  /** When its bell rings: the day and Beijing time at which the run comes out as it is foretold. */
  readonly day: Day;
  readonly at: string;
  /** The day of its week on which it would ring, were that no day off. */
  readonly plannedFor: Day;
  /** Owed already: the next bell, within a minute, claims it. */
  readonly now: boolean;
}

/** One that the schedule claims: what is told at once has no run of its own. */
export type NextClaim = NextRun & Pick<Run, 'kind'>;

/** A day off moves a run by days; no row of days off is as long as this. */
const HORIZON_DAYS = 60;

const laterOf = (a: string, b: string): string => (a > b ? a : b);

/** The day of the policy's weekday in that week, at or before the day it moved to. */
function plannedFor({ period, scheduledFor }: Run, { weekday }: RunPolicy): Day {
  let day = scheduledFor;
  while (weekdayOf(day) !== weekday || isoWeekOf(day) !== period) day = addDays(day, -1);
  return day;
}

/** The next run of one kind: what the schedule's own rule owes at the first bell at which it owes any. */
export function nextRun(
  now: { readonly day: Day; readonly time: string },
  policy: RunPolicy,
  { claimed, workingDays }: Pick<RunRules, 'claimed' | 'workingDays'>,
): NextClaim | null {
  for (let n = 0; n < HORIZON_DAYS; n += 1) {
    const day = addDays(now.day, n);
    const at = n === 0 ? laterOf(policy.at, now.time) : policy.at;
    const [run] = owedRuns({ day, time: at }, { policy: [policy], claimed, workingDays });
    if (run) return { ...run, day, at, plannedFor: plannedFor(run, policy), now: n === 0 && at === now.time };
  }
  return null;
}

/** The next days on which notices may leave, up to the week's end: which of them has any is for their letters to say. */
export function nextNoticeDays(
  now: { readonly day: Day; readonly time: string },
  at: string,
  { policy, claimed, workingDays }: RunRules,
): NextClaim[] {
  const days = Array.from({ length: 7 }, (_, n) => addDays(now.day, n));
  return days.flatMap((day, n) => {
    const rings = n === 0 ? laterOf(at, now.time) : at;
    if (isRunDay(day, policy, workingDays)) return [];
    const [run] = owedNotices({ day, time: rings }, { at, claimed, workingDays });
    return run ? [{ ...run, day, at: rings, plannedFor: day, now: n === 0 && rings === now.time }] : [];
  });
}
