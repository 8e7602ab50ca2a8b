import { addDays, type Day } from '../../calendar/domain/day.js';
import type { Terms } from './addressing.js';

/** 电话联系 · 催办函 · 列入通报草稿 · 提请区领导; 商请函 to those who are asked and never chased. */
export type Rung = 'call' | 'urging' | 'listing' | 'proposal' | 'request';

/** Calendar days late, from the settings; `urgings` letters at the most before a duty is listed. */
export interface LadderRules {
  readonly callDay: number;
  readonly urgingDay: number;
  readonly urgings: number;
  readonly listingDay: number;
  readonly proposalDay: number;
}

/** A letter that a named person signed. */
export interface SignedPaper {
  readonly signedOn: Day;
  readonly replyBy: Day;
}

/** What was done about one lateness: all of it since its day passed. */
export interface OnRecord {
  readonly calls: readonly Day[];
  readonly urgings: readonly SignedPaper[];
  readonly requests: readonly SignedPaper[];
  readonly listedOn: Day | null;
  readonly proposedOn: Day | null;
  /** What was proposed waits for the leader: until he has answered nothing more is done. */
  readonly withLeader: boolean;
  /** The last day on which the unit said anything about the task. */
  readonly lastWordOn: Day | null;
  /** The last day on which somebody decided that no paper was to be signed. */
  readonly droppedOn: Day | null;
}

export const NOTHING_DONE: OnRecord = {
  ...{
    calls: [],
    urgings: [],
    requests: [],
    listedOn: null,
    proposedOn: null,
    withLeader: false,
    lastWordOn: null,
    droppedOn: null,
  },
};

/** How late it is: calendar days after its last day, the office's own time not counted. */
export interface Lateness {
  readonly lastDay: Day;
  readonly days: number;
}

export interface Step {
  readonly rung: Rung;
  /** The n-th of its kind, from 1. */
  readonly round: number;
  /** The first day on which it is due. */
  readonly since: Day;
}

/** After somebody dropped a draft it is not drafted again for so many days. */
const LET_BE_DAYS = 7;

/** A signed letter whose day has passed without a word of the unit since it was signed. */
function unanswered({ signedOn, replyBy }: SignedPaper, { lastWordOn }: OnRecord, today: Day): boolean {
  return replyBy < today && (lastWordOn === null || lastWordOn < signedOn);
}

/** A paper follows the one before only when that one is on record, was not answered, and there are rounds left. */
function letterDue(record: OnRecord, sent: readonly SignedPaper[], rounds: { most: number; today: Day }): Day | null {
  const last = sent.at(-1);
  if (!last || sent.length >= rounds.most || !unanswered(last, record, rounds.today)) return null;
  return addDays(last.replyBy, 1);
}

/**
 * A letter says that what is not answered by its day is listed: not before that day, then. A word of the unit since the
 * letter gives it as many days again as it had before the first listing.
 */
function listedFrom({ urgings, lastWordOn }: OnRecord, { on, patience }: { on: Day; patience: number }): Day {
  const last = urgings.at(-1);
  const answered = last !== undefined && lastWordOn !== null && lastWordOn >= last.signedOn;
  const days = [on, ...(last ? [addDays(last.replyBy, 1)] : []), ...(answered ? [addDays(lastWordOn, patience)] : [])];
  return days.sort().at(-1) ?? on;
}

const letBe = ({ droppedOn }: OnRecord, today: Day): boolean =>
  droppedOn !== null && today < addDays(droppedOn, LET_BE_DAYS);

/**
 * What is to be done next about something late, or null. Each rung needs the one before on record, however late it is;
 * units outside the government are asked once, and the ladder goes no further than asking.
 */
export function nextStep(
  { lastDay, days }: Lateness,
  record: OnRecord,
  { today, rules, ladder }: { today: Day; rules: LadderRules; ladder: Terms['ladder'] },
): Step | null {
  if (record.withLeader) return null;
  // The days the office had it are none of these: the n-th day late is so many days before today.
  const on = (n: number): Day => addDays(today, n - days);
  if (ladder === 'coordination')
    return days >= rules.urgingDay && record.requests.length === 0 && !letBe(record, today)
      ? { rung: 'request', round: 1, since: on(rules.urgingDay) }
      : null;
  if (days < rules.callDay) return null;
  const called = record.calls.some((day) => day > lastDay);
  if (!called) return { rung: 'call', round: 1, since: on(rules.callDay) };
  if (days < rules.urgingDay) return null;
  if (record.urgings.length === 0)
    return letBe(record, today) ? null : { rung: 'urging', round: 1, since: on(rules.urgingDay) };
  if (record.listedOn === null && days >= rules.listingDay) {
    const from = listedFrom(record, { on: on(rules.listingDay), patience: rules.listingDay });
    if (from <= today) return { rung: 'listing', round: 1, since: from };
  }
  if (record.listedOn !== null)
    return days >= rules.proposalDay && record.proposedOn === null && !letBe(record, today)
      ? { rung: 'proposal', round: 1, since: on(rules.proposalDay) }
      : null;
  const again = letBe(record, today) ? null : letterDue(record, record.urgings, { most: rules.urgings, today });
  return again === null ? null : { rung: 'urging', round: record.urgings.length + 1, since: again };
}
