import { expect, test } from '@jest/globals';
import { instantOf } from '../../../src/calendar/domain/beijing.js';
import { weekdayOf } from '../../../src/calendar/domain/day.js';
import { tallyOf, type Arrived, type LetterRow, type YearLived } from '../../../src/simulation/domain/tally.js';

const HEAD = 'sfj-head@district.example';

const letter = (id: string, over: Partial<LetterRow> = {}): LetterRow => ({
  ...{ id, messageId: `<${id}@x>`, kind: 'weekly', slot: 'weekly:2021-W36', recipient: HEAD, state: 'sent' },
  stateReason: null,
  ...over,
});
const arrival = (id: string, day = '2021-09-06', to = HEAD): Arrived => ({
  ...{ messageId: `<${id}@x>`, to, at: instantOf(day, '09:00') },
});

const aYear = (over: Partial<YearLived>): YearLived => ({
  arrived: [arrival('a')],
  letters: [letter('a')],
  notices: [{ kind: 'overdue', owedOn: '2021-09-06', letterId: 'a', unsentReason: null }],
  expected: [{ day: '2021-09-06', slot: 'weekly:2021-W36', recipient: HEAD }],
  isWorkingDay: (day) => weekdayOf(day) <= 5,
  heads: new Set([HEAD]),
  lastRunOn: '2021-09-06',
  ...over,
});

test('a week as it should be', () => {
  expect(tallyOf(aYear({}))).toEqual({
    ...{ letters: 1, byKind: { weekly: 1 }, byWeek: { '2021-W36': { weekly: 1 } } },
    ...{ duplicates: 0, onDaysOff: 0, owedMissed: 0, maxPerPersonWeek: 1, meanPerHeadWeek: 1, violations: [] },
  });
});

test.each<[string, Partial<YearLived>, Partial<ReturnType<typeof tallyOf>>, RegExp]>([
  ['the same letter twice', { arrived: [arrival('a'), arrival('a')] }, { duplicates: 1 }, /同一封信到了2次/],
  [
    'two letters of one slot',
    { arrived: [arrival('a'), arrival('b')], letters: [letter('a'), letter('b')] },
    { duplicates: 1 },
    /同一封信到了2次/,
  ],
  ['on a Sunday', { arrived: [arrival('a', '2021-09-05')], expected: [] }, { onDaysOff: 1 }, /休息日2021-09-05发了信/],
  [
    'somebody did not hear',
    { expected: [{ day: '2021-09-06', slot: 'weekly:2021-W36', recipient: 'x@y' }] },
    { owedMissed: 1 },
    /应收到.*x@y/,
  ],
  ['heard a day late', { arrived: [arrival('a', '2021-09-07')] }, { owedMissed: 1 }, /应收到/],
  [
    'sent, says the row, and never came',
    { arrived: [], expected: [] },
    { letters: 0, owedMissed: 1 },
    /没有送达，也没有原因/,
  ],
  [
    'skipped without a reason',
    { arrived: [], expected: [], letters: [letter('a', { state: 'skipped' })] },
    { owedMissed: 1 },
    /没有原因/,
  ],
  [
    'a notice in no letter',
    { notices: [{ kind: 'returned', owedOn: '2021-08-30', letterId: null, unsentReason: null }] },
    { owedMissed: 1 },
    /不在任何信里/,
  ],
  ['a letter of which no row knows', { arrived: [arrival('a'), arrival('z')] }, { letters: 1 }, /台账里没有的信/],
  [
    'three in a week',
    {
      arrived: ['a', 'b', 'c'].map((id) => arrival(id)),
      letters: ['a', 'b', 'c'].map((id) => letter(id, { slot: `${id}:2021-W36` })),
      expected: [],
    },
    { maxPerPersonWeek: 3 },
    /一人一周收到3封/,
  ],
])('%s is named', (_, over, counts, words) => {
  const tally = tallyOf(aYear(over));
  expect(tally).toMatchObject(counts);
  expect(tally.violations.join('；')).toMatch(words);
});

test.each<[string, Partial<YearLived>]>([
  [
    'failed for a reason',
    { arrived: [], expected: [], letters: [letter('a', { state: 'failed', stateReason: '550' })] },
  ],
  [
    'a notice that says why it is in none',
    { notices: [{ kind: 'returned', owedOn: '2021-08-30', letterId: null, unsentReason: '单位已补充上报' }] },
  ],
  [
    'a notice owed since the last run',
    { notices: [{ kind: 'returned', owedOn: '2021-09-06', letterId: null, unsentReason: null }] },
  ],
  [
    'what is told at once is over no ceiling',
    {
      arrived: ['a', 'b', 'c', 'd'].map((id) => arrival(id)),
      letters: [letter('a'), ...['b', 'c', 'd'].map((id) => letter(id, { kind: 'urgent', slot: `urgent:${id}` }))],
    },
  ],
])('%s is as it should be', (_, over) => {
  expect(tallyOf(aYear(over)).violations).toEqual([]);
});
