const MINUTE = 60_000;

/** What an answer, or the lack of one, says of the server; nothing where the fault was our own. */
export type ServerWord = 'up' | 'down' | 'nothing';

export interface CircuitPolicy {
  /** So many in a row open it. */
  readonly failures: number;
  readonly pauseMinutes: number;
  readonly mostPauseMinutes: number;
}

/** How the mail server has been behaving. Instants are milliseconds. */
export interface Circuit {
  readonly failures: number;
  readonly failingSince: number | null;
  /** While it is open no letter is tried but a single one at each `probeAt`. */
  readonly openSince: number | null;
  /** Probes that failed since then: each makes the next pause longer. */
  readonly probes: number;
  readonly probeAt: number | null;
}

export const CLOSED: Circuit = { failures: 0, failingSince: null, openSince: null, probes: 0, probeAt: null };

/** After the answers of one batch, in their order: one that shows the server at work ends a row of failures. */
export function afterAnswers(
  before: Circuit,
  words: readonly ServerWord[],
  { now, policy }: { now: number; policy: CircuitPolicy },
): Circuit {
  const spoken = words.filter((word) => word !== 'nothing');
  const since = spoken.lastIndexOf('up');
  const row = spoken.length - 1 - since;
  const from = since >= 0 ? CLOSED : before;
  if (row === 0) return from;
  const failures = from.failures + row;
  const failing: Circuit = { ...from, failures, failingSince: from.failingSince ?? now };
  if (failures < policy.failures) return failing;
  const probes = from.openSince === null ? 0 : from.probes + 1;
  return { ...failing, openSince: from.openSince ?? now, probes, probeAt: now + pauseAfter(probes, policy) };
}

/** A clock set back must not make a pause longer than any there is. */
export function admission({ openSince, probeAt }: Circuit, now: number, policy: CircuitPolicy): 'all' | 'one' | 'none' {
  if (openSince === null || probeAt === null) return 'all';
  return now >= probeAt || probeAt - now > policy.mostPauseMinutes * MINUTE ? 'one' : 'none';
}

/** Taken for a probe: whoever else comes waits as long as a pause can last, should the one who took it die. */
export const whileProbing = (circuit: Circuit, now: number, policy: CircuitPolicy): Circuit => ({
  ...circuit,
  probeAt: now + policy.mostPauseMinutes * MINUTE,
});

const pauseAfter = (probes: number, { pauseMinutes, mostPauseMinutes }: CircuitPolicy): number =>
  Math.min(pauseMinutes * 2 ** Math.min(probes, 30), mostPauseMinutes) * MINUTE;
