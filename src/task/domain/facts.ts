import type { Day } from '../../calendar/domain/day.js';
import type { WorkingDays } from '../../calendar/domain/working-days.js';
import type { TaskState } from './states.js';

/** What a unit says of itself for a period. */
export const ASSESSMENT_WORDS = {
  implemented: '已落实',
  partly: '部分落实',
  insufficient: '落实不够',
  notScheduled: '本期无安排',
} as const;

export type Assessment = keyof typeof ASSESSMENT_WORDS;
export const ASSESSMENTS = Object.keys(ASSESSMENT_WORDS) as Assessment[];

/** What became of asking for more time: nobody asked, an answer is awaited, it was refused. */
export type ExtensionAsked = 'none' | 'pending' | 'refused';

/** A submission that was sent back: from its day to the day of the return the office had it, and the clock stood still. */
export interface Review {
  readonly submittedOn: Day;
  readonly returnedOn: Day;
}

/** A dated duty: a node of a one-off task, the request to have it declared done, or the answer to an instruction. */
export interface Deadline {
  readonly id: string;
  readonly kind: 'node' | 'instruction' | 'closing';
  readonly title: string;
  /** The approved day; `originalDueDate` stays for ever. */
  readonly dueDate: Day;
  readonly originalDueDate: Day;
  /** A submission that is pending or accepted; null again once it is sent back. */
  readonly submittedOn: Day | null;
  readonly accepted: boolean;
  /** Left out, the sentence says only what the dates show. */
  readonly extension?: ExtensionAsked;
  /** Oldest first. */
  readonly reviews?: readonly Review[];
}

/** A statement that a continuing task owes for a period. */
export interface PeriodDuty {
  readonly id: string;
  readonly name: string;
  readonly opens: Day;
  readonly dueBy: Day;
  readonly statedOn: Day | null;
  readonly accepted?: boolean;
  readonly reviews?: readonly Review[];
}

export interface TaskFacts {
  readonly nature: 'oneOff' | 'continuing' | 'overall';
  readonly state: TaskState;
  readonly deadlines: readonly Deadline[];
  readonly periods: readonly PeriodDuty[];
  readonly lastAssessment: Assessment | null;
  /** The day by which what was sent back is to be answered. */
  readonly replyBy?: Day | null;
  /** The day the whole task was handed in, while it lies with the office. */
  readonly handedInOn?: Day | null;
}

export interface LightRules {
  readonly workingDays: WorkingDays;
  readonly soonDays: number;
}

/** What every dated duty says of itself, late or near. */
interface DatedDuty {
  readonly id: string;
  readonly title: string;
  readonly dueDate: Day;
  readonly originalDueDate: Day;
  /** The first working day from the due day on: counting starts after it. */
  readonly lastDay: Day;
  readonly days: number;
}

/** A duty whose day has passed. `days` count from the approved day, `originalDays` from the original one. */
export interface LateDuty extends DatedDuty {
  readonly kind: 'work' | 'material';
  readonly of: 'node' | 'instruction' | 'closing' | 'period';
  readonly originalDays: number;
  readonly extension: ExtensionAsked | null;
  /** The day it was last sent back; null where nothing was ever handed in. */
  readonly returnedOn: Day | null;
}

export interface SoonDuty extends DatedDuty {
  readonly of: 'node' | 'instruction' | 'closing';
}

/** A statement that may be made now and is not late yet. */
export interface OpenStatement {
  readonly id: string;
  readonly name: string;
  readonly dueBy: Day;
  readonly lastDay: Day;
  readonly days: number;
}

export interface LightDays {
  readonly yellowFrom: Day | null;
  readonly redFrom: Day | null;
}

export type Light = 'green' | 'yellow' | 'red' | 'grey';

export interface Standing extends LightDays {
  readonly light: Light | null;
  readonly lateness: 'work' | 'material' | null;
  readonly late: readonly LateDuty[];
  readonly soon: readonly SoonDuty[];
  readonly statements: readonly OpenStatement[];
  /** Something of it lies with the office. */
  readonly pending: boolean;
  readonly words: string;
  readonly next: { readonly what: string; readonly by: Day | null } | null;
  readonly nodes: { readonly done: number; readonly total: number; readonly next: Day | null } | null;
}
