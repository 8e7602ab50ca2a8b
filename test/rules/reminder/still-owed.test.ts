import { expect, test } from '@jest/globals';
import { stillOwed, type OwedKind } from '../../../src/reminder/domain/still-owed.js';
import type { UnitTask } from '../../../src/reminder/domain/unit-task.js';
import { aTask, closing, node, third } from './unit-tasks.js';

const returned = { missing: '缺数据', replyBy: '2021-09-08' };
const late = aTask('甲', { deadlines: [closing('2021-08-31')] });
const near = aTask('乙', { deadlines: [node('抽查', '2021-09-15')] });
const lateAndNear = aTask('寅', { deadlines: [node('抽查', '2021-08-31'), closing('2021-09-15')] });
const sentBackAndNear = aTask('卯', { deadlines: [node('抽查', '2021-09-15')], returned });
const assigned = aTask('丙', { state: 'assigned' });
const sentBack = aTask('丁', { state: 'returned', deadlines: [closing('2021-12-31')], returned });
const nodeSentBack = aTask('戊', { returned });
const open = aTask('己', { nature: 'continuing', periods: [third], today: '2021-10-11' });
const missing = aTask('庚', { nature: 'continuing', periods: [third], today: '2021-10-18' });
const stated = aTask('辛', {
  nature: 'continuing',
  periods: [{ ...third, statedOn: '2021-10-09' }],
  today: '2021-10-11',
});
const working = aTask('壬', { deadlines: [closing('2021-12-31')] });

test.each<[OwedKind, UnitTask, string | null]>([
  ['acknowledge', assigned, null],
  ['acknowledge', working, '单位已签收'],
  ['returned', sentBack, null],
  ['returned', nodeSentBack, null],
  ['returned', working, '单位已补充上报'],
  ['overdue', late, null],
  ['overdue', near, '已上报，或期限已经批准延长'],
  ['dueSoon', near, null],
  ['dueSoon', late, '期限已过，改按逾期提醒'],
  ['dueSoon', working, '已上报，或期限已经批准延长'],
  ['dueSoon', lateAndNear, '期限已过，改按逾期提醒'],
  ['dueSoon', sentBackAndNear, '已退回，改按退回补充提醒'],
  ['statement', open, null],
  ['statement', stated, '本期情况已报送'],
  ['statement', missing, '报送日已过，改按材料未报提醒'],
  ['statementLate', missing, null],
  ['statementLate', stated, '本期情况已报送'],
])('%s for %#', (kind, task, reason) => {
  expect(stillOwed(kind, task)).toEqual(reason === null ? { owed: true } : { owed: false, reason });
});

const KINDS: OwedKind[] = ['acknowledge', 'returned', 'overdue', 'dueSoon', 'statement', 'statementLate'];
const ENDED = ['draft', 'completed', 'closed', 'suspended', 'cancelled'] as const;

test.each(KINDS.flatMap((kind) => ENDED.map((state) => [kind, state] as const)))(
  '%s is not owed when %s',
  (kind, state) => {
    const answer = stillOwed(kind, { ...late, state, returned });
    expect(answer).toMatchObject({ owed: false, reason: expect.stringMatching(/^任务/) });
  },
);

test.each(KINDS)('an overall task owes %s only where it needs no day: to be signed for, or supplemented', (kind) => {
  const task = aTask('总体', { nature: 'overall', state: 'assigned', returned });
  expect(stillOwed(kind, task).owed).toBe(kind === 'acknowledge' || kind === 'returned');
});

test('a notice about one node falls when that node was submitted, though another is late', () => {
  const task = aTask('癸', {
    deadlines: [node('甲', '2021-08-25', { submittedOn: '2021-09-05' }), node('乙', '2021-08-31')],
  });
  expect(stillOwed('overdue', { ...task, dutyId: 'node-甲' }).owed).toBe(false);
  expect(stillOwed('overdue', { ...task, dutyId: 'node-乙' }).owed).toBe(true);
});
