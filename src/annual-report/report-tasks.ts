import { daysBetween } from '../calendar/domain/day.js';
import type { PlannedPromise } from '../plan/plan-reading.service.js';
import type { TaskState } from '../task/domain/states.js';
import type { TaskYear } from '../task/task-reading.service.js';
import type { AcceptedStatement, ReportTask, Setback } from './domain/input.js';

interface Around {
  readonly today: string;
  readonly department: string | null;
  readonly promises: readonly PlannedPromise[];
  readonly figures: readonly string[];
}

const ENDED: readonly TaskState[] = ['completed', 'closed', 'cancelled'];

/** A task's year as the report needs it: what was accepted, how it ended, and what did not go smoothly. */
export function reportTask(year: TaskYear, { today, department, promises, figures }: Around): ReportTask {
  const { task } = year;
  // Written out: there may be thousands, and spreading costs more than the rest.
  return {
    id: task.id,
    title: task.title,
    department,
    nature: task.nature,
    figures,
    // A task that answers a duplicate of another item is written about where it is first promised.
    itemOrdinal: promises[0]?.itemOrdinal ?? 0,
    outcome: ENDED.includes(task.state) ? task.outcome : null,
    statements: year.reports.flatMap(statementOf),
    nextYear: task.nextYear,
    endedBecause: task.endedBecause,
    commitments: promises.map((promise) => promise.id),
    setbacks: [...returned(year), ...late(year, today)].sort((a, b) => a.day.localeCompare(b.day)),
  };
}

function statementOf({ report, evidence }: TaskYear['reports'][number]): AcceptedStatement[] {
  const { id, kind, text, submittedOn: day, reviewedOn: acceptedOn, assessment } = report;
  if (report.state !== 'accepted' || kind === 'note' || kind === 'answer') return [];
  const nothingNew = assessment === 'notScheduled' || report.noNews === true;
  return [{ id, kind, text, day, acceptedOn, evidence, nothingNew }];
}

const KINDS = {
  node: '节点',
  period: '期次情况',
  closing: '报请办结',
  fact: '履职事实',
  answer: '批示答复',
  note: '平时情况',
};

const returned = ({ reports, nodes }: TaskYear): Setback[] =>
  reports
    .filter(({ report }) => report.state === 'returned')
    .map(({ report }) => {
      const node = nodes.find(({ id }) => id === report.nodeId);
      const title = node ? `节点“${node.title}”` : KINDS[report.kind];
      return { kind: 'returned', title, text: report.missing ?? '', day: report.reviewedOn ?? report.submittedOn };
    });

function late({ nodes, task }: TaskYear, today: string): Setback[] {
  const due = nodes.map(({ title, originalDueDate, submittedOn }) => ({
    ...{ title: `节点“${title}”`, due: originalDueDate, on: submittedOn },
  }));
  const own = { title: '整项任务', due: task.originalDueDate ?? '9999-12-31', on: task.submittedOn };
  return [...due, ...(task.nature === 'oneOff' && task.state !== 'cancelled' ? [own] : [])].flatMap((one) => {
    const days = one.due < today ? daysBetween(one.due, one.on ?? today) : 0;
    if (days <= 0) return [];
    const text = one.on === null ? `超原定${days}天，尚未报送` : `超原定${days}天报送`;
    return [{ kind: 'late' as const, title: one.title, text, day: one.due }];
  });
}
