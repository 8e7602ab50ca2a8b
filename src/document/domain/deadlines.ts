import { CELL_SHAPES, DATE_SHAPES, type DateShape, type Reading } from './deadline-shapes.js';
import type { Deadline, Recurrence } from './parsed-report.js';

/** Years that went by, and days that are compared with or begun from: what was done by their end is no promise. */
const PAST = /([去上往历]年?|同比|[较比自从]|截[至止]\D{0,2})$/;
/** A year told by another, which may be the report's or the plan's, or written in Chinese numerals. */
const RELATIVE = /([明次来]|[〇○零一二三四五六七八九])年?$/;

const RECURRENCES: readonly (readonly [RegExp, Recurrence])[] = [
  [/每个?月|按月|逐月|一月一(?![日号])/, 'monthly'],
  [/每个?季度?|按季|逐季|一季度?一/, 'quarterly'],
  [/每半年|上、?下半年|上半年[和及与、]下半年各/, 'halfYearly'],
  [/每年|每年度|逐年|一年一[次度]/, 'yearly'],
];
/** A day by which; 年内 only frames what comes round within it. */
const FIXED = /[前底末日旬]/;

const pad = (n: number): string => String(n).padStart(2, '0');

const lastDayOf = (year: number, month: number): number => new Date(Date.UTC(year, month, 0)).getUTCDate();

function dayOf({ year, month, day }: Reading, planYear: number | null): string | null {
  const y = year ?? planYear;
  if (y === null || month < 1 || month > 12) return null;
  const last = lastDayOf(y, month);
  if (day !== undefined && (day < 1 || day > last)) return null;
  return `${y}-${pad(month)}-${pad(day ?? last)}`;
}

interface Found {
  readonly at: number;
  readonly deadline: Deadline;
}

/** A day or a rhythm the words themselves set; 及时, 持续, 继续 set none, and then there is none. */
export function findDeadline(text: string, planYear: number | null): Deadline | null {
  if (!/[月年季旬周日天期节前末]/.test(text)) return null;
  // A day in a title is somebody else's.
  const own = text.replace(/《[^《》]*》/g, (title) => '〇'.repeat(title.length));
  const rhythm = rhythmIn(own);
  const dated = datedIn(own, planYear);
  const comesRound = rhythm && !(dated && dated.at < rhythm.at && FIXED.test(dated.deadline.phrase));
  return (comesRound ? rhythm : dated)?.deadline ?? null;
}

/**
 * What a column of days, or a line that says nothing else, means: 全年 and 2022.6 are days there and nowhere else;
 * of several steps the last is when all is done. 长期 sets none.
 */
export function deadlineOfCell(cell: string, planYear: number | null): Deadline | null {
  const words = cell.replace(/[。；，]+$/, '').trim();
  for (const { shape, read } of CELL_SHAPES) {
    const m = shape.exec(words);
    if (m) return deadlineOf(m[0], read(m), planYear);
  }
  const steps = words.split(/[，；。\n]/).flatMap((step) => findDeadline(step, planYear) ?? []);
  const [last] = steps.filter(({ date }) => date !== null).sort((a, b) => ((a.date ?? '') < (b.date ?? '') ? 1 : -1));
  return last ?? steps[0] ?? null;
}

function rhythmIn(own: string): Found | null {
  for (const [shape, recurrence] of RECURRENCES) {
    const m = shape.exec(own);
    if (m) return { at: m.index, deadline: { phrase: m[0], date: null, recurrence, inferred: [] } };
  }
  return null;
}

function datedIn(own: string, planYear: number | null): Found | null {
  for (const one of DATE_SHAPES)
    for (const m of own.matchAll(one.shape)) {
      const before = own.slice(Math.max(0, m.index - LONGEST_BEFORE), m.index);
      const reading = one.read(m);
      if (PAST.test(before) || wentBy(one, reading, planYear)) continue;
      const unsure = reading?.year === undefined && RELATIVE.test(before);
      return { at: m.index, deadline: deadlineOf(m[0], unsure ? null : reading, planYear) };
    }
  return null;
}
const LONGEST_BEFORE = 6;

const wentBy = ({ bare }: DateShape, reading: Reading | null, planYear: number | null): boolean =>
  bare === true && reading?.year !== undefined && planYear !== null && reading.year < planYear;

function deadlineOf(phrase: string, reading: Reading | null, planYear: number | null): Deadline {
  if (reading === null) return { phrase, date: null, recurrence: null, inferred: [] };
  const inferred = reading.year === undefined && planYear !== null ? ['year'] : [];
  return { phrase, date: dayOf(reading, planYear), recurrence: null, inferred };
}

/** Read in the surface, quoted from the source: the two keep place. */
export function quotedFrom(source: string, surface: string, found: Deadline | null): Deadline | null {
  const at = found ? surface.indexOf(found.phrase) : -1;
  return found && at !== -1 ? { ...found, phrase: source.slice(at, at + found.phrase.length) } : found;
}
