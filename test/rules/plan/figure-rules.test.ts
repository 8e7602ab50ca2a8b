import { describe, expect, test } from '@jest/globals';
import { pairsAmong, type Paired } from '../../../src/plan/domain/figure-pairs.js';
import {
  awaitedWords,
  bothYearsWords,
  lastYearWords,
  printedAmount,
  yearOnYear,
  type FigureFacts,
} from '../../../src/plan/domain/figure-rules.js';
import { readAmount, writtenAmount } from '../../../src/plan/domain/figure-amount.js';
import { standingOf, yearEndWindow } from '../../../src/plan/domain/figure-window.js';
import { carriedOver, questionsOn, slipsOf } from '../../../src/plan/domain/figure-slips.js';

const figure = (over: Partial<FigureFacts> = {}): FigureFacts => ({
  ...{ name: '行政检查信息', unit: '条', kind: 'flow', comparability: 'comparable', lastValue: 23546 },
  ...{ lastComparator: '=', lastText: '行政检查信息23546条', value: 31208 },
  ...over,
});
const ratio = { kind: 'ratio', unit: '%', lastText: null } as const;

test.each<[string, Partial<FigureFacts>, string | null]>([
  ['a year’s count grows', {}, '同比增长32.5%'],
  ['a year’s count falls', { value: 20000 }, '同比下降15.1%'],
  ['the same again', { value: 23546 }, '与上年持平'],
  ['a small base is two numbers', { lastValue: 10, value: 14 }, '上年为10条'],
  ['a small value is two numbers', { lastValue: 40, value: 8 }, '上年为40条'],
  ['a stock counts the difference', { kind: 'stock', unit: '名', lastValue: 1842, value: 1876 }, '比上年底增加34名'],
  ['a stock that shrinks', { kind: 'stock', unit: '名', lastValue: 18, value: 16 }, '比上年底减少2名'],
  ['a ratio counts points', { ...ratio, lastValue: 90, value: 95.5 }, '比上年提高5.5个百分点'],
  ['a ratio that falls', { ...ratio, lastValue: 95, value: 90 }, '比上年降低5个百分点'],
  ['a small ratio too', { ...ratio, lastValue: 12, value: 15 }, '比上年提高3个百分点'],
  [
    'last year’s round number gives no percentage',
    { lastComparator: '>', lastText: '公开信息4000余条' },
    '上年为4000余条',
  ],
  ['a round share', { ...ratio, lastComparator: '>=', lastText: '网上办理率90%以上' }, '上年为90%以上'],
  ['not counted last year', { lastValue: null }, '上年未统计'],
  ['another way of counting', { comparability: 'changed' }, '口径变化，不与上年比较'],
  ['a base of nought is never printed as 0条', { lastValue: 0, value: 40 }, '上年没有'],
  ['a change too small to show', { lastValue: 10000, value: 10001 }, '与上年基本持平'],
  ['points too small to show', { ...ratio, lastValue: 90, value: 90.04 }, '与上年基本持平'],
  ['a base of 29', { lastValue: 29, value: 58 }, '上年为29条'],
  ['a base of 30', { lastValue: 30, value: 60 }, '同比增长100%'],
  ['tenths add up on paper', { kind: 'stock', lastValue: 17.3, value: 17.6 }, '比上年底增加0.3条'],
  ['what adds up over years', { kind: 'cumulative', unit: '项', lastValue: 1500, value: 1720 }, '比上年底增加220项'],
  [
    'the difference in 万 as last year',
    { kind: 'cumulative', unit: '元', lastValue: 34998000, lastText: '3499.8万元', value: 39548000 },
    '比上年底增加455万元',
  ],
  ['no longer counted', { comparability: 'discontinued' }, null],
  ['not reported yet', { value: null }, null],
])('%s', (_, over, expected) => expect(yearOnYear(figure(over))).toBe(expected));

