import { columnOf, isHead, type Column } from './columns.js';
import { isUnitName } from './owners.js';

interface Line {
  readonly text: string;
  readonly column: Column;
  /** 1 of a line that says nothing else; null of any other. */
  readonly number: number | null;
  readonly start: number;
  readonly end: number;
}

/** 序号 alone on its line, then 工作任务, 牵头单位…: a table whose cells a page printed one below the other. */
const ANY_HEAD = /^[ \t\u3000]*(序号|编号|[\u4e00-\u9fff]{0,4}(任务|事项|工作|项目|内容|举措|措施))[ \t\u3000]*$/m;
const NUMBER_HEAD = /^(序号|编号)$/;
const MOST_COLUMNS = 10;
const FEWEST_COLUMNS = 3;
/** Longer cells are no head. */
const LONGEST_HEAD = 12;
/** No table has a row of more lines: a cell may be of several. */
const MOST_OF_A_ROW = 40;

/**
 * A table with one cell a line, as rows of cells parted by tabs: every character keeps its place. Where a row ends its
 * numbers tell, or else what its cells of who and when say.
 */
export function withRowsJoined(text: string): string {
  if (!ANY_HEAD.test(text)) return text;
  const lines = linesOf(text);
  const marks: Mark[] = [];
  for (let i = 0; i < lines.length; i += 1) {
    const table = lines[i]?.column === 'else' ? null : tableAt(lines, i);
    if (!table) continue;
    for (const row of table) marks.push(...joining(row));
    i += table.reduce((sum, row) => row.reduce((cells, cell) => cells + cell.length, sum), -1);
  }
  return marks.length === 0 ? text : rewritten(text, marks);
}

/** Blank lines and margins stand in no cell. */
function linesOf(text: string): Line[] {
  const lines: Line[] = [];
  let at = 0;
  for (const raw of text.split('\n')) {
    const words = raw.trim();
    const start = at + (raw.length - raw.trimStart().length);
    const column = words.length <= LONGEST_HEAD ? columnOf(words) : 'else';
    // A page stored with the bars of its table, each on a line of its own.
    if (words !== '' && words !== '|')
      lines.push({ text: words, column, number: numberIn(words), start, end: start + words.length });
    at += raw.length + 1;
  }
  return lines;
}

/** A row is its cells, a cell its lines. */
type Row = readonly (readonly Line[])[];

function tableAt(lines: readonly Line[], at: number): Row[] | null {
  return numberedAt(lines, at) ?? unnumberedAt(lines, at) ?? countedAt(lines, at);
}

const isHeadOf = (head: readonly Line[]): boolean =>
  head.length >= FEWEST_COLUMNS &&
  head.every(({ text }) => text.length <= LONGEST_HEAD) &&
  isHead(head.map(({ column }) => column));

/** 序号 …: each row begins with the next number, and a cell may be of several lines. */
function numberedAt(lines: readonly Line[], at: number): Row[] | null {
  if (!NUMBER_HEAD.test(lines[at]?.text ?? '')) return null;
  const head = lines.slice(at, at + 1 + lines.slice(at + 1, at + MOST_COLUMNS + 1).findIndex(isFirst));
  if (!isHeadOf(head)) return null;
  const columns = head.map(({ column }) => column);
  const rows: Row[] = [head.map((line) => [line])];
  for (let i = at + head.length, number = 1; lines[i]?.number === number; number += 1) {
    const end = endOfRow(lines, i, { number, columns });
    rows.push(cellsOf(lines.slice(i, end), columns));
    i = end;
  }
  return rows;
}

const isFirst = ({ number }: Line): boolean => number === 1;

/** 工作任务, 责任单位, 完成时限: rows of as many lines as there are columns, while the cells of who and when say so. */
function unnumberedAt(lines: readonly Line[], at: number): Row[] | null {
  const known = lines.slice(at, at + MOST_COLUMNS).findIndex(({ column }) => column === 'else');
  const head = lines.slice(at, known === -1 ? at : at + known);
  if (!isHeadOf(head)) return null;
  const columns = head.map(({ column }) => column);
  const rows: Row[] = [];
  for (let i = at + head.length; i + head.length <= lines.length; i += head.length) {
    const row = lines.slice(i, i + head.length);
    if (!row.every(({ text }, n) => fits(text, columns[n] ?? 'else'))) break;
    rows.push(row.map((line) => [line]));
  }
  return rows.length < FEWEST_ROWS ? null : [head.map((line) => [line]), ...rows];
}
const FEWEST_ROWS = 2;

