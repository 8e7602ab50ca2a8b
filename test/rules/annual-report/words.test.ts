import { expect, test } from '@jest/globals';
import { forTheReport } from '../../../src/annual-report/domain/ledger-words.js';
import { mergeAlike, opensAlike } from '../../../src/annual-report/domain/merge.js';
import { problemFaults } from '../../../src/annual-report/domain/problem-words.js';
import { sentence } from '../../../src/annual-report/domain/sentence.js';

test.each<[string, string, string[]]>([
  ['印发办法3件，比原定晚2天完成。', '印发办法3件。', ['比原定晚2天完成']],
  ['审议工作要点，确定重点任务18项。', '审议工作要点。', ['确定重点任务18项']],
  ['按期办结率99%。', '', ['按期办结率99%']],
  ['因逾期未报，已督办。', '', ['因逾期未报', '已督办']],
  ['审计法制监督办法已征求意见。', '审计法制监督办法已征求意见。', []],
  ['我局修订办法3件。', '修订办法3件。', []],
  ['本单位，修订办法。', '修订办法。', []],
  ['会同我局修订办法。', '会同区司法局修订办法。', []],
  ['我区办理案件5件。', '我区办理案件5件。', []],
])('%s is written as %j', (said, text, dropped) => expect(forTheReport(said, '区司法局')).toEqual({ text, dropped }));

const said = (text: string, id: string) =>
  sentence({
    ...{ text, source: 'statement', tasks: [id], commitments: [`c-${id}`] },
    origins: [{ kind: 'statement', id, unit: id, submittedOn: null, acceptedOn: null, evidence: [] }],
  });

test.each<[string, string[], string[]]>([
  [
    'what two units say in the same words stands once',
    ['完成执法人员轮训。', '完成执法人员轮训。'],
    ['完成执法人员轮训。'],
  ],
  [
    'what opens with one clause says it once',
    ['加强执法培训，举办2期。', '印发目录。', '加强执法培训，组织考试1次。'],
    ['加强执法培训，举办2期；组织考试1次。', '印发目录。'],
  ],
  ['other numbers are other matters', ['举办培训2期。', '举办培训3期。'], ['举办培训2期。', '举办培训3期。']],
  [
    'a clause with a number is no opening',
    ['培训2期，合格。', '培训2期，优秀。'],
    ['培训2期，合格。', '培训2期，优秀。'],
  ],
])('%s', (_, texts, expected) => {
  const told = mergeAlike(texts.map((text, i) => said(text, `${i}`)));
  expect(told.map(({ text }) => text)).toEqual(expected);
  expect(told.flatMap(({ tasks }) => tasks).sort()).toEqual(texts.map((__, i) => `${i}`));
});

test('one sentence of two units answers both their promises', () =>
  expect(mergeAlike([said('完成轮训。', 'a'), said('完成轮训。', 'b')])).toMatchObject([
    { tasks: ['a', 'b'], commitments: ['c-a', 'c-b'], origins: [{ unit: 'a' }, { unit: 'b' }] },
  ]));

test.each([
  [['完善行政执法制度。', '完善信用监管。'], 0],
  [['完善行政执法制度。', '完善行政执法培训。'], 1],
])('%j open alike: %d', (texts, pairs) =>
  expect(opensAlike(texts.map((text, i) => said(text, `${i}`)))).toHaveLength(pairs),
);

test.each<[string, string[]]>([
  ['部分镇街由兼职人员承担审核，主要原因是岗位没有同步到位。', []],
  ['各执法单位把握不一，区级部门力量不足。', []],
  ['区司法局审核力量不足。', ['区司法局']],
  ['区委依法治区办统筹不够。', ['区委依法治区办']],
  ['我局人员不足。', ['我局']],
  ['有3项任务逾期。', ['有3项任务逾期']],
  ['公众参与办法不健全。', []],
  ['行政执法委托管理不规范。', []],
])('%s in the chapter of problems: %j', (text, words) =>
  expect(problemFaults(text, []).map((fault) => fault.words)).toEqual(words),
);

test('the district’s own names are refused however they are written', () =>
  expect(problemFaults('融媒体中心宣传不够。', ['融媒体中心'])).toEqual([{ kind: 'unit', words: '融媒体中心' }]));
