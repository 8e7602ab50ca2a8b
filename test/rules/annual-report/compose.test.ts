import { expect, test } from '@jest/globals';
import { composeAnnualReport } from '../../../src/annual-report/domain/compose.js';
import { coverageOf } from '../../../src/annual-report/domain/coverage.js';
import type { AnnualReportInput, LastChapter, ReportTask } from '../../../src/annual-report/domain/input.js';
import { BLANK } from '../../../src/annual-report/domain/sentence.js';
import { reportMarkdown } from '../../../src/annual-report/writers/markdown.js';
import { readReport } from '../../../src/document/read-report.js';
import { anInput, aStatement, aTask as task } from '../../support/annual-report.js';

const aTask = (over: Partial<ReportTask>): ReportTask =>
  task({ statements: [aStatement({ text: '12月1日办班2期,培训300人' })], nextYear: '6月底前完成全员轮训', ...over });

const CHAPTERS: readonly LastChapter[] = [
  {
    number: '一',
    heading: '工作成效',
    role: 'achievements',
    leadIn: null,
    sections: [
      { marker: '(一)', heading: '执法规范', text: '(一)执法规范\n开展检查10次。' },
      { marker: '(二)', heading: '普法宣传', text: '(二)普法宣传\n发放资料3000余份。' },
    ],
  },
  { number: '二', heading: '存在问题', role: 'problems', leadIn: '一是力量不足', sections: [] },
  {
    number: '三',
    heading: '下一步工作安排',
    role: 'next_steps',
    leadIn: '2021年,重点做好:',
    sections: [{ marker: '(一)', heading: '提升执法水平', text: '(一)提升执法水平。加强培训。' }],
  },
];

const input = (over: Partial<AnnualReportInput> = {}): AnnualReportInput =>
  anInput(CHAPTERS, {
    problems: [{ marker: '一是', text: '一是力量不足', items: [1] }],
    tasks: [aTask({})],
    staleWording: [{ words: '“七五”普法', until: 2020 }],
    ...over,
  });

test('last year’s structure, this year’s sentences, and what only people may write left to them', () => {
  const report = composeAnnualReport(input());
  expect(report.title).toBe('2021年法治政府建设情况报告');
  expect(report.chapters.map((c) => [c.number, c.heading, c.sections.map((s) => s.marker)])).toEqual([
    ['一', '工作成效', ['（一）', '（二）']],
    ['二', '存在问题', ['一是']],
    ['三', '下一步工作安排', ['（一）']],
  ]);
  expect(report.chapters[0]?.sections[0]?.sentences).toMatchObject([
    { text: '12月1日办班2期，培训300人。', source: 'statement', tasks: ['t1'], commitments: ['c1'], figures: [] },
  ]);
  expect(report.chapters[0]?.sections[1]?.sentences).toMatchObject([{ text: BLANK, source: 'byHand' }]);
  expect(report.chapters[1]?.sections[0]).toMatchObject({ key: '二、一是', sentences: [{ text: BLANK }] });
  expect(report.chapters[2]?.sections[0]?.sentences[0]?.text).toBe('6月底前完成全员轮训。');
  expect(report.blanks.map((blank) => blank.place)).toEqual(['前言', '一（二）', '二、导语', '二、一是', '三、导语']);
  expect(report.blanks[1]?.lastYear).toContain('3000余份');
});

test.each([
  [
    'the closing statement over the periods',
    [
      { text: '上半年一期', day: '2021-07-09', kind: 'period' },
      { text: '全年两期', day: '2021-12-02', kind: 'closing' },
    ],
    ['全年两期。'],
  ],
  [
    'else the latest period',
    [
      { text: '上半年一期', day: '2021-07-09', kind: 'period' },
      { text: '三季度两期', day: '2021-10-09', kind: 'period' },
    ],
    ['三季度两期。'],
  ],
  [
    'else the latest period that had something to say',
    [
      { text: '上半年一期', day: '2021-07-09', kind: 'period' },
      { text: '本期无新情况', day: '2021-10-09', kind: 'period', nothingNew: true },
    ],
    ['上半年一期。'],
  ],
  [
    'else every node’s product',
    [
      { text: '5月28日提出清单', day: '2021-05-28', kind: 'node' },
      { text: '7月15日完成核对', day: '2021-07-15', kind: 'node' },
    ],
    ['5月28日提出清单。', '7月15日完成核对。'],
  ],
  [
    'a fact told of anything but an overall duty pushes nothing out',
    [
      { text: '我委成效第一', day: '2021-03-09', kind: 'fact' },
      { text: '全年两期', day: '2021-12-02', kind: 'closing' },
    ],
    ['全年两期。'],
  ],
  ['nothing accepted: a blank', [], [BLANK]],
] as const)('%s', (_, statements, expected) => {
  const report = composeAnnualReport(
    input({ tasks: [aTask({ statements: statements.map((one) => aStatement(one)) })] }),
  );
  expect(report.chapters[0]?.sections[0]?.sentences.map((sentence) => sentence.text)).toEqual(expected);
});