/** 工作任务, 具体要求, 责任科室: a number nobody headed stands in each row, and a task over several rows is said once. */
function countedAt(lines: readonly Line[], at: number): Row[] | null {
  const known = lines.slice(at, at + MOST_COLUMNS).findIndex(({ column }) => column === 'else');
  const head = lines.slice(at, known === -1 ? at : at + known);
  const columns = head.map(({ column }) => column);
  if (!isHeadOf(head) || columns[0] !== 'task' || columns[1] !== 'measures') return null;
  const behind = columns.slice(2);
  const rows: Row[] = [];
  for (let i = at + head.length; i < lines.length;) {
    const number = lines.slice(i, i + 2).findIndex((line) => line.number !== null);
    const from = i + number + 1;
    const end = number === -1 ? -1 : endOfTold(lines, from, behind);
    if (end === -1) break;
    rows.push([
      lines.slice(i, from),
      lines.slice(from, end),
      ...lines.slice(end, end + behind.length).map((line) => [line]),
    ]);
    i = end + behind.length;
  }
  return rows.length < FEWEST_ROWS ? null : [head.map((line) => [line]), ...rows];
}

/** Where what is told ends: before the cells of who and when; -1 where they do not come soon. */
function endOfTold(lines: readonly Line[], from: number, behind: readonly Column[]): number {
  for (let end = from + 1; end <= Math.min(from + MOST_OF_A_ROW, lines.length - behind.length); end += 1) {
    if (lines[end - 1]?.number !== null) return -1;
    if (behind.every((column, n) => fits(lines[end + n]?.text ?? '', column))) return end;
  }
  return -1;
}

const fits = (text: string, column: Column): boolean => {
  if (column === 'lead' || column === 'others') return isUnitName(text.split(/[、，,；;]/).at(-1) ?? '');
  return column !== 'deadline' || (text.length <= LONGEST_HEAD && /[年月季度底前末]|长期|持续|全年/.test(text));
};

const LONGEST_NUMBER = 4;
const numberIn = (text: string): number | null => {
  const m = text.length <= LONGEST_NUMBER ? /^(\d{1,3})[.、]?$/.exec(text) : null;
  return m ? Number(m[1]) : null;
};

interface Numbered {
  readonly number: number;
  readonly columns: readonly Column[];
}

/** Where the next row begins; the last row ends where its last cells say who and when. */
function endOfRow(lines: readonly Line[], at: number, { number, columns }: Numbered): number {
  let most = Math.min(lines.length, at + MOST_OF_A_ROW);
  for (let i = at + 1; i < most; i += 1) {
    if (lines[i]?.number === number + 1) return i;
    if (lines[i]?.column === 'number') most = i;
  }
  const behind = columns.slice(toldIn(columns) + 1);
  for (let end = at + columns.length; end <= most; end += 1)
    if (behind.every((column, n) => fits(lines[end - behind.length + n]?.text ?? '', column))) return end;
  return Math.min(lines.length, at + columns.length);
}

const toldIn = (columns: readonly Column[]): number =>
  columns.includes('measures') ? columns.lastIndexOf('measures') : columns.indexOf('task');

/** What is told of the work may be of several lines, and takes what a row has too many. */
function cellsOf(lines: readonly Line[], columns: readonly Column[]): Row {
  const more = lines.length - columns.length;
  const told = toldIn(columns);
  if (more <= 0 || told === -1) return lines.map((line) => [line]);
  return [
    ...lines.slice(0, told).map((line) => [line]),
    lines.slice(told, told + more + 1),
    ...lines.slice(told + more + 1).map((line) => [line]),
  ];
}

interface Mark {
  readonly from: number;
  readonly to: number;
  readonly as: '\t' | ' ';
}

/** Between two cells a tab, within one a blank. */
function joining(row: Row): Mark[] {
  const marks: Mark[] = [];
  row.forEach((cell, i) => {
    cell.forEach((line, j) => {
      const next = cell[j + 1] ?? row[i + 1]?.[0];
      if (next) marks.push({ from: line.end, to: next.start, as: j < cell.length - 1 ? ' ' : '\t' });
    });
  });
  return marks;
}

function rewritten(text: string, marks: readonly Mark[]): string {
  let [out, at] = ['', 0];
  for (const { from, to, as } of marks) {
    out += text.slice(at, from) + as + ' '.repeat(to - from - 1);
    at = to;
  }
  return out + text.slice(at);
}
