import { saysSomething } from './clause-kinds.js';
import { columnOf, isHead, type Column } from './columns.js';
import { deadlineOfCell, quotedFrom } from './deadlines.js';
import { readBody, type PlanSource, type ReadItem } from './item-bodies.js';
import { findOwners, isUnitName } from './owners.js';
import type { Owners, Piece, ReadCommitment, ReadPlanItem, Span } from './parsed-report.js';

interface Cell extends Span {
  readonly text: string;
}

interface Row extends Span {
  readonly cells: readonly Cell[];
}

export interface ReadTables {
  readonly items: readonly ReadItem[];
  /** What stands before the first table that divides work; the whole stretch where there is none. */
  readonly before: Span;
}

/** Rows of the tables that say which work, whose and by when: each is an item. A table without such a head is left alone. */
export function readTables(span: Span, from: PlanSource): ReadTables {
  const tables = tablesIn(span, from.surface);
  const read = tables.map((rows) => itemsOf(rows, from));
  const first = tables.find((_, i) => (read[i]?.length ?? 0) > 0)?.[0];
  return { items: read.flat(), before: { start: span.start, end: first?.start ?? span.end } };
}

function tablesIn(span: Span, surface: string): Row[][] {
  if (!/[|\t]/.test(surface.slice(span.start, span.end))) return [];
  const tables: Row[][] = [];
  let open: Row[] = [];
  let at = span.start;
  for (const line of surface.slice(span.start, span.end).split('\n')) {
    if (isRow(line)) {
      if (open.length === 0) tables.push(open);
      open.push(rowOf(line, at));
    } else if (line.trim() !== '') open = [];
    at += line.length + 1;
  }
  return tables;
}

/** | 甲 | 乙 |, 甲 | 乙 | as a page is often stored, or cells parted by tabs as they are pasted from a sheet. */
const isRow = (line: string): boolean => /^\s{0,3}\|/.test(line) || twice(line, '|') || twice(line, '\t');

const twice = (line: string, part: string): boolean => line.indexOf(part, line.indexOf(part) + 1) > line.indexOf(part);

function rowOf(line: string, start: number): Row {
  const led = /^\s{0,3}\|/.test(line);
  const [part, text] = led || twice(line, '|') ? ['|', /\|\s*$/.test(line) ? line : `${line}|`] : ['\t', `${line}\t`];
  return cellsOf({ line: text, part, from: led ? line.indexOf('|') + 1 : 0, start });
}

function cellsOf({ line, part, from: first, start }: { line: string; part: string; from: number; start: number }): Row {
  const cells: Cell[] = [];
  let at = first;
  for (let bar = line.indexOf(part, at); bar !== -1; bar = line.indexOf(part, at)) {
    const raw = line.slice(at, bar);
    const text = raw.trim();
    const from = start + at + (raw.length - raw.trimStart().length);
    cells.push({ text, start: from, end: from + text.length });
    at = bar + 1;
  }
  return { start, end: start + line.trimEnd().length, cells };
}

/** Above the head stands at most a caption or two. */
const DEEPEST_HEAD = 3;

function itemsOf(rows: readonly Row[], from: PlanSource): ReadItem[] {
  const at = rows.slice(0, DEEPEST_HEAD).findIndex(({ cells }) => isHead(cells.map(({ text }) => columnOf(text))));
  const head = rows[at];
  if (!head) return [];
  const columns = columnsOf(head.cells.map(({ text }) => columnOf(text)));
  const heads: Piece[] = rows.slice(0, at + 1).flatMap(({ cells }) => cells.map((cell) => piece('heading', cell)));
  const said = rows.slice(at + 1).filter(({ cells }) => cells.some(({ text }) => saysSomething(text)));
  const groups = grouped(aligned(said, columns), columns);
  return [{ item: null, pieces: heads }, ...groups.map((group) => itemOfRows(group, columns, from))];
}

/** Where there is no column for the task itself, the measures are the task; without one for the lead, the first listed leads. */
const columnsOf = (columns: readonly Column[]): Column[] =>
  columns.map((column) => (column === 'measures' && !columns.includes('task') ? 'task' : column));

const cellOf = ({ cells }: Row, columns: readonly Column[], column: Column): Cell | undefined =>
  cells.find((_, i) => columns[i] === column);

/** 3.反馈意见 | 各科室 | | under 任务 | 要求 | 科室: the merged cells above were left out, so what stands here stands too far left. */
function aligned(rows: readonly Row[], columns: readonly Column[]): Row[] {
  const laid: Row[] = [];
  for (const row of rows) {
    const above = laid.at(-1);
    const last = row.cells.findLastIndex(({ text }) => text !== '');
    const short = columns.length - 1 - last;
    const shifts = above !== undefined && short > 0 && short < columns.length - 1 && isWho(row.cells[last]?.text ?? '');
    laid.push(shifts ? { ...row, cells: [...above.cells.slice(0, short), ...row.cells.slice(0, last + 1)] } : row);
  }
  return laid;
}

