import { expect, test } from '@jest/globals';
import { linesOf } from '../../../src/document/domain/lines.js';
import { outlineOf } from '../../../src/document/domain/outline.js';
import { surfaceOf } from '../../../src/document/domain/surface.js';

const frame = (...lines: string[]) => {
  const source = lines.join('\n');
  const surface = surfaceOf(source);
  return outlineOf({ source, surface }, linesOf(surface)).frame;
};
const DONE = '一、工作成效\n成效明显。';
const NEXT = '二、下一步工作安排';

test.each([
  ['# 2021年法治政府建设情况报告', '2021年法治政府建设情况报告'],
  ['2021年法治政府建设情况报告', '2021年法治政府建设情况报告'],
  ['\u3000\u30002021年度工作总结', '2021年度工作总结'],
])('%s is a title', (line, title) => expect(frame(line, DONE).title).toBe(title));

test.each([
  [['附件2', '石桥区2023年工作要点'], '石桥区2023年工作要点'],
  [['### 石桥区2022年工作总结', '#### 工作成效'], '石桥区2022年工作总结'],
  [
    ['关于印发《2024年法治政府建设工作要点》的通知', '各镇：', '', '2024年法治政府建设工作要点', ''],
    '2024年法治政府建设工作要点',
  ],
  [['标    题：2021年度工作报告', '2021年度工作报告'], '2021年度工作报告'],
  [
    ['关于2021年发展计划', '执行情况与2022年发展', '计划草案的报告'],
    '关于2021年发展计划执行情况与2022年发展计划草案的报告',
  ],
  [['关于2021年工作情况报告', '区司法局'], '关于2021年工作情况报告'],
])('%j are titled %s', (lines, title) => expect(frame(...lines, DONE).title).toBe(title));

test.each(['2020年,武清区认真落实各项要求,具体情况报告如下。', '区委：', `${'很'.repeat(60)}报告`])(
  '%s is no title',
  (line) => expect(frame(line, DONE).title).toBeNull(),
);

test.each([
  ['the title', ['# 2021年报告', DONE, NEXT], 2021, 2022],
  ['the preamble', ['2020年,武清区认真落实要求。', DONE, NEXT], 2020, 2021],
  ['the lead-in of the next steps', [DONE, NEXT, '2021年，我区将做好以下工作：'], 2020, 2021],
  ['the heading of the next steps', [DONE, '二、2022年工作计划'], 2021, 2022],
  ['title and lead-in', ['# 2020年报告', DONE, NEXT, '2021年，我区将做好工作：'], 2020, 2021],
  ['a lead-in that looks back', ['# 2020年报告', DONE, NEXT, '2020年成效明显，下一步：'], 2020, 2021],
  ['the preamble, not the day on top', ['2021年3月18日', '2020年,我区认真落实要求。', DONE, NEXT], 2020, 2021],
  [
    'the preamble, not a document it names',
    ['根据《2015年纲要》和2018年印发的方案，现将2020年情况报告如下。', DONE, NEXT],
    2020,
    2021,
  ],
  ['a title in words', ['石桥区二〇二〇年工作报告', DONE, NEXT, '二○二一年，我区将做好工作：'], 2020, 2021],
  ['full-width figures', ['２０２０年，我区认真落实要求。', DONE, NEXT], 2020, 2021],
  ['the day of signature early in the next year', [DONE, NEXT, '加强培训。', '区司法局', '2022年1月20日'], 2021, 2022],
  ['the day of signature, in words', [DONE, NEXT, '加强培训。', '二〇二一年十二月五日'], 2021, 2022],
  ['nothing', [DONE, NEXT, '加强培训。'], null, null],
])('years are read from %s', (_, lines, reportYear, planYear) =>
  expect(frame(...lines)).toMatchObject({ kind: 'report', reportYear, planYear }),
);

test('a plan that says no year is of the year of its first deadline', () =>
  expect(frame('整改方案', '一、重点任务', '2022年6月底前完成整改。')).toMatchObject({ kind: 'plan', planYear: 2022 }));

test('a document that only looks ahead is a plan of the year it names', () =>
  expect(frame('# 2021年法治政府建设工作要点', '一、重点任务', '（一）加强培训。')).toEqual({
    title: '2021年法治政府建设工作要点',
    kind: 'plan',
    reportYear: 2020,
    planYear: 2021,
  }));

test.each([
  [['春耕备耕工作方案', '一、工作措施', '（一）备足农资。储备化肥。', '2023年2月8日'], 2023],
  [['普法工作方案', '一、重点任务', '（一）宣讲。开展宣讲。', '2022年12月8日'], 2023],
])('a plan without a year is of the year of its day: %j', (lines, planYear) =>
  expect(frame(...lines)).toMatchObject({ kind: 'plan', planYear }),
);

test('a list of tasks of a 政府工作报告 is a plan', () =>
  expect(frame('2023年政府工作报告重点任务清单', '一、经济', '1.新增企业2家。').kind).toBe('plan'));

test('an 实施方案 that also looks back is a report', () =>
  expect(frame('# 2021年方案落实情况报告', DONE, NEXT).kind).toBe('report'));
