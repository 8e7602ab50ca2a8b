import type { AnnualReport, ReportChapter, ReportSection } from './report.js';

/** What a writer sees: a report without its sources. Every writer must know every kind. */
export type Block =
  | { readonly kind: 'title'; readonly text: string }
  | { readonly kind: 'notice'; readonly text: string }
  | { readonly kind: 'heading'; readonly level: 1 | 2; readonly text: string }
  | { readonly kind: 'paragraph'; readonly text: string };

const DEMO = '演示数据：单位、进展和本年数字均为示意。';

const paragraph = (text: string): Block => ({ kind: 'paragraph', text });
const heading = (level: 1 | 2, text: string): Block => ({ kind: 'heading', level, text });

/** The report in reading order; one paragraph a section, as such reports are printed. */
export const blocksOf = (report: AnnualReport): Block[] => [
  { kind: 'title', text: report.title },
  ...(report.demo ? [{ kind: 'notice', text: DEMO } as const] : []),
  paragraph(report.preamble),
  ...report.chapters.flatMap(chapterBlocks),
];

const chapterBlocks = (chapter: ReportChapter): Block[] => [
  heading(1, `${chapter.number === null ? '' : `${chapter.number}、`}${chapter.heading}`),
  ...(chapter.leadIn === null ? [] : [paragraph(chapter.leadIn)]),
  ...chapter.sections.flatMap(sectionBlocks),
];

const sectionBlocks = (section: ReportSection): Block[] => [
  ...(section.heading === '' ? [] : [heading(2, `${section.marker ?? ''}${section.heading}`)]),
  paragraph(section.sentences.map(({ text }) => text).join('')),
];
