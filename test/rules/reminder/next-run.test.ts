import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { addDays } from '../../../src/calendar/domain/day.js';
import { WorkingDays } from '../../../src/calendar/domain/working-days.js';
import { loadNotices } from '../../../src/calendar/notices.js';
import { nextRun } from '../../../src/reminder/domain/next-run.js';
import { owedRuns, runKey, type RunPolicy } from '../../../src/reminder/domain/runs.js';

const workingDays = new WorkingDays(loadNotices('config/working-days'));
const weekly: RunPolicy = { kind: 'weekly', weekday: 1, at: '09:00', makeGoodDays: 3 };

const next = (day: string, time: string, claimed: readonly string[] = []) =>
  nextRun({ day, time }, weekly, { claimed: new Set(claimed), workingDays });

test.each([
  ['before the weekend', '2021-09-03', '10:00', ['weekly:2021-W35'], '2021-09-06 09:00'],
  ['the same morning', '2021-09-06', '08:59', ['weekly:2021-W35'], '2021-09-06 09:00'],
  ['on the minute: now', '2021-09-06', '09:00', ['weekly:2021-W35'], '2021-09-06 09:00 now'],
  ['claimed: the week after', '2021-09-06', '09:01', ['weekly:2021-W36'], '2021-09-13 09:00'],
  ['missed: now, made good', '2021-09-08', '15:20', ['weekly:2021-W35'], '2021-09-08 15:20 now 补发'],
  ['missed, before the hour of making good', '2021-09-08', '07:00', [], '2021-09-08 09:00 补发'],
  ['missed too long ago: the next week', '2021-09-10', '10:00', ['weekly:2021-W35'], '2021-09-13 09:00'],
  ['National Day', '2021-09-30', '10:00', ['weekly:2021-W39'], '2021-10-08 09:00 from 2021-10-04'],
  [
    'Spring Festival 2026: two weeks move to one day',
    '2026-02-14',
    '10:00',
    ['weekly:2026-W07'],
    '2026-02-24 09:00 from 2026-02-23',
  ],
])('next: %s', (_, day, time, claimed, told) => {
  const run = next(day, time, claimed);
  const words = run && [
    `${run.day} ${run.at}`,
    ...(run.now ? ['now'] : []),
    ...(run.madeGood ? ['补发'] : []),
    ...(run.plannedFor === run.scheduledFor ? [] : [`from ${run.plannedFor}`]),
  ];
  expect(words?.join(' ')).toBe(told);
});

test('at its instant the schedule owes just that run, and owed none of its kind before', () => {
  const days = fc.integer({ min: 0, max: 2100 }).map((n) => addDays('2021-01-01', n));
  const times = fc.constantFrom('00:00', '08:59', '09:00', '13:07', '23:59');
  const policies = fc.integer({ min: 1, max: 7 }).map((weekday) => ({ ...weekly, weekday }));
  fc.assert(
    fc.property(days, times, policies, (day, time, policy) => {
      const claimed = new Set(
        owedRuns({ day, time }, { policy: [policy], claimed: new Set(), workingDays }).map(runKey),
      );
      const run = nextRun({ day, time }, policy, { claimed, workingDays })!;
      const owedAt = (on: string, at: string | null) =>
        owedRuns({ day: on, time: at }, { policy: [policy], claimed, workingDays }).map(runKey);
      expect(owedAt(run.day, run.at)).toEqual([runKey(run)]);
      for (let on = addDays(day, 1); on < run.day; on = addDays(on, 1)) expect(owedAt(on, null)).toEqual([]);
    }),
  );
});
