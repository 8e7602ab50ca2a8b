import { expect, test } from '@jest/globals';
import { instantOf } from '../../../src/calendar/domain/beijing.js';
import { WorkingDays } from '../../../src/calendar/domain/working-days.js';
import { loadNotices } from '../../../src/calendar/notices.js';
import { findingWords } from '../../../src/reminder/domain/run-watch-words.js';
import { watchRuns } from '../../../src/reminder/domain/run-watch.js';
import { nextDue, type RunPolicy } from '../../../src/reminder/domain/runs.js';

const workingDays = new WorkingDays(loadNotices('config/working-days'));
const weekly: RunPolicy = { kind: 'weekly', weekday: 1, at: '09:00', makeGoodDays: 3 };
const leaders: RunPolicy = { kind: 'leaders', weekday: 1, at: '09:30', makeGoodDays: 3 };

const at = (moment: string): Date => instantOf(moment.slice(0, 10), moment.slice(11));
interface Case {
  readonly heard?: string | null;
  readonly claimed?: readonly string[];
  readonly since?: string | null;
}
const found = (now: string, { heard = now, claimed = [], since = '2021-03-26' }: Case = {}): string[] =>
  watchRuns({
    ...{ now: at(now), heardAt: heard === null ? null : at(heard), since },
    ...{ policy: [weekly, leaders], claimed: new Set(claimed), workingDays },
  }).map(findingWords);

const W36 = ['weekly:2021-W36', 'leaders:2021-W36'];
const W35 = ['weekly:2021-W35', 'leaders:2021-W35'];

test.each<[string, string, Case]>([
  ['claimed on the hour', '2021-09-06 12:00', { claimed: W36 }],
  ['owed, within the hour', '2021-09-06 09:59', { claimed: W35 }],
  ['the week after it is claimed and this one is not owed yet', '2021-09-12 23:59', { claimed: W36 }],
  ['missed last week, but this week’s was claimed a minute ago', '2021-09-06 09:31', { claimed: W36 }],
  ['a Monday that is a day off', '2021-10-04 12:00', { claimed: ['weekly:2021-W39', 'leaders:2021-W39'] }],
  ['the day it moved to, within the hour', '2021-10-08 09:59', { claimed: ['weekly:2021-W39', 'leaders:2021-W39'] }],
  ['nothing to remind of', '2021-09-06 12:00', { since: null, heard: null }],
  ['the first task came after that Monday', '2021-09-10 12:00', { since: '2021-09-07' }],
  ['a bell nine minutes old', '2021-09-06 12:00', { claimed: W36, heard: '2021-09-06 11:51' }],
  ['ten minutes old', '2021-09-06 12:00', { claimed: W36, heard: '2021-09-06 11:50' }],
])('as it should be: %s', (_, now, about) => expect(found(now, about)).toEqual([]));

test.each<[string, string, Case, string[]]>([
  [
    'an hour after it was owed',
    '2021-09-06 10:00',
    { claimed: W35 },
    ['9月6日（周一）9时的每周提醒没有运行；恢复后自动补发，至9月9日（周四）止。'],
  ],
  [
    'one of the two',
    '2021-09-06 10:30',
    { claimed: ['weekly:2021-W36'] },
    ['9月6日（周一）9时30分的督办周报没有运行；恢复后自动补发，至9月9日（周四）止。'],
  ],
  [
    'too late to make good',
    '2021-09-10 08:00',
    { claimed: [...W35, 'leaders:2021-W36'] },
    ['9月6日（周一）9时的每周提醒没有运行；已过补发期，不再补发，下一次9月13日（周一）9时。'],
  ],
  [
    'moved from a day off',
    '2021-10-08 10:00',
    { claimed: ['leaders:2021-W39'] },
    ['10月8日（周五）9时的每周提醒没有运行；恢复后自动补发，至10月11日（周一）止。'],
  ],
  [
    'next Monday within the hour: still the one before',
    '2021-09-13 09:10',
    { claimed: W35 },
    [
      '9月6日（周一）9时的每周提醒没有运行；已过补发期，不再补发，下一次9月22日（周三）9时。',
      '9月6日（周一）9时30分的督办周报没有运行；已过补发期，不再补发，下一次9月13日（周一）9时30分。',
    ],
  ],
  [
    'the bell eleven minutes old',
    '2021-09-06 12:00',
    { claimed: W36, heard: '2021-09-06 11:49' },
    ['定时程序自9月6日（周一）11时49分起没有响应，到点的提醒发不出。'],
  ],
  ['never heard', '2021-09-06 12:00', { claimed: W36, heard: null }, ['定时程序没有响应，到点的提醒发不出。']],
  [
    'heard in the future: the clock was set back',
    '2021-09-06 12:00',
    { claimed: W36, heard: '2021-09-06 15:00' },
    ['定时程序没有响应，到点的提醒发不出。'],
  ],
  [
    'the first task of that very day',
    '2021-09-06 12:00',
    { claimed: ['leaders:2021-W36'], since: '2021-09-06' },
    ['9月6日（周一）9时的每周提醒没有运行；恢复后自动补发，至9月9日（周四）止。'],
  ],
])('amiss: %s', (_, now, about, words) => expect(found(now, about)).toEqual(words));

test.each([
  ['2021-09-06', '08:59', '2021-09-06'],
  ['2021-09-06', '09:00', '2021-09-13'],
  ['2021-10-02', '12:00', '2021-10-08'],
  ['2021-10-04', '12:00', '2021-10-08'],
  ['2021-10-08', '09:00', '2021-10-11'],
])('after %s %s the next one is on %s', (day, time, next) =>
  expect(nextDue({ day, time }, weekly, workingDays).day).toBe(next),
);

test('a Sunday’s that moved into this week is still to come', () => {
  const sunday: RunPolicy = { kind: 'weekly', weekday: 7, at: '09:00', makeGoodDays: 3 };
  expect(nextDue({ day: '2021-09-06', time: '08:00' }, sunday, workingDays)).toEqual({
    ...{ period: '2021-W35', day: '2021-09-06' },
  });
});
