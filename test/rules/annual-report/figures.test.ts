import { expect, test } from '@jest/globals';
import { tellFigures } from '../../../src/annual-report/domain/figures.js';
import type { ReportFigure } from '../../../src/annual-report/domain/input.js';
import { sentence as made, type Sentence } from '../../../src/annual-report/domain/sentence.js';
import { reportFigure, type CountedFigure } from '../../../src/annual-report/report-figure.js';

const figure = (over: Partial<CountedFigure> = {}): ReportFigure =>
  reportFigure({
    ...{ id: 'f', name: '行政检查信息', unit: '条', kind: 'flow', comparability: 'comparable', sectionMarker: '(四)' },
    ...{ department: '区司法局', reportedOn: '2022-01-11' },
    ...{ lastValue: 23546, lastComparator: '=', lastText: '归集行政检查信息23546条', value: 31208 },
    ...over,
  });
const sentence = (text: string): Sentence => made({ text, source: 'statement', tasks: ['t'] });
const slot = { text: '归集行政检查信息23546条' };

const tell = (one: ReportFigure, here: string[] = [], anywhere: string[] = here) =>
  tellFigures(slot, [one], { here: here.map(sentence), anywhere: anywhere.map(sentence) });

test.each<[string, ReportFigure, string[], string[], string]>([
  [
    'a sentence of its own',
    figure(),
    [],
    ['全年归集行政检查信息31208条，同比增长32.5%。'],
    '有数：本年31208条，同比增长32.5%',
  ],
  [
    'a number the unit already wrote is not written again: last year’s is set behind it',
    figure(),
    ['建立按月核对制度，全年归集行政检查信息31208条。'],
    ['建立按月核对制度，全年归集行政检查信息31208条，同比增长32.5%。'],
    '有数：本年31208条，同比增长32.5%',
  ],
  [
    'in brackets where another number follows',
    figure(),
    ['归集行政检查信息31208条、处罚信息9条。'],
    ['归集行政检查信息31208条（同比增长32.5%）、处罚信息9条。'],
    '有数：本年31208条，同比增长32.5%',
  ],
  [
    'not where the unit compares by itself',
    figure(),
    ['归集行政检查信息31208条，比上年多三成。'],
    ['归集行政检查信息31208条，比上年多三成。'],
    '有数：本年31208条，同比增长32.5%',
  ],
  [
    'the same digits about another thing are another number',
    figure({ name: '举办培训', unit: '期', value: 6, lastValue: 4 }),
    ['编制目录16期。', '修订办法6期。'],
    ['编制目录16期。', '修订办法6期。', '全年举办培训6期，上年为4期。'],
    '有数：本年6期，上年为4期',
  ],
  ['what has not come is awaited', figure({ value: null }), [], [], '本年待区司法局报送'],
  ['nought is a matter for a person', figure({ value: 0 }), [], [], '本年为0条，请定写法'],
  ['what is counted no longer says so', figure({ value: null, comparability: 'discontinued' }), [], [], '本年不再统计'],
])('%s', (_, one, here, sentences, fate) => {
  const told = tell(one, here);
  expect(told.sentences.map(({ text }) => text)).toEqual(sentences);
  expect(told.material.filter(({ title }) => title.startsWith('数据“')).map(({ text }) => text)).toEqual([fate]);
});

test.each([
  [figure(), false],
  [figure({ value: null }), true],
  [figure({ value: 0 }), true],
  [figure({ comparability: 'changed' }), false],
  [figure({ value: null, comparability: 'discontinued' }), false],
])('a person has to see to what has not come and to nought alone', (one, open) =>
  expect(tell(one).material.some((beside) => beside.open)).toBe(open),
);

test('a section with fewer numbers than last year’s is flagged', () => {
  expect(tell(figure({ value: null })).material[0]).toMatchObject({
    title: '数据少于上年',
    text: '上年1个，本年写入0个；未写入：行政检查信息',
  });
  expect(tell(figure()).material.map(({ title }) => title)).toEqual(['数据“行政检查信息”']);
});

const PENALTIES = figure({
  id: 'g',
  name: '行政处罚信息',
  value: 1524,
  lastValue: 1360,
  lastText: '行政处罚信息1360条',
});

test('figures stand behind the statement they measure, those of one standard together', () => {
  const here = ['建立按月核对制度。', '抽查案卷180卷。', '开展普法宣传。'].map((text, i) =>
    made({ text, source: 'statement', tasks: [i < 2 ? 't' : 'u'] }),
  );
  const around = { here, anywhere: here, tasks: [{ id: 't', figures: ['f', 'g'] }] };
  const told = tellFigures(slot, [figure(), PENALTIES], around);
  expect(told.sentences.map(({ text }) => text)).toEqual([
    '建立按月核对制度。',
    '抽查案卷180卷，全年归集行政检查信息31208条、行政处罚信息1524条，同比分别增长32.5%和12.1%。',
    '开展普法宣传。',
  ]);
  expect(told.sentences[1]).toMatchObject({ source: 'statement', figures: ['f', 'g'] });
});

test.each<[string, Partial<CountedFigure>[], string]>([
  [
    'of several kinds of comparison, each its own',
    [{}, { value: 9, lastValue: 4 }],
    '甲31208条（同比增长32.5%）、乙9条（上年为4条）',
  ],
  [
    'of one comparison',
    [
      { value: 9, lastValue: 4 },
      { value: 8, lastValue: 3 },
    ],
    '甲9条、乙8条，上年分别为4条和3条',
  ],
  [
    'unchanged',
    [
      { value: 9, lastValue: 9 },
      { value: 8, lastValue: 8 },
    ],
    '甲9条、乙8条，均与上年持平',
  ],
  ['up and down', [{}, { value: 9000, lastValue: 10000 }], '甲31208条（同比增长32.5%）、乙9000条（同比下降10%）'],
])('figures in a row: %s', (_, overs, text) => {
  const row = overs.map((over, i) => figure({ ...over, id: `r${i}`, name: '甲乙'[i] ?? '', lastText: 'x' }));
  const told = tellFigures({ text: '' }, row, { here: [], anywhere: [] });
  expect(told.sentences.map((one) => one.text)).toEqual([`全年${text}。`]);
});

test('what is counted in two ways is named once', () => {
  const row = [
    figure({ id: 'a', name: '办理行政复议案件', unit: '件', value: 141, lastValue: 129 }),
    figure({ id: 'b', name: '审结行政复议案件', unit: '件', value: 58, lastValue: 42 }),
  ];
  const [only] = tellFigures({ text: '' }, row, { here: [], anywhere: [] }).sentences;
  expect(only?.text).toBe('全年办理行政复议案件141件、审结58件，同比分别增长9.3%和38.1%。');
});

test('the sentence that holds the number knows the figure', () =>
  expect(tell(figure(), ['归集行政检查信息31208条。']).sentences[0]?.figures).toEqual(['f']));

test('two numbers for one thing are shown to a person', () => {
  const told = tell(figure(), [], ['全年归集行政检查信息30000条。']);
  expect(told.material).toMatchObject([
    { text: '单位材料写行政检查信息30000条，所报数据为31208条，请核对', lastYear: '归集行政检查信息23546条' },
  ]);
});
