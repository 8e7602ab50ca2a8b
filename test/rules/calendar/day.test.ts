import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { dayOf, instantOf, timeOf } from '../../../src/calendar/domain/beijing.js';
import {
  addDays,
  dayAsSeenOn,
  daysBetween,
  dayWithWeekday,
  fullDay,
  isDay,
  isoWeekOf,
  mondayOf,
  monthDay,
  weekdayOf,
} from '../../../src/calendar/domain/day.js';

test.each(['2021-09-06', '2020-02-29', '2000-02-29', '0001-01-01'])('%s is a day', (text) => {
  expect(isDay(text)).toBe(true);
});

test.each([
  '2021-02-29',
  '2021-02-30',
  '2021-09-31',
  '1900-02-29',
  '2021-13-01',
  '2021-00-10',
  '2021-9-6',
  '2021-09-06 ',
  '',
  '9月6日',
  '2021-09-06T00:00',
])('"%s" is none', (text) => {
  expect(isDay(text)).toBe(false);
});

test.each([
  ['2021-09-06', '2021-W36'],
  ['2021-09-05', '2021-W35'],
  ['2021-01-01', '2020-W53'],
  ['2021-01-03', '2020-W53'],
  ['2021-01-04', '2021-W01'],
  ['2022-01-02', '2021-W52'],
  ['2024-12-30', '2025-W01'],
  ['2026-12-31', '2026-W53'],
])('%s lies in %s', (day, week) => {
  expect(isoWeekOf(day)).toBe(week);
});

test.each([
  ['2021-09-06', 1, '9月6日（周一）'],
  ['2021-09-15', 3, '9月15日（周三）'],
  ['2021-09-12', 7, '9月12日（周日）'],
  ['2024-02-29', 4, '2月29日（周四）'],
])('%s is weekday %d, %s', (day, weekday, words) => {
  expect([weekdayOf(day), dayWithWeekday(day)]).toEqual([weekday, words]);
});

test('a day of another year is told with its year', () => {
  expect([monthDay('2021-12-31'), fullDay('2021-12-31')]).toEqual(['12月31日', '2021年12月31日']);
  expect(dayAsSeenOn('2021-12-31', '2021-12-01')).toBe('12月31日');
  expect(dayAsSeenOn('2021-12-31', '2022-01-10')).toBe('2021年12月31日');
});

const anyDay = fc.integer({ min: 0, max: 60_000 }).map((n) => addDays('1950-01-01', n));

test('adding and counting days undo each other, and weeks begin on Monday', () => {
  fc.assert(
    fc.property(anyDay, fc.integer({ min: -4000, max: 4000 }), (day, n) => {
      expect(daysBetween(day, addDays(day, n))).toBe(n);
      expect(weekdayOf(mondayOf(day))).toBe(1);
      expect(isoWeekOf(mondayOf(day))).toBe(isoWeekOf(day));
      expect(isDay(day)).toBe(true);
    }),
  );
});

test.each([
  ['2021-03-09T15:59:59Z', '2021-03-09', '23:59'],
  ['2021-03-09T16:00:00Z', '2021-03-10', '00:00'],
  ['2020-12-31T16:30:00Z', '2021-01-01', '00:30'],
  ['2021-09-06T01:00:00Z', '2021-09-06', '09:00'],
])('%s is %s %s in Beijing', (instant, day, time) => {
  expect([dayOf(new Date(instant)), timeOf(new Date(instant))]).toEqual([day, time]);
});

test('an instant is found again from its Beijing day and time', () => {
  expect(instantOf('2021-09-06', '09:00').toISOString()).toBe('2021-09-06T01:00:00.000Z');
});
