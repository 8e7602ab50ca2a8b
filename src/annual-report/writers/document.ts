import type { Block, OfficialDocument, Properties, Table } from '../../writing/domain/document.js';
import { officialMarks } from '../../writing/domain/punctuation.js';
import type { ComparisonRow } from '../domain/comparison.js';
import { openingOf } from '../domain/opening.js';
import { withoutMarked } from '../domain/published.js';
import { textOf, type AnnualReport, type ReportChapter } from '../domain/report.js';
import { BLANK } from '../domain/sentence.js';

export interface Edition {
  /** full: as sent to those above; public: without the sentences marked 仅报送. */
  readonly edition: 'full' | 'public';
  readonly issuer: string;
  readonly properties: Properties;
  /** Ids of sentences marked 仅报送. */
  readonly reportedOnly?: ReadonlySet<string>;
}

export const DEMO = '演示数据：单位、进展和本年数字均为示意。';

/** The report as a document that any writer takes; headings are typed with their ordinals. */
export function toDocument(
  report: AnnualReport,
  { edition, issuer, properties, reportedOnly }: Edition,
): OfficialDocument {
  const left = edition === 'public' ? withoutMarked(report, reportedOnly ?? new Set()) : report;
  return {
    ...{ form: 'report', issuer, documentNumber: null, title: report.title, mainRecipients: [], signature: null },
    ...{ copyRecipients: [], annexes: [], notice: report.demo ? DEMO : null, properties },
    blocks: [...passageBlocks(textOf(left.preamble)), ...left.chapters.flatMap(chapterBlocks)],
  };
}

const passageBlocks = (text: string): Block[] =>
  text === ''
    ? []
    : text.split('\n').map((line) => ({ kind: line.includes(BLANK) ? 'blank' : 'paragraph', text: line }));

function chapterBlocks(chapter: ReportChapter): Block[] {
  const { number, heading, sections } = chapter;
  return [
    { kind: 'heading', level: 1, text: `${number === null ? '' : `${number}、`}${heading}` },
    ...passageBlocks(openingOf(chapter)),
    ...sections
      .filter(({ form }) => form === 'headed')
      .flatMap((section): Block[] => [
        ...(section.heading === ''
          ? []
          : [{ kind: 'heading', level: 2, text: `${section.marker ?? ''}${section.heading}` } as const]),
        ...passageBlocks(textOf(section)),
      ]),
  ];
}

/** The table as a sheet across the page of its own: read as the report it would pass for a chapter. */
export const comparisonDocument = (
  { planYear, demo }: Pick<AnnualReport, 'planYear' | 'demo'>,
  { rows, issuer, properties }: { rows: readonly ComparisonRow[] } & Pick<Edition, 'issuer' | 'properties'>,
): OfficialDocument => ({
  ...{ form: 'report', issuer, documentNumber: null, title: comparisonTitle(planYear), landscape: true },
  ...{ mainRecipients: [], copyRecipients: [], signature: null, annexes: [], notice: demo ? DEMO : null },
  ...{ properties, blocks: [comparisonTable(rows)] },
});

export const comparisonTitle = (planYear: number): string => `${planYear}年度工作安排落实情况对照表`;

/** Columns of the table, widths in shares of the page. */
const COLUMNS: readonly (Table['columns'][number] & { readonly of: (row: ComparisonRow) => string })[] = [
  { title: '序号', share: 5, align: 'center', of: ({ number }) => `${number}` },
  { title: '上年度安排', share: 14, of: ({ planItem }) => officialMarks(planItem) },
  { title: '承诺事项', share: 26, of: ({ promise }) => officialMarks(promise) },
  { title: '牵头单位', share: 10, align: 'center', of: ({ department }) => department },
  { title: '落实结果', share: 11, align: 'center', of: ({ outcomeWords }) => outcomeWords },
  { title: '落实情况', share: 34, of: ({ answer }) => officialMarks(answer) },
];

export const comparisonTable = (rows: readonly ComparisonRow[]): Table => ({
  ...{ kind: 'table', caption: null },
  columns: COLUMNS.map(({ of: _, ...column }) => column),
  rows: rows.map((row) => COLUMNS.map((column) => column.of(row))),
});
