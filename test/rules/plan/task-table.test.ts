import { expect, test } from '@jest/globals';
import { COLUMNS, tableOf, taskTableDocument, type TableLine } from '../../../src/plan/domain/task-table.js';

const LINE: TableLine = {
  ...{ taskId: 't', number: 24, title: '组建区法律专家团队', nature: 'oneOff', standard: '8月底前聘任。' },
  ...{ leadId: 'd', lead: '区司法局', cooperatingIds: ['a', 'b'], cooperating: ['区委组织部', '区教育局'] },
  ...{ leader: '分管副区长', nodes: [], periods: [], due: '2021-08-31', originalDue: '2021-08-31' },
  promises: [
    { marker: '(七)', text: '组建团队,提供服务' },
    { marker: '(七)', text: '开展培训' },
    { marker: '(二)', text: '另一项' },
  ],
};
const NODE = { title: '名单', due: '2021-06-30', originalDue: '2021-06-30' };

test.each<[keyof typeof COLUMNS, Partial<TableLine>, string]>([
  ['number', {}, '24'],
  ['promise', {}, '（七）组建团队，提供服务；\n开展培训；\n（二）另一项'],
  ['standard', {}, '8月底前聘任。'],
  ['standard', { standard: null }, ''],
  ['standard', { standard: null, nature: 'overall' }, '总体要求'],
  ['dates', {}, ''],
  ['dates', { nodes: [NODE] }, '名单：2021年6月30日'],
  ['dates', { nodes: [{ ...NODE, due: '2021-07-15' }] }, '名单：2021年6月30日（经批准延至2021年7月15日）'],
  ['dates', { periods: [{ name: '上半年', dueBy: '2021-07-09' }] }, '上半年：2021年7月9日'],
  ['dates', { nature: 'overall', due: null }, '按日期记录履职事实'],
  ['due', {}, '2021年8月31日'],
  ['due', { due: '2021-12-15' }, '2021年8月31日（经批准延至2021年12月15日）'],
  ['due', { due: null, originalDue: null }, '待定'],
  ['due', { nature: 'overall', due: null }, '全年'],
  ['cooperating', {}, '区委组织部、区教育局'],
])('column %s of %j says %j', (column, over, words) =>
  expect(tableOf([{ ...LINE, ...over }], [column]).rows).toEqual([[words]]),
);

const SHEET = { ...{ planYear: 2021, lines: [LINE], issuer: '区政府督查室' }, day: '2021-03-26', head: '9:00aa' };

test('the whole table lies across, says how much it is and on what it rests', () => {
  const approved = { on: '2021-03-26', document: '×政办发〔2021〕3号' };
  const { landscape, title, blocks } = taskTableDocument({ ...SHEET, approved, notice: null });
  expect([landscape, title]).toEqual([true, '2021年法治政府建设任务分解表']);
  expect(blocks[0]).toEqual({
    kind: 'paragraph',
    text: '共1项任务，1个牵头单位。2021年3月26日批准立项，依据：×政办发〔2021〕3号。',
  });
});

test('before it is approved it claims no approval, and a line without a lead counts no unit', () => {
  const lines = [{ ...LINE, leadId: null, lead: '待定' }];
  const { blocks, notice } = taskTableDocument({ ...SHEET, lines, approved: null, notice: '草稿' });
  expect([blocks[0], notice]).toEqual([{ kind: 'paragraph', text: '共1项任务，0个牵头单位。' }, '草稿']);
});
