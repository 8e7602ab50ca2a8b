import { LessThan } from 'typeorm';
import { dayOf, instantOf } from '../calendar/domain/beijing.js';
import type { WorkingDays } from '../calendar/domain/working-days.js';
import type { Reads } from '../platform/database/reads.js';
import { isIn, sql } from '../platform/database/sql.js';
import { daysLate } from '../task/domain/duties.js';
import type { Deadline } from '../task/domain/facts.js';
import type { StandingTask } from '../task/task-reading.service.js';
import type { DatedDuty } from './domain/leaders-input.js';
import type { LeadersTask, Return } from './domain/leaders-told.js';
import { select } from './leaders-scope.js';
import { ReminderRun } from './reminder-run.entity.js';
import { unitTask } from './standing.service.js';

export type Reminded = NonNullable<LeadersTask['reminded']>;

/**
 * The day of the leaders' run before this one: what is new is new since then, and a week that moved for a holiday loses
 * nothing.
 */
export async function lastRunBefore(from: Reads, period: string): Promise<string | null> {
  const where = { kind: 'leaders', period: LessThan(period) };
  const [last] = await from.find(ReminderRun, { where, order: { period: 'DESC' }, take: 1 });
  return last?.onDay ?? null;
}

/** By task, how often a letter about its lateness has left. Not today's: the preview must say what the run says. */
export async function remindedBefore(from: Reads, day: string, ids: readonly string[]): Promise<Map<string, Reminded>> {
  const rows = await select<{ task: string; times: number | string; last: string }>(
    from,
    sql`SELECT n.subject_id AS task, count(DISTINCT l.slot) AS times, max(l.sent_at) AS last
     FROM notice n JOIN letter l ON l.id = n.letter_id
     WHERE ${isIn(sql`n.subject_id`, ids)} AND n.kind = 'overdue' AND l.state = 'sent'
       AND l.sent_at < ${instantOf(day, '00:00').toISOString()} GROUP BY n.subject_id`,
  );
  return new Map(rows.map(({ task, times, last }) => [task, { times: Number(times), lastOn: dayOf(new Date(last)) }]));
}

export const leadersTask = (
  standing: StandingTask,
  { reminded, done }: { reminded: Reminded | null; done: string | null },
): LeadersTask => ({ ...unitTask(standing, '单位', { done }), returns: returnsOf(standing), reminded });

/** Whether what is owed by a day was handed in, and by then. */
export function dutyOf(
  { dueDate, submittedOn, accepted, reviews }: Pick<Deadline, 'dueDate' | 'submittedOn' | 'accepted' | 'reviews'>,
  workingDays: WorkingDays,
): DatedDuty {
  const lastDay = workingDays.nextWorkingDay(dueDate);
  const inTime = submittedOn !== null && daysLate({ lastDay, reviews: reviews ?? [] }, submittedOn) === 0;
  return { lastDay, inTime, accepted, submitted: submittedOn !== null };
}

/** Each return with the day the same thing came back, oldest first. */
export const returnsOf = ({ reports }: StandingTask): Return[] =>
  reports.flatMap((report, n) => {
    if (report.state !== 'returned' || report.reviewedOn === null) return [];
    const answer = reports
      .slice(n + 1)
      .find((r) => r.kind === report.kind && r.nodeId === report.nodeId && r.periodId === report.periodId);
    return [{ on: report.reviewedOn, answeredOn: answer?.submittedOn ?? null }];
  });
