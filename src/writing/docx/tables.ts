import {
  AlignmentType,
  BorderStyle,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  VerticalAlignTable,
  WidthType,
} from 'docx';
import type { Table as TableBlock } from '../domain/document.js';
import { linesOf, widthOf } from '../domain/plain.js';
import { SIZE } from './geometry.js';
import { line, run } from './paragraphs.js';

type Column = TableBlock['columns'][number];

/** Exact widths that add up to the page's: what rounding leaves goes to the last. */
export function widthsOf(columns: readonly Pick<Column, 'share'>[], width: number): number[] {
  const whole = columns.reduce((sum, { share }) => sum + share, 0);
  const widths = columns.map(({ share }) => Math.floor((share / whole) * width));
  const left = width - widths.reduce((sum, w) => sum + w, 0);
  return widths.map((w, i) => (i === widths.length - 1 ? w + left : w));
}

/** From so many columns on the type is a size smaller. */
const MANY = 7;

interface CellLook {
  readonly width: number;
  readonly size: number;
  readonly align: Column['align'];
  readonly head: boolean;
}

const cell = (text: string, { width, size, align, head }: CellLook): TableCell =>
  new TableCell({
    width: { size: width, type: WidthType.DXA },
    verticalAlign: VerticalAlignTable.CENTER,
    children: linesOf(text).map((words) =>
      line([run(words, { font: head ? 'heading' : 'body', size })], {
        alignment: head || align === 'center' ? AlignmentType.CENTER : AlignmentType.LEFT,
        line: size * 15,
      }),
    ),
  });

const RULE = { style: BorderStyle.SINGLE, size: 4, color: '000000' } as const;

/** A row of so many lines may break within; a lower one goes to the next page whole. */
const HIGH = 12;

const linesIn = (text: string, { width, size }: Pick<CellLook, 'width' | 'size'>): number =>
  linesOf(text).reduce((sum, words) => sum + Math.max(1, Math.ceil((widthOf(words) * size * 10) / (width - 160))), 0);

/** Breaks across pages between its rows; the head is repeated on each. @param smaller than its columns would have it */
export function table({ columns, rows }: TableBlock, width: number, smaller?: number): Table {
  const widths = widthsOf(columns, width);
  const size = smaller ?? (columns.length >= MANY ? SIZE.note : SIZE.table);
  const row = (texts: readonly string[], head: boolean): TableRow =>
    new TableRow({
      tableHeader: head,
      cantSplit: head || columns.every((_, i) => linesIn(texts[i] ?? '', { width: widths[i] ?? 0, size }) < HIGH),
      children: columns.map(({ align }, i) => cell(texts[i] ?? '', { width: widths[i] ?? 0, size, align, head })),
    });
  const head = row(
    columns.map(({ title }) => title),
    true,
  );
  return new Table({
    layout: TableLayoutType.FIXED,
    width: { size: width, type: WidthType.DXA },
    columnWidths: widths,
    margins: { left: 80, right: 80, top: 40, bottom: 40 },
    borders: { top: RULE, bottom: RULE, left: RULE, right: RULE, insideHorizontal: RULE, insideVertical: RULE },
    rows: [head, ...rows.map((texts) => row(texts, false))],
  });
}
