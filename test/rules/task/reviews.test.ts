import { expect, test } from '@jest/globals';
import type { TaskFacts } from '../../../src/task/domain/facts.js';
import { isOverdueReview, reviewWords, waitingReviews } from '../../../src/task/domain/reviews.js';
import { closing, continuing, half, node, oneOff, rules } from './a-task.js';

const on = (facts: TaskFacts, today: string) => waitingReviews(facts, today, rules.workingDays);
const handedIn = (day: string): TaskFacts =>
  oneOff([closing({ submittedOn: day })], { state: 'submitted', handedInOn: day });

// 2021: 18 September, a Saturday, is worked; 19 to 21 September and 1 to 7 October are days off.
test.each([
  ['the day it came', '2021-09-06', '2021-09-06', 0, '待审核（今天报来）', false],
  ['the next working day', '2021-09-06', '2021-09-07', 1, '待审核（第1个工作日）', false],
  ['came on a Friday, seen on Sunday', '2021-09-03', '2021-09-05', 0, '待审核', false],
  ['the fifth, the last one there is', '2021-09-06', '2021-09-13', 5, '待审核（第5个工作日）', false],
  ['the sixth', '2021-09-06', '2021-09-14', 6, '待审核（第6个工作日）', true],
  ['a worked Saturday counts', '2021-09-17', '2021-09-18', 1, '待审核（第1个工作日）', false],
  ['days off do not', '2021-09-17', '2021-09-22', 2, '待审核（第2个工作日）', false],
  ['nor does the week of October', '2021-09-28', '2021-10-08', 3, '待审核（第3个工作日）', false],
])('%s', (_, submittedOn, today, workingDay, words, overdue) => {
  const [one] = on(handedIn(submittedOn), today);
  expect(one).toMatchObject({ kind: 'closing', submittedOn, workingDay });
  expect(one && reviewWords(one, today)).toBe(words);
  expect(one && isOverdueReview(one, 5)).toBe(overdue);
});

const came = node({ submittedOn: '2021-09-01' });
const answer = closing({ id: 'i', kind: 'instruction', submittedOn: '2021-09-02' });
const stated = continuing({ periods: [{ ...half, accepted: false }] });

test.each<[string, TaskFacts, string[]]>([
  ['a node under review', oneOff([came]), ['node']],
  ['an accepted node', oneOff([{ ...came, accepted: true }]), []],
  ['a node not reported', oneOff([node()]), []],
  ['a statement under review', stated, ['period']],
  ['an accepted statement', continuing({ periods: [{ ...half, accepted: true }] }), []],
  ['an answer to an instruction', oneOff([answer]), ['answer']],
  [
    'a node and an older answer: the longest first',
    oneOff([came, { ...answer, submittedOn: '2021-08-20' }]),
    ['answer', 'node'],
  ],
  [
    'with the whole task handed in, its pieces are decided with it',
    { ...handedIn('2021-09-03'), deadlines: [came, answer] },
    ['answer', 'closing'],
  ],
  ['a continuing task handed in', { ...stated, state: 'submitted', handedInOn: '2021-09-03' }, ['closing']],
  ['completed: only the answer waits', { ...oneOff([came, answer]), state: 'completed' }, ['answer']],
  ['paused: only the answer waits', { ...oneOff([came, answer]), state: 'suspended' }, ['answer']],
  ['closed: nothing', { ...oneOff([came, answer]), state: 'closed' }, []],
  ['sent back: nothing of the whole waits', { ...handedIn('2021-09-03'), state: 'returned', handedInOn: null }, []],
])('%s', (_, facts, kinds) => {
  expect(on(facts, '2021-09-06').map(({ kind }) => kind)).toEqual(kinds);
});
