import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { addDays } from '../../../src/calendar/domain/day.js';
import { loadNotices } from '../../../src/calendar/notices.js';
import { WorkingDays } from '../../../src/calendar/domain/working-days.js';
import { configPath } from '../../../src/platform/config.js';
import { Conduct } from '../../../src/simulation/conduct.js';
import { Dice } from '../../../src/simulation/dice.js';
import { weekAskedOn } from '../../../src/simulation/expectations.js';

const workingDays = new WorkingDays(loadNotices(configPath('working-days')));
const seeds = fc.integer({ min: 0, max: 999_999 });
const days = fc.integer({ min: 0, max: 364 }).map((n) => addDays('2021-01-01', n));
const keys = fc.string({ minLength: 1, maxLength: 12 });

test('draws depend on what they are for, and on nothing that was drawn before', () => {
  fc.assert(
    fc.property(seeds, fc.array(keys, { maxLength: 8 }), keys, (seed, before, key) => {
      const [one, other] = [new Dice(seed), new Dice(seed)];
      for (const drawn of before) one.roll(drawn);
      expect(one.roll(key)).toBe(other.roll(key));
      expect(one.between([3, 7], key)).toBeGreaterThanOrEqual(3);
      expect(one.between([3, 7], key)).toBeLessThanOrEqual(7);
    }),
  );
});

test('nobody is planned to act on a day off, and asks for time before the day only', () => {
  fc.assert(
    fc.property(seeds, keys, days, (seed, key, lastDay) => {
      const conduct = new Conduct(new Dice(seed), workingDays);
      const duty = { key, lastDay };
      expect(workingDays.isWorkingDay(conduct.handsInOn(duty))).toBe(true);
      const wish = conduct.wish(duty);
      if (wish) expect([wish.askOn < lastDay, wish.day > lastDay]).toEqual([true, true]);
    }),
  );
});

test('some hand in late and some ask, in every year', () => {
  const lastDay = '2021-06-30';
  const conduct = new Conduct(new Dice(1), workingDays);
  const duties = Array.from({ length: 400 }, (_, n) => ({ key: `duty ${n}`, lastDay }));
  const late = duties.filter((duty) => conduct.handsInOn(duty) > lastDay);
  expect([late.length > 60, late.length < 200]).toEqual([true, true]);
  expect(duties.filter((duty) => conduct.wish(duty)).length).toBeGreaterThan(20);
  expect(duties.some((duty) => conduct.handsInOn(duty) > addDays(lastDay, 30))).toBe(true);
});

test.each([
  ['2021-09-06', '2021-W36'],
  ['2021-09-07', null],
  ['2021-10-04', null],
  ['2021-10-08', '2021-W40'],
  ['2021-02-15', null],
  ['2021-02-18', '2021-W07'],
])('the week asked on %s is %s', (day, week) => {
  expect(weekAskedOn(day, workingDays)).toBe(week);
});
