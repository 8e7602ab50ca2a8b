import { expect, test } from '@jest/globals';
import { WorkingDays } from '../../../src/calendar/domain/working-days.js';
import { loadNotices } from '../../../src/calendar/notices.js';
import { configPath } from '../../../src/platform/config.js';
import { missedForGood } from '../../../src/reminder/domain/missed-runs.js';
import { missedWords } from '../../../src/reminder/domain/run-watch-words.js';

const workingDays = new WorkingDays(loadNotices(configPath('working-days')));
const policy = [{ kind: 'weekly' as const, weekday: 1, at: '09:00', makeGoodDays: 3 }];
const missed = (since: string, today: string, claimed: readonly string[] = []) =>
  missedForGood({ since, today }, { policy, claimed: new Set(claimed), workingDays }).map(({ owedOn }) => owedOn);

test.each([
  ['the window is open: it is still made good', '2021-09-06', '2021-09-09', [], []],
  ['the day after it', '2021-09-06', '2021-09-10', [], ['2021-09-06']],
  ['it was claimed, on whatever day', '2021-09-06', '2021-09-10', ['weekly:2021-W36'], []],
  ['before there was anything to remind of', '2021-09-07', '2021-09-12', [], []],
  ['the latest first', '2021-08-30', '2021-09-12', [], ['2021-09-06', '2021-08-30']],
  ['a Monday off: the day it moved to', '2021-10-01', '2021-10-12', [], ['2021-10-08']],
  // 2021-02-15 and the Monday after it both have days of their own: 18 and 22 February.
  ['after the Spring Festival', '2021-02-10', '2021-03-01', [], ['2021-02-22', '2021-02-18']],
] as const)('%s', (_, since, today, claimed, days) => {
  expect(missed(since, today, claimed)).toEqual(days);
});

test('a week that gave way to the next, both moved to one day, was not owed', () => {
  const offs = Array.from({ length: 8 }, (_, n) => `2027-03-0${n + 1}`);
  const long = new WorkingDays([{ year: 2027, number: '示意', off: offs, work: [] }]);
  const all = missedForGood(
    { since: '2027-02-26', today: '2027-03-14' },
    { policy, claimed: new Set(), workingDays: long },
  );
  expect(all.map(({ period, owedOn }) => [period, owedOn])).toEqual([['2027-W10', '2027-03-09']]);
});

test('it says why, as far as it is known', () => {
  const one = { kind: 'weekly' as const, period: '2021-W36', owedOn: '2021-09-06', at: '09:00', until: '2021-09-09' };
  expect(missedWords({ ...one, othersRan: false })).toBe(
    '9月6日（周一）9时的每周提醒没有运行：到9月9日（周四）补发期满，定时程序没有任何运行的记录，系统或调度停着。不再补发，仍未办的事由下一期提出。',
  );
  expect(missedWords({ ...one, othersRan: true })).toContain('定时程序这几天运行过，这一种没有运行');
});
