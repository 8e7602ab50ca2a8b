import type { Day } from '../../calendar/domain/day.js';
import type { Deciding } from './leaders-decisions.js';
import type { Contact, ReaderOfLetter } from './letter.js';
import { countsDays, type Manner } from './addressing.js';
import type { UnitTask } from './unit-task.js';

/** A task of a unit somebody supervises, closed ones of this year among them. */
export interface LeadersTask extends UnitTask {
  /** The first day it counts as late, while something of it is open. */
  readonly redFrom: Day | null;
  readonly completedOn: Day | null;
  readonly closedOn: Day | null;
  readonly deadlines: readonly NamedDuty[];
  readonly returns: readonly Return[];
  /** Letters about its lateness that have left before today, and the day of the last one. */
  readonly reminded: { readonly times: number; readonly lastOn: Day } | null;
}

export interface DatedDuty {
  readonly lastDay: Day;
  /** Handed in by its day, the office's own time not counted. */
  readonly inTime: boolean;
  readonly accepted: boolean;
  readonly submitted: boolean;
}

/** The same, to be listed by its name. */
export interface NamedDuty extends DatedDuty {
  readonly title: string;
  readonly of: 'node' | 'instruction' | 'closing';
  readonly dueDate: Day;
  readonly submittedOn: Day | null;
  readonly acceptedOn: Day | null;
}

/** 退回补充; `answeredOn` null while nothing came back. */
export interface Return {
  readonly on: Day;
  readonly answeredOn: Day | null;
}

export interface LeadersUnit {
  readonly name: string;
  readonly manner: Manner;
  readonly tasks: readonly LeadersTask[];
  /** Supervised by another leader: told to a principal, after his own. */
  readonly other?: boolean;
}

export interface LeadersLetterInput extends Deciding, Partial<ReaderOfLetter> {
  /** 常务副区长: the posts by which the reader supervises these units, or is asked about them. */
  readonly postTitles: readonly string[];
  readonly units: readonly LeadersUnit[];
  /** The units are all there are, as a principal sees them. */
  readonly whole?: boolean;
  readonly today: Day;
  /** The day of the letter before: what happened after that letter is told as new. */
  readonly since: Day;
  readonly madeGoodFor: Day | null;
  readonly contact: Contact;
  readonly checkCode: string;
  readonly demo: boolean;
  readonly linkUntil: Day;
  /** One line even when nothing is late and nothing has changed. */
  readonly whenNothing: boolean;
}

export interface UnitsTask {
  readonly unit: string;
  readonly task: LeadersTask;
  readonly other?: boolean;
}

const tasksOf = (units: readonly LeadersUnit[]): UnitsTask[] =>
  units.flatMap(({ name, tasks, other = false }) => tasks.map((task) => ({ unit: name, task, other })));

/** Only government units are held to their days; of the others nothing is called late or sent back. */
export const held = (units: readonly LeadersUnit[]): LeadersUnit[] => units.filter(({ manner }) => countsDays(manner));

/** Whether anything of it comes from the office that urges. */
export const urges = ({ units, asked }: Pick<LeadersLetterInput, 'units' | 'asked'>): boolean =>
  held(units).length > 0 || asked.some(({ manner }) => manner === 'urge');

export const heldTasks = (units: readonly LeadersUnit[]): UnitsTask[] => tasksOf(held(units));

export const allTasks = (units: readonly LeadersUnit[]): UnitsTask[] => tasksOf(units);
