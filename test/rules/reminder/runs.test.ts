import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { addDays, isoWeekOf } from '../../../src/calendar/domain/day.js';
import { WorkingDays } from '../../../src/calendar/domain/working-days.js';
import { loadNotices } from '../../../src/calendar/notices.js';
import { owedRuns, runKey, type RunPolicy } from '../../../src/reminder/domain/runs.js';

const workingDays = new WorkingDays(loadNotices('config/working-days'));
const policy: RunPolicy[] = [{ kind: 'weekly', weekday: 1, at: '09:00', makeGoodDays: 3 }];

const owed = (day: string, time: string, claimed: readonly string[] = []): string[] =>
  owedRuns({ day, time }, { policy, claimed: new Set(claimed), workingDays }).map(
    (run) => `${runKey(run)} ${run.scheduledFor}${run.madeGood ? ' 补发' : ''}`,
  );

test.each([
  ['on the hour', '2021-09-06', '09:00', 'weekly:2021-W36 2021-09-06'],
  ['later that day', '2021-09-06', '17:45', 'weekly:2021-W36 2021-09-06'],
  ['made good next day', '2021-09-07', '09:00', 'weekly:2021-W36 2021-09-06 补发'],
  ['made good on the last day', '2021-09-09', '23:59', 'weekly:2021-W36 2021-09-06 补发'],
  ['National Day', '2021-10-08', '09:00', 'weekly:2021-W40 2021-10-08'],
  ['Spring Festival', '2021-02-18', '09:00', 'weekly:2021-W07 2021-02-18'],
  ['Qingming', '2021-04-06', '09:00', 'weekly:2021-W14 2021-04-06'],
  ['made good on a Saturday that is worked', '2021-10-09', '09:00', 'weekly:2021-W40 2021-10-08 补发'],
  ['New Year', '2022-01-04', '09:00', 'weekly:2022-W01 2022-01-04'],
  ['last week of a year', '2021-12-27', '09:00', 'weekly:2021-W52 2021-12-27'],
  ['week 53', '2020-12-28', '09:00', 'weekly:2020-W53 2020-12-28'],
  ['two weeks moved to one day: the later speaks', '2026-02-24', '09:00', 'weekly:2026-W09 2026-02-24'],
])('owed: %s', (_, day, time, run) => {
  expect(owed(day, time)).toEqual([run]);
});

test.each([
  ['a minute early', '2021-09-06', '08:59', ['weekly:2021-W35']],
  ['already claimed', '2021-09-06', '09:00', ['weekly:2021-W36']],
  ['the second tick', '2021-09-06', '09:01', ['weekly:2021-W36']],
  ['made good already', '2021-09-08', '09:00', ['weekly:2021-W36']],
  ['four days late', '2021-09-10', '09:00', []],
  ['before the hour of a making good', '2021-09-07', '03:00', []],
  ['a holiday Monday', '2021-10-04', '09:00', []],
  ['a Saturday', '2021-09-11', '09:00', []],
  ['the Sunday after a moved run', '2021-10-10', '10:00', []],
  ['an older week is not dug out behind a claimed one', '2026-02-24', '10:00', ['weekly:2026-W09']],
  ['the clock set back to a claimed week', '2021-08-31', '10:00', ['weekly:2021-W35', 'weekly:2021-W36']],
  ['the clock set back before the hour', '2021-09-06', '08:00', ['weekly:2021-W35', 'weekly:2021-W36']],
] as [string, string, string, string[]][])('nothing owed: %s', (_, day, time, claimed) => {
  expect(owed(day, time, claimed)).toEqual([]);
});

test('a day that moves into the next week keeps the week it belongs to', () => {
  const sunday: RunPolicy[] = [{ kind: 'weekly', weekday: 7, at: '09:00', makeGoodDays: 3 }];
  const moved = owedRuns({ day: '2021-09-06', time: '09:00' }, { policy: sunday, claimed: new Set(), workingDays });
  expect(moved).toEqual([
    { kind: 'weekly', period: '2021-W35', scheduledFor: '2021-09-06', madeGood: false, monthly: true },
  ]);
  expect(isoWeekOf('2021-09-06')).toBe('2021-W36');
});

test.each([
  [5, '2021-09-11', 0],
  [5, '2021-09-12', 0],
  [5, '2021-09-13', 1],
  [4, '2021-09-13', 0],
])('missed on weekday %d, on %s it is made good %d times', (weekday, day, times) => {
  const bell: RunPolicy[] = [{ kind: 'weekly', weekday, at: '09:00', makeGoodDays: 3 }];
  const runs = owedRuns({ day, time: '09:00' }, { policy: bell, claimed: new Set(), workingDays });
  expect(runs.filter((run) => run.madeGood && run.period === '2021-W36')).toHaveLength(times);
});

