import { addDays, isoWeekOf, mondayOf, type Day } from '../../calendar/domain/day.js';
import { latestDue, runKey, type RunPolicy, type RunRules } from './runs.js';

/** A weekly run that nobody claimed while it could be made good: it is not sent any more. */
export interface MissedRun {
  readonly kind: RunPolicy['kind'];
  readonly period: string;
  readonly owedOn: Day;
  readonly at: string;
  /** The last day on which it would have been made good. */
  readonly until: Day;
}

/**
 * What was missed for good from `since` on, the latest first. A week that gave way to the one after it, because both moved
 * to one day, was not owed.
 */
export function missedForGood(
  { since, today }: { readonly since: Day; readonly today: Day },
  { policy, claimed, workingDays }: RunRules,
): MissedRun[] {
  const mondays: Day[] = [];
  for (let monday = mondayOf(today); monday >= addDays(mondayOf(since), -7); monday = addDays(monday, -7))
    mondays.push(monday);
  return mondays.flatMap((monday) =>
    policy.flatMap((one) => {
      const day = workingDays.nextWorkingDay(addDays(monday, one.weekday - 1));
      const run = { kind: one.kind, period: isoWeekOf(monday) };
      const until = addDays(day, one.makeGoodDays);
      const gaveWay = latestDue({ day, time: null }, one, workingDays).period !== run.period;
      if (day < since || until >= today || gaveWay || claimed.has(runKey(run))) return [];
      return [{ ...run, owedOn: day, at: one.at, until }];
    }),
  );
}
