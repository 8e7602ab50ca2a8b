import { expect, test } from '@jest/globals';
import {
  nextReview,
  oldestFirst,
  queuedReviews,
  type QueuedReview,
  type ReviewedAnswer,
  type ReviewedTask,
} from '../../../src/task/domain/review-queue.js';
import type { WaitingReview } from '../../../src/task/domain/reviews.js';
import { rules, TODAY } from './a-task.js';

const task = (over: Partial<ReviewedTask> = {}): ReviewedTask => ({
  ...{ id: 't', state: 'inProgress', completedOn: null, completedBy: null },
  ...over,
});
const review = (kind: WaitingReview['kind'], id: string | null): WaitingReview => ({
  ...{ kind, id, submittedOn: '2021-09-01', workingDay: 3 },
});
const answer = (over: Partial<ReviewedAnswer> = {}): ReviewedAnswer => ({
  ...{ id: 'i', acceptedOn: '2021-09-02', acceptedBy: 'other', closedOn: null },
  ...over,
});
const done = task({ state: 'completed', completedOn: '2021-09-03', completedBy: 'other' });

interface Row {
  readonly task?: ReviewedTask;
  readonly reviews?: readonly WaitingReview[];
  readonly instructions?: readonly ReviewedAnswer[];
}

test.each<[string, Row, string[]]>([
  ['a node', { reviews: [review('node', 'n')] }, ['node n']],
  ['a statement: its period is the plan’s, its key the task’s', { reviews: [review('period', 'p')] }, ['period t.p']],
  ['the whole task', { reviews: [review('closing', null)] }, ['closing t']],
  ['completed by another person', { task: done }, ['close t']],
  ['completed by whoever looks', { task: { ...done, completedBy: 'me' } }, []],
  [
    'completed, and an answer waits beside it',
    { task: done, reviews: [review('answer', 'i')] },
    ['answer i', 'close t'],
  ],
  ['an answer accepted by another person', { instructions: [answer()] }, ['closeAnswer i']],
  ['accepted by whoever looks', { instructions: [answer({ acceptedBy: 'me' })] }, []],
  ['closed already', { instructions: [answer({ closedOn: '2021-09-03' })] }, []],
  ['not accepted yet', { instructions: [answer({ acceptedOn: null, acceptedBy: null })] }, []],
  ['struck off: nothing', { task: task({ state: 'closed' }), instructions: [answer()] }, []],
  ['cancelled: nothing', { task: task({ state: 'cancelled' }), instructions: [answer()] }, []],
  ['a draft: nothing', { task: task({ state: 'draft' }), reviews: [review('node', 'n')] }, []],
])('%s', (_, { task: of = task(), reviews = [], instructions = [] }, expected) => {
  const looking = { officerId: 'me', today: TODAY, workingDays: rules.workingDays };
  const found = queuedReviews({ task: of, reviews, instructions }, looking);
  expect(found.map(({ kind, key }) => `${kind} ${key}`)).toEqual(expected);
});

test('a second look counts its own working days, from the day of the first', () => {
  const looking = { officerId: 'me', today: TODAY, workingDays: rules.workingDays };
  expect(queuedReviews({ task: done, reviews: [], instructions: [] }, looking)).toMatchObject([
    { since: '2021-09-03', workingDay: 1 },
  ]);
});

const queued = (key: string, since: string, kind: QueuedReview['kind'] = 'node'): QueuedReview => ({
  ...{ key, kind, taskId: key, dutyId: null, since, workingDay: 0 },
});

test('the oldest first; of one day what units wait for, then the second looks', () => {
  const all = [
    queued('c', '2021-09-03', 'close'),
    queued('b', '2021-09-03'),
    queued('d', '2021-09-06'),
    queued('a', '2021-09-01', 'closeAnswer'),
  ];
  expect(oldestFirst(all).map(({ key }) => key)).toEqual(['a', 'b', 'c', 'd']);
});

test.each([
  [['a', 'b', 'c'], 'a', 'b'],
  [['a', 'b', 'c'], 'c', 'a'],
  [['a'], 'a', null],
  [['a', 'b'], 'gone', 'a'],
  [[], 'a', null],
])('in %j after %s comes %s', (keys, after, next) => {
  const items = keys.map((key) => queued(key, '2021-09-01'));
  expect(nextReview(items, after)?.key ?? null).toBe(next);
});