test.each<[string, Partial<FigureFacts>, string | null, string]>([
  ['both years', {}, null, '上年23546条，本年31208条，同比增长32.5%'],
  ['a small base says last year’s once', { lastValue: 10, value: 14 }, null, '上年10条，本年14条'],
  ['only last year’s', { value: null }, null, '上年23546条'],
  ['a new one', { lastValue: null, value: 5 }, null, '上年未统计，本年5条'],
  ['a reason', { comparability: 'discontinued', value: null }, '工作已完成', '上年23546条，本年不再统计：工作已完成'],
  ['another scope', { comparability: 'changed' }, null, '上年23546条，本年31208条，口径变化，不与上年比较'],
])('in one line: %s', (_, over, reason, expected) => expect(bothYearsWords(figure(over), reason)).toBe(expected));

test('what has not come is waited for by name and day, and never a nought', () => {
  expect(awaitedWords(figure({ unit: '件', lastValue: 129, value: null }), '区司法局', '1月14日')).toBe(
    '上年129件，本年待区司法局1月14日前报送。',
  );
  expect(lastYearWords(figure({ lastValue: null }))).toBe('上年未统计');
  const money = figure({ unit: '元', lastValue: 34998000, lastText: '挽回经济损失3499.8万元' });
  expect([lastYearWords(money), printedAmount(money, 39547740), printedAmount(money, 800)]).toEqual([
    ...['上年3499.8万元', '3954.8万元', '800元'],
  ]);
});

describe('slips', () => {
  test.each<[string, Partial<FigureFacts>, number, string[]]>([
    ['fifty times as much', { lastValue: 100 }, 5000, ['TIMES']],
    ['a little less than that', { lastValue: 100 }, 4999, []],
    ['a fiftieth', { lastValue: 5000 }, 100, ['TIMES']],
    ['a little more than that', { lastValue: 5000 }, 101, []],
    ['nought after something', { lastValue: 12 }, 0, ['TIMES']],
    ['something after nought', { lastValue: 0 }, 900, []],
    ['something not counted before', { lastValue: null }, 900000, []],
    ['another scope says so itself', { lastValue: 100, comparability: 'changed' }, 90000, []],
    ['a share over the whole', { ...ratio, lastValue: 95 }, 100.5, ['OVER_WHOLE']],
    ['a share written as a fraction', { ...ratio, lastValue: 95 }, 0.97, ['TIMES']],
    ['a whole share', { ...ratio, lastValue: 95 }, 100, []],
    ['half an item', { lastValue: 10 }, 12.5, ['NOT_WHOLE']],
    ['half a person', { unit: '人次', lastValue: 10 }, 12.5, ['NOT_WHOLE']],
    ['money has fractions', { unit: '元', lastValue: 10 }, 12.5, []],
    ['days have fractions', { unit: '个工作日', lastValue: 1 }, 0.5, []],
  ])('%s', (_, over, value, codes) =>
    expect(slipsOf(figure({ lastText: null, ...over }), value).map(({ code }) => code)).toEqual(codes),
  );

  test('each is a question with a way out', () => {
    const far = slipsOf(figure({ unit: '件', lastValue: 129, lastText: null }), 12900);
    expect(far[0]?.question).toBe('上年129件，本年12900件，相差50倍以上，请核对单位和位数；确实如此的，写明原因。');
  });

  test.each([
    ['上年结转18件', 18],
    ['其中结转案件 7 件', 7],
    ['含18件上年结转案件', 18],
    ['有结转', null],
    ['已核对', null],
  ])('%s carries over %s', (said, count) => expect(carriedOver(said)).toBe(count));

  const pair = { whole: 'w', part: 'p', words: { whole: '受理', part: '审结', carriesOver: true } };
  const cases = (over: Partial<FigureFacts>, id: string) => ({
    ...figure({ unit: '件', lastText: null, lastValue: null, ...over }),
    id,
  });
  const asked = (part: Partial<FigureFacts>, whole: Partial<FigureFacts>, said = '') =>
    questionsOn(
      [
        { figure: cases(whole, 'w'), said: '' },
        { figure: cases(part, 'p'), said },
      ],
      [pair],
    )
      .get('p')
      ?.map(({ question }) => question);

  test.each<[string, Partial<FigureFacts>, Partial<FigureFacts>, string, string[] | undefined]>([
    [
      'more ended than came in',
      { value: 42 },
      { value: 24 },
      '',
      ['审结42件多于受理24件，请核对；确为上年结转的，写明结转数。'],
    ],
    ['what was carried over is written', { value: 42 }, { value: 24 }, '上年结转18件', undefined],
    [
      'not enough was carried over',
      { value: 42 },
      { value: 24 },
      '上年结转10件',
      ['审结42件多于受理24件与结转10件之和，请核对；确为上年结转的，写明结转数。'],
    ],
    ['as many', { value: 24 }, { value: 24 }, '', undefined],
    ['last year as well', { value: 42, lastValue: 30 }, { value: 24, lastValue: 20 }, '', undefined],
    ['the other one has not come', { value: 42 }, { value: null }, '', undefined],
    ['the other one is no longer counted', { value: 42 }, { value: 24, comparability: 'discontinued' }, '', undefined],
  ])('%s', (_, part, whole, said, expected) => expect(asked(part, whole, said)).toEqual(expected));
});

