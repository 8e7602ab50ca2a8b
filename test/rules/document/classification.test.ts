import { expect, test } from '@jest/globals';
import { secrecyMark } from '../../../src/document/domain/classification.js';
import { readReport } from '../../../src/document/read-report.js';

test.each([
  '机密★5年',
  '秘密★',
  '绝密 ★ 长期',
  '机 密 ★ 1 年',
  '秘密☆6个月',
  '机密·一年',
  '密级：机密',
  '密级: 秘密',
  '密 级：绝密',
  '| 密级 | 秘密 |',
  '000001\n秘密\n特急\n2021年工作要点',
  '【机密】',
  '**机密★1年**',
  '\u3000\u3000秘\u3000密',
  '绝密特急',
])('%j is marked', (text) => expect(secrecyMark(`${text}\n一、工作安排\n加强培训。`)).not.toBeNull());

test.each([
  '严守国家秘密、商业秘密',
  '密级分为绝密、机密、秘密三级',
  '密级：无',
  '密级：公开',
  '区委机要和保密局',
  '秘密投票选举',
  '加强机密性管理',
  '无记名秘密方式',
  '紧密结合实际',
  '内部资料 注意保存',
  `${'一、前言\n'.repeat(20)}秘密`,
])('%j is not', (text) => expect(secrecyMark(text)).toBeNull());

test('what is marked is refused, and nothing of it is repeated', () => {
  const outcome = readReport('秘密★1年\n2021年法治工作要点\n一、重点任务\n（一）加强培训。开展轮训。');
  expect(outcome).toMatchObject({ ok: false, error: { code: 'CLASSIFIED' } });
  if (!outcome.ok) expect(outcome.error.message).not.toMatch(/★|轮训|要点/);
});
