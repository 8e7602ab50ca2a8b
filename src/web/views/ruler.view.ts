import { dayAsSeenOn, daysBetween, monthDay, type Day } from '../../calendar/domain/day.js';
import type { LedgerRow } from '../../plan/ledger.service.js';
import { shownStanding } from '../../reminder/shown-standing.js';
import type { RulerMark, RulerView } from '../components/ruler.js';

const YEAR_DAYS = 365;

/** The year of a one-off task as a line; null for those without a day to be late for, and beyond the plan's year. */
export function rulerView(row: LedgerRow, today: Day, year: number): RulerView | null {
  const { task, nodes } = row.record;
  const { dueDate, originalDueDate, assignedOn } = task;
  if (task.nature !== 'oneOff' || dueDate === null || originalDueDate === null || assignedOn === null) return null;
  if (Number(today.slice(0, 4)) !== year) return null;
  const at = (day: Day): number => Math.min(1, Math.max(0, daysBetween(`${year}-01-01`, day) / YEAR_DAYS));
  const mark = (word: string, day: Day, strong: boolean): RulerMark => ({
    at: at(day),
    label: `${word} ${dayAsSeenOn(day, today)}`,
    strong,
  });
  const moved = dueDate !== originalDueDate;
  const worst = shownStanding(row, today).late[0] ?? null;
  const lateFrom = worst === null ? null : at(worst.dueDate);
  const lateLabel = `逾期${worst?.days ?? 0}天`;
  const summary = [
    `${monthDay(assignedOn)}立项`,
    `原定${monthDay(originalDueDate)}`,
    ...(moved ? [`批准延至${dayAsSeenOn(dueDate, today)}`] : []),
    `今天${monthDay(today)}`,
    ...(worst ? [lateLabel] : []),
  ].join('，');
  return {
    summary: `${summary}。`,
    marks: [
      mark('立项', assignedOn, false),
      mark('原定', originalDueDate, true),
      ...(moved ? [mark('批准', dueDate, true)] : []),
    ],
    today: mark('今天', today, false),
    span: { from: at(assignedOn), to: at(dueDate) },
    late:
      lateFrom === null
        ? null
        : { from: lateFrom, to: at(today), mark: { at: at(today), label: lateLabel, strong: true, late: true } },
    ticks: nodes.map((node) => ({ at: at(node.dueDate), done: node.acceptedOn !== null })),
  };
}
