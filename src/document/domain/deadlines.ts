import type { Deadline, Recurrence } from './parsed-report.js';

/** What a phrase says of a day: the year where it is written, and month and day, or the last of the month. */
interface Reading {
  readonly year?: number;
  readonly month: number;
  readonly day?: number;
}

const QUARTERS = '一二三四';

interface DatePattern {
  readonly shape: RegExp;
  readonly read: (m: RegExpExecArray) => Reading;
}

/** First answer wins; a whole date before a month, a month before a part of the year. */
const DATES: readonly DatePattern[] = [
  {
    shape: /(?:([12]\d{3})年)?(\d{1,2})月(\d{1,2})日(?:之)?前/,
    read: (m) => ({ ...yearIn(m[1]), month: Number(m[2]), day: Number(m[3]) }),
  },
  {
    shape: /(?:([12]\d{3})年)?(\d{1,2})月(?:底|末)(?:之?前)?/,
    read: (m) => ({ ...yearIn(m[1]), month: Number(m[2]) }),
  },
  { shape: /(\d{1,2})月上旬/, read: (m) => ({ month: Number(m[1]), day: 10 }) },
  { shape: /(\d{1,2})月中旬/, read: (m) => ({ month: Number(m[1]), day: 20 }) },
  { shape: /(\d{1,2})月下旬/, read: (m) => ({ month: Number(m[1]) }) },
  {
    shape: /(?<!每)第?([一二三四])季度(?:末|底|内|前)?/,
    read: (m) => ({ month: (QUARTERS.indexOf(m[1] ?? '一') + 1) * 3 }),
  },
  { shape: /上半年(?:内|底)?/, read: () => ({ month: 6 }) },
  { shape: /(?:([12]\d{3})年)?(?:年底|年末|年内|下半年)(?:之?前)?/, read: (m) => ({ ...yearIn(m[1]), month: 12 }) },
];

const RECURRENCES: readonly (readonly [RegExp, Recurrence])[] = [
  [/每月|按月|逐月/, 'monthly'],
  [/每季度?|按季|逐季/, 'quarterly'],
  [/每半年/, 'halfYearly'],
  [/每年|每年度|逐年/, 'yearly'],
];

const yearIn = (written: string | undefined): { year?: number } =>
  written === undefined ? {} : { year: Number(written) };

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
  for (const [shape, recurrence] of RECURRENCES) {
    const phrase = shape.exec(text)?.[0];
    if (phrase !== undefined) return { phrase, date: null, recurrence, inferred: [] };
  }
  for (const { shape, read } of DATES) {
    const m = shape.exec(text);
    if (!m) continue;
    const reading = read(m);
    const inferred = reading.year === undefined && planYear !== null ? ['year'] : [];
    return { phrase: m[0], date: dayOf(reading, planYear), recurrence: null, inferred };
  }
  return null;
}
