import { readFileSync } from 'node:fs';
import { decodeDocument } from '../../src/document/decode.js';
import type { ParsedReport } from '../../src/document/domain/parsed-report.js';
import { readReport } from '../../src/document/read-report.js';

const SEED = new URL('../../seeds/wuqing-2020-report.txt', import.meta.url);

export function seedText(): string {
  const decoded = decodeDocument(readFileSync(SEED));
  if (!decoded.ok) throw new Error(decoded.error.message);
  return decoded.value.text;
}

export function read(text: string): ParsedReport {
  const outcome = readReport(text);
  if (!outcome.ok) throw new Error(outcome.error.message);
  return outcome.value;
}

const WIDE: Readonly<Record<string, string>> = {
  ',': '，',
  '(': '（',
  ')': '）',
  ';': '；',
  ':': '：',
  '<': '〈',
  '>': '〉',
};
/** As an office that types full-width marks writes it. */
export const widened = (text: string): string => text.replace(/[,();:<>]/g, (mark) => WIDE[mark] ?? mark);

/** The seed as the product itself would write a report: Markdown headings, one paragraph a line. */
export const asMarkdown = (text: string): string =>
  `# 2020年法治政府建设情况报告\n\n${widened(text)
    .split('\n')
    .map((line) => {
      if (/^[一二三]、/.test(line)) return `## ${line}`;
      const runIn = /^(（[一二三四五六七]）[^。]*)。?(.*)$/.exec(line);
      return runIn ? `### ${runIn[1]}\n\n${runIn[2]}` : line;
    })
    .join('\n\n')}\n`;

interface Outlined {
  readonly marker: string | null;
  readonly heading: string;
}

const named = ({ marker, heading }: Outlined): string => widened(`${marker}${heading}`);

/** Chapters, sections, items: what a reader sees of a report's build. */
export const outlineOf = (report: ParsedReport) => ({
  chapters: report.chapters.map(({ number, heading, role, sections }) => ({
    number,
    heading,
    role,
    sections: sections.map(named),
  })),
  items: report.planItems.map(named),
});

/** Every reading that differs from the source at its place, or leaves a gap in the plan; none is the rule. */
export function brokenSpans(report: ParsedReport, source: string): string[] {
  const quoted = [
    ...report.planItems.flatMap((item) => item.commitments),
    ...report.problems,
    ...report.indicators,
    ...report.unassigned,
  ];
  const broken = quoted.filter((one) => source.slice(one.start, one.end) !== one.text).map((one) => one.text);
  const headed = [...report.chapters, ...report.chapters.flatMap((chapter) => chapter.sections), ...report.planItems];
  const misplaced = headed.filter((one) => !source.slice(one.start, one.end).includes(one.heading));
  const phrases = report.planItems.flatMap((item) =>
    item.commitments
      .filter((one) => !source.slice(item.start, item.end).includes(one.deadline?.phrase ?? ''))
      .map((one) => one.text),
  );
  return [...broken, ...misplaced.map((one) => one.heading), ...phrases, ...gapsIn(report)];
}

function gapsIn({ chapters, planPieces }: ParsedReport): string[] {
  const gaps: string[] = [];
  let next = 0;
  for (const chapter of chapters.filter(({ role }) => role === 'next_steps')) {
    let at = chapter.start;
    while (at < chapter.end) {
      const piece = planPieces[next];
      if (piece?.start !== at || piece.end <= at) return [...gaps, `gap at ${at}`];
      at = piece.end;
      next += 1;
    }
    if (at !== chapter.end) gaps.push(`piece beyond ${chapter.end}`);
  }
  return next === planPieces.length ? gaps : [...gaps, 'piece outside a next-steps chapter'];
}
