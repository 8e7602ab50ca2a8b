import { TASK_PROBLEMS } from '../task/task-problems.js';
import type { TaskRefusal } from '../task/task-changes.js';
import { HttpProblem } from '../platform/http/problem.js';
import { missingInPlan, type Entry, type PlanElement } from './domain/year-end-rules.js';
import { entryKey, PAGE, type YearEndFault, type YearEndFaults } from './year-end.service.js';

const OWN: Readonly<Record<Exclude<YearEndFault, TaskRefusal>, string>> = {
  'ENTRY.NO_CAUSE': '请写主要原因，一句话就行。',
  'ENTRY.NO_PROBLEM': '只写了原因，请写现象；不报这一条的，原因也清空。',
  'ENTRY.TOO_MANY': '条数满了，请并成一条，或清空别的一条。',
  'ENTRY.TOO_LONG': '至多4000字，请拆成两条。',
  'ENTRY.CHANGED': '这一条别人刚刚改过，改动没有保存：请看现在的样子，再决定要不要改。',
  'ENTRY.SENT': '这一条负责人刚刚已经上报，改动没有保存；要改的，请负责人先收回修改。',
  'YEAR_END.NOT_OPEN': '年终材料还没有开放，请先保存，开放以后上报。',
  'YEAR_END.NOT_YOURS': '年终材料由本单位填报，负责人同意后上报：请保存后送负责人。',
};

const isOwn = (fault: YearEndFault): fault is keyof typeof OWN => Object.hasOwn(OWN, fault);

/** What is wrong and what to do about it, beside the line. */
export const yearEndProblem = (fault: YearEndFault): string =>
  isOwn(fault) ? OWN[fault] : TASK_PROBLEMS[fault].detail;

const ELEMENT_WORDS: Readonly<Record<PlanElement, string>> = { byWhen: '完成时间', product: '成果或数据' };

/** Plans that could not be asked about next year, by their lines. */
export const vagueEntries = (entries: readonly Entry[]): ReadonlyMap<string, string> =>
  new Map(
    entries.flatMap((entry) => {
      const missing = entry.kind === 'next' && entry.text !== '' ? missingInPlan(entry.text) : [];
      const words = missing.map((one) => ELEMENT_WORDS[one]).join('、');
      return words === '' ? [] : [[entryKey(entry), `没有找到${words}：补一句，或者就这样上报。`] as const];
    }),
  );

const REFUSED = {
  ...{ status: 422, title: '还没有办成' },
  detail: '请按 errors 逐项改好后再报：整页一起上报，一项也没有先报。',
};
const errorsOf = (words: Iterable<readonly [string, string]>) =>
  [...words].map(([field, message]) => ({ field, message }));

/** For programs: each fault by its line; one of the whole page by itself. */
export function yearEndHttpProblem(faults: YearEndFaults): HttpProblem {
  const whole = faults.get(PAGE);
  if (whole !== undefined) {
    const status = whole === 'YEAR_END.NOT_YOURS' ? 403 : 409;
    return new HttpProblem(whole, { ...REFUSED, status, detail: yearEndProblem(whole) });
  }
  const errors = errorsOf([...faults].map(([key, fault]) => [key, yearEndProblem(fault)] as const));
  return new HttpProblem('YEAR_END.REFUSED', REFUSED, { errors });
}

export const vagueProblem = (vague: ReadonlyMap<string, string>): HttpProblem =>
  new HttpProblem('YEAR_END.ASKED', { ...REFUSED, title: '请核对' }, { errors: errorsOf(vague) });
