import type ExcelJS from 'exceljs';
import type { CellValue, SheetColumn, SheetSpec } from '../domain/workbook.js';

const FONT = '宋体';
const LINE: Partial<ExcelJS.Border> = { style: 'thin', color: { argb: 'FFBFBFBF' } };
const BORDER: Partial<ExcelJS.Borders> = { top: LINE, left: LINE, bottom: LINE, right: LINE };
const FORMATS: Readonly<Record<SheetColumn['kind'], string>> = { text: '@', number: '#,##0.######', day: 'yyyy-mm-dd' };
/** Where something may be written the paper is white; the rest is laid in grey. */
const LOCKED: ExcelJS.Fill = { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FFF5F5F2' } };
const HEAD: ExcelJS.Fill = { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FFE8ECE9' } };

/** Of a sheet that is read like a page. */
export const TEXT_SHEET: Partial<ExcelJS.Style> = {
  font: { name: FONT, size: 10.5 },
  numFmt: '@',
  alignment: { vertical: 'top', wrapText: true },
};

export interface SheetStyles {
  readonly head: Partial<ExcelJS.Style>;
  readonly locked: readonly Partial<ExcelJS.Style>[];
  readonly open: readonly Partial<ExcelJS.Style>[];
}

/** One object for each look: the writer recognises them by identity. */
export function stylesOf({ columns, form }: SheetSpec): SheetStyles {
  const look = ({ kind }: SheetColumn, locked: boolean): Partial<ExcelJS.Style> =>
    form === 'text'
      ? TEXT_SHEET
      : {
          font: { name: FONT, size: 10 },
          numFmt: FORMATS[kind],
          border: BORDER,
          alignment: { vertical: 'top', wrapText: true, horizontal: kind === 'text' ? 'left' : 'center' },
          ...(locked ? { fill: LOCKED } : {}),
          protection: { locked },
        };
  return {
    head: {
      ...{ font: { name: '黑体', size: 10 }, border: BORDER, fill: HEAD, numFmt: '@' },
      alignment: { vertical: 'middle', horizontal: 'center', wrapText: true },
    },
    locked: columns.map((column) => look(column, true)),
    open: columns.map((column) => look(column, false)),
  };
}

const MM = 1 / 25.4;

/** A4 across, the head on every page, nothing cut off at the side; frozen on the screen. */
export function pageOf({ columns, heading, form, hidden }: SheetSpec, notice: string | null): SheetOptions {
  const wide = form === 'table' && columns.length > MANY;
  const mark = notice === null ? '' : `&L${plain(notice)}`;
  return {
    state: hidden ? 'veryHidden' : 'visible',
    views: [{ state: 'frozen', ySplit: 1, xSplit: wide ? 3 : 0 }],
    headerFooter: { oddHeader: `${mark}&C${plain(heading)}`, oddFooter: '&C第&P页 共&N页' },
    pageSetup: {
      ...{ paperSize: 9, orientation: 'landscape', fitToPage: true, fitToHeight: 0 },
      ...{ fitToWidth: wide ? PAGES_ACROSS : 1, printTitlesRow: '1:1' },
      ...(wide ? { printTitlesColumn: 'A:C' } : {}),
      margins: { left: 10 * MM, right: 10 * MM, top: 18 * MM, bottom: 15 * MM, header: 8 * MM, footer: 8 * MM },
    },
  };
}

type SheetOptions = Partial<ExcelJS.AddWorksheetOptions>;

/** A wider table is scrolled sideways, and printed on pages beside each other: its first columns stay on each. */
const MANY = 12;
const PAGES_ACROSS = 4;

/** Filters, lists and locks of a table. */
export function dressTable(sheet: ExcelJS.Worksheet, spec: SheetSpec): void {
  if (spec.form === 'text') return;
  sheet.autoFilter = `A1:${lettersOf(spec.columns.length)}${spec.count + 1}`;
  lock(sheet);
  offer(sheet, spec);
}

/** Without a password: it keeps slips away, not people. Whoever wants a wider column or a filter has it. */
function lock(sheet: ExcelJS.Worksheet): void {
  const allowed = { formatColumns: true, formatRows: true, autoFilter: true, sort: true, selectLockedCells: true };
  Object.assign(sheet, { sheetProtection: { sheet: true, ...allowed, selectUnlockedCells: true } });
}

/** Whole columns at a time: a list for each cell would make the file as large again. */
function offer(sheet: ExcelJS.Worksheet, { columns, count }: SheetSpec): void {
  const lists = (sheet as unknown as { dataValidations: Validations }).dataValidations;
  columns.forEach(({ choices, hint, title }, i) => {
    if (count === 0 || (!choices && !hint)) return;
    const prompt = hint === undefined ? {} : { showInputMessage: true, promptTitle: title.slice(0, 30), prompt: hint };
    const at = `${lettersOf(i + 1)}2:${lettersOf(i + 1)}${count + 1}`;
    if (choices) {
      const refusal = { showErrorMessage: true, errorTitle: title, error: `请从列表中选：${choices.join('、')}` };
      lists.add(at, { type: 'list', allowBlank: true, formulae: [`"${choices.join(',')}"`], ...refusal, ...prompt });
    } else lists.add(at, { type: 'any', ...prompt });
  });
}

interface Validations {
  add(address: string, validation: Record<string, unknown>): void;
}

/** What begins with & is a command in the head of a page. */
const plain = (text: string): string => text.replaceAll('&', '&&');

/** 1 is A, 27 is AA. */
export const lettersOf = (column: number): string =>
  column <= 26
    ? String.fromCharCode(64 + column)
    : lettersOf(Math.floor((column - 1) / 26)) + String.fromCharCode(65 + ((column - 1) % 26));

const LINE_HEIGHT = 13.5;
const HIGHEST = 405;

/** Programs fit the height of a row to its text when somebody asks for it; a new file is seen before. */
export function heightOf(columns: readonly SheetColumn[], cells: readonly CellValue[]): number {
  let most = 1;
  for (const [i, cell] of cells.entries()) {
    const column = columns[i];
    if (typeof cell !== 'string' || !column || column.hidden || cell.length * 2 <= column.width - 1) continue;
    most = Math.max(most, linesOf(cell, column.width - 1));
  }
  return Math.min(HIGHEST, most * LINE_HEIGHT + 3);
}

/** A Chinese character is as wide as two others. */
function linesOf(text: string, width: number): number {
  let [lines, at] = [1, 0];
  for (let i = 0; i < text.length; i += 1) {
    const code = text.charCodeAt(i);
    const wide = code > 0x2e80 || (code >= 0x2018 && code <= 0x2026) ? 2 : 1;
    if (code === 10 || at + wide > width) {
      lines += 1;
      at = code === 10 ? 0 : wide;
    } else at += wide;
  }
  return lines;
}