test.each([
  ['both on one bell', 1, '09:00', ['weekly:2021-W36', 'leaders:2021-W36']],
  ['leaders an hour later', 1, '10:00', ['weekly:2021-W36']],
  ['leaders on Fridays: last week’s is made good', 5, '09:00', ['weekly:2021-W36', 'leaders:2021-W35']],
])('each kind has its own bell: %s', (_, weekday, at, keys) => {
  const bells: RunPolicy[] = [...policy, { kind: 'leaders', weekday, at, makeGoodDays: 3 }];
  const at9 = { day: '2021-09-06', time: '09:00' };
  expect(owedRuns(at9, { policy: bells, claimed: new Set(), workingDays }).map(runKey)).toEqual(keys);
  const claimed = new Set(['weekly:2021-W36']);
  expect(owedRuns(at9, { policy: bells, claimed, workingDays }).map(runKey)).toEqual(keys.slice(1));
});

test.each([
  ['both bells of a Monday', '2021-09-06', ['weekly:2021-W36', 'leaders:2021-W36']],
  ['made good, whatever the hour', '2021-09-07', ['weekly:2021-W36', 'leaders:2021-W36']],
  ['nothing on a day off', '2021-09-05', []],
])('asked for the whole day: %s', (_, day, keys) => {
  const bells: RunPolicy[] = [...policy, { kind: 'leaders', weekday: 1, at: '17:45', makeGoodDays: 3 }];
  expect(owedRuns({ day, time: null }, { policy: bells, claimed: new Set(), workingDays }).map(runKey)).toEqual(keys);
});

test.each([
  ['the first Monday', '2021-09-06', true],
  ['the second', '2021-09-13', false],
  ['a Monday that is the first of its month', '2021-11-01', true],
  ['the last of the month before', '2021-08-30', false],
  ['made good in the month after: it belongs to its day', '2022-06-02', false],
  ['a holiday Monday moved to a Friday is the first', '2021-10-08', true],
  ['and the Monday after it the second', '2021-10-11', false],
  ['moved out of one month into the next', '2022-10-08', true],
  ['the Monday after that', '2022-10-10', false],
  ['two weeks on one day, the third of the month', '2026-02-24', false],
])('月度清单, %s: %s', (_, day, monthly) => {
  const runs = owedRuns({ day, time: '09:00' }, { policy, claimed: new Set(), workingDays });
  expect(runs.map((run) => run.monthly)).toEqual([monthly]);
});

test.each([
  ['the first was missed for good', '2021-09-13', ['weekly:2021-W35'], true],
  ['so was the second', '2021-09-22', ['weekly:2021-W35'], true],
  ['the first was missed, the second had the list', '2021-09-22', ['weekly:2021-W35', 'weekly:2021-W37'], false],
  ['two weeks on one day, the third of the month', '2026-02-24', ['weekly:2026-W06'], false],
  ['of those of another kind nothing is known', '2021-09-13', ['leaders:2021-W35'], false],
])('月度清单 when %s', (_, day, claimed, monthly) => {
  const runs = owedRuns({ day, time: '09:00' }, { policy, claimed: new Set(claimed), workingDays });
  expect(runs.map((run) => run.monthly)).toEqual([monthly]);
});

test('every month from 2021 to 2026 has one list, on the first day of its weekly letters', () => {
  const months: string[] = [];
  for (let day = '2021-01-04'; day <= '2026-12-31'; day = addDays(day, 1))
    for (const run of owedRuns({ day, time: '09:00' }, { policy, claimed: new Set(), workingDays }))
      if (!run.madeGood && run.monthly) months.push(day.slice(0, 7));
  expect(months).toHaveLength(72);
  expect(new Set(months).size).toBe(72);
});

test('a policy without bells owes nothing', () => {
  expect(owedRuns({ day: '2021-09-06', time: '09:00' }, { policy: [], claimed: new Set(), workingDays })).toEqual([]);
});

test('ticking through any days with any pauses: each week once, on working days, in the window', () => {
  const pause = fc.integer({ min: 1, max: 12 });
  const start = fc.integer({ min: 0, max: 2100 }).map((n) => addDays('2021-01-01', n));
  fc.assert(
    fc.property(start, fc.array(pause, { minLength: 1, maxLength: 30 }), (from, pauses) => {
      const claimed = new Set<string>();
      let day = from;
      for (const days of pauses) {
        for (const run of owedRuns({ day, time: '09:00' }, { policy, claimed, workingDays })) {
          expect(claimed.has(runKey(run))).toBe(false);
          expect(workingDays.isWorkingDay(day)).toBe(true);
          expect(run.madeGood).toBe(day > run.scheduledFor);
          expect(day <= addDays(run.scheduledFor, 3)).toBe(true);
          claimed.add(runKey(run));
        }
        expect(owedRuns({ day, time: '09:01' }, { policy, claimed, workingDays })).toEqual([]);
        day = addDays(day, days);
      }
    }),
  );
});

test('a whole year of ticks sends one letter for every week whose day is its own', () => {
  const claimed = new Set<string>();
  for (let day = '2021-01-04'; day <= '2022-01-02'; day = addDays(day, 1))
    for (const run of owedRuns({ day, time: '09:00' }, { policy, claimed, workingDays })) claimed.add(runKey(run));
  expect(claimed.size).toBe(52);
});
