import { expect, test } from '@jest/globals';
import {
  burdenOf,
  ENTRIES,
  entriesOf,
  stretchesOn,
  type AskingKind,
  type CountedAll,
} from '../../../src/reminder/domain/burden.js';

test.each([
  ['2021-09-06', '2021-01-01', '2021-08-01', '2021-08-31'],
  ['2021-03-01', '2021-01-01', '2021-02-01', '2021-02-28'],
  ['2022-01-01', '2022-01-01', '2021-12-01', '2021-12-31'],
  ['2024-03-31', '2024-01-01', '2024-02-01', '2024-02-29'],
])('on %s the year runs from %s, last month from %s to %s', (today, year, from, to) => {
  expect(stretchesOn(today)).toEqual({ year: { from: year, to: today }, lastMonth: { from, to } });
});

test.each(Object.keys(ENTRIES) as AskingKind[])('%s: so many entries a time, on its day, to its unit', (kind) => {
  const asking = { departmentId: 'a', kind, on: '2021-08-20', times: 3 };
  expect(entriesOf(asking)).toEqual({ departmentId: 'a', on: '2021-08-20', n: 3 * ENTRIES[kind] });
});

test('what is not yet asked, or was asked of another unit or in another month, is not counted', () => {
  const one = (departmentId: string, on: string, n: number) => ({ departmentId, on, n });
  const all: CountedAll = {
    letters: [one('a', '2021-08-30', 2), one('a', '2021-09-06', 2), one('b', '2021-09-06', 2)],
    notices: [one('a', '2021-08-01', 1), one('a', '2021-07-31', 5)],
    entries: [one('a', '2021-01-01', 1), one('a', '2020-12-31', 10), one('a', '2021-09-07', 100)],
  };
  const { year, lastMonth } = stretchesOn('2021-09-06');
  expect(burdenOf('a', all, year)).toEqual({ letters: 4, notices: 6, entries: 1 });
  expect(burdenOf('a', all, lastMonth)).toEqual({ letters: 2, notices: 1, entries: 0 });
  expect(burdenOf('c', all, year)).toEqual({ letters: 0, notices: 0, entries: 0 });
});
