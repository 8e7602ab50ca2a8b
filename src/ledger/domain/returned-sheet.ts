import { coerced, plainText, type Coerced, type RawCell } from './coerce.js';
import { COLUMNS, type ColumnKey } from './columns.js';
import type { CellFault, ReturnedRow } from './comparing.js';
import { lettersOf } from './letters.js';
import { CHECK_TITLE, ID_TITLE, readCheck } from './row-key.js';

export interface RawRow {
  readonly number: number;
  readonly cells: ReadonlyMap<number, RawCell>;
}

export interface RawSheet {
  readonly name: string;
  readonly rows: readonly RawRow[];
}

export interface ReturnedSheet {
  readonly rows: readonly ReturnedRow[];
  readonly places: ReadonlyMap<ColumnKey, number>;
  readonly faults: readonly CellFault[];
}

/** Somebody may have put a title above the head. */
const HEAD_WITHIN = 20;

const plain = (title: string): string => title.normalize('NFKC').replace(/\s/g, '');
const titleIn = (cell: RawCell | undefined): string => (cell?.kind === 'text' ? plain(cell.text) : '');

/** By title, wherever they stand: moved, hidden and added columns do no harm. */
function placesOf({ cells }: RawRow): Map<string, number[]> {
  const places = new Map<string, number[]>();
  for (const [column, cell] of [...cells].sort(([a], [b]) => a - b)) {
    const title = titleIn(cell);
    if (title !== '') places.set(title, [...(places.get(title) ?? []), column]);
  }
  return places;
}

export interface Table {
  readonly head: number;
  readonly sheet: RawSheet;
  readonly places: ReadonlyMap<string, readonly number[]>;
}

/** The sheet that holds the ledger, whatever it is called by now; null where none has the columns rows are known by. */
export function tableIn(sheets: readonly RawSheet[]): Table | null {
  for (const sheet of sheets) {
    for (const row of sheet.rows.filter(({ number }) => number <= HEAD_WITHIN)) {
      const places = placesOf(row);
      if (places.has(ID_TITLE) && places.has(CHECK_TITLE)) return { head: row.number, sheet, places };
    }
  }
  return null;
}

interface Reading {
  readonly planYear: number;
  readonly from1904: boolean;
}

export function returnedSheet({ head, sheet, places: at }: Table, reading: Reading): ReturnedSheet {
  const faults: CellFault[] = [];
  const places = new Map<ColumnKey, number>();
  for (const { key, title } of COLUMNS) {
    const [place, again] = at.get(plain(title)) ?? [];
    if (place !== undefined) places.set(key, place);
    if (again !== undefined)
      faults.push({
        cell: `${lettersOf(again)}${head}`,
        message: `有两列都叫“${title}”：请留一列，另一列改名或删去。`,
      });
  }
  const [id = 0] = at.get(ID_TITLE) ?? [];
  const [check = 0] = at.get(CHECK_TITLE) ?? [];
  const seen = new Map<string, number>();
  const rows = sheet.rows
    .filter(({ number }) => number > head)
    .flatMap((row): ReturnedRow[] => {
      const own = [...places.values()].some((column) => isFilled(row.cells.get(column)));
      const taskId = textOf(row.cells.get(id));
      if (!own && taskId === '') return [];
      const cell = `${lettersOf(id)}${row.number}`;
      const fault = (message: string): [] => {
        faults.push({ cell, message });
        return [];
      };
      if (taskId === '') return fault(`第${row.number}行没有系统标识：台账不能在表里加行，请在导入台补充任务。`);
      const before = seen.get(taskId);
      if (before !== undefined) return fault(`第${row.number}行与第${before}行是同一项任务：请删去一行。`);
      seen.set(taskId, row.number);
      const key = readCheck(textOf(row.cells.get(check)));
      if (!key) return fault(`第${row.number}行的系统校验被改动或缺失：请从系统重新导出，再改一次。`);
      return [{ row: row.number, taskId, key, cells: cellsIn(row, places, reading) }];
    });
  return { rows, places, faults };
}

function cellsIn(row: RawRow, places: ReadonlyMap<ColumnKey, number>, reading: Reading): Map<ColumnKey, Coerced> {
  return new Map(
    COLUMNS.flatMap(({ key, kind }): [ColumnKey, Coerced][] => {
      const place = places.get(key);
      return place === undefined ? [] : [[key, coerced(row.cells.get(place), { kind, ...reading })]];
    }),
  );
}

const textOf = (cell: RawCell | undefined): string => (cell?.kind === 'text' ? plainText(cell.text) : '');
const isFilled = (cell: RawCell | undefined): boolean =>
  cell !== undefined && (cell.kind !== 'text' || plainText(cell.text) !== '');
