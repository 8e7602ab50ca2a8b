import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { addDays, type Day } from '../../../src/calendar/domain/day.js';
import { WorkingDays } from '../../../src/calendar/domain/working-days.js';
import { loadNotices } from '../../../src/calendar/notices.js';

const workingDays = new WorkingDays(loadNotices('config/working-days'));

const daysOfYear = (year: number): Day[] => {
  const days: Day[] = [];
  for (let day = `${year}-01-01`; day.startsWith(String(year)); day = addDays(day, 1)) days.push(day);
  return days;
};

test.each([
  [2021, 250],
  [2022, 249],
  [2023, 249],
  [2024, 251],
  [2025, 248],
  [2026, 248],
])('%d has %d working days', (year, count) => {
  const days = daysOfYear(year);
  expect(days.filter((day) => workingDays.isWorkingDay(day))).toHaveLength(count);
  expect(workingDays.hasNotice(year)).toBe(true);
});

test('the months of 2021', () => {
  const months = Array.from({ length: 12 }, (_, m) => `2021-${String(m + 1).padStart(2, '0')}`);
  const counts = months.map(
    (m) => daysOfYear(2021).filter((day) => day.startsWith(m) && workingDays.isWorkingDay(day)).length,
  );
  expect(counts).toEqual([20, 17, 23, 22, 19, 21, 22, 22, 22, 17, 22, 23]);
});

test.each([
  ['2021-02-10', 1, '2021-02-18'],
  ['2021-02-10', 3, '2021-02-20'],
  ['2021-02-10', 15, '2021-03-09'],
  ['2021-04-30', 1, '2021-05-06'],
  ['2021-04-30', 3, '2021-05-08'],
  ['2021-04-30', 15, '2021-05-25'],
  ['2021-09-30', 1, '2021-10-08'],
  ['2021-09-30', 3, '2021-10-11'],
  ['2021-09-30', 15, '2021-10-27'],
  ['2021-03-01', -1, '2021-02-26'],
  ['2021-10-03', 0, '2021-10-03'],
  ['2021-10-03', 1, '2021-10-08'],
  ['2022-12-30', 1, '2023-01-03'],
])('%s and %d working days is %s', (day, n, reached) => {
  expect(workingDays.addWorkingDays(day, n)).toBe(reached);
});

test.each([
  ['2021-10-04', '2021-10-08'],
  ['2021-02-15', '2021-02-18'],
  ['2021-04-05', '2021-04-06'],
  ['2021-09-18', '2021-09-18'],
  ['2022-12-31', '2023-01-03'],
])('the working day from %s on is %s', (day, next) => {
  expect(workingDays.nextWorkingDay(day)).toBe(next);
});

test.each([
  ['2021-09-06', '2021-09-15', 7],
  ['2021-09-06', '2021-09-06', 0],
  ['2021-09-06', '2021-09-05', 0],
  ['2021-09-17', '2021-09-18', 1],
  ['2021-09-30', '2021-10-07', 0],
])('after %s up to %s lie %d working days', (a, b, n) => {
  expect(workingDays.workingDaysBetween(a, b)).toBe(n);
});

test('a year without a notice goes by the plain week, and says so', () => {
  expect(workingDays.hasNotice(2027)).toBe(false);
  expect(workingDays.isWorkingDay('2027-01-01')).toBe(true);
  expect(workingDays.isWorkingDay('2027-01-02')).toBe(false);
});

test('counting and adding working days agree', () => {
  const day = fc.integer({ min: 0, max: 2190 }).map((n) => addDays('2021-01-01', n));
  fc.assert(
    fc.property(day, fc.integer({ min: 1, max: 60 }), (from, n) => {
      const reached = workingDays.addWorkingDays(from, n);
      expect(workingDays.isWorkingDay(reached)).toBe(true);
      expect(workingDays.workingDaysBetween(from, reached)).toBe(n);
    }),
  );
});
