import { expect, test } from '@jest/globals';
import { linesOf } from '../../../src/document/domain/lines.js';
import { surfaceOf } from '../../../src/document/domain/surface.js';
import { roleOf } from '../../../src/document/domain/roles.js';
import { treeOf } from '../../../src/document/domain/tree.js';

/** The first line as a heading; a paragraph before it makes it no title. */
const heading = (text: string) => {
  const source = `前言。\n${text}`;
  const surface = surfaceOf(source);
  const node = treeOf(linesOf(surface)).roots[0];
  if (!node) return null;
  const title = source.slice(node.titleSpan.start, node.titleSpan.end);
  const printed = source.slice(node.line.start, node.line.start + (node.mark?.marker.length ?? 0));
  const marker = node.mark?.family === 'cn' ? node.mark.number : printed;
  return { kind: node.rank <= 1 ? 'chapter' : 'item', marker, title };
};

test.each([
  ['一、工作成效', 'chapter', '一', '工作成效'],
  ['十二、存在问题。', 'chapter', '十二', '存在问题'],
  ['## 三、下一步工作安排', 'chapter', '三', '下一步工作安排'],
  ['\u3000\u3000一、 主要做法', 'chapter', '一', '主要做法'],
  ['## 下一步工作安排', 'chapter', '', '下一步工作安排'],
  ['## 以改革为抓手，优化营商环境（含镇街）', 'chapter', '', '以改革为抓手，优化营商环境（含镇街）'],
  ['存在的主要问题', 'chapter', '', '存在的主要问题'],
  ['附件2：任务分解表', 'chapter', '', '附件2：任务分解表'],
  ['## 附：落实情况对照表', 'chapter', '', '附：落实情况对照表'],
  ['(一)党政主要负责人履行职责', 'item', '(一)', '党政主要负责人履行职责'],
  ['（二）提升水平。加强培训，提高能力。', 'item', '（二）', '提升水平'],
  ['（四) 提升水平', 'item', '（四)', '提升水平'],
  ['二十一、其他事项', 'chapter', '二十一', '其他事项'],
  ['1.加强培训', 'item', '1.', '加强培训'],
  ['(1)加强培训', 'item', '(1)', '加强培训'],
  ['一、坚持党的领导。落实责任，抓好整改。', 'chapter', '一', '坚持党的领导'],
  ['### （三）规范行政权力运行', 'item', '（三）', '规范行政权力运行'],
])('%s is a %s %s', (line, kind, marker, title) => expect(heading(line)).toMatchObject({ kind, marker, title }));

test.each([
  '一是行政执法力量不足',
  '2020年,武清区认真落实各项要求',
  '# 2021年法治政府建设情况报告',
  '第一，加强领导',
  '(一)',
  '附近群众普遍满意',
  '附件中的任务抓紧落实',
  '（第一）加强培训',
  '存在问题的整改，已经完成',
])('%s is no heading', (line) => expect(heading(line)).toBeNull());

test.each([
  [`(一)${'很'.repeat(61)}。加强培训`, ''],
  ['（一）加强培训：' + '组织轮训，'.repeat(20), '加强培训'],
  ['（一）加强培训　' + '组织轮训，'.repeat(20), '加强培训'],
])('an item marker begins an item even where its heading is hard to tell: %#', (line, title) =>
  expect(heading(line)).toMatchObject({ kind: 'item', title }),
);

test.each([
  ['工作成效', 'achievements'],
  ['重点工作成效', 'achievements'],
  ['重点工作推进情况', 'achievements'],
  ['工作成效及下一步打算', 'next_steps'],
  ['聚焦重点任务，推进依法行政', 'other'],
  ['突出重点工作，抓好2022年任务落实', 'next_steps'],
  ['来年计划', 'next_steps'],
  ['下步打算', 'next_steps'],
  ['主要做法', 'achievements'],
  ['2021年重点任务完成情况', 'achievements'],
  ['存在问题', 'problems'],
  ['存在的不足和原因', 'problems'],
  ['下一步工作安排', 'next_steps'],
  ['2022年工作打算', 'next_steps'],
  ['工作计划', 'next_steps'],
  ['2021年工作总结', 'achievements'],
  ['下一步整改存在问题的措施', 'next_steps'],
  ['附：上年度工作安排落实情况对照表', 'other'],
  ['组织领导', 'other'],
  ['实施步骤', 'other'],
  ['主要预期目标', 'other'],
  ['需要县政府协调解决的事项', 'other'],
  ['工作开展情况及存在问题', 'achievements'],
  ['存在问题和原因', 'problems'],
  ['走访困难群众情况', 'achievements'],
])('%s is for %s', (words, role) => expect(roleOf(words)).toBe(role));
