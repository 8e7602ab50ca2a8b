import { expect, test } from '@jest/globals';
import ExcelJS from 'exceljs';
import { zipSync } from 'fflate';
import { ChildWorkbookReader } from '../../src/document/workbook/child-reader.js';
import { WorkbookCheck } from '../../src/ledger/workbook-check.js';

const check = new WorkbookCheck(new ChildWorkbookReader());

const refusal = async (bytes: Uint8Array, name = '台账.xlsx'): Promise<string> => {
  const read = await check.read({ name, bytes: Buffer.from(bytes) });
  return read.ok ? '' : read.error.message;
};

const TYPES = Buffer.from(
  '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/></Types>',
);
const BOOK = Buffer.from(
  '<workbook xmlns:r="r"><sheets><sheet name="督办台账" sheetId="1" r:id="rId1"/></sheets></workbook>',
);
const RELS = Buffer.from('<Relationships><Relationship Id="rId1" Target="worksheets/sheet1.xml"/></Relationships>');
const aBook = (parts: Record<string, Uint8Array>): Buffer =>
  Buffer.from(
    zipSync(
      {
        ...{ '[Content_Types].xml': TYPES, 'xl/workbook.xml': BOOK, 'xl/_rels/workbook.xml.rels': RELS },
        'xl/worksheets/sheet1.xml': Buffer.from('<worksheet><sheetData/></worksheet>'),
        ...parts,
      },
      { level: 1 },
    ),
  );

test('too many rows', async () => {
  const long = Buffer.concat([
    Buffer.from('<worksheet><sheetData>'),
    Buffer.from('<row><c t="str"><v>x</v></c></row>'.repeat(20_100)),
    Buffer.from('</sheetData></worksheet>'),
  ]);
  expect(await refusal(aBook({ 'xl/worksheets/sheet1.xml': long }))).toMatch(/超过20000行，没有导入。请删去/);
});

test('a bomb', async () => {
  const bomb = aBook({ 'xl/worksheets/sheet1.xml': Buffer.alloc(136 * 1024 * 1024, 32) });
  expect(bomb.length).toBeLessThan(1024 * 1024);
  expect(await refusal(bomb)).toMatch(/展开后太大，没有导入/);
});

test('.xls, macros, a paper with 密级, no workbook at all', async () => {
  const old = Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(4096)]);
  expect(await refusal(old, '台账.xls')).toMatch(/旧版 \.xls.*另存为 \.xlsx/);
  expect(await refusal(aBook({ 'xl/vbaProject.bin': Buffer.from('x') }))).toMatch(/带有宏，没有导入。请另存为/);
  const book = new ExcelJS.Workbook();
  book.addWorksheet('督办台账').addRow(['机密★10年']);
  const secret = Buffer.from(await book.xlsx.writeBuffer());
  expect(await refusal(secret)).toMatch(/密级标志.*按保密规定办理/);
  expect(await refusal(secret.subarray(0, 3000))).toMatch(/没有导入。请/);
  expect(await refusal(Buffer.from('不是工作簿'))).toMatch(/没有导入。请/);
});
