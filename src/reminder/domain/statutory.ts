import { addDays, daysBetween, dayWithWeekday, fullDay, type Day } from '../../calendar/domain/day.js';
import type { WorkingDays } from '../../calendar/domain/working-days.js';
import type { Ask } from './ask.js';

/** A day set by law for every year's report. */
export interface StatutoryRule {
  readonly code: string;
  readonly name: string;
  readonly basis: string;
  /** MM-DD; the last working day before it is the last that is in time. */
  readonly before: string;
  /** Calendar days before it at which the office is told, each once. */
  readonly countBack: readonly number[];
}

export interface StatutoryDay {
  readonly rule: StatutoryRule;
  /** Whose report it is: the one before the year of the day. */
  readonly reportYear: number;
  readonly due: Day;
  /** 负数: the day has passed. */
  readonly left: number;
}

/** 2021年2月26日 for “before 1 March” of 2021. */
export const dueOf = ({ before }: Pick<StatutoryRule, 'before'>, reportYear: number, workingDays: WorkingDays): Day =>
  workingDays.addWorkingDays(`${reportYear + 1}-${before}`, -1);

export const statutoryDay = (
  rule: StatutoryRule,
  reportYear: number,
  { today, workingDays }: { today: Day; workingDays: WorkingDays },
): StatutoryDay => {
  const due = dueOf(rule, reportYear, workingDays);
  return { rule, reportYear, due, left: daysBetween(today, due) };
};

/** The threshold the day has come to: 0 once it has passed, null while it is far. Of several passed at once the nearest. */
export function threshold({ rule, left }: StatutoryDay): number | null {
  if (left < 0) return 0;
  const reached = rule.countBack.filter((n) => left <= n);
  return reached.length === 0 ? null : Math.min(...reached);
}

/** What a notice of it is about: one a report and threshold. */
export const statutorySubject = (day: StatutoryDay): string =>
  `${day.rule.code}-${day.reportYear}-${threshold(day) ?? 'far'}`;

/** Long after the day nobody is told any more: it stands on the page. */
const FORGOTTEN = 30;

/** As it is put to the office, or null while there is nothing to say. */
export function statutoryAsk(day: StatutoryDay, today: Day): Ask | null {
  const { rule, reportYear, due, left } = day;
  if (threshold(day) === null || today > addDays(due, FORGOTTEN)) return null;
  const when = left < 0 ? `最迟应于${fullDay(due)}完成，尚未登记` : `最迟${dayWithWeekday(due)}，还有${left}天`;
  return {
    kind: 'statutory',
    taskIds: [statutorySubject(day)],
    title: `${reportYear}年度：${rule.name}`,
    ...{ mark: null, badge: left < 0 ? '尚未登记' : `还有${left}天`, day: due },
    facts: [`${when}（${rule.basis}）。`],
    what: '请起草、送审并按时报出；办好后在“放假安排”页的法定日程中登记日期和文号。',
  };
}
