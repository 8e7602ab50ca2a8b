import { Refusal } from '../platform/refusal.js';

/** To whoever names a year that has no plan, on a page or by a command. */
export const noPlan = (planYear: number): Refusal =>
  new Refusal('PLAN.NOT_FOUND', `还没有${planYear}年的计划：请先用 duban import 导入上年度报告，或核对年份。`);
