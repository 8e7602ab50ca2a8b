import type { Line } from './lines.js';
import type { Outline } from './outline.js';

/** What the document is called and which years it is about. */
export interface Frame {
  readonly title: string | null;
  readonly kind: 'report' | 'plan';
  readonly reportYear: number | null;
  readonly planYear: number | null;
}

const TITLE = /(报告|总结|要点|计划|方案|安排|情况|汇报)$/;
const LONGEST_TITLE = 60;
const YEAR = /([12]\d{3})\s*年/;

const titleOf = (front: readonly Line[]): string | null =>
  front.find((line) => line.marks > 0 || (line.text.length <= LONGEST_TITLE && TITLE.test(line.text)))?.text ?? null;

/** A day of signature, a document's number and another document's year are not what this one is about. */
const OTHER_YEARS =
  /[12]\d{3}\s*年\s*\d{1,2}\s*月\s*\d{1,2}\s*日|〔[12]\d{3}〕|《[^《》]*》|[12]\d{3}\s*年(?=(以来|印发|出台|修订))/g;

const yearIn = (text: string | null | undefined): number | null => {
  const written = text ? YEAR.exec(text.normalize('NFKC').replace(OTHER_YEARS, ''))?.[1] : undefined;
  return written === undefined ? null : Number(written);
};

/** Years are read where they are said: title or preamble, and the lead-in of the next steps. */
export function frameOf(source: string, { front, chapters }: Outline): Frame {
  const title = titleOf(front);
  const next = chapters.find((chapter) => chapter.role === 'next_steps');
  const kind =
    next && !chapters.some((c) => c.role === 'achievements') && /要点|方案|计划/.test(title ?? '') ? 'plan' : 'report';
  const said =
    yearIn(title) ??
    yearIn(
      front
        .filter((line) => line.text !== title)
        .map((line) => line.text)
        .join('\n'),
    );
  if (kind === 'plan') return { title, kind, reportYear: said === null ? null : said - 1, planYear: said };
  const ahead = next ? (yearIn(next.heading) ?? yearIn(source.slice(next.leadIn.start, next.leadIn.end))) : null;
  // A lead-in that looks back names the year that ended; the plan is for the one after the report.
  const planYear = ahead !== null && (said === null || ahead > said) ? ahead : said === null ? null : said + 1;
  return { title, kind, reportYear: said ?? (planYear === null ? null : planYear - 1), planYear };
}
