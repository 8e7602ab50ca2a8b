import { expect, test } from '@jest/globals';
import { linesOf } from '../../../src/document/domain/lines.js';
import { outlineOf } from '../../../src/document/domain/outline.js';
import { surfaceOf } from '../../../src/document/domain/surface.js';

const outline = (source: string) => {
  const surface = surfaceOf(source);
  const { frame, chapters } = outlineOf({ source, surface }, linesOf(surface));
  return {
    title: frame.title,
    chapters: chapters.map(({ number, heading, sections }) => [
      number,
      heading,
      ...sections.map(({ marker }) => marker),
    ]),
  };
};
const PASSED_ON = '现将《2023年工作要点》印发给你们，请认真贯彻落实各项任务，按时报送工作进展情况和存在的困难。';
const LONG = '坚持以改革创新为动力，统筹抓好全年各项工作任务的组织实施和督促检查，推动目标任务按期高质量完成。';

test('a notice that counts its own demands is not the plan it passes on', () =>
  expect(
    outline(
      `各镇街：\n${PASSED_ON}\n一、压实责任。各单位要逐项细化。\n二、定期报告。每月报送一次。\n石桥区政府办公室\n2023年3月1日\n附件1\n2023年石桥区工作要点\n一、抓好农业\n1.新建水渠两条。\n二、抓好工业\n2.引进企业五家。`,
    ),
  ).toEqual({
    title: '2023年石桥区工作要点',
    chapters: [
      ['一', '抓好农业', '1.'],
      ['二', '抓好工业', '2.'],
    ],
  }));

test('a notice alone keeps its demands', () =>
  expect(outline(`各镇街：\n${PASSED_ON}\n一、压实责任\n逐项细化。\n二、定期报告\n每月一次。`).chapters).toHaveLength(
    2,
  ));

test('what stands above 一、 heads no chapter: a number, the title over two lines with a blank between', () =>
  expect(
    outline(
      `石桥政发〔2023〕2号\n关于印发重点工作方案的通知\n\n各镇街：\n${PASSED_ON}\n\n石桥区2023年重点工作\n\n任务分解方案\n\n${LONG}\n\n一、抓好农业\n新建水渠。\n二、抓好工业\n引进企业。`,
    ),
  ).toEqual({
    title: '石桥区2023年重点工作任务分解方案',
    chapters: [
      ['一', '抓好农业'],
      ['二', '抓好工业'],
    ],
  }));

test.each([
  [
    '石桥街道2016年工作总结和2017年工作安排 2018-06-15\n石桥街道2016年工作总结和2017年工作安排',
    '石桥街道2016年工作总结和2017年工作安排',
  ],
  ['石桥镇2022年工作总结\n2023-01-05张三', '石桥镇2022年工作总结'],
  [
    '标题\n关于印发2021年石桥工作要点的通知\n关于印发2021年石桥工作要点的通知\n各镇：\n2021年石桥工作要点\n总体要求是抓好落实，做到按时按质完成各项任务。',
    '2021年石桥工作要点',
  ],
])('%j is titled %s', (top, title) => expect(outline(`${top}\n一、主要工作\n抓好落实。`).title).toBe(title));

test('推进重点工作公开 among the sections is a section; 下一步打算 is a chapter of its own', () => {
  const text = (last: string) => `一、抓好公开\n（一）规范平台\n更新栏目。\n（二）${last}\n做好公开。`;
  expect(outline(text('推进重点工作信息公开')).chapters).toEqual([['一', '抓好公开', '（一）', '（二）']]);
  expect(outline(text('下一步工作打算')).chapters).toHaveLength(2);
});
