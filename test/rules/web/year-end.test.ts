import { expect, test } from '@jest/globals';
import type { Plan } from '../../../src/plan/plan.entity.js';
import type { UnitYearEnd, YearEnd } from '../../../src/plan/year-end-reading.service.js';
import { yearEndOfficeView } from '../../../src/web/views/year-end-office.view.js';
import { noPlanWords, yearEndView, type YearEndAbout } from '../../../src/web/views/year-end.view.js';

const YEAR_END: YearEnd = {
  plan: { planYear: 2021 } as Plan,
  days: { opensOn: '2021-11-15', dueBy: '2021-12-10' },
};
const NOTHING: UnitYearEnd = {
  ...{ departmentId: 'u', unit: '区司法局', lines: [], ended: 5, underReview: 2, paused: 1, entries: [] },
};
const about = (today: string): YearEndAbout => ({
  ...{ yearEnd: YEAR_END, today, signsOff: true, linked: false, values: null, errors: {}, asked: false },
  ...{ names: new Map(), reader: 'o', overtaken: new Set<string>() },
});

test('what there is nothing of is said in one sentence, with the days', () => {
  const view = yearEndView(NOTHING, about('2021-12-06'));
  expect(view.lede).toBe(
    '现在没有要写办结情况的任务。其他工作、问题和明年计划11月15日开放，12月10日（周五）前上报，没有的不用写。',
  );
  expect(view.counted).toBe('另有2项已报，等审核，5项已结束，1项暂缓，无须填写。');
  expect(view.sections.map(({ open, rows }) => [open, rows.length])).toEqual([
    [false, 2],
    [false, 2],
    [false, 2],
  ]);
});

test('without a plan: what will be asked, and when', () => {
  expect(noPlanWords({ opens: '11-15', dueBy: '12-10' })).toBe(
    '还没有立项的任务分解表。立项以后，年终材料11月15日开放，12月10日前上报，一页填完。',
  );
});

test('units that have not sent everything stand first', () => {
  const unit = (name: string, closed: number) => ({ unit: name, tasks: 2, closed, sent: [], sentOn: null });
  const view = yearEndOfficeView([unit('甲', 2), unit('乙', 1)], YEAR_END, '2021-12-06');
  expect(view.units.map((one) => [one.unit, one.closings, one.material])).toEqual([
    ['乙', '已报1/2项', '没有报来'],
    ['甲', '已报2/2项', '没有报来'],
  ]);
  expect(view.lede).toContain('2个单位中，1个已报齐办结情况，1个还没有。');
  expect(yearEndOfficeView([], YEAR_END, '2021-12-06').lede).toContain('还没有牵头任务的单位');
});
