import { expect, test } from '@jest/globals';
import { LegalHoliday } from 'tyme4ts';
import { addDays, weekdayOf, type Day } from '../../../src/calendar/domain/day.js';
import { WorkingDays } from '../../../src/calendar/domain/working-days.js';
import { loadNotices } from '../../../src/calendar/notices.js';

/**
 * Our notices against tyme4ts, a package that keeps the announced days itself: of those that were looked at the one that
 * knows all six years, calls no working day free and none free a working day, and answers the same in every time zone.
 */
const NOTICES: readonly (readonly [number, string])[] = [
  [2021, '国办发明电〔2020〕27号'],
  [2022, '国办发明电〔2021〕11号'],
  [2023, '国办发明电〔2022〕16号'],
  [2024, '国办发明电〔2023〕7号'],
  [2025, '国办发明电〔2024〕12号'],
  [2026, '国办发明电〔2025〕7号'],
];

/**
 * 国办发明电〔2023〕7号 gives one day for 元旦 and one for 端午, 与周末连休: the package counts the weekend before to the
 * holiday, the notice and we do not. These four days are free either way.
 */
const JOINED_WEEKENDS: readonly Day[] = ['2023-12-30', '2023-12-31', '2024-06-08', '2024-06-09'];

type Said = 'off' | 'work' | null;

const shipped = loadNotices('config/working-days');
const workingDays = new WorkingDays(shipped);
const off = new Set(shipped.flatMap((notice) => notice.off));
const work = new Set(shipped.flatMap((notice) => notice.work));
const ours = (day: Day): Said => (off.has(day) ? 'off' : work.has(day) ? 'work' : null);

function theirs(day: Day): Said {
  const [year = 0, month = 0, date = 0] = day.split('-').map(Number);
  const holiday = LegalHoliday.fromYmd(year, month, date);
  return holiday === null ? null : holiday.isWork() ? 'work' : 'off';
}

const daysOf = (year: number): Day[] => {
  const days: Day[] = [];
  for (let day = `${year}-01-01`; day.startsWith(String(year)); day = addDays(day, 1)) days.push(day);
  return days;
};

test.each(NOTICES)('%d (%s): the days off and the weekends worked are those announced', (year, number) => {
  expect(shipped.find((notice) => notice.year === year)?.number).toBe(number);
  const days = daysOf(year);
  expect(days).toHaveLength(year % 4 === 0 ? 366 : 365);
  const differing = days.filter((day) => ours(day) !== theirs(day));
  expect(differing).toEqual(JOINED_WEEKENDS.filter((day) => days.includes(day)));
  const free = (day: Day): boolean => (theirs(day) ?? (weekdayOf(day) > 5 ? 'off' : 'work')) === 'off';
  expect(days.filter((day) => workingDays.isWorkingDay(day) === free(day))).toEqual([]);
});
