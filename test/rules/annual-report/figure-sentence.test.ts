import { expect, test } from '@jest/globals';
import { figureSentence } from '../../../src/annual-report/domain/figure-sentence.js';
import { reportFigure, type CountedFigure } from '../../../src/annual-report/report-figure.js';

const figure = (over: Partial<CountedFigure>) =>
  reportFigure({
    ...{ id: 'f', name: '行政检查信息', unit: '条', kind: 'flow', comparability: 'comparable', sectionMarker: '(四)' },
    ...{ department: '区司法局', reportedOn: '2022-01-11' },
    ...{ lastValue: 23546, lastComparator: '=', lastText: '行政检查信息23546条', value: 31208 },
    ...over,
  });

test.each<[string, Partial<CountedFigure>, string | null]>([
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
  ['another scope', { comparability: 'changed' }, '全年行政检查信息31208条，口径变化，不与上年比较。'],
  ['what is no longer counted', { comparability: 'discontinued' }, null],
  ['nought is not written', { value: 0 }, null],
  ['a missing value is not written', { value: null }, null],
])('as %s', (_, over, expected) => expect(figureSentence(figure(over))).toBe(expected));

test.each<[string, string, Partial<CountedFigure>, string]>([
  ['the verb before the name', '发挥平台功能,归集行政检查信息23546条。', {}, '全年归集行政检查信息'],
  ['none where another name stands between', '归集行政处罚信息1360条,行政检查信息23546条。', {}, '全年行政检查信息'],
  ['none twice', '归集行政检查信息', { name: '归集行政检查信息' }, '全年归集行政检查信息'],
  ['none for a stock', '归集行政检查信息', { kind: 'stock' }, '年底行政检查信息'],
  ['累计 once', '', { kind: 'cumulative', name: '累计公开信息' }, '累计公开信息'],
])('%s', (_, section, over, opening) =>
  expect(figureSentence(figure(over), section)?.startsWith(`${opening}31208条，`)).toBe(true),
);
