import { expect, test } from '@jest/globals';
import { standingOf, type TaskFacts } from '../../../src/task/domain/standing.js';
import { TASK_STATES } from '../../../src/task/domain/states.js';
import { closing, continuing, far, node, oneOff, rules, TODAY } from './a-task.js';

test.each<[string, TaskFacts, string, string | null, string]>([
  [
    'six days late',
    oneOff([closing({ extension: 'none' })]),
    TODAY,
    'red',
    '■ 逾期6天：原定8月31日，未报请办结，未申请延期。',
  ],
  [
    'what is not known of a request is not said',
    oneOff([closing()]),
    TODAY,
    'red',
    '■ 逾期6天：原定8月31日，未报请办结，未延期。',
  ],
  ['its last day', oneOff([closing()]), '2021-08-31', 'yellow', '▲ 临期：8月31日（周二）到期，就在今天。'],
  ['the day after', oneOff([closing()]), '2021-09-01', 'red', '■ 逾期1天：原定8月31日，未报请办结，未延期。'],
  [
    'extended and late again',
    oneOff([closing({ originalDueDate: '2021-06-30', dueDate: '2021-08-13' })]),
    TODAY,
    'red',
    '■ 逾期24天：原定6月30日，经批准延至8月13日，超原定68天，未报请办结。',
  ],
  [
    'a late node beside a late closing',
    oneOff([
      closing(),
      node({ title: '各镇街“名册”汇齐', dueDate: '2021-08-25', originalDueDate: '2021-08-25', extension: 'pending' }),
    ]),
    TODAY,
    'red',
    '■ 逾期12天：节点“各镇街‘名册’汇齐”原定8月25日，未收到通过审核的材料，延期申请待审定，批准前仍计逾期；完成期限8月31日也已过。',
  ],
  [
    'two late nodes beside a late closing',
    oneOff([
      closing(),
      node({ id: 'n1', title: '甲', dueDate: '2021-06-30', originalDueDate: '2021-06-30' }),
      node({ id: 'n2', title: '乙', dueDate: '2021-07-30', originalDueDate: '2021-07-30' }),
    ]),
    TODAY,
    'red',
    '■ 逾期68天：节点“甲”原定6月30日，未收到通过审核的材料，未延期；另有1个节点逾期；完成期限8月31日也已过。',
  ],
  ['late across the year', oneOff([far]), '2022-01-10', 'red', '■ 逾期10天：原定2021年12月31日，未报请办结，未延期。'],
  [
    'near',
    oneOff([far, node({ title: '上半年抽查', dueDate: '2021-09-15' })]),
    TODAY,
    'yellow',
    '▲ 临期：节点“上半年抽查”9月15日（周三）到期，还有9天。',
  ],
  [
    'fourteen days',
    oneOff([node({ dueDate: '2021-09-22' })]),
    '2021-09-08',
    'yellow',
    '▲ 临期：节点“名册汇齐”9月22日（周三）到期，还有14天。',
  ],
  ['fifteen days', oneOff([node({ dueDate: '2021-09-22' })]), '2021-09-07', 'green', '● 正常：节点未到。'],
  [
    'a due day in a holiday is not late in it',
    oneOff([closing({ dueDate: '2021-10-03', originalDueDate: '2021-10-03' })]),
    '2021-10-08',
    'yellow',
    '▲ 临期：10月3日（周日）到期，遇休息日顺延至10月8日（周五），就在今天。',
  ],
  [
    'and counts from the working day after it',
    oneOff([closing({ dueDate: '2021-10-03', originalDueDate: '2021-10-03' })]),
    '2021-10-09',
    'red',
    '■ 逾期1天：原定10月3日（遇休息日顺延至10月8日），未报请办结，未延期。',
  ],
  [
    'reported late and under review',
    oneOff([closing({ submittedOn: '2021-09-03' })], { state: 'submitted' }),
    TODAY,
    'green',
    '● 正常：已报待审核，审核期间不计逾期。',
  ],
  [
    'under review, and a leader’s word not answered',
    oneOff(
      [
        closing({ submittedOn: '2021-08-30' }),
        node({ id: 'open', dueDate: '2021-09-01', originalDueDate: '2021-09-01' }),
        closing({
          id: 'i',
          kind: 'instruction',
          title: '8月20日批示',
          dueDate: '2021-09-03',
          originalDueDate: '2021-09-03',
        }),
      ],
      { state: 'submitted' },
    ),
    TODAY,
    'red',
    '■ 逾期3天：8月20日批示的答复原定9月3日，未收到答复。',
  ],
  [
    'sent back',
    oneOff([closing({ submittedOn: '2021-08-30' })], { state: 'returned' }),
    TODAY,
    'red',
    '■ 逾期6天：原定8月31日，未报请办结，未延期。',
  ],
  [
    'one node under review, the other late',
    oneOff([
      node({ id: 'a', submittedOn: TODAY }),
      node({ id: 'b', dueDate: '2021-09-03', originalDueDate: '2021-09-03' }),
    ]),
    TODAY,
    'red',
    '■ 逾期3天：节点“名册汇齐”原定9月3日，未收到通过审核的材料，未延期。',
  ],
  [
    'an accepted node is past caring',
    oneOff([node({ dueDate: '2021-08-01', submittedOn: '2021-08-09', accepted: true }), far]),
    TODAY,
    'green',
    '● 正常：节点未到。',
  ],
  [
    'not signed for and late',
    oneOff([closing()], { state: 'assigned' }),
    TODAY,
    'red',
    '■ 逾期6天：原定8月31日，未报请办结，未延期。',
  ],
  ['continuing, stated', continuing(), TODAY, 'green', '● 正常：没有到期未报的材料。'],
  ['continuing, open', continuing(), '2021-10-11', 'green', '● 正常：第三季度情况正在填报，10月15日（周五）截止。'],
  ['continuing, last day', continuing(), '2021-10-15', 'green', '● 正常：第三季度情况正在填报，10月15日（周五）截止。'],
  ['continuing, missing', continuing(), '2021-10-16', 'yellow', '▲ 未报：第三季度材料应于10月15日报送，未收到。'],
  [
    'continuing, assessed as falling short',
    continuing({ lastAssessment: 'insufficient' }),
    TODAY,
    'yellow',
    '▲ 须关注：上期评价为落实不够。',
  ],
  [
    'continuing, assessed as partly done',
    continuing({ lastAssessment: 'partly' }),
    TODAY,
    'green',
    '● 正常：没有到期未报的材料。',
  ],
  ['overall', oneOff([closing()], { nature: 'overall' }), TODAY, null, '○ 不计灯：总体要求，只记履职事实。'],
  [
    'suspended',
    oneOff([closing()], { state: 'suspended' }),
    TODAY,
    'grey',
    '○ 不计灯：经批准暂缓，暂停计时，每季度复核一次。',
  ],
  ['draft', oneOff([closing()], { state: 'draft' }), TODAY, null, '○ 不计灯：尚未批准分解表。'],
  ['completed', oneOff([closing()], { state: 'completed' }), TODAY, null, '✓ 已办结：审核通过，等另一位同志复核。'],
  ['closed', oneOff([closing()], { state: 'closed' }), TODAY, null, '✓ 已销号：结论和依据可查。'],
])('%s', (_, facts, today, light, words) => {
  expect(standingOf(facts, today, rules)).toMatchObject({ light, words });
});

