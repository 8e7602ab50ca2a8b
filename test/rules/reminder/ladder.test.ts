import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { addDays } from '../../../src/calendar/domain/day.js';
import { termsFor } from '../../../src/reminder/domain/addressing.js';
import { NOTHING_DONE, nextStep, type OnRecord, type Rung } from '../../../src/reminder/domain/ladder.js';

const RULES = { callDay: 3, urgingDay: 7, urgings: 2, listingDay: 30, proposalDay: 45 };
const LAST_DAY = '2021-08-31';
const called = { calls: ['2021-09-03'] };
const urged = { ...called, urgings: [{ signedOn: '2021-09-08', replyBy: '2021-09-15' }] };
const twice = { ...urged, urgings: [...urged.urgings, { signedOn: '2021-09-17', replyBy: '2021-09-26' }] };
const LATE_LETTER = { signedOn: '2021-09-28', replyBy: '2021-10-05' };
const listed = { ...urged, listedOn: '2021-09-30' };

const stepOn = (days: number, record: Partial<OnRecord>, kind = 'government') => {
  const today = addDays(LAST_DAY, days);
  const on = { today, rules: RULES, ladder: termsFor(kind).ladder };
  return nextStep({ lastDay: LAST_DAY, days }, { ...NOTHING_DONE, ...record }, on);
};

test.each<[number, string, Partial<OnRecord>, [Rung, number, string] | null]>([
  [0, 'nothing', {}, null],
  [2, 'nothing', {}, null],
  [3, 'nothing', {}, ['call', 1, '2021-09-03']],
  [40, 'nothing', {}, ['call', 1, '2021-09-03']],
  [5, 'a call before it was late', { calls: ['2021-08-30'] }, ['call', 1, '2021-09-03']],
  [3, 'a call', called, null],
  [6, 'a call', called, null],
  [7, 'a call', called, ['urging', 1, '2021-09-07']],
  [60, 'a call', called, ['urging', 1, '2021-09-07']],
  [8, 'one letter', urged, null],
  [15, 'one letter, its day today', urged, null],
  [16, 'one letter without an answer', urged, ['urging', 2, '2021-09-16']],
  [16, 'one letter, answered', { ...urged, lastWordOn: '2021-09-14' }, null],
  [16, 'one letter, a word from before it', { ...urged, lastWordOn: '2021-09-07' }, ['urging', 2, '2021-09-16']],
  [29, 'two letters without an answer', twice, null],
  [30, 'a call, no letter', called, ['urging', 1, '2021-09-07']],
  [30, 'one letter', urged, ['listing', 1, '2021-09-30']],
  [30, 'two letters', twice, ['listing', 1, '2021-09-30']],
  [31, 'a letter whose day is to come', { ...called, urgings: [LATE_LETTER] }, null],
  [36, 'a letter whose day is over', { ...called, urgings: [LATE_LETTER] }, ['listing', 1, '2021-10-06']],
  [40, 'a letter that was answered', { ...called, urgings: [LATE_LETTER], lastWordOn: '2021-10-01' }, null],
  [
    61,
    'thirty days after the answer',
    { ...called, urgings: [LATE_LETTER], lastWordOn: '2021-10-01' },
    ['listing', 1, '2021-10-31'],
  ],
  [44, 'listed', listed, null],
  [45, 'listed', listed, ['proposal', 1, '2021-10-15']],
  [45, 'letters, not listed', urged, ['listing', 1, '2021-09-30']],
  [90, 'proposed', { ...listed, proposedOn: '2021-10-18' }, null],
  [45, 'a proposal that waits for the leader', { ...listed, withLeader: true }, null],
  [60, 'a letter without an answer, and a proposal that waits', { ...urged, withLeader: true }, null],
  [9, 'a call, a draft dropped the day before', { ...called, droppedOn: '2021-09-08' }, null],
  [16, 'a call, a draft dropped long ago', { ...called, droppedOn: '2021-09-08' }, ['urging', 1, '2021-09-07']],
])('day %i after %s', (days, _, record, expected) => {
  const step = stepOn(days, record);
  expect(step && [step.rung, step.round, step.since]).toEqual(expected);
});

test.each(['party', 'judicial', 'mass', 'vertical'])('%s is asked once, and nothing beyond', (kind) => {
  const days = Array.from({ length: 120 }, (_, n) => n);
  const seen = days.map((n) => stepOn(n, {}, kind)?.rung ?? null);
  expect(seen.slice(0, 7)).toEqual(Array(7).fill(null));
  expect(new Set(seen.slice(7))).toEqual(new Set(['request']));
  const asked = { ...listed, calls: [], requests: [{ signedOn: '2021-09-08', replyBy: '2021-09-15' }] };
  expect(days.map((n) => stepOn(n, asked, kind))).toEqual(Array(120).fill(null));
});

const BEFORE: Readonly<Partial<Record<Rung, (record: OnRecord) => boolean>>> = {
  urging: ({ calls }) => calls.some((day) => day > LAST_DAY),
  listing: ({ urgings }) => urgings.length > 0,
  proposal: ({ listedOn }) => listedOn !== null,
};

test('no rung without the one before on record, and none before its day', () => {
  const day = fc.integer({ min: -5, max: 100 }).map((n) => addDays(LAST_DAY, n));
  const paper = fc.record({ signedOn: day, replyBy: day });
  const record = fc.record({
    ...{
      calls: fc.array(day, { maxLength: 3 }),
      urgings: fc.array(paper, { maxLength: 3 }),
      requests: fc.array(paper),
    },
    ...{ listedOn: fc.option(day), proposedOn: fc.option(day), lastWordOn: fc.option(day), droppedOn: fc.option(day) },
    withLeader: fc.boolean(),
  });
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 120 }), record, (days, done) => {
      const step = stepOn(days, done);
      if (!step) return;
      expect(done.withLeader).toBe(false);
      expect(BEFORE[step.rung]?.(done) ?? true).toBe(true);
      expect(step.since <= addDays(LAST_DAY, days)).toBe(true);
      expect(days).toBeGreaterThanOrEqual({ call: 3, urging: 7, listing: 30, proposal: 45, request: 7 }[step.rung]);
    }),
  );
});
