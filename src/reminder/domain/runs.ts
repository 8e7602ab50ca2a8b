import { addDays, isoWeekOf, mondayOf, type Day } from '../../calendar/domain/day.js';
import type { WorkingDays } from '../../calendar/domain/working-days.js';

/** An alarm bell: the weekday (1 is Monday) and Beijing time at which a kind of letter is due each week. */
export interface RunPolicy {
  readonly kind: 'weekly' | 'leaders' | 'operator';
  readonly weekday: number;
  readonly at: string;
  readonly makeGoodDays: number;
}

export interface Run {
  readonly kind: RunPolicy['kind'] | 'notice';
  /** The week it belongs to, even when its day moved into the next one; of notices the day. */
  readonly period: string;
  readonly scheduledFor: Day;
  readonly madeGood: boolean;
  /** The first of its kind in the month of the day it was due: who has nothing to do hears so once (月度清单). */
  readonly monthly: boolean;
}

/** A minute of a day; `time` null asks for the whole day, as somebody does who claims by hand what it owes. */
export interface BeijingNow {
  readonly day: Day;
  readonly time: string | null;
}

/** Whether a bell of that hour has rung. */
export const hasRung = (at: string, { time }: BeijingNow): boolean => time === null || at <= time;

/** What a run is claimed under, once: 'weekly:2021-W36'. */
export const runKey = (run: { readonly kind: string; readonly period: string }): string => `${run.kind}:${run.period}`;

export interface RunRules {
  readonly policy: readonly RunPolicy[];
  readonly claimed: ReadonlySet<string>;
  readonly workingDays: WorkingDays;
}

export interface Scheduled {
  readonly period: string;
  readonly day: Day;
}

function scheduledIn(monday: Day, policy: RunPolicy, workingDays: WorkingDays): Scheduled {
  const day = workingDays.nextWorkingDay(addDays(monday, policy.weekday - 1));
  return { period: isoWeekOf(monday), day };
}

/**
 * The first of its month: those before it have their days in another one, or were missed for good. Where none of the kind
 * was ever claimed nothing was missed. A week that moved onto this one's day was never sent: the run before it counts.
 */
function isFirstOfMonth(day: Day, policy: RunPolicy, { claimed, workingDays }: Omit<RunRules, 'policy'>): boolean {
  let before = scheduledIn(mondayOf(day), policy, workingDays);
  const wasMissed = (): boolean =>
    [...claimed].some((key) => key.startsWith(`${policy.kind}:`)) &&
    !claimed.has(runKey({ kind: policy.kind, period: before.period }));
  const isSameMonth = (): boolean => before.day.slice(0, 7) === day.slice(0, 7);
  for (let monday = mondayOf(day); before.day >= day || (isSameMonth() && wasMissed());) {
    monday = addDays(monday, -7);
    before = scheduledIn(monday, policy, workingDays);
  }
  return !isSameMonth();
}

/** The last one whose day and hour have come. Two weeks may move to one day: then the later week speaks. */
export function latestDue(now: BeijingNow, policy: RunPolicy, workingDays: WorkingDays): Scheduled {
  const hasCome = ({ day }: Scheduled): boolean => day < now.day || (day === now.day && hasRung(policy.at, now));
  let monday = mondayOf(now.day);
  while (!hasCome(scheduledIn(monday, policy, workingDays))) monday = addDays(monday, -7);
  return scheduledIn(monday, policy, workingDays);
}

/** The first one whose day and hour have not come yet. */
export function nextDue(now: BeijingNow, policy: RunPolicy, workingDays: WorkingDays): Scheduled {
  const isAhead = ({ day }: Scheduled): boolean => day > now.day || (day === now.day && !hasRung(policy.at, now));
  // Of the week before this one the day may have moved into this one and be to come.
  let monday = addDays(mondayOf(now.day), -7);
  while (!isAhead(scheduledIn(monday, policy, workingDays))) monday = addDays(monday, 7);
  return scheduledIn(monday, policy, workingDays);
}

/**
 * What is owed now and not claimed. A missed run is owed for `makeGoodDays` calendar days after its day, from the same
 * hour on and never on a day off; an older one is not: the newer week asks for the same things.
 */
export function owedRuns(now: BeijingNow, { policy, claimed, workingDays }: RunRules): Run[] {
  if (!workingDays.isWorkingDay(now.day)) return [];
  return policy
    .filter((one) => hasRung(one.at, now))
    .flatMap((one) => {
      const { period, day } = latestDue(now, one, workingDays);
      const monthly = isFirstOfMonth(day, one, { claimed, workingDays });
      const run = { kind: one.kind, period, scheduledFor: day, madeGood: day < now.day, monthly };
      return claimed.has(runKey(run)) || now.day > addDays(day, one.makeGoodDays) ? [] : [run];
    });
}

/** Whether a run of one of these kinds has its day on that one: between two of them is another day. */
export const isRunDay = (day: Day, policy: readonly RunPolicy[], workingDays: WorkingDays): boolean =>
  policy.some((one) => latestDue({ day, time: null }, one, workingDays).day === day);

/** Between two weekly runs each working day has one of its own, from its hour on; one that was missed is the next day's. */
export function owedNotices(
  now: BeijingNow,
  { at, claimed, workingDays }: Omit<RunRules, 'policy'> & { at: string },
): Run[] {
  const run = { kind: 'notice' as const, period: now.day, scheduledFor: now.day, madeGood: false, monthly: false };
  return workingDays.isWorkingDay(now.day) && hasRung(at, now) && !claimed.has(runKey(run)) ? [run] : [];
}

/** Where a run's letters stand in the outbox: one a person and week, of each kind. */
export const slotOf = (run: { readonly kind: string; readonly period: string }): string =>
  run.kind === 'notice' ? `notice:${isoWeekOf(run.period)}` : runKey(run);