const LONGEST_WHO = 60;
const isWho = (cell: string): boolean =>
  cell.length <= LONGEST_WHO &&
  cell.split(/[、，,；;]/).every((unit) => isUnitName(unit.replace(/(牵头|配合|负责)$/, '')));

/** What is left of the cell of a task that was said above: the number of its row. */
const BARE_NUMBER = /^\d{1,3}$/;
/** 深化解读 2: the number of the row stands with the task where no column is for it. */
const NUMBER_BEHIND = /\s+(\d{1,3})$/;

/** A task over several rows is one item: its cell was merged, and is repeated. */
function grouped(rows: readonly Row[], columns: readonly Column[]): Row[][] {
  const groups: Row[][] = [];
  for (const row of rows) {
    const before = groups.at(-1)?.[0];
    const [task, above] = [cellOf(row, columns, 'task')?.text, before && cellOf(before, columns, 'task')?.text];
    const same =
      task !== undefined && task !== '' && (task === above || (before !== undefined && BARE_NUMBER.test(task)));
    if (columns.includes('measures') && same) groups.at(-1)?.push(row);
    else groups.push([row]);
  }
  return groups;
}

const piece = (kind: Piece['kind'], { start, end }: Span): Piece => ({ kind, start, end });
const KINDS: Readonly<Record<Column, Piece['kind']>> = {
  number: 'marker',
  task: 'heading',
  measures: 'leadIn',
  lead: 'owners',
  others: 'owners',
  deadline: 'owners',
  else: 'leadIn',
};

function itemOfRows(rows: readonly Row[], columns: readonly Column[], from: PlanSource): ReadItem {
  const [first] = rows;
  const cells = rows.flatMap((row) => row.cells.map((cell, i) => ({ cell, column: columns[i] ?? 'else' })));
  const said = cells.filter(({ cell }) => saysSomething(cell.text));
  // 一、优化营商环境 over the whole width is a caption, and a row of dashes nothing.
  const isCaption = new Set(said.map(({ cell }) => cell.text)).size <= 1;
  const task = first && cellOf(first, columns, 'task');
  if (!first || !task || isCaption) return { item: null, pieces: said.map(({ cell }) => piece('heading', cell)) };
  const measures = measuresOf(rows, columns);
  const told = measures.length > 0 ? measures : [{ cell: task, row: first }];
  const number = columns.includes('number') ? undefined : NUMBER_BEHIND.exec(task.text)?.[1];
  const words = from.source.slice(task.start, task.end).split('\n', 1)[0]?.trim() ?? '';
  const heading = measures.length > 0 ? words.replace(/[。；]$/, '') : '';
  const bodies = told.map((one) => ({ ...one, ...readBody(one.cell, heading, from) }));
  const item: ReadPlanItem = {
    marker: (cellOf(first, columns, 'number')?.text ?? number) || null,
    heading,
    start: first.start,
    end: rows.at(-1)?.end ?? first.end,
    owners: ownersOf(first, columns),
    commitments: bodies.flatMap(({ item: read, row }) => ofRow(read.commitments, [row, first], { columns, from })),
  };
  const others_ = said.filter(({ cell }) => told.every((one) => one.cell !== cell));
  return {
    item,
    pieces: [
      ...bodies.flatMap(({ pieces }) => pieces),
      ...others_.map(({ cell, column }) => piece(KINDS[column], cell)),
    ],
  };
}

const measuresOf = (rows: readonly Row[], columns: readonly Column[]) =>
  rows.flatMap((row) => {
    const cell = cellOf(row, columns, 'measures');
    return cell && saysSomething(cell.text) ? [{ cell, row }] : [];
  });

/** Whose it is and by when its own row says; else the first row of the task. */
function ofRow(
  commitments: readonly ReadCommitment[],
  [row, first]: readonly [Row, Row],
  { columns, from }: { columns: readonly Column[]; from: PlanSource },
): ReadCommitment[] {
  const own = ownersOf(row, columns);
  const owners = own.text === undefined ? ownersOf(first, columns) : own;
  const deadline = deadlineIn(cellOf(row, columns, 'deadline') ?? cellOf(first, columns, 'deadline'), from);
  return commitments.map((one) => ({ ...one, owners, deadline: one.deadline ?? deadline }));
}

/** Without a column for the lead the first of the units leads; where its cell is empty, who leads is not said here. */
function ownersOf({ cells }: Row, columns: readonly Column[]): Owners {
  const said = (column: Column): string =>
    cells.flatMap(({ text }, i) => (columns[i] === column && saysSomething(text) ? [text] : [])).join('、');
  const [lead, others] = [said('lead'), said('others')];
  const owners = findOwners(
    [lead && `牵头单位：${lead}`, others && `责任单位：${others}`].filter((words) => words !== '').join('；'),
  );
  if (lead !== '' || owners.lead == null || !columns.includes('lead')) return owners;
  return { ...owners, lead: null, cooperating: [owners.lead, ...(owners.cooperating ?? [])] };
}

const deadlineIn = (cell: Cell | undefined, { source, planYear }: PlanSource) =>
  cell ? quotedFrom(source.slice(cell.start, cell.end), cell.text, deadlineOfCell(cell.text, planYear)) : null;
