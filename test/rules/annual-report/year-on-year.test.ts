import { expect, test } from '@jest/globals';
import type { ReportFigure } from '../../../src/annual-report/domain/input.js';
import { figureSentence, yearOnYear } from '../../../src/annual-report/domain/year-on-year.js';

const figure = (over: Partial<ReportFigure>): ReportFigure => ({
  id: 'f',
  name: '行政检查信息',
  unit: '条',
  kind: 'flow',
  comparability: 'comparable',
  sectionMarker: '(四)',
  lastValue: 23546,
  lastComparator: '=',
  lastText: '行政检查信息23546条',
  value: 31208,
  ...over,
});

test.each<[string, Partial<ReportFigure>, string | null]>([
  ['a year’s count grows', {}, '同比增长32.5%'],
  ['a year’s count falls', { value: 20000 }, '同比下降15.1%'],
  ['the same again', { value: 23546 }, '与上年持平'],
  ['a small base is two numbers', { lastValue: 10, value: 14 }, '上年为10条'],
  ['a small value is two numbers', { lastValue: 40, value: 8 }, '上年为40条'],
  ['a stock counts the difference', { kind: 'stock', unit: '名', lastValue: 1842, value: 1876 }, '比上年底增加34名'],
  ['a ratio counts points', { kind: 'ratio', unit: '%', lastValue: 90, value: 95.5 }, '比上年提高5.5个百分点'],
  ['a ratio that falls', { kind: 'ratio', unit: '%', lastValue: 95, value: 90 }, '比上年降低5个百分点'],
  [
    'last year’s round number gives no percentage',
    { lastComparator: '>', lastText: '公开信息4000余条' },
    '上年为4000余条',
  ],
  ['not counted last year', { lastValue: null }, '上年未统计'],
  ['another way of counting', { comparability: 'changed' }, '统计口径与上年不同'],
  ['a base of nought is never printed as 0条', { lastValue: 0, value: 40 }, '上年没有'],
  ['a change too small to show', { lastValue: 10000, value: 10001 }, '与上年基本持平'],
  ['points too small to show', { kind: 'ratio', unit: '%', lastValue: 90, value: 90.04 }, '与上年基本持平'],
  ['a base of 29', { lastValue: 29, value: 58 }, '上年为29条'],
  ['a base of 30', { lastValue: 30, value: 60 }, '同比增长100%'],
  ['tenths add up on paper', { kind: 'stock', lastValue: 17.3, value: 17.6 }, '比上年底增加0.3条'],
  ['what adds up over years', { kind: 'cumulative', unit: '项', lastValue: 1500, value: 1720 }, '比上年底增加220项'],
  ['a round share', { kind: 'ratio', unit: '%', lastComparator: '>=', lastText: '网上办理率90%以上' }, '上年为90%以上'],
  ['no longer counted', { comparability: 'discontinued' }, null],
  ['not reported yet', { value: null }, null],
])('%s', (_, over, expected) => expect(yearOnYear(figure(over))).toBe(expected));

test.each<[string, Partial<ReportFigure>, string | null]>([
  ['a sentence', {}, '全年行政检查信息31208条，同比增长32.5%。'],
  [
    'a stock',
    { kind: 'stock', name: '持证执法人员', unit: '名', lastValue: 1842, value: 1876 },
    '年底持证执法人员1876名，比上年底增加34名。',
  ],
  [
    'half-width marks become official ones',
    { name: '警示约谈网站(账号)' },
    '全年警示约谈网站（账号）31208条，同比增长32.5%。',
  ],
  [
    'in 万 as last year',
    { name: '挽回经济损失', unit: '元', lastValue: 34998000, lastText: '挽回经济损失3499.8万元', value: 39547740 },
    '全年挽回经济损失3954.8万元，同比增长13%。',
  ],
  ['nought is not written', { value: 0 }, null],
  ['a missing value is not written', { value: null }, null],
])('as %s', (_, over, expected) => expect(figureSentence(figure(over))).toBe(expected));

test.each<[string, string, Partial<ReportFigure>, string]>([
  ['the verb before the name', '发挥平台功能,归集行政检查信息23546条。', {}, '全年归集行政检查信息'],
  ['none where another name stands between', '归集行政处罚信息1360条,行政检查信息23546条。', {}, '全年行政检查信息'],
  ['none twice', '归集行政检查信息', { name: '归集行政检查信息' }, '全年归集行政检查信息'],
  ['none for a stock', '归集行政检查信息', { kind: 'stock' }, '年底行政检查信息'],
  ['累计 once', '', { kind: 'cumulative', name: '累计公开信息' }, '累计公开信息'],
])('%s', (_, section, over, opening) =>
  expect(figureSentence(figure(over), section)?.startsWith(`${opening}31208条，`)).toBe(true),
);
