import type { Day } from '../../calendar/domain/day.js';
import type { Manner } from './addressing.js';
import type { Pile } from './piles.js';
import type { UnitTask } from './unit-task.js';

/** 退回补充; `answeredOn` null while nothing came back. */
export interface Return {
  readonly on: Day;
  readonly answeredOn: Day | null;
}

/** A late task of a unit somebody supervises, with what was done about it. */
export interface LeadersTask extends UnitTask {
  readonly returns: readonly Return[];
  /** Letters about its lateness that have left before today, and the day of the last one. */
  readonly reminded: { readonly times: number; readonly lastOn: Day } | null;
}

/** A unit with the number of its tasks, closed ones of this year among them. */
export interface LeadersUnit {
  readonly id: string;
  readonly name: string;
  readonly manner: Manner;
  readonly tasks: number;
  /** Supervised by another leader: told to a principal, after his own. */
  readonly other?: boolean;
}

/** A task by its name. */
export interface Named {
  readonly unit: string;
  readonly id: string;
  readonly title: string;
}

/** A list by its length, and as much of its beginning as is told. */
export interface Counted<T> {
  readonly n: number;
  readonly first: readonly T[];
}

export interface LateNamed extends Named {
  /** Of its longest duty. */
  readonly days: number;
}

export interface LateTask {
  readonly unit: string;
  readonly task: LeadersTask;
}

export interface Late {
  /** All of it: the reader's own units first, and of those the longest. */
  readonly all: readonly LateNamed[];
  /** Of them the first, with all that is known. */
  readonly first: readonly LateTask[];
}

export interface ReturnedNamed extends Named {
  readonly back: Return;
}

/** What happened since the last letter. */
export interface Changes {
  readonly newlyLate: Counted<Named>;
  readonly returned: Counted<ReturnedNamed>;
  readonly completed: Counted<Named>;
  readonly closed: Counted<Named>;
}

export interface NearDuty extends Named {
  readonly dueDate: Day;
}

/** Nodes, answers and closing days that are over. */
export interface DueFigures {
  readonly all: number;
  readonly inTime: number;
  readonly pending: number;
}

/** What is told of somebody's units on a day: figures, and of the tasks themselves no more than is named. */
export interface Told {
  readonly units: readonly LeadersUnit[];
  /** Of the units held to their days. */
  readonly piles: ReadonlyMap<Pile, number>;
  readonly due: DueFigures;
  readonly late: Late;
  readonly changes: Changes;
  /** What falls due next in the units held to their days, the nearest first. */
  readonly near: readonly NearDuty[];
}

/** More than a page is not read: the longest are told, the others counted. */
export const MOST_LATE = 12;
/** Of what happened, as many are named. */
export const MOST_TITLES = 6;
/** Of what falls due next. */
export const MOST_DAYS = 3;
