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

test.each<[string, ReportFigure, string[], string[], string | undefined]>([
  ['a sentence of its own', figure(), [], ['全年归集行政检查信息31208条，同比增长32.5%。'], undefined],
  [
    'a number the unit already wrote is not written again',
    figure(),
    ['建立按月核对制度，全年归集行政检查信息31208条。'],
    ['建立按月核对制度，全年归集行政检查信息31208条。'],
    '已写入正文，可补：同比增长32.5%',
  ],
  [
    'the same digits about another thing are another number',
    figure({ name: '举办培训', unit: '期', value: 6, lastValue: 4 }),
    ['编制目录16期。', '修订办法6期。'],
    ['编制目录16期。', '修订办法6期。', '全年举办培训6期，上年为4期。'],
    undefined,
  ],
  ['what has not come is a blank', figure({ value: null }), [], [], ''],
  ['nought is a matter for a person', figure({ value: 0 }), [], [], '本年为0条，请定写法'],
  ['what is counted no longer is silent', figure({ value: null, comparability: 'discontinued' }), [], [], undefined],
])('%s', (_, one, here, sentences, material) => {
  const told = tell(one, here);
  expect(told.sentences.map(({ text }) => text)).toEqual(sentences);
  expect(told.material.map(({ text }) => text)).toEqual(material === undefined ? [] : [material]);
});

test('the sentence that holds the number knows the figure', () =>
  expect(tell(figure(), ['归集行政检查信息31208条。']).sentences[0]?.figures).toEqual(['f']));

test('two numbers for one thing are shown to a person', () => {
  const told = tell(figure(), [], ['全年归集行政检查信息30000条。']);
  expect(told.material).toMatchObject([
    { text: '单位材料写行政检查信息30000条，所报数据为31208条，请核对', lastYear: '归集行政检查信息23546条' },
  ]);
});
