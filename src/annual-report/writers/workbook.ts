import type { SheetSpec, WorkbookSpec } from '../../writing/domain/workbook.js';
import { passagesOf } from '../domain/report.js';
import type { Sentence, SentenceSource } from '../domain/sentence.js';
import { DEMO } from './document.js';
import type { Made, Printed } from './editions.js';

const SOURCES: Readonly<Record<SentenceSource, string>> = {
  statement: '单位材料',
  figure: '数据',
  collected: '年终材料',
  byHand: '手写',
};

const unitsOf = ({ origins }: Sentence): string => [...new Set(origins.flatMap(({ unit }) => unit ?? []))].join('、');
const lastDay = (days: readonly (string | null)[]): { day: string } | null => {
  const day = days
    .flatMap((one) => one ?? [])
    .sort()
    .at(-1);
  return day === undefined ? null : { day };
};

/** Every sentence with where it comes from, one a row. */
function sentencesSheet({ report, internal }: Printed): SheetSpec {
  const rows = passagesOf(report).flatMap(({ key, sentences }) => sentences.map((one) => ({ key, one })));
  return {
    ...{ name: '正文与出处', form: 'table', heading: report.title, count: rows.length },
    columns: [
      { title: '位置', width: 14, kind: 'text' },
      { title: '文字', width: 70, kind: 'text' },
      { title: '来源', width: 10, kind: 'text' },
      { title: '单位', width: 20, kind: 'text' },
      { title: '报送日期', width: 12, kind: 'day' },
      { title: '通过日期', width: 12, kind: 'day' },
      { title: '佐证（件）', width: 10, kind: 'number' },
      { title: '答复承诺（条）', width: 12, kind: 'number' },
      { title: '公开', width: 8, kind: 'text' },
    ],
    rows: rows.map(({ key, one }) => ({
      cells: [
        ...[key, one.text, SOURCES[one.source], unitsOf(one)],
        lastDay(one.origins.map(({ submittedOn }) => submittedOn)),
        lastDay(one.origins.map(({ acceptedOn }) => acceptedOn)),
        ...[one.origins.flatMap(({ evidence }) => evidence).length, one.commitments.length],
        internal.has(one.id) ? '仅报送' : '公开',
      ],
    })),
  };
}

function comparisonSheet({ report, compared }: Printed): SheetSpec {
  return {
    ...{ name: '落实情况对照表', form: 'table', heading: report.title, count: compared.length },
    columns: [
      { title: '序号', width: 6, kind: 'number' },
      { title: '上年度安排', width: 22, kind: 'text' },
      { title: '承诺事项', width: 44, kind: 'text' },
      { title: '牵头单位', width: 16, kind: 'text' },
      { title: '落实结果', width: 16, kind: 'text' },
      { title: '落实情况', width: 60, kind: 'text' },
      { title: '写入报告位置', width: 14, kind: 'text' },
    ],
    rows: compared.map((row) => ({
      cells: [row.number, row.planItem, row.promise, row.department, row.outcomeWords, row.answer, row.place],
    })),
  };
}

/** The report for those who check it: sentences with their sources, and the comparison table. */
export const reportWorkbook = (printed: Printed, { properties }: Made): WorkbookSpec => ({
  ...{ title: printed.report.title, properties, notice: printed.report.demo ? DEMO : null },
  sheets: [sentencesSheet(printed), comparisonSheet(printed)],
});
