import { addDays, daysBetween, fullDay, mondayOf, weekdayWord, type Day } from '../../calendar/domain/day.js';
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

/**
 * The threshold the day comes to within this week: 0 once it has passed, null while it is far. Of several passed at once
 * the nearest. By the week and not by the day: a person gets one notice a week, and an alarm is in the first of them.
 */
export function threshold({ rule, due, left }: StatutoryDay, today: Day): number | null {
  if (left < 0) return 0;
  const leftAtWeeksEnd = daysBetween(addDays(mondayOf(today), 6), due);
  const reached = rule.countBack.filter((n) => leftAtWeeksEnd <= n);
  return reached.length === 0 ? null : Math.min(...reached);
}

/** What a notice of it is about: one a report and threshold. */
export const statutorySubject = (day: StatutoryDay, today: Day): string =>
  `${day.rule.code}-${day.reportYear}-${threshold(day, today) ?? 'far'}`;

/** Long after the day nobody is told any more: it stands on the page. */
const FORGOTTEN = 30;

/** As it is put to the office, or null while there is nothing to say. */
export function statutoryAsk(day: StatutoryDay, today: Day): Ask | null {
  const { rule, reportYear, due, left } = day;
  if (threshold(day, today) === null || today > addDays(due, FORGOTTEN)) return null;
  const when =
    left < 0
      ? `应于${fullDay(due)}前完成，尚未登记完成情况`
      : `最迟${fullDay(due)}（${weekdayWord(due)}）完成，${left === 0 ? '就在今天' : `还有${left}天`}`;
  return {
    kind: 'statutory',
    taskIds: [statutorySubject(day, today)],
    title: `${reportYear}年度：${rule.name}`,
    ...{ mark: null, badge: left < 0 ? '尚未登记' : left === 0 ? '今天截止' : `还有${left}天`, day: due },
    facts: [`${when}（${rule.basis}）。`],
    what: '请按时完成；完成后在“放假安排”页点“法定日程”，登记日期和文号，就不再提醒。',
  };
}
