import { addDays, daysBetween, isDay, weekdayOf, type Day } from './day.js';
import type { HolidayNotice } from './working-days.js';

/** What a notice says, with everything in it that does not agree with itself: then a person looks at the paper again. */
export interface NoticeRead {
  readonly off: readonly Day[];
  readonly work: readonly Day[];
  readonly doubts: readonly string[];
}

const MOST_DAYS = 31;
/** 1月28日（农历除夕、周二）, 2022年12月31日（周六）, or 3日（周六） whose month stands before it. */
const ONE_DAY = String.raw`(?:(\d{4})年)?(?:(\d{1,2})月)?(\d{1,2})日(?:[（(]([^（）()]*)[）)])?`;
const SPAN = new RegExp(`${ONE_DAY}(?:\\s*(?:至|到|—|－|-|~)\\s*${ONE_DAY})?`, 'g');
/** A sentence ends where what it says of its days is said: that they are off, or worked. */
const CLAUSE = /[^。；;\n]*?(放假|上班)[^。；;\n]*/g;
const STATED = /共\s*(\d{1,2})\s*天|放假\s*(\d{1,2})\s*天/;
const WEEKDAYS = '一二三四五六日';

interface Point {
  readonly day: Day;
  readonly weekday: number | null;
}

/** 周六 or 星期日, wherever in the brackets it stands. */
function weekdayIn(words: string | undefined): number | null {
  const found = /(?:周|星期)([一二三四五六日天])/.exec(words ?? '')?.[1];
  return found === undefined ? null : WEEKDAYS.indexOf(found.replace('天', '日')) + 1;
}

type Parts = readonly (string | undefined)[];

/** @param before what a day without a month or year of its own goes by */
function pointOf([year, month, day, words]: Parts, before: { year: number; month: number }): Point | null {
  const text = [
    String(year ?? before.year).padStart(4, '0'),
    String(month ?? before.month).padStart(2, '0'),
    (day ?? '').padStart(2, '0'),
  ].join('-');
  return isDay(text) ? { day: text, weekday: weekdayIn(words) } : null;
}

interface Spans {
  readonly days: Day[];
  readonly doubts: string[];
}

/** All days a clause names, spans drawn out; a month that is not written is the one named before. */
function daysIn(clause: string, year: number): Spans {
  const found: Spans = { days: [], doubts: [] };
  let before = { year, month: 1 };
  for (const match of clause.matchAll(SPAN)) {
    const from = pointOf(match.slice(1, 5), before);
    if (from) before = { year: Number(from.day.slice(0, 4)), month: Number(from.day.slice(5, 7)) };
    const to = match[7] === undefined ? from : pointOf(match.slice(5, 9), before);
    const length = from && to ? daysBetween(from.day, to.day) + 1 : 0;
    if (!from || !to || length < 1 || length > MOST_DAYS) {
      found.doubts.push(`“${match[0]}”不是一段日子`);
      continue;
    }
    for (const { day, weekday } of [from, to])
      if (weekday !== null && weekday !== weekdayOf(day))
        found.doubts.push(`${day}是周${WEEKDAYS[weekdayOf(day) - 1] ?? ''}，通知里写的不是`);
    found.days.push(...Array.from({ length }, (_, n) => addDays(from.day, n)));
    // Of the next span without a year of its own: the notice's, for only the days before New Year are of another.
    before = { year: to.day < `${year}-01-01` ? year : Number(to.day.slice(0, 4)), month: Number(to.day.slice(5, 7)) };
  }
  return found;
}

const sorted = (days: Iterable<Day>): Day[] => [...new Set(days)].sort();

/**
 * Reads the State Council's yearly notice as it is published, sentence by sentence: which days are off, which weekend
 * days are worked. The days it counts (共8天) and the weekdays it names are held against the calendar.
 */
export function readNoticeText(text: string, year: number): NoticeRead {
  const [off, work, doubts]: [Day[], Day[], string[]] = [[], [], []];
  for (const [clause, verb] of text.replace(/\s+(?=\d|日|月)/g, '').matchAll(CLAUSE)) {
    const found = daysIn(clause, year);
    doubts.push(...found.doubts);
    (verb === '放假' ? off : work).push(...found.days);
    const stated = STATED.exec(clause);
    const count = Number(stated?.[1] ?? stated?.[2] ?? found.days.length);
    if (verb === '放假' && found.days.length > 0 && count !== found.days.length)
      doubts.push(`“${clause.trim()}”：算出${found.days.length}天，写的是${count}天`);
  }
  const worked = new Set(work);
  const both = off.filter((day) => worked.has(day)).map((day) => `${day}既放假又上班`);
  const weekdays = work.filter((day) => weekdayOf(day) <= 5).map((day) => `${day}本来就上班`);
  const stray = [...off, ...work].filter((day) => !isOf(year, day)).map((day) => `${day}不是${year}年的日子`);
  return { off: sorted(off), work: sorted(work), doubts: [...doubts, ...both, ...weekdays, ...stray] };
}

/** The days just before New Year may belong to the notice of the year they lead into. */
const isOf = (year: number, day: Day): boolean => day.startsWith(`${year}-`) || day.startsWith(`${year - 1}-12-`);

/** In words, for a look before it is kept: 1月1日至3日. */
export function spansOf(days: HolidayNotice['off']): { readonly from: Day; readonly to: Day }[] {
  const spans: { from: Day; to: Day }[] = [];
  for (const day of sorted(days)) {
    const last = spans.at(-1);
    if (last && addDays(last.to, 1) === day) last.to = day;
    else spans.push({ from: day, to: day });
  }
  return spans;
}