test('an overall duty is all its dated facts, and the closing that is not printed is shown', () => {
  const statements = [
    { text: '3月9日听取汇报', day: '2021-03-09', kind: 'fact' },
    { text: '9月1日研究', day: '2021-09-01', kind: 'fact' },
    { text: '全年落实', day: '2021-12-02', kind: 'closing' },
  ] as const;
  const report = composeAnnualReport(
    input({ tasks: [aTask({ nature: 'overall', statements: statements.map((one) => aStatement(one)) })] }),
  );
  expect(report.chapters[0]?.sections[0]?.sentences.map(({ text }) => text)).toEqual([
    '3月9日听取汇报。',
    '9月1日研究。',
  ]);
  expect(report.blanks.find(({ material }) => material === '全年落实')?.place).toContain('培训');
});

test.each(['notImplemented', 'merged', 'notApplicable'] as const)(
  'what ended as %s is no achievement: its words are shown to a person',
  (outcome) => {
    const report = composeAnnualReport(input({ tasks: [aTask({ outcome })] }));
    expect(report.chapters[0]?.sections[0]?.sentences).toMatchObject([{ text: BLANK }]);
    expect(report.blanks.find(({ material }) => material?.includes('300人'))?.place).toMatch(/^一（一）任务“培训”：/);
  },
);

test.each(['completed', 'fulfilled', 'merged', 'notApplicable'] as const)(
  'what ended as %s is not promised again',
  (outcome) => {
    const report = composeAnnualReport(input({ tasks: [aTask({ outcome })] }));
    expect(report.chapters[2]?.sections[0]?.sentences[0]?.text).toBe(BLANK);
  },
);

test.each([
  ['在2020年基础上办班。', ['2020年']],
  ['深入推进“七五”普法工作。', ['“七五”普法']],
  ['落实《法治政府建设实施纲要（2015—2020年）》。', ['（2015—2020年）']],
  ['落实《法治政府建设实施纲要（2021—2025年）》。', []],
  ['印发〔2020〕12号文件，2021年起施行。', []],
])('stale words of %s are %j', (text, expected) => {
  const report = composeAnnualReport(input({ tasks: [aTask({ statements: [aStatement({ text })] })] }));
  expect(report.stale.map((hit) => hit.words)).toEqual(expected);
});

test('what is written reads back as what was composed', () => {
  const report = composeAnnualReport(input({ demo: true }));
  const read = readReport(reportMarkdown(report));
  if (!read.ok) throw new Error(read.error.message);
  expect(read.value).toMatchObject({ title: report.title, reportYear: 2021, planYear: 2022, unassigned: [] });
  expect(read.value.chapters.map((c) => [c.number, c.heading, c.role])).toEqual([
    ['一', '工作成效', 'achievements'],
    ['二', '存在问题', 'problems'],
    ['三', '下一步工作安排', 'next_steps'],
  ]);
  expect(read.value.chapters[0]?.sections.map((s) => `${s.marker}${s.heading}`)).toEqual([
    '（一）执法规范',
    '（二）普法宣传',
  ]);
  expect(read.value.planItems.flatMap((item) => item.commitments.map((c) => c.text))).toEqual(['6月底前完成全员轮训']);
});

test('a section counted 1. keeps its mark', () => {
  const sections = [{ marker: '1.', heading: '执法', text: '' }];
  const report = composeAnnualReport(anInput([{ ...CHAPTERS[0]!, sections }]));
  expect(report.chapters[0]?.sections[0]).toMatchObject({ key: '一1.', marker: '1.' });
});

test('a promise is accounted for by an outcome and a sentence, not by either alone', () => {
  const one = (id: string, outcome: 'completed' | null, answered: boolean) => ({
    id,
    text: id,
    planItem: '(一)',
    outcome,
    answered,
  });
  const found = coverageOf([
    one('both', 'completed', true),
    one('silent', 'completed', false),
    one('open', null, true),
  ]);
  expect(found).toMatchObject({ commitments: 3, accounted: 1, unaccounted: [{ id: 'silent' }, { id: 'open' }] });
  expect(found.byOutcome.completed).toBe(1);
});
