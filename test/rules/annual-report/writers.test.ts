import { expect, test } from '@jest/globals';
import { composeAnnualReport } from '../../../src/annual-report/domain/compose.js';
import { comparisonOf } from '../../../src/annual-report/domain/comparison.js';
import { PRINTS } from '../../../src/annual-report/writers/editions.js';
import { decodeDocument } from '../../../src/document/decode.js';
import { writeJson } from '../../../src/annual-report/writers/json.js';
import { reportMarkdown } from '../../../src/annual-report/writers/markdown.js';
import { readReport } from '../../../src/document/read-report.js';
import { aChapter, anInput, aStatement, aTask } from '../../support/annual-report.js';

const CHAPTERS = [
  aChapter('achievements', {
    sections: [
      { marker: '(一)', heading: '执法规范', text: '' },
      { marker: '(二)', heading: '普法宣传', text: '' },
    ],
  }),
  aChapter('next_steps', {
    number: '二',
    heading: '下一步工作安排',
    leadIn: '2021年:',
    sections: [{ marker: '(一)', heading: '提升执法水平', text: '' }],
  }),
];

/** A report whose one unit wrote `text`. */
const reportSaying = (text: string, demo = false) =>
  composeAnnualReport(
    anInput(CHAPTERS, {
      demo,
      tasks: [aTask({ statements: [aStatement({ text })], nextYear: '完成执法人员轮训' })],
    }),
  );

test('the report in reading order', () =>
  expect(reportMarkdown(reportSaying('办班2期', true)).trim().split('\n\n')).toEqual([
    '# 2021年法治政府建设情况报告',
    expect.stringMatching(/^> 演示数据/),
    '2021年，【待填】',
    '## 一、工作成效',
    '### （一）执法规范',
    '办班2期。',
    '### （二）普法宣传',
    '【待填】',
    '## 二、下一步工作安排',
    '2022年，【待填】，重点做好以下工作：',
    '### （一）提升执法水平',
    '完成执法人员轮训。',
  ]));

test('without demonstration there is no such line', () =>
  expect(reportMarkdown(reportSaying('办班2期'))).not.toContain('演示数据'));

test('one line end at the end, one empty line between blocks', () =>
  expect(reportMarkdown(reportSaying('办班2期'))).toMatch(/^# .+\n\n(?:[^\n]+\n\n)+[^\n]+\n$/));

test.each([
  '办班2期,培训300人',
  '# 办班',
  '## 三、下一步工作安排',
  '一、办班',
  '（二）办班',
  '- 办班\n- 轮训',
  '> 引文',
  '<!-- 没有结尾',
  '<b>办班</b>',
  '| 序号 | 事项 |\n|---|---|\n| 1 | 办班 |',
  '```\n办班',
  '附件：名单',
])('whatever a unit writes, the outline reads back: %j', (text) => {
  const read = readReport(reportMarkdown(reportSaying(text, true)));
  if (!read.ok) throw new Error(read.error.message);
  expect(read.value.chapters.map((c) => [c.number, c.role, c.sections.map((s) => s.marker)])).toEqual([
    ['一', 'achievements', ['（一）', '（二）']],
    ['二', 'next_steps', ['（一）']],
  ]);
  expect(read.value.planItems.flatMap((item) => item.commitments.map((c) => c.text))).toEqual(['完成执法人员轮训']);
});

test('the document for scripts has the promised shape and is the same every time', () => {
  const report = reportSaying('办班2期');
  expect(writeJson(report)).toBe(writeJson(reportSaying('办班2期')));
  expect(JSON.parse(writeJson(report))).toMatchObject({
    title: '2021年法治政府建设情况报告',
    chapters: [
      {
        number: '一',
        heading: '工作成效',
        sections: [
          {
            marker: '（一）',
            heading: '执法规范',
            sentences: [{ text: '办班2期。', source: 'statement', tasks: ['t1'], commitments: ['c1'], figures: [] }],
          },
          { marker: '（二）' },
        ],
      },
      { number: '二' },
    ],
    blanks: expect.arrayContaining([{ place: '前言', lastYear: '2020年,以某会议精神为指导。' }]) as unknown,
    stale: [],
  });
});

test('what became of a promise after a leader signed that it may be left open is told as it is', async () => {
  const report = reportSaying('办班2期');
  const promise = { id: 'c1', text: '强化培训', planItem: '(一)执法' };
  const printed = async (tasks: Parameters<typeof comparisonOf>[1]) => {
    const compared = comparisonOf([promise], tasks, report).map((row) => ({ ...row, exception: '上级尚未部署' }));
    const made = { issuer: '区依法治区办', properties: { day: '2022-01-20', head: null } };
    const decoded = decodeDocument(await PRINTS.comparison.print({ report, compared, internal: new Set() }, made));
    return decoded.ok ? decoded.value.text : '';
  };
  expect(await printed([aTask({ outcome: null })])).toContain('经区领导同意暂无结论');
  const since = await printed([aTask({ outcome: 'fulfilled' })]);
  expect(since).not.toContain('暂无结论');
  expect(since).toContain('本年度已落实');
});
