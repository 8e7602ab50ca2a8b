import type { Day } from '../../calendar/domain/day.js';

/** What reminders need to know of a task; the task's own standing has this shape and more. */
export interface UnitTask {
  readonly id: string;
  readonly number: number;
  readonly title: string;
  readonly leadDepartmentId: string | null;
  readonly state: TaskStateCode;
  readonly nature: 'oneOff' | 'continuing' | 'overall';
  readonly standing: TaskStanding;
  /** Set while something the unit sent waits to be supplemented, whether the whole task or one node. */
  readonly returned?: Returned | null;
  /** The last fact on record: ‘8月6日您单位报告：…’ */
  readonly lastWord?: string | null;
  /** Leaders' words on what has no day of its own (总体要求) and no answer yet; elsewhere they are duties like others. */
  readonly instructions?: readonly OpenInstruction[];
  /** The day of the letter that asked for a statement it had missed; null where none did. */
  readonly urgedOn?: Day | null;
  /** What the office did about its lateness: ‘8月27日电话联系；9月1日发第1次催办函，回复期9月8日。’ */
  readonly done?: string | null;
}

export interface OpenInstruction {
  readonly words: string;
  readonly answerBy: Day;
}

export interface Returned {
  readonly missing: string;
  readonly replyBy: Day;
  /** The node or period that was sent back; left out for the task as a whole. */
  readonly dutyId?: string | null;
}

export type TaskStateCode =
  'draft' | 'assigned' | 'inProgress' | 'submitted' | 'returned' | 'completed' | 'closed' | 'suspended' | 'cancelled';

export interface TaskStanding {
  readonly light: 'green' | 'yellow' | 'red' | 'grey' | null;
  readonly late: readonly LateDuty[];
  readonly soon: readonly SoonDuty[];
  readonly statements: readonly OpenStatement[];
  readonly pending: boolean;
  /** What the unit does next and by when. */
  readonly next: { readonly by: Day | null } | null;
}

interface Duty {
  readonly id: string;
  readonly title: string;
  readonly dueDate: Day;
  readonly originalDueDate: Day;
  /** The first working day from the due day on. */
  readonly lastDay: Day;
  readonly days: number;
}

export interface LateDuty extends Duty {
  readonly kind: 'work' | 'material';
  readonly of: 'node' | 'instruction' | 'closing' | 'period';
  readonly originalDays: number;
  readonly extension: 'none' | 'pending' | 'refused' | null;
  readonly returnedOn: Day | null;
}

export interface SoonDuty extends Duty {
  readonly of: 'node' | 'instruction' | 'closing';
}

export interface OpenStatement {
  readonly id: string;
  readonly name: string;
  readonly dueBy: Day;
  readonly lastDay: Day;
  readonly days: number;
}
