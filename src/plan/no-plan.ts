import { Refusal } from '../platform/refusal.js';

/** To whoever names a year that has no plan: on a page the page to go to, to a command the command. */
export const noPlan = (planYear: number, how = '到“导入台”'): Refusal =>
  new Refusal('PLAN.NOT_FOUND', `还没有${planYear}年的计划：请先${how}导入上年度报告，或核对年份。`);

export const noPlanByCommand = (planYear: number): Refusal => noPlan(planYear, '用 duban import ');
