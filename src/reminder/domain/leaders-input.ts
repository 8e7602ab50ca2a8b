import type { Day } from '../../calendar/domain/day.js';
import type { Deciding } from './leaders-decisions.js';
import type { LeadersUnit, Told } from './leaders-told.js';
import type { Contact, ReaderOfLetter } from './letter.js';
import { countsDays } from './addressing.js';

export interface DatedDuty {
  readonly lastDay: Day;
  /** Handed in by its day, the office's own time not counted. */
  readonly inTime: boolean;
  readonly accepted: boolean;
  readonly submitted: boolean;
}

export interface LeadersLetterInput extends Told, Deciding, Partial<ReaderOfLetter> {
  /** 常务副区长: the posts by which the reader supervises these units, or is asked about them. */
  readonly postTitles: readonly string[];
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

/** Only government units are held to their days; of the others nothing is called late or sent back. */
export const held = (units: readonly LeadersUnit[]): LeadersUnit[] => units.filter(({ manner }) => countsDays(manner));

/** Whether anything of it comes from the office that urges. */
export const urges = ({ units, asked }: Pick<LeadersLetterInput, 'units' | 'asked'>): boolean =>
  held(units).length > 0 || asked.some(({ manner }) => manner === 'urge');
