import { expect } from '@jest/globals';
import ExcelJS from 'exceljs';
import { officeFaults } from './ooxml.js';

/** As Office 2019 reads it. */
export const expectValid = (bytes: Uint8Array): void => expect(officeFaults(bytes, 'book.xlsx')).toEqual([]);

export interface LedgerBook {
  readonly book: ExcelJS.Workbook;
  readonly sheet: ExcelJS.Worksheet;
  /** The cell under a title, in the row of a task. */
  readonly cell: (task: string, title: string) => ExcelJS.Cell;
  readonly bytes: () => Promise<Buffer>;
}

/** A ledger as somebody opened it in a program of another maker. */
export async function opened(bytes: Uint8Array): Promise<LedgerBook> {
  const book = new ExcelJS.Workbook();
  await book.xlsx.load(Buffer.from(bytes) as unknown as ExcelJS.Buffer);
  const sheet = book.getWorksheet('督办台账')!;
  const columnOf = (title: string): number => {
    let found = 0;
    sheet.getRow(1).eachCell((cell, column) => (found = cell.text === title ? column : found));
    if (found === 0) throw new Error(`no column ${title}`);
    return found;
  };
  return {
    ...{ book, sheet },
    cell: (task, title) => {
      const [name, column] = [columnOf('任务名称'), columnOf(title)];
      let row = 0;
      sheet.eachRow((one, number) => (row = one.getCell(name).text === task ? number : row));
      if (row === 0) throw new Error(`no task ${task}`);
      return sheet.getRow(row).getCell(column);
    },
    bytes: async () => Buffer.from(await book.xlsx.writeBuffer()),
  };
}
