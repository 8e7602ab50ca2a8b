import type { Deadline, Recurrence } from './parsed-report.js';

/** What a phrase says of a day: the year where it is written, and month and day, or the last of the month. */
interface Reading {
  readonly year?: number;
  readonly month: number;
  readonly day?: number;
}

const QUARTERS = '一二三四';

const YEAR = '(?:([12]\\d{3})年)?';
const shaped = (words: string): RegExp => new RegExp(`${YEAR}${words}`);

interface DatePattern {
  readonly shape: RegExp;
  /** null where the words leave the day open. */
  readonly read: (m: RegExpExecArray) => Reading | null;
}

/** First answer wins; a whole date before a month, a month before a part of the year. */
const DATES: readonly DatePattern[] = [
  {
    shape: shaped('(\\d{1,2})月(\\d{1,2})日(?:之|以)?前'),
    read: (m) => ({ ...yearIn(m[1]), month: Number(m[2]), day: Number(m[3]) }),
  },
  {
    shape: shaped('(\\d{1,2})月(?:底|末)(?:之?前)?'),
    read: (m) => ({ ...yearIn(m[1]), month: Number(m[2]) }),
  },
  // 5月至9月: its end.
  {
    shape: shaped('\\d{1,2}月份?(?:至|到|—|–|-|~)(\\d{1,2})月份?(?!\\d)'),
    read: (m) => ({ ...yearIn(m[1]), month: Number(m[2]) }),
  },
  // “十四五”末
  {
    shape: /“?十([三四五六])五”?(?:规划)?(?:时期|期)?末(?:之?前)?/,
    read: (m) => ({ year: endOfPlan(m[1] ?? ''), month: 12 }),
  },
  { shape: shaped('(\\d{1,2})月上旬'), read: (m) => ({ ...yearIn(m[1]), month: Number(m[2]), day: 10 }) },
  { shape: shaped('(\\d{1,2})月中旬'), read: (m) => ({ ...yearIn(m[1]), month: Number(m[2]), day: 20 }) },
  { shape: shaped('(\\d{1,2})月下旬'), read: (m) => ({ ...yearIn(m[1]), month: Number(m[2]) }) },
  // 6月前 is the first of June to one reader and the last to another.
  { shape: shaped('\\d{1,2}月份?(?:之|以)?前'), read: () => null },
  {
    shape: shaped('(?<!每)第?([一二三四1-4])季度(?:末|底|内|前)?'),
    read: (m) => ({ ...yearIn(m[1]), month: quarterOf(m[2] ?? '') * 3 }),
  },
  { shape: shaped('上半年(?:内|底)?'), read: (m) => ({ ...yearIn(m[1]), month: 6 }) },
  { shape: /([12]\d{3})年(?:底|末|内)(?:之?前)?/, read: (m) => ({ ...yearIn(m[1]), month: 12 }) },
  {
    // 三年内 and 近年内 count years, they end none.
    shape: shaped('(?:(?<![近几数两半\\d一二三四五六七八九十])年内|年底|年末|下半年)(?:之?前)?'),
    read: (m) => ({ ...yearIn(m[1]), month: 12 }),
  },
];

/** Years that went by; what was done by their end is no promise. */
const PAST = /[去上往历]年?$/;
/** A year told by another, which may be the report's or the plan's. */
const RELATIVE = /[明次来]年?$/;

const RECURRENCES: readonly (readonly [RegExp, Recurrence])[] = [
  [/每月|按月|逐月/, 'monthly'],
  [/每季度?|按季|逐季/, 'quarterly'],
  [/每半年/, 'halfYearly'],
  [/每年|每年度|逐年/, 'yearly'],
];

/** A five-year plan ends with its fifth year: the thirteenth in 2020. */
const endOfPlan = (digit: string): number => 2020 + 5 * '三四五六'.indexOf(digit);

const yearIn = (written: string | undefined): { year?: number } =>
  written === undefined ? {} : { year: Number(written) };

const quarterOf = (digit: string): number => QUARTERS.indexOf(digit) + 1 || Number(digit);

const pad = (n: number): string => String(n).padStart(2, '0');

const lastDayOf = (year: number, month: number): number => new Date(Date.UTC(year, month, 0)).getUTCDate();

function dayOf({ year, month, day }: Reading, planYear: number | null): string | null {
  const y = year ?? planYear;
  if (y === null || month < 1 || month > 12) return null;
  const last = lastDayOf(y, month);
  if (day !== undefined && (day < 1 || day > last)) return null;
  return `${y}-${pad(month)}-${pad(day ?? last)}`;
}

/** A day or a rhythm the words themselves set; 及时, 持续, 继续 set none, and then there is none. */
export function findDeadline(text: string, planYear: number | null): Deadline | null {
  // A day in a title is somebody else's.
  const own = text.replace(/《[^《》]*》/g, (title) => '〇'.repeat(title.length));
  for (const [shape, recurrence] of RECURRENCES) {
    const phrase = shape.exec(own)?.[0];
    if (phrase !== undefined) return { phrase, date: null, recurrence, inferred: [] };
  }
  for (const { shape, read } of DATES) {
    const m = shape.exec(own);
    if (m && !PAST.test(own.slice(0, m.index))) return dated(m, { own, planYear, reading: read(m) });
  }
  return null;
}

function dated(
  m: RegExpExecArray,
  { own, planYear, reading }: { own: string; planYear: number | null; reading: Reading | null },
): Deadline {
  const phrase = m[0];
  if (reading === null || (reading.year === undefined && RELATIVE.test(own.slice(0, m.index))))
    return { phrase, date: null, recurrence: null, inferred: [] };
  const inferred = reading.year === undefined && planYear !== null ? ['year'] : [];
  return { phrase, date: dayOf(reading, planYear), recurrence: null, inferred };
}
