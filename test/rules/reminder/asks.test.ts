import { unitSilence } from '../../../src/reminder/domain/silence.js';
import { restWords } from '../../../src/reminder/domain/unit-part.js';
import { expect, test } from '@jest/globals';
import { asksFor } from '../../../src/reminder/domain/asks.js';
import { aTask, closing, eightTasks, node, requesting, third, TODAY, urging } from './unit-tasks.js';

test('the unit of eight tasks: two late, the longest first, one near, five that need nothing', () => {
  const asks = asksFor(eightTasks(), urging);
  expect(asks).toMatchObject({ total: 3, led: 8, other: [] });
  expect(asks.late.map((ask) => [ask.title, ask.mark, ask.badge])).toEqual([
    ['组建“法律明白人”“法治带头人”队伍', '■', '逾期12天'],
    ['组建区法律专家团队', '■', '逾期6天'],
  ]);
  expect(asks.soon).toMatchObject([
    {
      title: '执法监督平台应用和信息归集',
      mark: '▲',
      facts: ['节点“上半年归集情况抽查”，9月15日（周三）到期，还有9天（7个工作日）。'],
    },
  ]);
  expect(asks.fine.map((task) => task.note)).toEqual([null, null, '已报，待审核', null, null]);
});

test('what is asked follows from what is late', () => {
  const asks = asksFor(eightTasks(), urging);
  expect(asks.late.map((ask) => ask.what)).toEqual([
    '请上报最新情况；仍未完成的，写明还差什么、何时补齐。',
    '请报请办结；办不完的，写明原因和预计日期。',
  ]);
  expect(asks.late[1]?.facts[0]).toBe('应于8月31日完成，未报请办结，未申请延期。');
});

test('an extension that ran out is told beside the original day', () => {
  const task = aTask('法律专家团队', { deadlines: [closing('2021-08-13', { originalDueDate: '2021-06-30' })] });
  expect(asksFor([task], urging).late[0]?.facts).toEqual(['原定6月30日，经批准延至8月13日，超原定68天，未报请办结。']);
});

test('tasks to sign for are one ask; an overall task is asked for no day of it', () => {
  const tasks = [
    aTask('甲', { state: 'assigned' }),
    aTask('乙', { state: 'assigned', nature: 'overall', deadlines: [closing('2021-01-31')] }),
    aTask('丙', { nature: 'overall', deadlines: [closing('2021-01-31')] }),
  ];
  const asks = asksFor(tasks, urging);
  expect(asks).toMatchObject({ total: 1, late: [], fine: [{ title: '丙' }] });
  expect(asks.other).toMatchObject([
    { kind: 'acknowledge', taskIds: ['t-甲', 't-乙'], title: '2项任务待签收', facts: ['“甲”“乙”。'] },
  ]);
});

test('what an overall task’s unit was told to supplement is asked for, as of any other', () => {
  const task = aTask('总体', { nature: 'overall', state: 'returned', returned });
  expect(asksFor([task], urging)).toMatchObject({ total: 1, late: [], other: [{ kind: 'returned' }] });
});

test('what a leader asked about an overall task is asked until it is answered, without light or lateness', () => {
  const instructions = [{ words: '请专题报告。', answerBy: '2021-08-31' }];
  const asks = asksFor([{ ...aTask('总体', { nature: 'overall' }), instructions }], urging);
  expect(asks.late).toEqual([]);
  expect(asks.other).toMatchObject([{ kind: 'instruction', mark: null, facts: ['批示：请专题报告。'] }]);
  expect(asks.other[0]?.what).toBe('请答复办理情况，8月31日（周二）前。');
});

