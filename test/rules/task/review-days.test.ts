import { expect, test } from '@jest/globals';
import { standingOf, type TaskFacts } from '../../../src/task/domain/standing.js';
import { closing, continuing, half, node, oneOff, rules, TODAY } from './a-task.js';

// Between a submission and its return the office has the matter, and the unit's clock stands still.
test.each<[string, TaskFacts, string, string]>([
  [
    'handed in a day early and sent back after its day: those days are the office’s',
    oneOff([closing({ reviews: [{ submittedOn: '2021-08-30', returnedOn: '2021-09-03' }] })], { state: 'returned' }),
    'red',
    '■ 逾期3天：原定8月31日，9月3日退回补充，尚未补报，未延期。',
  ],
  [
    'on the day of the return nobody is late yet',
    oneOff([closing({ reviews: [{ submittedOn: '2021-08-30', returnedOn: '2021-09-06' }] })], { state: 'returned' }),
    'yellow',
    '▲ 临期：8月31日（周二）到期，已退回补充，自明天起计逾期。',
  ],
  [
    'handed in two days late, sent back, not answered: two days and those since',
    oneOff([closing({ reviews: [{ submittedOn: '2021-09-02', returnedOn: '2021-09-04' }] })], { state: 'returned' }),
    'red',
    '■ 逾期4天：原定8月31日，9月4日退回补充，尚未补报，未延期。',
  ],
  [
    'the whole task lies with the office: its open node is not urged',
    oneOff([closing({ submittedOn: '2021-08-20' }), node({ dueDate: '2021-08-25', originalDueDate: '2021-08-25' })], {
      state: 'submitted',
    }),
    'green',
    '● 正常：已报待审核，审核期间不计逾期。',
  ],
  [
    'a continuing task that lies with the office owes no statement',
    continuing({ state: 'submitted', periods: [{ ...half, statedOn: null }] }),
    'green',
    '● 正常：已报待审核，审核期间不计逾期。',
  ],
  [
    'a statement under review',
    continuing({ periods: [{ ...half, accepted: false }] }),
    'green',
    '● 正常：已报待审核，审核期间不计逾期。',
  ],
  [
    'a statement that came and was sent back is not called never sent',
    continuing({
      periods: [{ ...half, statedOn: null, reviews: [{ submittedOn: '2021-07-08', returnedOn: '2021-07-20' }] }],
    }),
    'yellow',
    '▲ 未报：上半年材料应于7月9日报送，7月20日退回补充，尚未补报。',
  ],
])('%s', (_, facts, light, words) => {
  expect(standingOf(facts, TODAY, rules)).toMatchObject({ light, words });
});
