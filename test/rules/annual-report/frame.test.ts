import { expect, test } from '@jest/globals';
import { composeAnnualReport } from '../../../src/annual-report/domain/compose.js';
import type { AnnualReportInput, LastChapter } from '../../../src/annual-report/domain/input.js';
import { textOf } from '../../../src/annual-report/domain/report.js';
import { BLANK } from '../../../src/annual-report/domain/sentence.js';
import {
  aChapter as chapter,
  aFigure as figure,
  anInput,
  aStatement,
  aTask as task,
} from '../../support/annual-report.js';

const compose = (chapters: LastChapter[], over: Partial<AnnualReportInput> = {}) =>
  composeAnnualReport(
    anInput(chapters, {
      lastYear: { title: '天津市某区2020年法治政府建设情况报告', preamble: null, chapters },
      tasks: [task()],
      figures: [figure()],
      staleWording: [{ words: '“七五”普法', until: 2020 }],
      ...over,
    }),
  );
type Report = ReturnType<typeof compose>;
const texts = (report: Report) =>
  report.chapters.map((c) => c.sections.map((s) => s.sentences.map(({ text }) => text).join('')));
const places = (report: Report) => report.blanks.map(({ place }) => place);

test('last year’s title with this year in it', () =>
  expect(compose([]).title).toBe('天津市某区2021年法治政府建设情况报告'));

test('a chapter nobody numbered takes everything', () => {
  const report = compose([chapter('achievements', { number: null, sections: [], leadIn: '去年的话。' })]);
  expect(texts(report)).toEqual([['办班2期。全年检查120次，同比增长20%。']]);
  expect(report.chapters[0]?.leadIn).toBeNull();
});

test('two chapters of achievements count on, and nothing is said twice', () => {
  const tasks = [task(), task({ id: 't2', itemOrdinal: 2, statements: [aStatement({ text: '二' })] })];
  const report = compose([chapter('achievements'), chapter('achievements', { number: '二' })], { tasks });
  expect(texts(report)).toEqual([['办班2期。全年开展检查120次，同比增长20%。'], ['二。']]);
});

test.each<[string, Partial<AnnualReportInput>, string]>([
  ['a task of an item without a section', { tasks: [task({ itemOrdinal: 2 })] }, '没有对应条目的任务“培训”'],
  ['a figure of a section that is gone', { figures: [figure({ sectionMarker: '(九)' })] }, '没有对应条目的数据“检查”'],
])('%s is not dropped', (_, over, place) => expect(places(compose([chapter('achievements')], over))).toContain(place));

test.each<[string, Partial<AnnualReportInput>]>([
  ['a task that said nothing', { tasks: [task({ itemOrdinal: 2, statements: [] })] }],
  ['a figure no longer counted', { figures: [figure({ sectionMarker: '(九)', comparability: 'discontinued' })] }],
])('%s needs no place', (_, over) =>
  expect(places(compose([chapter('achievements')], over)).join()).not.toContain('没有对应条目'),
);

test('what goes on without a word about next year is named', () => {
  const steps = chapter('next_steps', { number: '三', heading: '下一步工作安排', leadIn: '2021年:' });
  const silent = task({ id: 't2', title: '普法', nextYear: ' ' });
  const report = compose([steps], { tasks: [task(), silent], figures: [] });
  expect(texts(report)).toEqual([['完成轮训。']]);
  expect(places(report)).toEqual(expect.arrayContaining(['三（一）任务“普法”']));
  expect(report.chapters[0]?.leadIn).toMatchObject({
    key: '三、导语',
    sentences: [{ text: `2022年，${BLANK}，重点做好以下工作：` }],
  });
});

test('guiding words before the sections and before the problems are left to people, last year’s beside', () => {
  const problems = chapter('problems', {
    number: '二',
    heading: '存在问题',
    leadIn: '还存在差距:一是力量不足;二是宣传不够。',
    sections: [],
  });
  const report = compose([chapter('achievements', { leadIn: '以某会议精神为指导。' }), problems], {
    problems: [
      { marker: '一是', text: '一是力量不足', items: [] },
      { marker: '二是', text: '二是宣传不够', items: [] },
    ],
  });
  expect(report.chapters.map(({ leadIn }) => leadIn && textOf(leadIn))).toEqual([BLANK, BLANK]);
  expect(texts(report)[1]).toEqual([BLANK, BLANK]);
  expect(report.blanks.slice(1)).toEqual([
    { place: '一、导语', lastYear: '以某会议精神为指导。' },
    { place: '二、导语', lastYear: '还存在差距:' },
    { place: '二、一是', lastYear: '一是力量不足' },
    { place: '二、二是', lastYear: '二是宣传不够' },
  ]);
});

test.each([
  ['completed', 'closing'],
  ['carriedOver', 'period'],
] as const)('a task that ended as %s is told once and not counted', (outcome, kind) => {
  const report = compose([chapter('achievements')], {
    tasks: [task({ outcome, statements: [aStatement({ kind })] })],
    figures: [figure({ value: 0 }), figure({ id: 'f2', name: '处罚', value: null })],
  });
  expect(texts(report)).toEqual([['办班2期。']]);
  expect(JSON.stringify(texts(report))).not.toMatch(/逾期|办结率|项任务|(?<!\d)0[次项件]/);
  expect(places(report)).toContain('一（一）数据“处罚”');
});

test('a heading kept from last year may be stale', () => {
  const sections = [{ marker: '(一)', heading: '推进“七五”普法', text: '' }];
  expect(compose([chapter('achievements', { sections })]).stale).toMatchObject([
    { key: '一（一）', field: 'heading', words: '“七五”普法', sentenceId: null },
  ]);
});

test('the same input gives the same report', () => {
  const chapters = [chapter('achievements'), chapter('next_steps')];
  expect(compose(chapters)).toEqual(compose(chapters));
});
