import type { AnnualReport, ReportChapter, ReportSection } from '../domain/report.js';

/** Markdown whose headings read back as the outline that was composed; the same report gives the same bytes. */
export function writeMarkdown(report: AnnualReport): string {
  const blocks = [
    `# ${report.title}`,
    ...(report.demo ? ['> 演示数据'] : []),
    report.preamble,
    ...report.chapters.flatMap(chapterBlocks),
  ];
  return `${blocks.join('\n\n')}\n`;
}

const chapterBlocks = (chapter: ReportChapter): string[] => [
  `## ${chapter.number === null ? '' : `${chapter.number}、`}${chapter.heading}`,
  ...(chapter.leadIn === null ? [] : [chapter.leadIn]),
  ...chapter.sections.flatMap(sectionBlocks),
];

const sectionBlocks = (section: ReportSection): string[] => [
  ...(section.heading === '' ? [] : [`### ${section.marker ?? ''}${section.heading}`]),
  section.sentences.map(({ text }) => text).join(''),
];
