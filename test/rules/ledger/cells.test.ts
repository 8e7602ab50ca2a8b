import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { addDays, fullDay } from '../../../src/calendar/domain/day.js';
import { COLUMNS } from '../../../src/ledger/domain/columns.js';
import { amountIn, figuresWords, readFigures } from '../../../src/ledger/domain/figures-cell.js';
import { nodesWords, readNodes } from '../../../src/ledger/domain/nodes-cell.js';
import { contactWords, postWords, readContact, readPost } from '../../../src/ledger/domain/people-cells.js';
import { checkWords, isSame, markOf, readCheck } from '../../../src/ledger/domain/row-key.js';

test('the columns stand in the order the office asked for', () => {
  expect(COLUMNS.map(({ title }) => title).join(' · ')).toBe(
    '序号 · 事项编号 · 任务名称 · 报告原文 · 性质 · 对应上年问题 · 牵头单位 · 配合单位 · 责任岗位（责任人） · 联络员及电话 · 分管领导 · 立项依据 · 本年度落实标准 · 节点及日期 · 原定期限 · 批准期限 · 最近一期情况 · 本期评价 · 数据：上年/本年/同比 · 存在问题及原因 · 下一步 · 佐证 · 亮灯及规则 · 逾期天数/超原定天数 · 催办 · 批示及办理 · 办结日期 · 销号日期 · 年度结论 · 写入报告位置 · 备注',
  );
});

test.each([
  ['名册汇齐：2021年8月25日', [['名册汇齐', '2021-08-25']]],
  ['名册汇齐 8月25日前', [['名册汇齐', '2021-08-25']]],
  ['8月25日 名册汇齐；', [['名册汇齐', '2021-08-25']]],
  ['２０２１．８．２５　名册汇齐', [['名册汇齐', '2021-08-25']]],
  [
    '印发方案：6/15\n名册汇齐：2021-8-25（待审核）',
    [
      ['印发方案', '2021-06-15'],
      ['名册汇齐', '2021-08-25'],
    ],
  ],
])('%j', (words, nodes) => {
  expect(readNodes(words, 2021)).toEqual({ ok: true, nodes: nodes.map(([title, dueDate]) => ({ title, dueDate })) });
});

test.each([
  ['名册汇齐', /要写日期/],
  ['2021年8月25日', /要写节点名称/],
  ['名册汇齐：2月30日', /2月30日不存在/],
])('%s is no node', (words, why) => {
  const read = readNodes(words, 2021);
  expect(read.ok ? '' : read.message).toMatch(why);
});

test('nodes come back as they went out', () => {
  const title = fc.stringMatching(/^[一-龥]{1,12}$/);
  const day = fc.integer({ min: 0, max: 364 }).map((n) => addDays('2021-01-01', n));
  const node = fc.record({ title, dueDate: day, stands: fc.constantFrom('', '待审核', '已通过') });
  fc.assert(
    fc.property(fc.array(node, { maxLength: 4 }), (nodes) => {
      const read = readNodes(nodesWords(nodes), 2021);
      expect(read).toEqual({ ok: true, nodes: nodes.map(({ title: name, dueDate }) => ({ title: name, dueDate })) });
      expect(nodesWords(nodes)).toBe(
        nodes.map((n) => `${n.title}：${fullDay(n.dueDate)}${n.stands && `（${n.stands}）`}`).join('\n'),
      );
    }),
  );
});

const TWO = [
  { id: 'a', name: '受理', said: '上年24件，本年待报' },
  { id: 'b', name: '受理行政复议', said: '上年30件，本年28件，比上年底减少2件' },
];

test('of figures only what stands behind 本年 is read, by the longest name', () => {
  const said = figuresWords(TWO);
  expect(readFigures(said, TWO)).toEqual({ ok: true, amounts: new Map() });
  expect(readFigures(said.replace('本年待报', '本年１２９件').replace('本年28件', '本年31件'), TWO)).toEqual({
    ok: true,
    amounts: new Map([
      ['a', '１２９件'],
      ['b', '31件'],
    ]),
  });
  expect(readFigures('129', TWO.slice(0, 1))).toEqual({ ok: true, amounts: new Map([['a', '129']]) });
  expect(readFigures('别的：本年3件', TWO)).toMatchObject({ ok: false });
  expect(readFigures('受理：24件', TWO)).toMatchObject({ ok: false });
  expect(readFigures(said.replace('本年28件', '本年待报'), TWO)).toMatchObject({ ok: false });
  expect(amountIn('上年24件')).toBe('');
});

test('a post and whoever holds it; a contact and the number', () => {
  expect(readPost(postWords({ title: '法制科科长', holder: '示例乙' }))).toEqual({
    title: '法制科科长',
    holder: '示例乙',
  });
  expect(readPost('法制科科长')).toEqual({ title: '法制科科长', holder: null });
  for (const words of ['示例甲 022-0000 0013', '示例甲，022-0000 0013', '示例甲\n０２２－0000 0013'])
    expect(readContact(words)).toEqual({ name: '示例甲', phone: '022-0000 0013' });
  expect(readContact('示例甲')).toEqual({ name: '示例甲', phone: '' });
  expect(contactWords({ name: '', phone: '' })).toBe('');
});

test('marks tell every text from every other, and come back', () => {
  fc.assert(
    fc.property(fc.string(), fc.string(), (a, b) => {
      expect(isSame(a === '' ? '' : markOf(a), b)).toBe(a === b);
    }),
  );
  const texts = new Map(COLUMNS.map(({ key }) => [key, `值${key}`]));
  const key = readCheck(checkWords(7, texts));
  expect(key?.version).toBe(7);
  for (const { key: column } of COLUMNS) expect(isSame(key?.marks.get(column) ?? '', `值${column}`)).toBe(true);
  for (const broken of ['', '2|7|', '1|7|a.b', '1|x|']) expect(readCheck(broken)).toBeNull();
});
