import { dayOf, instantOf, timeOf } from '../../calendar/domain/beijing.js';
import { addDays, type Day } from '../../calendar/domain/day.js';
import { latestDue, nextDue, runKey, type BeijingNow, type RunPolicy, type RunRules } from './runs.js';

const MINUTE = 60_000;
/** A run that was not claimed so long after its hour is missing. */
const GRACE_MINUTES = 60;
/** The bell rings every minute. */
const SILENT_MINUTES = 10;

export interface Watched extends RunRules {
  readonly now: Date;
  /** When the bell was heard last; null: never. */
  readonly heardAt: Date | null;
  /** The first day on which there was anything to remind of; null while there is nothing. */
  readonly since: Day | null;
}

/** What should have happened and did not. */
export type RunFinding =
  | { readonly kind: 'silent'; /** Null: never heard, as far as this clock can tell. */ readonly since: Date | null }
  | {
      readonly kind: 'missing';
      readonly run: RunPolicy['kind'];
      readonly owedAt: Date;
      /** The last day on which it is still made good by itself; null where that has passed. */
      readonly madeGoodUntil: Day | null;
      readonly nextAt: Date;
    };

/**
 * Whether reminders run as they should. Silence is looked for beside the claims: the bell also brings what falls due
 * between two runs. A clock set back leaves a mark in the future, which says nothing of now.
 */
export function watchRuns({ now, heardAt, since, policy, claimed, workingDays }: Watched): RunFinding[] {
  if (since === null) return [];
  const isSilent = heardAt === null || Math.abs(now.getTime() - heardAt.getTime()) > SILENT_MINUTES * MINUTE;
  const silent: RunFinding[] = isSilent
    ? [{ kind: 'silent', since: heardAt !== null && heardAt <= now ? heardAt : null }]
    : [];
  const missing = policy.flatMap((one) => missingRun(one, { now, since, claimed, workingDays }));
  return [...silent, ...missing];
}

function missingRun(
  policy: RunPolicy,
  { now, since, claimed, workingDays }: Pick<Watched, 'now' | 'claimed' | 'workingDays'> & { readonly since: Day },
): RunFinding[] {
  const due = latestDue(beijingNow(new Date(now.getTime() - GRACE_MINUTES * MINUTE)), policy, workingDays);
  // The one after it says the same things: whoever has claimed that is at work again.
  const newest = latestDue(beijingNow(now), policy, workingDays);
  const isClaimed = [due, newest].some(({ period }) => claimed.has(runKey({ kind: policy.kind, period })));
  if (isClaimed || due.day < since) return [];
  const until = addDays(due.day, policy.makeGoodDays);
  const next = nextDue(beijingNow(now), policy, workingDays);
  return [
    {
      ...{ kind: 'missing', run: policy.kind, owedAt: instantOf(due.day, policy.at) },
      madeGoodUntil: dayOf(now) <= until ? until : null,
      nextAt: instantOf(next.day, policy.at),
    },
  ];
}

export const beijingNow = (instant: Date): BeijingNow => ({ day: dayOf(instant), time: timeOf(instant) });
