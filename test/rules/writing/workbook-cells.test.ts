import { strFromU8, unzipSync } from 'fflate';
import { expect, test } from '@jest/globals';
import { ExceljsWriter } from '../../../src/writing/xlsx/exceljs-writer.js';

const HALF = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]|\ufffd/;

test('a cell is text whatever it begins with, and is never cut in the middle of a character', async () => {
  const long = `${'字'.repeat(32_766)}𠮷`;
  const bytes = await new ExceljsWriter().write({
    ...{ title: '台账', properties: { day: '2021-09-06', head: null }, notice: null },
    sheets: [
      {
        ...{ name: '台账', form: 'table', heading: '台账', count: 2 },
        columns: [{ title: '情况', width: 20, kind: 'text' }],
        rows: [{ cells: ['=1+1'] }, { cells: [long] }],
      },
    ],
  });
  const sheet = strFromU8(unzipSync(bytes)['xl/worksheets/sheet1.xml']!);
  expect(sheet).not.toContain('<f>');
  expect(sheet).toContain('=1+1');
  expect(HALF.test(sheet)).toBe(false);
});
