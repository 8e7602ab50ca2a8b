const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

/** How a letter that a server put off is tried again; jitter is the part of a wait by which it may be shorter or longer. */
export interface RetryPolicy {
  readonly firstMinutes: number;
  readonly mostMinutes: number;
  readonly jitter: number;
  readonly hours: number;
}

/** Instants are milliseconds. */
export interface Tried {
  /** With the one that has just failed. */
  readonly attempts: number;
  /** Of its term. */
  readonly end: number;
  readonly now: number;
  /** From 0 to 1: where within its bounds the wait lies. */
  readonly chance: number;
}

/** How long a letter is tried for. */
export const termOf = ({ hours }: RetryPolicy): number => hours * HOUR;

/** The shortest and the longest wait after so many attempts: each wait twice the one before, up to the most. */
export function waitBounds(attempts: number, policy: RetryPolicy): readonly [number, number] {
  const doubled = policy.firstMinutes * 2 ** Math.min(Math.max(0, attempts - 1), 30);
  const wait = Math.min(doubled, policy.mostMinutes) * MINUTE;
  return [Math.round(wait * (1 - policy.jitter)), Math.round(wait * (1 + policy.jitter))];
}

/** When the letter goes again; the last time at the very end of the term, and null when that has come. */
export function nextAttemptAt({ attempts, end, now, chance }: Tried, policy: RetryPolicy): number | null {
  if (now >= end) return null;
  const [shortest, longest] = waitBounds(attempts, policy);
  return Math.min(now + shortest + Math.round((longest - shortest) * chance), end);
}
