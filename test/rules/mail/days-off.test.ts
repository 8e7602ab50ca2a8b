import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { dayOf, instantOf } from '../../../src/calendar/domain/beijing.js';
import { WorkingDays } from '../../../src/calendar/domain/working-days.js';
import { loadNotices } from '../../../src/calendar/notices.js';
import { restsUntil, termEnd } from '../../../src/mail/domain/days-off.js';
import { configPath } from '../../../src/platform/config.js';

const workingDays = new WorkingDays(loadNotices(configPath('working-days')));
const rest = { workingDays, opensAt: '09:00' };
const HOUR = 3_600_000;
const at = (words: string): number => {
  const [day = '', time = ''] = words.split(' ');
  return instantOf(day, time).getTime();
};

test.each([
  ['a Friday evening', '2021-09-03 23:59', null],
  ['a Saturday', '2021-09-04 00:00', '2021-09-06 09:00'],
  ['the Monday before the hour', '2021-09-06 08:59', '2021-09-06 09:00'],
  ['the Monday at the hour', '2021-09-06 09:00', null],
  ['a Tuesday before the hour', '2021-09-07 03:00', null],
  ['the last evening before National Day', '2021-09-30 20:00', null],
  ['National Day', '2021-10-01 10:00', '2021-10-08 09:00'],
  ['a Saturday worked, after the holiday', '2021-10-09 10:00', null],
  ['the Sunday after it', '2021-10-10 10:00', '2021-10-11 09:00'],
  ['a Saturday worked, after a Friday', '2021-09-18 02:00', null],
] as const)('%s', (_, now, until) => {
  expect(restsUntil(at(now), rest)).toBe(until === null ? null : at(until));
});

describe('a term of a day does not count the days off', () => {
  test.each([
    ['within the week', '2021-09-06 09:00', '2021-09-07 09:00'],
    ['from a Friday evening: six hours of it, the others from Monday on', '2021-09-03 18:00', '2021-09-07 03:00'],
    ['from the eve of National Day', '2021-09-30 16:30', '2021-10-09 01:30'],
    ['begun on a Saturday it begins on Monday', '2021-09-04 12:00', '2021-09-07 09:00'],
    ['to the midnight before a Saturday', '2021-09-03 00:00', '2021-09-04 00:00'],
  ] as const)('%s', (_, from, end) => {
    expect(termEnd(at(from), 24 * HOUR, rest)).toBe(at(end));
  });

  test('whatever it begins with, it ends later than a plain one, on no day off but at its very midnight', () => {
    const instants = fc.integer({ min: at('2021-01-01 00:00'), max: at('2026-12-31 00:00') });
    fc.assert(
      fc.property(instants, fc.integer({ min: 1, max: 168 }), (from, hours) => {
        const end = termEnd(from, hours * HOUR, rest);
        expect(end).toBeGreaterThanOrEqual(from + hours * HOUR);
        expect(workingDays.isWorkingDay(dayOf(new Date(end - 1)))).toBe(true);
        expect(termEnd(from, (hours + 1) * HOUR, rest)).toBeGreaterThanOrEqual(end + HOUR);
      }),
    );
  });
});
