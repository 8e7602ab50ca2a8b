import { dayOf, timeOf, timeWords } from '../../calendar/domain/beijing.js';
import { dayAsSeenOn, dayWithWeekday, monthDay, weekdayWord, type Day } from '../../calendar/domain/day.js';
import type { WorkingDays } from '../../calendar/domain/working-days.js';
import { groupBy } from '../../platform/group.js';
import type { Burden } from '../../reminder/domain/burden.js';
import { stretchesOn } from '../../reminder/domain/burden.js';
import type { NextRun } from '../../reminder/domain/next-run.js';
import { kindName, RUN_KINDS } from '../../reminder/domain/run-kinds.js';
import type { UnitBurden } from '../../reminder/burden.service.js';
import type { ForetoldLetter, Forecast } from '../../reminder/forecast.service.js';
import { missedWords } from '../../reminder/domain/run-watch-words.js';
import { runKey } from '../../reminder/domain/runs.js';
import type { Missed } from '../../reminder/missed-runs.service.js';
import type { LettersByState, PastRun, PastRuns } from '../../reminder/run-history.service.js';
import { periodWords } from './delivery-words.js';
import type { PolicyLine } from './policy.view.js';

export interface ForetoldLineView {
  readonly href: string;
  readonly recipient: string;
  readonly departments: string;
  readonly subject: string;
}

export interface NextRunView {
  readonly id: string;
  readonly name: string;
  readonly when: string;
  readonly why: string;
  /** 24封，逐封预览 */
  readonly counted: string;
  /** One by one where they are few; many have a page of their own, so that none is worded in order to be counted. */
  readonly letters: readonly ForetoldLineView[];
  readonly all: string | null;
  readonly silentCounted: string;
  readonly silent: readonly { readonly who: string; readonly why: string }[];
}

export interface PastRunView {
  /** Its letters; null for those who may not see letters, and where it had none. */
  readonly href: string | null;
  readonly name: string;
  readonly period: string;
  readonly when: string;
  readonly madeGood: boolean;
  readonly owed: number;
  readonly sent: number;
  /** Empty where there are none. */
  readonly failed: string;
  readonly skipped: string;
  /** 待发3，暂扣1; empty when all has come to its end. */
  readonly rest: string;
}

export interface BurdenLineView {
  readonly unit: string;
  readonly year: Burden;
  readonly lastMonth: Burden;
}

export interface RemindersView {
  readonly lede: string;
  readonly next: readonly NextRunView[];
  readonly past: readonly PastRunView[];
  readonly pastWords: string;
  /** Runs that were missed for good, each in a sentence. */
  readonly missed: readonly string[];
  readonly older: string | null;
  /** Null for those who may not see letters. */
  readonly mail: string | null;
  readonly burden: {
    readonly words: string;
    readonly heads: { readonly year: string; readonly lastMonth: string };
    readonly lines: readonly BurdenLineView[];
  };
  readonly policy: readonly PolicyLine[];
}

export interface RemindersLook {
  readonly today: Day;
  readonly workingDays: WorkingDays;
  readonly forecasts: readonly Forecast[];
  readonly past: PastRuns;
  readonly missed: readonly Missed[];
  readonly burden: readonly UnitBurden[];
  readonly policy: readonly PolicyLine[];
  readonly seesMail: boolean;
}

export const whenWords = ({ day, at, now }: NextRun, today: Day): string =>
  now ? '现在，一分钟之内' : `${dayAsSeenOn(day, today)}（${weekdayWord(day)}）${timeWords(at)}`;

/** What is told at once goes by no weekday. */
const BY_RULE: Readonly<Partial<Record<NextRun['kind'], string>>> = {
  notice: '两次周信之间，有事项近日到期才发，一人一周至多一封',
  urgent: '退回、批示和签发的函，工作时间内随到随发，其余时间等到下一个工作日',
};

/** Why it is that day, and why so many hear of it. */
export function whyWords(
  { kind, scheduledFor, plannedFor, madeGood, monthly, day }: NextRun,
  calendar: WorkingDays,
): string {
  const moved = plannedFor !== scheduledFor;
  const reasons = [
    ...(moved ? [`原定${dayWithWeekday(plannedFor)}，这一天放假，顺延到${dayWithWeekday(scheduledFor)}`] : []),
    ...(madeGood ? [`应于${dayWithWeekday(scheduledFor)}发出，当天没有发成，这是补发`] : []),
    ...(!moved && !madeGood ? [BY_RULE[kind] ?? `按规则在${weekdayWord(plannedFor)}发`] : []),
    ...(monthly && RUN_KINDS[kind].audience === 'units' ? ['本月首次，没有要办的单位也收到一份本月清单'] : []),
    ...(calendar.hasNotice(Number(day.slice(0, 4))) ? [] : [`尚未录入${day.slice(0, 4)}年放假安排，按周一至周五推算`]),
  ];
  return `${reasons.join('；')}。`;
}

export const foretoldLine = (
  kind: string,
  { key, recipient, departments, subject }: ForetoldLetter,
): ForetoldLineView => ({
  ...{ href: `/reminders/${kind}/${key}`, recipient, subject: subject() },
  departments: departments.join('、'),
});

