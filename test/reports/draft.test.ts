import { describe, expect, test } from '@jest/globals';
import { brokenSpans, read } from './reading.js';

/** Next year's report as the product drafts it: blanks, a comment, a quotation, a table behind the text. */
const DRAFT = `# 2021年法治政府建设情况报告

<!-- 演示数据 -->

2021年，武清区认真落实各项要求，具体情况报告如下。

## 一、工作成效

### （一）依法全面履行政府职能

> 上年承诺：落实《天津市优化营商环境条例》规定。

区政府常务会议专题学习12次。【待填】

## 二、存在问题

一是行政执法力量不足；二是【待填】。

## 三、下一步工作安排

2022年，我区将【待填】，重点做好以下工作：

<!-- 演示数据 -->

### （一）切实履行职责

【待填】

### （二）提升行政执法水平

> 上年承诺：强化执法人员的学习培训。

强化执法人员培训，6月底前完成轮训。【待填】

## 附：上年度工作安排落实情况对照表

| 序号 | 承诺 | 落实情况 |
|---|---|---|
| 1 | 加强12项工作 | 已落实 |
`;

describe.each([
  ['with # headings', DRAFT],
  ['without', DRAFT.replace(/^#+ /gm, '')],
])('a draft %s', (_, text) => {
  const draft = read(text);

  test('keeps its outline and its years', () => {
    expect(draft).toMatchObject({ title: '2021年法治政府建设情况报告', reportYear: 2021, planYear: 2022 });
    expect(draft.chapters.map(({ number, role }) => [number, role])).toEqual([
      ['一', 'achievements'],
      ['二', 'problems'],
      ['三', 'next_steps'],
      [null, 'other'],
    ]);
    expect(draft.planItems.map(({ marker, heading }) => `${marker}${heading}`)).toEqual([
      '（一）切实履行职责',
      '（二）提升行政执法水平',
    ]);
  });

  test('blanks, comments and quotations promise nothing and are not lost', () => {
    expect(draft.planItems.map((item) => item.commitments.map((one) => one.text))).toEqual([
      [],
      ['强化执法人员培训', '6月底前完成轮训'],
    ]);
    expect(draft.problems.map((problem) => problem.text)).toEqual(['一是行政执法力量不足']);
    expect(draft.unassigned).toEqual([]);
    expect(brokenSpans(draft, text)).toEqual([]);
    const closings = draft.planPieces.filter(({ kind }) => kind === 'closing').map((p) => text.slice(p.start, p.end));
    expect(closings).toEqual(['【待填】', '> 上年承诺：强化执法人员的学习培训', '【待填】']);
  });

  test('names a year that was filled in', () =>
    expect(draft.planItems[1]?.commitments[1]?.deadline).toEqual({
      phrase: '6月底前',
      date: '2022-06-30',
      recurrence: null,
      inferred: ['year'],
    }));

  test('takes the table behind it for neither promise nor figure', () =>
    expect(draft.indicators.map(({ name, value }) => [name, value])).toEqual([['区政府常务会议专题学习', 12]]));
});

test('a table among the promises is left to a person', () => {
  const text = '# 2021年报告\n## 三、下一步工作安排\n（一）加强培训。开展轮训。\n| 1 | 组织考核，评比 |\n';
  const report = read(text);
  expect(report.planItems[0]?.commitments.map((one) => one.text)).toEqual(['开展轮训']);
  expect(report.unassigned.map((one) => one.text)).toEqual(['| 1 | 组织考核', '评比 |']);
  expect(report.warnings).toMatchObject([{ code: 'UNREAD' }]);
  expect(brokenSpans(report, text)).toEqual([]);
});