test('statements are one ask a period, open or missing, and missing material is not called late', () => {
  const half = { id: 'h1', name: '上半年', opens: '2021-07-01', dueBy: '2021-07-09', statedOn: null };
  const on = { ...urging, today: '2021-10-11' };
  const given = { nature: 'continuing' as const, periods: [half, third], today: '2021-10-11' };
  const asks = asksFor([aTask('甲', given), aTask('乙', given)], on);
  expect(asks).toMatchObject({ total: 2, late: [], soon: [], fine: [] });
  expect(asks.other).toMatchObject([
    { kind: 'statementLate', taskIds: ['t-甲', 't-乙'], title: '上半年情况', mark: '▲', badge: '未报' },
    { kind: 'statement', taskIds: ['t-甲', 't-乙'], title: '第三季度情况', badge: '还有4天' },
  ]);
  expect(JSON.stringify(asks)).not.toContain('逾期');
});

test('a missed statement is urged for once, and counted from then on; the next one is urged for again', () => {
  const half = { id: 'h1', name: '上半年', opens: '2021-07-01', dueBy: '2021-07-09', statedOn: null };
  const given = { nature: 'continuing' as const, periods: [half, third], today: '2021-10-18' };
  const on = { ...urging, today: '2021-10-18' };
  const urgedOn = (day: string | null) => asksFor([{ ...aTask('甲', given), urgedOn: day }], on);
  expect(urgedOn(null).other).toMatchObject([{ kind: 'statementLate', title: '上半年、第三季度情况' }]);
  // A letter of its own last day did not urge for it yet.
  expect(urgedOn('2021-07-09').other).toMatchObject([{ title: '上半年、第三季度情况' }]);
  expect(urgedOn('2021-07-12').other).toMatchObject([{ title: '第三季度情况' }]);
  const both = asksFor([{ ...aTask('甲', given), urgedOn: '2021-10-18' }, aTask('乙')], on);
  expect(both).toMatchObject({ total: 0, other: [] });
  expect(both.fine).toMatchObject([
    { title: '甲', note: '上半年、第三季度情况未报', normal: false, unstated: true },
    { title: '乙', note: null, normal: true },
  ]);
  expect(restWords(both.fine, false)).toBe('其余2项，其中1项情况未报');
  expect(unitSilence(both)).toBe('牵头2项，其中1项情况未报，已催报过');
});

test('periods that the same tasks have not stated are one ask', () => {
  const half = { id: 'h1', name: '上半年', opens: '2021-07-01', dueBy: '2021-07-09', statedOn: null };
  const given = { nature: 'continuing' as const, periods: [half, third], today: '2021-10-18' };
  const asks = asksFor([aTask('甲', given), aTask('乙', given)], { ...urging, today: '2021-10-18' });
  expect(asks.other).toMatchObject([
    {
      title: '上半年、第三季度情况',
      facts: ['2项任务，上半年应于7月9日、第三季度应于10月15日报送，至今未收到。', '“甲”“乙”。'],
    },
  ]);
});

test('a statement that was sent back is asked for once, by what is missing', () => {
  const half = { id: 'h1', name: '上半年', opens: '2021-07-01', dueBy: '2021-07-09', statedOn: null };
  const back = { missing: '缺日期', replyBy: '2021-09-08', dutyId: 'h1' };
  const task = aTask('甲', { nature: 'continuing', periods: [half], returned: back });
  expect(asksFor([task], urging)).toMatchObject({ total: 1, other: [{ kind: 'returned' }] });
});

test('what lies with the office asks nothing of the unit', () => {
  const half = { id: 'h1', name: '上半年', opens: '2021-07-01', dueBy: '2021-07-09', statedOn: null };
  const tasks = [
    aTask('甲', { state: 'submitted', deadlines: [node('抽查', '2021-08-25'), closing('2021-08-31')] }),
    aTask('乙', { state: 'submitted', nature: 'continuing', periods: [half] }),
    aTask('丙', { deadlines: [node('抽查', '2021-08-25', { submittedOn: '2021-08-24' }), closing('2021-12-31')] }),
  ];
  expect(asksFor(tasks, urging)).toMatchObject({
    total: 0,
    fine: [{ note: '已报，待审核' }, { note: '已报，待审核' }, { note: '已报，待审核' }],
  });
});

