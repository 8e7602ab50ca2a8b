import { expect, test } from '@jest/globals';
import { addDays } from '../../../src/calendar/domain/day.js';
import {
  alarmFaults,
  atOnceFaults,
  twiceInAWeek,
  type Happened,
  type Heard,
} from '../../../src/simulation/domain/told.js';

const happened: Happened = {
  ...{ what: '退回', on: '2021-09-06', kind: 'returned', subjectId: 't', occasion: 'report-r' },
  postIds: ['head', 'clerk'],
};
const heard = (recipientPostId: string, over: Partial<Heard> = {}): Heard => ({
  ...{ recipientPostId, kind: 'returned', subjectId: 't', occasion: 'report-r' },
  ...{ slot: 'urgent:n', arrivedOn: '2021-09-06', unsentReason: null },
  ...over,
});
const both = (over: Partial<Heard> = {}): Heard[] => [heard('head'), heard('clerk', over)];
const faults = (some: readonly Heard[]): string[] => atOnceFaults([happened], some, (on) => addDays(on, 1));

test.each<[string, Heard[]]>([
  ['both on the day', both()],
  ['put off to the next day', both({ arrivedOn: '2021-09-07' })],
  ['answered meanwhile', both({ arrivedOn: null, slot: null, unsentReason: '单位已补充上报' })],
  ['with another return of the task', [...both(), heard('head', { occasion: 'report-s' })]],
])('told at once as it should be: %s', (_, some) => {
  expect(faults(some)).toEqual([]);
});

test.each<[string, Heard[], RegExp]>([
  ['one was not', [heard('head')], /^2021-09-06退回：没有告知单位$/],
  ['twice', [...both(), heard('clerk')], /告知了2次/],
  ['two days later', both({ arrivedOn: '2021-09-08' }), /2021-09-08才送达/],
  ['never arrived', both({ arrivedOn: null }), /没有送达，也没有原因/],
  ['of another task', both({ subjectId: 'x' }), /没有告知单位/],
])('told at once and it is named: %s', (_, some, words) => {
  expect(faults(some).join('；')).toMatch(words);
});

test('one thing in two notices of a week is named; in the notice and in the weekly letter it is not', () => {
  const near = heard('head', { kind: 'dueSoon', slot: 'notice:2021-W36' });
  expect(twiceInAWeek([near, { ...near, slot: 'weekly:2021-W36' }, { ...near, slot: 'notice:2021-W37' }])).toEqual([]);
  expect(twiceInAWeek([near, near])).toHaveLength(1);
});

test.each<[string, Partial<Heard>[], number]>([
  ['once in its week', [{}], 0],
  ['never', [], 1],
  ['twice', [{}, {}], 1],
  ['in another week', [{ slot: 'notice:2022-W01' }], 1],
  ['never arrived', [{ arrivedOn: null }], 1],
])('an alarm: %s', (_, some, wrong) => {
  const subjectId = 'toSuperior-2021-60';
  const due = { subjectId, on: '2021-12-30', week: '2021-W52', postIds: ['composer'] };
  const told = some.map((over) =>
    heard('composer', { kind: 'statutory', subjectId, slot: 'notice:2021-W52', ...over }),
  );
  expect(alarmFaults([due], told)).toHaveLength(wrong);
});
