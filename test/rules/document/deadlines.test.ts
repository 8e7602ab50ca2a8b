import { expect, test } from '@jest/globals';
import { findDeadline } from '../../../src/document/domain/deadlines.js';

test.each([
  ['6月底前完成清理', '6月底前', '2021-06-30', ['year']],
  ['2月底前完成清理', '2月底前', '2021-02-28', ['year']],
  ['3月31日以前报送', '3月31日以前', '2021-03-31', ['year']],
  ['2021年6月30日前报送', '2021年6月30日前', '2021-06-30', []],
  ['2022年3月底前报送', '2022年3月底前', '2022-03-31', []],
  ['年底前建成平台', '年底前', '2021-12-31', ['year']],
  ['今年年底前建成平台', '年底前', '2021-12-31', ['year']],
  ['年内出台办法', '年内', '2021-12-31', ['year']],
  ['2025年底前建成平台', '2025年底前', '2025-12-31', []],
  ['2022年年底前建成平台', '2022年年底前', '2022-12-31', []],
  ['上半年完成换届', '上半年', '2021-06-30', ['year']],
  ['2022年上半年完成换届', '2022年上半年', '2022-06-30', []],
  ['第三季度开展检查', '第三季度', '2021-09-30', ['year']],
  ['第1季度开展检查', '第1季度', '2021-03-31', ['year']],
  ['2022年一季度末开展检查', '2022年一季度末', '2022-03-31', []],
  ['9月中旬开展检查', '9月中旬', '2021-09-20', ['year']],
  ['5月至9月开展整治', '5月至9月', '2021-09-30', ['year']],
  ['“十四五”末建成平台', '“十四五”末', '2025-12-31', []],
  ['十三五末全面建成', '十三五末', '2020-12-31', []],
  ['2022年2月下旬开展检查', '2022年2月下旬', '2022-02-28', []],
])('%s is due', (text, phrase, date, inferred) =>
  expect(findDeadline(text, 2021)).toEqual({ phrase, date, recurrence: null, inferred }),
);

test.each([
  ['每季度通报一次', 'quarterly'],
  ['每月报送情况', 'monthly'],
  ['每半年开展评查', 'halfYearly'],
  ['每年开展述法', 'yearly'],
])('%s comes round', (text, recurrence) =>
  expect(findDeadline(text, 2021)).toMatchObject({ date: null, recurrence, inferred: [] }),
);

test.each([
  '及时公开信息',
  '持续做好执法工作',
  '继续推动改革',
  '落实《纲要(2015—2020年)》',
  '落实《关于6月底前完成清理的通知》',
  '推广2.0版清单',
  '三年内建成平台',
  '5年内建成平台',
  '巩固近年内取得的成果',
  '巩固去年底取得的成果',
  '巩固去年上半年取得的成果',
])('%s sets no day', (text) => expect(findDeadline(text, 2021)).toBeNull());

test.each([
  ['2月30日前', '2月30日前'],
  ['2021年2月29日前', '2021年2月29日前'],
  ['13月底前', '13月底前'],
  ['6月前完成', '6月前'],
  ['明年6月底前完成', '6月底前'],
  ['次年年底前完成', '年底前'],
])('%s says a time and leaves the day open', (text, phrase) =>
  expect(findDeadline(text, 2021)).toMatchObject({ phrase, date: null, recurrence: null }),
);

test('29 February is a day of a leap year', () =>
  expect(findDeadline('2024年2月29日前', 2021)?.date).toBe('2024-02-29'));

test('a month without a plan year is kept as a phrase, not made up', () =>
  expect(findDeadline('6月底前完成', null)).toEqual({ phrase: '6月底前', date: null, recurrence: null, inferred: [] }));
