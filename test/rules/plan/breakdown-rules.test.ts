import { expect, test } from '@jest/globals';
import { breakdownFaults, type BreakdownTask, type Known } from '../../../src/plan/domain/breakdown-rules.js';

const known: Known = {
  commitments: ['(一)1', '(一)2'],
  departments: new Set(['a', 'b']),
  posts: new Map([
    ['a-head', 'a'],
    ['b-head', 'b'],
  ]),
  figures: new Set(['检查次数']),
  periods: new Set(['H1']),
  planYear: 2021,
  issued: '2021-03-26',
};
const task = (over: Partial<BreakdownTask> = {}): BreakdownTask => ({
  commitments: ['(一)1', '（一）2'],
  nature: 'continuing',
  lead: 'a',
  cooperating: ['b'],
  post: 'a-head',
  standard: '每期写明次数和日期。',
  due: '2021-12-31',
  nodes: [],
  figures: [],
  ...over,
});
const messages = (...tasks: BreakdownTask[]) => breakdownFaults(tasks, known).map((fault) => fault.message);

test('a sound table has no fault; brackets of either width name the same promise', () =>
  expect(messages(task())).toEqual([]));

test.each<[string, Partial<BreakdownTask>, string]>([
  ['an unknown lead', { lead: 'x' }, '没有代码为“x”的单位'],
  ['an unknown post', { post: 'x' }, '没有代码为“x”的岗位'],
  ['a post of another unit', { post: 'b-head' }, '岗位“b-head”不在牵头单位“a”'],
  ['a day before anybody was told', { due: '2021-03-26' }, '2021-03-26不晚于立项日2021-03-26'],
  ['a figure twice', { figures: ['检查次数', '检查次数'] }, '数据“检查次数”重复'],
  ['a period twice', { rhythm: ['H1', 'H1'] }, '填报期“H1”重复'],
  ['no period at all', { rhythm: [] }, '没有填报期'],
  ['the lead among the cooperating', { cooperating: ['a'] }, '牵头单位不再列为配合单位'],
  ['a unit twice', { cooperating: ['b', 'b'] }, '配合单位“b”重复'],
  ['no standard', { standard: null }, '没有落实标准'],
  ['a one-off with two promises', { nature: 'one_off' }, '一次性任务单独成项'],
  ['a one-off without a day', { nature: 'one_off', due: null }, '一次性任务没有完成期限'],
  ['nodes where nothing is produced', { nodes: [{ title: '节点', due: '2021-06-30' }] }, '只有一次性任务设节点'],
  ['an overall duty with a day', { nature: 'overall' }, '总体要求不设期限'],
  ['a rhythm nobody set', { rhythm: ['X'] }, '没有“X”这一填报期'],
  ['a figure nobody listed', { figures: ['人数'] }, '数据“人数”没有列在'],
  ['a day of another year', { due: '2022-01-04' }, '2022-01-04不在2021年内'],
  ['a promise that is not there', { commitments: ['(一)1', '(一)2', '(一)3'] }, '报告中没有承诺(一)3'],
])('%s', (_, over, expected) => expect(messages(task(over)).join()).toContain(expected));

test('a promise in two tasks, and one in none', () => {
  expect(messages(task(), task({ commitments: ['(一)2'] })).join()).toContain('承诺(一)2已归入第1项任务');
  expect(messages(task({ commitments: ['(一)1'] })).join()).toContain('承诺(一)2没有归入任何任务');
});

test('a node after its task’s day', () => {
  const late = task({
    nature: 'one_off',
    commitments: ['(一)1'],
    due: '2021-06-30',
    nodes: [{ title: '晚', due: '2021-07-01' }],
  });
  expect(messages(late, task({ commitments: ['(一)2'] })).join()).toContain('节点晚于完成期限2021-06-30');
});
