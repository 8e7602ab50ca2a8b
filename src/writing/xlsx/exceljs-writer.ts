import { PassThrough } from 'node:stream';
import ExcelJS from 'exceljs';
import { unzipSync } from 'fflate';
import { Injectable } from '@nestjs/common';
import type { CellValue, SheetSpec, WorkbookSpec } from '../domain/workbook.js';
import { sealEntries } from '../seal-zip.js';
import { inOrder } from './in-order.js';
import { dressTable, heightOf, pageOf, stylesOf, TEXT_SHEET } from './sheet-dress.js';
import { WorkbookWriter } from './workbook-writer.js';

const { WorkbookWriter: Streaming } = ExcelJS.stream.xlsx;
type Book = InstanceType<typeof Streaming>;

/** Sheets are mostly text that repeats: the quickest level packs it to a tenth already. */
const LEVEL = 1;
const HEAD_HEIGHT = 30;

/** A row at a time through exceljs, stored; packed once, by the one way to seal a file. */
@Injectable()
export class ExceljsWriter extends WorkbookWriter {
  async write(spec: WorkbookSpec): Promise<Uint8Array> {
    const out = new PassThrough();
    const chunks: Buffer[] = [];
    out.on('data', (chunk: Buffer) => chunks.push(chunk));
    const ended = new Promise<void>((resolve, reject) => out.once('end', resolve).once('error', reject));
    const book = new Streaming({ stream: out, useStyles: true, useSharedStrings: false, zip: { store: true } });
    describe(book, spec);
    for (const sheet of spec.sheets) writeSheet(book, sheet, spec);
    await book.commit();
    await ended;
    return sealEntries(inOrder(unzipSync(Buffer.concat(chunks))), LEVEL);
  }
}

/** In the properties: the day of the data as the file's own, and the journal's head. */
function describe(book: Book, { title, properties, notice }: WorkbookSpec): void {
  const on = new Date(`${properties.day}T00:00:00Z`);
  const head = properties.head === null ? '' : `；存证 ${properties.head}`;
  Object.assign(book, { creator: '督办', lastModifiedBy: '督办', created: on, modified: on });
  Object.assign(book, { title, keywords: properties.head ?? '', category: notice ?? '' });
  Object.assign(book, { description: `数据截至${properties.day}${head}` });
}

function writeSheet(book: Book, spec: SheetSpec, { notice }: WorkbookSpec): void {
  const sheet = book.addWorksheet(spec.name, pageOf(spec, notice));
  sheet.columns = spec.columns.map(({ width, hidden }) => ({ width, hidden: hidden === true }));
  dressTable(sheet, spec);
  const styles = stylesOf(spec);
  const head = sheet.addRow([]);
  head.height = HEAD_HEIGHT;
  spec.columns.forEach(({ title }, i) => {
    const cell = head.getCell(i + 1);
    cell.value = safe(title);
    cell.style = styles.head;
  });
  head.commit();
  for (const { cells, open } of spec.rows) {
    const row = sheet.addRow([]);
    row.height = heightOf(spec.columns, cells);
    for (const [i, value] of cells.entries()) {
      const style = (open?.[i] ? styles.open : styles.locked)[i] ?? TEXT_SHEET;
      // An empty cell that may be written in is there to be written in.
      if (value === null && !open?.[i] && spec.form === 'text') continue;
      const cell = row.getCell(i + 1);
      cell.value = written(value);
      cell.style = style;
    }
    row.commit();
  }
  sheet.commit();
}

function written(value: CellValue): ExcelJS.CellValue {
  if (typeof value === 'string') return value === '' ? null : safe(value);
  if (value === null || typeof value === 'number') return value;
  return new Date(`${value.day}T00:00:00Z`);
}

/** Excel holds no more in a cell. */
const MOST = 32_767;
const NOT_XML =
  // eslint-disable-next-line no-control-regex
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

/** As XML can hold it; what looks like the format's own escape is escaped itself. */
const safe = (text: string): string =>
  text
    .slice(0, MOST)
    .replace(NOT_XML, '')
    .replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_');
