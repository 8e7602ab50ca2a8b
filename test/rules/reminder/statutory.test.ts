import { expect, test } from '@jest/globals';
import {
  dueOf,
  statutoryAsk,
  statutoryDay,
  statutorySubject,
  threshold,
} from '../../../src/reminder/domain/statutory.js';
import { workingDays } from './unit-tasks.js';

const rule = {
  ...{ code: 'toSuperior', name: '向上一级报告', basis: '《规定》', before: '03-01' },
  countBack: [60, 30, 14, 7],
};
const on = (today: string, countBack: readonly number[] = rule.countBack) =>
  statutoryDay({ ...rule, countBack }, 2021, { today, workingDays });

test.each([
  ['the last working day before 1 March', '03-01', 2020, '2021-02-26'],
  ['a Monday', '03-01', 2021, '2022-02-28'],
  ['a Saturday that is worked', '03-01', 2025, '2026-02-28'],
  ['before 1 April', '04-01', 2020, '2021-03-31'],
  ['before 1 April of a year in which that is a Friday', '04-01', 2021, '2022-03-31'],
])('due: %s', (_, before, year, due) => {
  expect(dueOf({ before }, year, workingDays)).toBe(due);
});

// 2022-02-28: 60 days before is Thursday 30 December, 30 Saturday 29 January, 14 Monday the 14th, 7 Monday the 21st.
test.each([
  ['2021-12-24', null],
  ['2021-12-28', 60],
  ['2021-12-31', 60],
  ['2022-01-21', 60],
  ['2022-01-25', 30],
  ['2022-02-07', 30],
  ['2022-02-15', 14],
  ['2022-02-21', 7],
  ['2022-02-28', 7],
  ['2022-03-01', 0],
])('on %s it has come to %j', (today, reached) => {
  expect(threshold(on(today), today)).toBe(reached);
});

test('of several thresholds of one week one is told, and another order of the settings changes nothing', () => {
  const today = '2022-02-22';
  expect(threshold(on(today, [3, 7, 14, 5]), today)).toBe(3);
  expect(statutorySubject(on(today), today)).toBe('toSuperior-2021-7');
});

test.each([
  ['far', '2021-12-01', null],
  ['counted back', '2021-12-28', '最迟2022年2月28日（周一）完成，还有62天（《规定》）。'],
  ['on the day', '2022-02-28', '最迟2022年2月28日（周一）完成，就在今天（《规定》）。'],
  ['past and not recorded', '2022-03-01', '应于2022年2月28日前完成，尚未登记完成情况（《规定》）。'],
  ['long past', '2022-03-31', null],
])('what the office hears: %s', (_, today, fact) => {
  const ask = statutoryAsk(on(today), today);
  expect(ask?.facts[0] ?? null).toBe(fact);
  expect(JSON.stringify(ask)).not.toMatch(/逾期|问责/);
});