describe('pairs', () => {
  const named = (...names: string[]): Paired[] =>
    names.map((name) => ({ id: name, name, unit: '件', sectionMarker: '(七)' }));
  const pairs = (figures: readonly Paired[]) => pairsAmong(figures).map(({ whole, part }) => `${whole}→${part}`);

  test.each<[string, string[], string[]]>([
    ['received and ended', ['受理劳动争议', '办结劳动争议'], ['受理劳动争议→办结劳动争议']],
    ['handed over and opened', ['行刑衔接移送案件', '行刑衔接立案'], ['行刑衔接移送案件→行刑衔接立案']],
    ['found and settled', ['信访涉及矛盾纠纷', '化解信访矛盾纠纷'], ['信访涉及矛盾纠纷→化解信访矛盾纠纷']],
    ['a bare verb', ['受理行政复议案件', '审结'], ['受理行政复议案件→审结']],
    [
      'each with its own',
      ['办理行政复议案件', '审结行政复议案件', '办理行政应诉案件', '审结行政应诉案件'],
      ['办理行政复议案件→审结行政复议案件', '办理行政应诉案件→审结行政应诉案件'],
    ],
    ['matters of another kind', ['受理依申请公开', '审结行政复议案件'], []],
    ['no pair of words', ['发放宣传资料', '发放普法手册'], []],
  ])('%s', (_, names, expected) => expect(pairs(named(...names))).toEqual(expected));

  test('neither another unit of counting nor another section makes a pair', () => {
    const [whole, part] = named('受理案件', '审结案件');
    expect(pairs([whole!, { ...part!, unit: '人次' }])).toEqual([]);
    expect(pairs([whole!, { ...part!, sectionMarker: '(八)' }])).toEqual([]);
  });
});

test.each<[string, Partial<FigureFacts>, number | null]>([
  ['129', {}, 129],
  ['１２９条', {}, 129],
  ['1,290', {}, 1290],
  ['1.7万', {}, 17000],
  ['1.7万条', {}, 17000],
  ['95.5%', { unit: '%' }, 95.5],
  ['95.5％', { unit: '%' }, 95.5],
  ['3954.8', { unit: '元', lastText: '损失3499.8万元' }, 39548000],
  ['3954.8万元', { unit: '元', lastText: '损失3499.8万元' }, 39548000],
  ['39548000元', { unit: '元', lastText: '损失3499.8万元' }, 39548000],
  ['0', {}, 0],
  ['129件', {}, null],
  ['1290余', {}, null],
  ['约129', {}, null],
  ['-3', {}, null],
  ['', {}, null],
  ['1,29', {}, null],
])('“%s” is read as the number it is', (text, over, value) => expect(readAmount(figure(over), text)).toBe(value));

test('a stored number stands in its field as it was written', () => {
  const money = figure({ unit: '元', lastText: '损失3499.8万元' });
  expect([writtenAmount(money, 39548000), writtenAmount(figure(), 129), writtenAmount(figure(), null)]).toEqual([
    ...['3954.8', '129', ''],
  ]);
});

test.each([
  ['2021-12-31', 'before'],
  ['2022-01-01', 'open'],
  ['2022-01-14', 'open'],
  ['2022-01-15', 'past'],
])('on %s the year’s figures are %s', (today, standing) =>
  expect(standingOf(yearEndWindow(2021, { from: '01-01', to: '01-14' }), today)).toBe(standing),
);