/** Those with one reason stand in one line. */
function silentLines(silent: Forecast['silent']): NextRunView['silent'] {
  return [...groupBy(silent, ({ why }) => why)].map(([why, some]) => ({
    why,
    who: some.map(({ who }) => who).join('、'),
  }));
}

/** What is read in one sitting. */
const FEW = 50;

/** Where the letters of one run to come stand one by one. */
export const foretoldAt = (kind: NextRun['kind']): string => `/reminders/${kind}`;

function nextView({ run, letters, silent }: Forecast, { today, workingDays }: RemindersLook): NextRunView {
  return {
    ...{ id: `r-${run.kind}`, name: kindName(run.kind), when: whenWords(run, today), why: whyWords(run, workingDays) },
    counted: letters.length === 0 ? '照现在的情况，一封也不用发。' : `共${letters.length}封，逐封预览`,
    ...(letters.length > FEW
      ? { letters: [], all: foretoldAt(run.kind) }
      : { letters: letters.map((letter) => foretoldLine(run.kind, letter)), all: null }),
    silentCounted: silent.length === 0 ? '' : `不发的${silent.length}个，和原因`,
    silent: silentLines(silent),
  };
}

const restOf = ({ pending, sending, held }: LettersByState): string =>
  [...(pending + sending > 0 ? [`待发${pending + sending}`] : []), ...(held > 0 ? [`暂扣${held}`] : [])].join('，');

const numberOf = (n: number): string => (n === 0 ? '' : String(n));

export function pastView(
  { kind, period, claimedAt, madeGood, owed, letters }: PastRun,
  { today, seesMail }: Pick<RemindersLook, 'today' | 'seesMail'>,
): PastRunView {
  const at = new Date(claimedAt);
  return {
    href: seesMail && owed > 0 ? `/mail?run=${encodeURIComponent(runKey({ kind, period }))}` : null,
    ...{ name: kindName(kind), period: periodWords(period), madeGood, owed },
    when: `${dayAsSeenOn(dayOf(at), today)} ${timeOf(at)}`,
    ...{
      sent: letters.sent,
      failed: numberOf(letters.failed),
      skipped: numberOf(letters.skipped),
      rest: restOf(letters),
    },
  };
}

const totalOf = (burdens: readonly Burden[]): Burden =>
  burdens.reduce(
    (sum, one) => ({
      ...{ letters: sum.letters + one.letters, notices: sum.notices + one.notices },
      entries: sum.entries + one.entries,
    }),
    { letters: 0, notices: 0, entries: 0 },
  );

function burdenView(units: readonly UnitBurden[], today: Day): RemindersView['burden'] {
  const { year, lastMonth } = stretchesOn(today);
  const heads = {
    year: `今年（截至${monthDay(year.to)}）`,
    lastMonth: `上月（${Number(lastMonth.from.slice(5, 7))}月）`,
  };
  const total = totalOf(units.map((unit) => unit.year));
  const last = totalOf(units.map((unit) => unit.lastMonth));
  const words =
    units.length === 0
      ? '今年还没有向单位发过信，也没有请单位填过什么。'
      : `今年向${units.length}个单位发信${total.letters}封，提请${total.notices}件次，请填${total.entries}栏；` +
        `上月发信${last.letters}封，提请${last.notices}件次，请填${last.entries}栏。`;
  return {
    words,
    heads,
    lines: units.map((unit) => ({ unit: unit.name, year: unit.year, lastMonth: unit.lastMonth })),
  };
}

/** 9月13日（周一）09:00发每周提醒24封；… What the reader need not open the rest for. */
function ledeOf({ forecasts, today }: RemindersLook): string {
  if (forecasts.length === 0) return '没有排定的提醒：请核对设置。';
  const days = groupBy(forecasts, ({ run }) => (run.now ? '' : run.day));
  const told = [...days.values()].map((some) =>
    some.map(({ run, letters }, i) => {
      const when = i === 0 ? whenWords(run, today) : run.now ? '' : timeWords(run.at);
      return `${when}发${kindName(run.kind)}${letters.length}封`;
    }),
  );
  return `${told.map((ofDay) => ofDay.join('，')).join('；')}。`;
}

/** What comes first stands first. */
export const byMoment = (forecasts: readonly Forecast[]): Forecast[] =>
  [...forecasts].sort(({ run: a }, { run: b }) => `${a.day} ${a.at}`.localeCompare(`${b.day} ${b.at}`));

export function remindersView(given: RemindersLook): RemindersView {
  const look = { ...given, forecasts: byMoment(given.forecasts) };
  const { today, past, burden, policy, seesMail } = look;
  return {
    lede: ledeOf(look),
    next: look.forecasts.map((forecast) => nextView(forecast, look)),
    past: past.runs.map((run) => pastView(run, look)),
    pastWords: past.runs.length === 0 ? '还没有发过。' : '',
    missed: look.missed.map(missedWords),
    older: past.next === null ? null : `/reminders?before=${encodeURIComponent(past.next)}`,
    mail: seesMail ? '/mail' : null,
    burden: burdenView(burden, today),
    policy,
  };
}
