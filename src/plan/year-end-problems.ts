import { TASK_PROBLEMS } from '../task/task-problems.js';
import type { TaskRefusal } from '../task/task-changes.js';
import type { YearEndFault } from './year-end.service.js';

const OWN: Readonly<Record<Exclude<YearEndFault, TaskRefusal>, string>> = {
  'ENTRY.NO_CAUSE': '请写主要原因，一句话就行。',
  'ENTRY.NO_PROBLEM': '只写了原因，请写现象；不报这一条的，原因也清空。',
  'ENTRY.TOO_MANY': '条数满了，请并成一条，或清空别的一条。',
  'ENTRY.TOO_LONG': '至多4000字，请拆成两条。',
  'ENTRY.SENT': '这一条负责人刚刚已经上报，改动没有保存；要改的，请负责人先收回修改。',
  'YEAR_END.NOT_OPEN': '年终材料还没有开放，请先保存，开放以后上报。',
  'YEAR_END.NOT_YOURS': '年终材料由本单位填报，负责人同意后上报：请保存后送负责人。',
};

const isOwn = (fault: YearEndFault): fault is keyof typeof OWN => Object.hasOwn(OWN, fault);

/** What is wrong and what to do about it, beside the line. */
export const yearEndProblem = (fault: YearEndFault): string =>
  isOwn(fault) ? OWN[fault] : TASK_PROBLEMS[fault].detail;
