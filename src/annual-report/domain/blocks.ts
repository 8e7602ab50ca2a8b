import { openingOf } from './opening.js';
import { textOf, type AnnualReport, type ReportChapter, type ReportSection } from './report.js';

/** What a writer sees: a report without its sources. Every writer must know every kind. */
export type Block =
  | { readonly kind: 'title'; readonly text: string }
  | { readonly kind: 'notice'; readonly text: string }
  | { readonly kind: 'heading'; readonly level: 1 | 2; readonly text: string }
  | { readonly kind: 'paragraph'; readonly text: string };

const DEMO = '演示数据：单位、进展和本年数字均为示意。';

const heading = (level: 1 | 2, text: string): Block => ({ kind: 'heading', level, text });
const paragraphs = (text: string): Block[] => text.split('\n').map((line) => ({ kind: 'paragraph', text: line }));

/** The report in reading order; one paragraph a section, as such reports are printed. */
export const blocksOf = (report: AnnualReport): Block[] => [
  { kind: 'title', text: report.title },
  ...(report.demo ? [{ kind: 'notice', text: DEMO } as const] : []),
  ...paragraphs(textOf(report.preamble)),
  ...report.chapters.flatMap(chapterBlocks),
];

function chapterBlocks(chapter: ReportChapter): Block[] {
  const opening = openingOf(chapter);
  return [
    heading(1, `${chapter.number === null ? '' : `${chapter.number}、`}${chapter.heading}`),
    ...(opening === '' ? [] : paragraphs(opening)),
    ...chapter.sections.filter(({ form }) => form === 'headed').flatMap(sectionBlocks),
  ];
}

const sectionBlocks = (section: ReportSection): Block[] => [
  ...(section.heading === '' ? [] : [heading(2, `${section.marker ?? ''}${section.heading}`)]),
  ...paragraphs(textOf(section)),
];
