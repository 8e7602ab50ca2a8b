import { dayOf } from '../../calendar/domain/beijing.js';
import { isoWeekOf, type Day } from '../../calendar/domain/day.js';

/** A letter where it arrived. */
export interface Arrived {
  readonly messageId: string;
  readonly to: string;
  readonly at: Date;
}

/** A letter as its row has it. */
export interface LetterRow {
  readonly id: string;
  readonly messageId: string;
  readonly kind: string;
  readonly slot: string;
  readonly recipient: string;
  readonly state: string;
  readonly stateReason: string | null;
}

export interface NoticeRow {
  readonly kind: string;
  readonly owedOn: Day;
  readonly letterId: string | null;
  readonly unsentReason: string | null;
}

/** Somebody who must have heard by the end of a day, worked out from the tasks alone and not from what the outbox says. */
export interface Expected {
  readonly day: Day;
  readonly slot: string;
  readonly recipient: string;
}

export interface YearLived {
  readonly arrived: readonly Arrived[];
  readonly letters: readonly LetterRow[];
  readonly notices: readonly NoticeRow[];
  readonly expected: readonly Expected[];
  readonly isWorkingDay: (day: Day) => boolean;
  /** Addresses of heads of units. */
  readonly heads: ReadonlySet<string>;
  /** The last day on which a weekly run came: what is owed since then may wait. */
  readonly lastRunOn: Day;
}

export interface Tally {
  readonly letters: number;
  readonly byKind: Readonly<Record<string, number>>;
  /** By ISO week of the day of arrival, then by kind. */
  readonly byWeek: Readonly<Record<string, Readonly<Record<string, number>>>>;
  readonly duplicates: number;
  readonly onDaysOff: number;
  readonly owedMissed: number;
  /** Letters and notices to one person in one week, returns and instructions apart. */
  readonly maxPerPersonWeek: number;
  readonly meanPerHeadWeek: number;
  readonly violations: readonly string[];
}

/** Told at once, whatever else a person hears that week. */
const AT_ONCE = /^urgent:/;
/** One letter of each kind and one notice: more than these two a week is above the ceiling. */
const CEILING = 2;

interface Matched {
  readonly letter: LetterRow;
  readonly to: string;
  readonly day: Day;
  readonly week: string;
}

/** Counts a year's letters where they arrived, and names everything that must not have happened. */
export function tallyOf(lived: YearLived): Tally {
  const rows = new Map(lived.letters.map((letter) => [letter.messageId, letter]));
  const strangers = lived.arrived.filter(({ messageId }) => !rows.has(messageId));
  const matched = lived.arrived.flatMap(({ messageId, to, at }): Matched[] => {
    const letter = rows.get(messageId);
    const day = dayOf(at);
    return letter ? [{ letter, to: to.toLowerCase(), day, week: isoWeekOf(day) }] : [];
  });
  const twice = [...countBy(matched, ({ letter, to }) => `${letter.slot} ${to}`)].filter(([, n]) => n > 1);
  const off = matched.filter(({ day }) => !lived.isWorkingDay(day));
  const missed = missedIn(lived, matched);
  const perWeek = countBy(
    matched.filter(({ letter }) => !AT_ONCE.test(letter.slot)),
    ({ to, week }) => `${to} ${week}`,
  );
  const above = [...perWeek].filter(([, n]) => n > CEILING);
  const heads = matched.filter(({ to }) => lived.heads.has(to));
  const weeks = new Set(matched.map(({ week }) => week)).size;
  return {
    letters: matched.length,
    byKind: Object.fromEntries(countBy(matched, ({ letter }) => letter.kind)),
    byWeek: weekly(matched),
    duplicates: twice.length,
    onDaysOff: off.length,
    owedMissed: missed.length,
    maxPerPersonWeek: Math.max(0, ...perWeek.values()),
    meanPerHeadWeek: weeks === 0 ? 0 : Math.round((100 * heads.length) / (lived.heads.size * weeks)) / 100,
    violations: [
      ...strangers.map(({ to }) => `收到一封台账里没有的信（${to}）`),
      ...twice.map(([what, n]) => `同一封信到了${n}次：${what}`),
      ...off.map(({ letter, day }) => `休息日${day}发了信：${letter.slot} ${letter.recipient}`),
      ...missed,
      ...above.map(([what, n]) => `一人一周收到${n}封：${what}`),
    ],
  };
}

/** What was owed and reached nobody, without a reason. */
function missedIn({ letters, notices, expected, lastRunOn }: YearLived, matched: readonly Matched[]): string[] {
  const reached = new Set(matched.map(({ letter, to, day }) => `${day} ${letter.slot} ${to}`));
  const unheard = expected.filter((one) => !reached.has(`${one.day} ${one.slot} ${one.recipient}`));
  const arrived = new Set(matched.map(({ letter }) => letter.id));
  const lost = letters.filter(
    ({ id, state, stateReason }) => !arrived.has(id) && !(ENDED.includes(state) && stateReason),
  );
  const idle = notices.filter((one) => one.letterId === null && one.unsentReason === null && one.owedOn < lastRunOn);
  return [
    ...unheard.map((one) => `${one.day}应收到${one.slot}而没有收到：${one.recipient}`),
    ...lost.map(({ slot, recipient }) => `没有送达，也没有原因：${slot} ${recipient}`),
    ...idle.map(({ kind, owedOn }) => `${owedOn}应发的提醒不在任何信里，也没有原因（${kind}）`),
  ];
}

/** States in which a letter says why it did not arrive. */
const ENDED: readonly string[] = ['skipped', 'failed', 'held'];

function weekly(matched: readonly Matched[]): Tally['byWeek'] {
  const weeks = [...new Set(matched.map(({ week }) => week))].sort();
  return Object.fromEntries(
    weeks.map((week) => {
      const counts = countBy(
        matched.filter((one) => one.week === week),
        ({ letter }) => letter.kind,
      );
      return [week, Object.fromEntries(counts)];
    }),
  );
}

function countBy<T>(some: readonly T[], keyOf: (one: T) => string): Map<string, number> {
  const counts = new Map<string, number>();
  for (const one of some) counts.set(keyOf(one), (counts.get(keyOf(one)) ?? 0) + 1);
  return new Map([...counts].sort(([a], [b]) => (a < b ? -1 : 1)));
}
