import { expect, test } from '@jest/globals';
import { isAwaited, shownStanding } from '../../../src/reminder/shown-standing.js';
import { standingOf, type TaskFacts } from '../../../src/task/domain/standing.js';
import { closing, continuing, far, half, node, oneOff, rules, TODAY } from '../task/a-task.js';

const shown = (facts: TaskFacts, leadKind: string | null, today = TODAY) => {
  const row = { standing: standingOf(facts, today, rules), leadKind };
  return { ...shownStanding(row, today), awaited: isAwaited(row), rule: row.standing };
};

const LATE = oneOff([closing({ extension: 'none' })]);
const LATE_NODE = oneOff([far, node({ title: '名册汇齐', dueDate: '2021-08-25', originalDueDate: '2021-08-25' })]);
const UNSTATED = continuing({ periods: [{ ...half, statedOn: null }] });
const SENT_BACK = { reviews: [{ submittedOn: '2021-08-30', returnedOn: '2021-09-02' }] };

test.each<[string, TaskFacts, string]>([
  ['a task past its day', LATE, '▲ 待告知进展：原定8月31日，情况尚未收到。'],
  ['a node', LATE_NODE, '▲ 待告知进展：节点“名册汇齐”，原定8月25日，情况尚未收到。'],
  ['what was sent back', oneOff([closing(SENT_BACK)]), '▲ 待告知进展：原定8月31日，来件尚需补充。'],
  ['a statement', UNSTATED, '▲ 待告知进展：上半年情况原定7月9日告知，尚未收到。'],
])('%s of those who are asked is waited for: no red, no day counted', (_, facts, words) => {
  for (const kind of ['party', 'judicial', 'mass', 'vertical', 'unheard of'])
    expect(shown(facts, kind)).toMatchObject({ light: 'yellow', words, late: [], awaited: true });
  expect(words).not.toMatch(/逾期|退回|超|\d天/);
});

test.each([LATE, LATE_NODE, UNSTATED])(
  'a government unit, and what nobody leads yet, read what the rule says',
  (facts) => {
    for (const kind of ['government', null]) {
      const { rule, ...told } = shown(facts, kind);
      expect(told).toEqual({ light: rule.light, words: rule.words, late: rule.late, awaited: false });
    }
  },
);

test.each<[string, TaskFacts, string, string]>([
  [
    'near',
    oneOff([node({ title: '抽查', dueDate: '2021-09-15' })]),
    'yellow',
    '▲ 临期：节点“抽查”9月15日（周三）到期，还有9天。',
  ],
  ['far', oneOff([far]), 'green', '● 正常：节点未到。'],
  ['handed in', oneOff([closing({ submittedOn: '2021-08-30' })]), 'green', '● 正常：已报待审核。'],
])('%s, it is told without a word of lateness', (_, facts, light, words) => {
  expect(shown(facts, 'party')).toMatchObject({ light, words, late: [], awaited: false });
});