test('but for the answer to a leader’s word, near or late', () => {
  const word = (dueDate: string) => closing(dueDate, { id: 'i', kind: 'instruction', title: '8月20日批示' });
  const near = aTask('甲', { state: 'submitted', deadlines: [word('2021-09-10'), closing('2021-08-31')] });
  const late = aTask('乙', { state: 'submitted', deadlines: [word('2021-09-03')] });
  expect(asksFor([near, late], urging)).toMatchObject({
    late: [{ title: '乙', what: '请答复；还没有办成的，写明进展和预计日期。' }],
    soon: [{ title: '甲', what: '请于9月10日前答复。' }],
  });
});

const returned = { missing: '缺“归集信息条数”和截止日期', replyBy: '2021-09-08' };

test('what was sent back is asked once, also when it is late or near', () => {
  const late = aTask('甲', { state: 'returned', deadlines: [closing('2021-08-31')], returned });
  const near = aTask('乙', { deadlines: [node('抽查', '2021-09-15')], returned });
  const plain = aTask('丙', { state: 'returned', deadlines: [closing('2021-12-31')], returned });
  const asks = asksFor([late, near, plain], urging);
  expect(asks).toMatchObject({ total: 3, soon: [] });
  expect(asks.late[0]).toMatchObject({ taskIds: ['t-甲'], what: '请于9月8日前补充后上报，其余内容不用重写。' });
  expect(asks.other.map((ask) => [ask.kind, ask.taskIds[0]])).toEqual([
    ['returned', 't-乙'],
    ['returned', 't-丙'],
  ]);
  expect(asks.other[1]?.facts).toEqual(['退回补充：缺“归集信息条数”和截止日期。9月8日（周三）前答复。']);
});

test.each([
  ['draft', 0],
  ['cancelled', 0],
  ['closed', 0],
  ['suspended', 1],
  ['completed', 1],
] as const)('%s asks for nothing, and counts %d among what is fine', (state, fine) => {
  const asks = asksFor([aTask('甲', { state, deadlines: [closing('2021-08-31')], returned })], urging);
  expect([asks.total, asks.fine.length]).toEqual([0, fine]);
});

test('a paused or watched task is not called normal', () => {
  const tasks = [
    aTask('甲', { state: 'suspended' }),
    aTask('乙', { nature: 'continuing', lastAssessment: 'insufficient' }),
    aTask('丙'),
  ];
  expect(asksFor(tasks, urging).fine).toEqual([
    { title: '甲', note: '暂缓', normal: false },
    { title: '乙', note: '上期评价为落实不够', normal: false },
    { title: '丙', note: null, normal: true },
  ]);
});

test('a unit outside the government is asked, without lateness or counts of days past', () => {
  const late = aTask('法治专题学习', {
    deadlines: [node('学习安排', '2021-08-25')],
    lastWord: '8月6日来函：已列入计划',
  });
  const asks = asksFor([late, aTask('乙', { state: 'assigned' })], requesting);
  const words = JSON.stringify(asks);
  expect(words).not.toMatch(/逾期|未延期|催|通报|请务必|■/);
  expect(asks.late[0]).toMatchObject({
    badge: null,
    facts: ['节点“学习安排”，原定8月25日，情况尚未收到。', '8月6日来函：已列入计划。'],
  });
  expect([...asks.late, ...asks.other].every((ask) => ask.what.startsWith('商请'))).toBe(true);
});

test('a matter never has more than three facts', () => {
  const nodes = ['甲', '乙', '丙', '丁'].map((title, n) => node(title, `2021-08-0${n + 1}`));
  const asks = asksFor([aTask('任务', { deadlines: nodes, returned, lastWord: '有记录' })], urging);
  expect(asks.late[0]?.facts).toHaveLength(3);
  expect(asks.late[0]?.facts[0]).toContain('8月1日');
});

test('near today, asking for more time is no longer offered', () => {
  const asks = asksFor([aTask('甲', { deadlines: [closing(TODAY)] })], urging);
  expect(asks.soon).toMatchObject([
    { facts: ['9月6日（周一）到期，就在今天。'], what: '请报请办结；赶不上的，写明原因和预计日期。' },
  ]);
});
