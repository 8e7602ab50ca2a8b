import { expect, test } from '@jest/globals';
import { WorkingDays } from '../../../src/calendar/domain/working-days.js';
import {
  entryFault,
  missingInPlan,
  planAtYearEnd,
  yearEndDays,
  type EntryFault,
  type EntryKind,
} from '../../../src/plan/domain/year-end-rules.js';

test.each<[EntryKind, number, string, string | null, boolean, EntryFault | null]>([
  ['work', 1, '承办全市执法现场会', null, true, null],
  ['work', 10, '承办全市执法现场会', null, true, null],
  ['work', 11, '承办全市执法现场会', null, false, 'ENTRY.TOO_MANY'],
  ['work', 0, '承办全市执法现场会', null, false, 'ENTRY.TOO_MANY'],
  ['work', 1.5, '承办全市执法现场会', null, false, 'ENTRY.TOO_MANY'],
  ['problem', 6, '力量薄弱', '编制未到位', false, 'ENTRY.TOO_MANY'],
  ['problem', 5, '力量薄弱', '编制未到位', true, null],
  ['problem', 1, '力量薄弱', '', false, null],
  ['problem', 1, '力量薄弱', ' ', true, 'ENTRY.NO_CAUSE'],
  ['problem', 1, '', '编制未到位', true, 'ENTRY.NO_PROBLEM'],
  ['problem', 1, '', '', true, null],
  ['next', 10, '6月底前印发清单', null, true, null],
  ['next', 1, '字'.repeat(4001), null, false, 'ENTRY.TOO_LONG'],
  ['problem', 1, '力量薄弱', '字'.repeat(4001), false, 'ENTRY.TOO_LONG'],
])('%s %d “%.10s”, “%.10s”, leaves %s: %s', (kind, ordinal, text, cause, leaves, fault) => {
  expect(entryFault({ kind, ordinal, text, cause }, leaves)).toBe(fault);
});

test.each([
  ['6月底前建成区级专家库，首批入库不少于60人', []],
  ['年底前每个镇街至少配备1名专职法制审核人员', []],
  ['一季度制定“八五”普法年度任务清单', []],
  ['全年开展案卷评查四次', []],
  ['印发普法清单', ['byWhen']],
  ['9月底前持续推进', ['product']],
  ['进一步加强法治宣传教育', ['byWhen', 'product']],
])('%s lacks %j', (text, missing) => {
  expect(missingInPlan(text)).toEqual(missing);
});

test('the due day moves to the next working day', () => {
  const setting = { opens: '11-15', dueBy: '12-10' };
  const days = new WorkingDays([]);
  expect(yearEndDays(setting, 2021, days)).toEqual({ opensOn: '2021-11-15', dueBy: '2021-12-10' });
  expect(yearEndDays(setting, 2022, days)).toEqual({ opensOn: '2022-11-15', dueBy: '2022-12-12' });
});

const PLANS = [
  { planYear: 2021, state: 'approved' },
  { planYear: 2022, state: 'approved' },
  { planYear: 2023, state: 'draft' },
] as const;
test.each([
  [PLANS, '2022-03-01', 2021],
  [PLANS, '2022-11-14', 2021],
  [PLANS, '2022-11-15', 2022],
  [PLANS, '2023-12-01', 2022],
  [PLANS.slice(0, 1), '2021-05-01', 2021],
  [PLANS.slice(2), '2023-12-01', undefined],
])('of %j on %s: %s', (plans, today, year) => {
  expect(planAtYearEnd(plans, today, '11-15')?.planYear).toBe(year);
});
