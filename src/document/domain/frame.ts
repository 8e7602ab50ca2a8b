import type { Front } from './front.js';
import type { ChapterRole, Span } from './parsed-report.js';
import { ordinalOf } from './marks.js';
import { yearAlone } from './roles.js';

/** What the document is called and which years it is about. */
export interface Frame {
  readonly title: string | null;
  readonly kind: 'report' | 'plan';
  readonly reportYear: number | null;
  readonly planYear: number | null;
}

const YEAR = /([12]\d{3})\s*年/;
/** Two years of which a title tells: 2021年工作总结和2022年工作计划. */
const YEARS = /([12]\d{3})\s*年/g;

/** A day of signature, a document's number and another document's year are not what this one is about. */
const OTHER_YEARS =
  /[12]\d{3}\s*年\s*\d{1,2}\s*月\s*\d{1,2}\s*日|〔[12]\d{3}〕|《[^《》]*》|[12]\d{3}\s*年(?=(以来|印发|出台|修订|底|末))|[12]\d{3}\s*[—–~～至-]{1,2}\s*[12]\d{3}\s*年/g;

const yearIn = (text: string | null | undefined): number | null => {
  const written = text
    ? YEAR.exec(text.slice(0, MOST_READ).normalize('NFKC').replace(OTHER_YEARS, ''))?.[1]
    : undefined;
  return written === undefined ? null : Number(written);
};
/** A year that is said later than this is not what the text is about. */
const MOST_READ = 2000;

const LOOKS_AHEAD = /(要点|计划|方案|安排|思路|清单|台账|分工|分解|任务|打算|意见|规划|举措|措施|展望|实事)/;
const LOOKS_BACK = /总结|小结|报告|情况|汇报|回顾|成效/;

/** A document that only looks ahead: by what it is called, the last word first (报告 of a plan is a report). */
export function kindOf(title: string | null, said: readonly (ChapterRole | null)[]): Frame['kind'] {
  if (title === null || (said.includes('achievements') && said.includes('next_steps'))) return 'report';
  const words = title.replace(/《[^》]*》|[（〔【][^）〕】]*[）〕】]/g, (all) =>
    /^《/.test(all) && /通知/.test(title) ? all : '',
  );
  if (LOOKS_BACK.test(words.replace(/(情况|政府工作报告)(?=.*(方案|计划|任务|清单|台账|分工|分解))/, '')))
    return 'report';
  return LOOKS_AHEAD.test(words) ? 'plan' : 'report';
}

export interface Said {
  readonly front: Front;
  readonly kind: Frame['kind'];
  /** What the chapters of next steps are called, and what stands right under their headings. */
  readonly ahead: readonly { readonly heading: string; readonly leadIn: Span }[];
  /** Headings of what is done. */
  readonly done: readonly string[];
  /** What stands around the text: the lines on top, and those that sign and date it. */
  readonly around: readonly string[];
}

const DAY =
  /(?<!\d)([12]\d{3}|二[〇○零][〇○零一二三四五六七八九]{2})\s*[年.-]\s*(\d{1,2}|[一二三四五六七八九十]{1,2})(?!\d)/;
const CN_DIGITS = '〇一二三四五六七八九';
const digits = (year: string): number =>
  Number(year.replace(/[○零]/g, '〇').replace(/[〇一二三四五六七八九]/g, (digit) => `${CN_DIGITS.indexOf(digit)}`));

/** Where no year is said, the day of signature tells: reports are written in the winter between, plans before or in their year. */
function yearOfDay(around: readonly string[], told: Frame['kind'] | 'half'): number | null {
  const m = around.map((line) => DAY.exec(line.slice(0, 80).normalize('NFKC'))).find((one) => one !== null);
  if (!m) return null;
  const [year, month] = [digits(m[1] ?? ''), /\d/.test(m[2] ?? '') ? Number(m[2]) : ordinalOf(m[2] ?? '')];
  if (told === 'plan') return month >= LATE_IN_YEAR ? year + 1 : year;
  return told === 'report' && month <= EARLY_IN_YEAR ? year - 1 : year;
}
const LATE_IN_YEAR = 11;
const EARLY_IN_YEAR = 4;

/** A plan that says no year and no day of its own: the year its first deadline names. */
const yearOfDeadline = (surface: string): number | null => {
  const year = /([12]\d{3})年(?:\d{1,2}月)?[底末]?(?:之|以)?前/.exec(surface.slice(0, MOST_LOOKED_AT))?.[1];
  return year === undefined ? null : Number(year);
};
const MOST_LOOKED_AT = 5000;

/** Years are read where they are said: title or preamble, and the heading and lead-in of the next steps. */
export function frameOf(surface: string, { front, kind, ahead, done, around }: Said): Frame {
  const { title } = front;
  const titleYears = [...(title ?? '').normalize('NFKC').replace(OTHER_YEARS, '').matchAll(YEARS)].map((m) =>
    Number(m[1]),
  );
  const preamble = yearIn(
    front.preamble
      .slice(0, 12)
      .map((line) => line.text)
      .join('\n'),
  );
  const named = titleYears[0] ?? front.named.map(yearIn).find((year) => year !== null) ?? null;
  if (kind === 'plan') {
    const planYear =
      named ??
      ahead.map(({ heading }) => yearIn(heading)).find((year) => year !== null) ??
      preamble ??
      yearOfDay(around, kind) ??
      yearOfDeadline(surface);
    return { title, kind, reportYear: planYear === null ? null : planYear - 1, planYear };
  }
  const told = named ?? done.map(yearIn).find((year) => year !== null) ?? preamble;
  const next = ahead
    .flatMap(({ heading, leadIn }) => [
      yearAlone(heading),
      yearIn(heading),
      yearIn(surface.slice(leadIn.start, leadIn.end)),
    ])
    .find((year) => year !== null && (told === null || year > told));
  const halfYear =
    (/上半年|半年|季度|\d月(份|工作)|月报/.test(title ?? '') && titleYears.length < 2) ||
    (done.some((heading) => /上半年/.test(heading)) && ahead.some(({ heading }) => /下半年/.test(heading)));
  const said = told ?? (next == null ? yearOfDay(around, halfYear ? 'half' : kind) : null);
  const planYear = next ?? titleYears[1] ?? (said === null ? null : halfYear ? said : said + 1);
  return { title, kind, reportYear: said ?? (planYear === null ? null : planYear - 1), planYear };
}
