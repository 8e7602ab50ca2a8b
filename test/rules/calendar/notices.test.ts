import { expect, test } from '@jest/globals';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { loadNotices, readNotice } from '../../../src/calendar/notices.js';

const good =
  'year: 2023\nnotice: 国办发明电〔2022〕16号\noff:\n  - { from: 2022-12-31, to: 2023-01-02 }\nwork:\n  - 2023-01-28\n';

test('ranges are written out, the December before included', () => {
  expect(readNotice(good, '2023.yaml')).toEqual({
    year: 2023,
    number: '国办发明电〔2022〕16号',
    off: ['2022-12-31', '2023-01-01', '2023-01-02'],
    work: ['2023-01-28'],
  });
});

test.each([
  ['a day that does not exist', good.replace('2023-01-28', '2023-02-30'), /2023\.yaml：第6行.*没有这一天/],
  ['a range the wrong way round', good.replace('to: 2023-01-02', 'to: 2022-01-02'), /第4行/],
  ['a range of a year', good.replace('to: 2023-01-02', 'to: 2023-12-02'), /第4行/],
  ['a day both off and worked', good.replace('2023-01-28', '2023-01-01'), /既列为放假又列为上班/],
  ['a day of another year', good.replace('2023-01-28', '2024-01-28'), /不是2023年的日子/],
  ['no notice number', good.replace('国办发明电〔2022〕16号', ''), /第2行.*notice/],
  ['a word it does not know', `${good}extra: 1\n`, /extra/],
  ['a year in words', good.replace('year: 2023', 'year: 今年'), /第1行.*请写年份/],
  ['no YAML', 'off: [', /2023\.yaml：第\d+行 不是正确的 YAML/],
])('%s is refused with file and place', (_, text, message) => {
  expect(() => readNotice(text, '2023.yaml')).toThrow(message);
});

test('two files of one year are refused', () => {
  const dir = mkdtempSync(join(tmpdir(), 'notices-'));
  try {
    writeFileSync(join(dir, 'a.yaml'), good);
    writeFileSync(join(dir, 'b.yaml'), good);
    expect(() => loadNotices(dir)).toThrow('放假安排文件 b.yaml：2023年的安排已在 a.yaml 中，请只留一份');
  } finally {
    rmSync(dir, { recursive: true });
  }
});