test('two kinds of late stay apart: work is red, material is yellow and never red', () => {
  expect(standingOf(oneOff([closing()]), TODAY, rules)).toMatchObject({
    lateness: 'work',
    late: [{ kind: 'work', of: 'closing', days: 6, originalDays: 6, dueDate: '2021-08-31' }],
  });
  expect(standingOf(continuing(), '2022-06-01', rules)).toMatchObject({
    light: 'yellow',
    lateness: 'material',
    late: [{ kind: 'material', of: 'period', title: '第三季度' }],
    redFrom: null,
  });
});

test('an extension moves the light and never the original count', () => {
  const extended = oneOff([closing({ originalDueDate: '2021-06-30', dueDate: '2021-08-13' })]);
  expect(standingOf(extended, TODAY, rules).late).toMatchObject([{ days: 24, originalDays: 68 }]);
  expect(standingOf(extended, '2021-08-01', rules)).toMatchObject({
    light: 'yellow',
    late: [],
    yellowFrom: '2021-07-30',
    redFrom: '2021-08-14',
  });
});

test.each(TASK_STATES.filter((state) => !['assigned', 'inProgress', 'submitted', 'returned'].includes(state)))(
  '%s stores no turning days',
  (state) => {
    expect(standingOf(oneOff([closing()], { state }), TODAY, rules)).toMatchObject({
      yellowFrom: null,
      redFrom: null,
      late: [],
    });
  },
);

test.each<[string, TaskFacts, string, { what: string; by: string | null } | null]>([
  ['to sign', oneOff([closing()], { state: 'assigned' }), TODAY, { what: '请签收', by: null }],
  ['overall to sign', oneOff([], { nature: 'overall', state: 'assigned' }), TODAY, { what: '请签收', by: null }],
  ['overall under way', oneOff([], { nature: 'overall' }), TODAY, null],
  [
    'sent back',
    oneOff([closing()], { state: 'returned', replyBy: '2021-09-08' }),
    TODAY,
    { what: '请按退回要点补充后上报', by: '2021-09-08' },
  ],
  ['nearest first', oneOff([far, node()]), TODAY, { what: '请上报节点“名册汇齐”的完成情况', by: '2021-11-30' }],
  ['closing alone', oneOff([far]), TODAY, { what: '请报请办结', by: '2021-12-31' }],
  ['under review', oneOff([closing({ submittedOn: TODAY })], { state: 'submitted' }), TODAY, null],
  ['period not open', continuing(), TODAY, null],
  ['period open', continuing(), '2021-10-08', { what: '请报送第三季度情况', by: '2021-10-15' }],
  ['period missing', continuing(), '2021-10-18', { what: '请补报第三季度情况', by: '2021-10-15' }],
  ['suspended', oneOff([closing()], { state: 'suspended' }), TODAY, null],
])('next: %s', (_, facts, today, next) => {
  expect(standingOf(facts, today, rules).next).toEqual(next);
});

test('progress is accepted nodes over nodes, for one-off tasks only', () => {
  const nodes = [
    node({ id: 'a', submittedOn: '2021-08-01', accepted: true }),
    node({ id: 'b', submittedOn: TODAY }),
    node({ id: 'd' }),
    far,
  ];
  expect(standingOf(oneOff(nodes), TODAY, rules).nodes).toEqual({ done: 1, total: 3, next: '2021-11-30' });
  expect(standingOf(continuing(), TODAY, rules).nodes).toBeNull();
});
