import { dayOf } from '../../calendar/domain/beijing.js';
import { fullDay, type Day } from '../../calendar/domain/day.js';
import { kindName } from '../../reminder/domain/run-kinds.js';
import type { Forecast } from '../../reminder/forecast.service.js';
import type { PastRun } from '../../reminder/run-history.service.js';
import type { StatutoryLine } from '../../reminder/statutory.service.js';
import { byMoment, pastView, whenWords } from './reminders.view.js';

export interface TodayRow {
  /** 9月13日（周一）09:00 */
  readonly when: string;
  readonly words: string;
  readonly href: string | null;
  /** Has to be looked after. */
  readonly marked: boolean;
}

export interface TodayMail {
  /** Letters are kept from people: said before anything else. */
  readonly abnormal: boolean;
  readonly next: readonly TodayRow[];
  readonly last: readonly TodayRow[];
}

/** What the next bells will send, by the count of the letters that can be looked at; in the order they ring. */
export const nextRows = (forecasts: readonly Forecast[], today: Day): TodayRow[] =>
  byMoment(forecasts).map(({ run, letters }) => ({
    ...{ when: whenWords(run, today), marked: false },
    words:
      letters.length === 0 ? `${kindName(run.kind)}，没有要发的` : `${kindName(run.kind)}，将发${letters.length}封`,
    href: letters.length === 0 ? null : `/reminders#r-${run.kind}`,
  }));

const dayOfRun = ({ claimedAt }: PastRun): Day => dayOf(new Date(claimedAt));

/** 应发11，已达11: what became of the runs of the last day that had any. */
export function lastRows(runs: readonly PastRun[], look: { today: Day; seesMail: boolean }): TodayRow[] {
  const [latest] = runs;
  if (!latest) return [];
  const sameDay = runs.filter((run) => dayOfRun(run) === dayOfRun(latest));
  return [...sameDay].reverse().map((run) => {
    const { when, name, owed, sent, failed, skipped, rest, href, madeGood } = pastView(run, look);
    const words = [
      `应发${owed}，已达${sent}`,
      ...(failed === '' ? [] : [`没有送达${failed}`]),
      ...(skipped === '' ? [] : [`不必发${skipped}`]),
      ...(rest === '' ? [] : [rest]),
    ];
    const marked = run.letters.failed + run.letters.held > 0;
    return { when, words: `${name}${madeGood ? '（补发）' : ''}：${words.join('，')}`, href, marked };
  });
}

/** Nothing that is far off: what is past and not recorded, then the next two. */
const UPCOMING = 2;

export interface StatutoryWords {
  readonly words: string;
  readonly days: string;
}

/** 距向社会公开法治政府建设年度报告（2022年3月31日）　206天 */
export function statutoryRows(lines: readonly StatutoryLine[]): StatutoryWords[] {
  const open = lines.filter(({ done }) => done === null);
  const past = open.filter(({ left }) => left < 0);
  const coming = open.filter(({ left }) => left >= 0).slice(0, UPCOMING);
  return [...past, ...coming].map(({ rule, reportYear, due, left }) =>
    left < 0
      ? { words: `${reportYear}年度：${rule.name}（${fullDay(due)}）`, days: `已过${-left}天，尚未登记` }
      : { words: `距${rule.name}（${fullDay(due)}）`, days: left === 0 ? '就在今天' : `${left}天` },
  );
}
