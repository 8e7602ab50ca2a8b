import type { Day } from '../../calendar/domain/day.js';
import type { UnitAsks } from './ask.js';

export interface UnitOfLetter {
  readonly departmentName: string;
  readonly asks: UnitAsks;
}

export interface Contact {
  readonly name: string;
  readonly phone: string;
  readonly office: string;
}

/** A post whose letter goes to somebody who is to pass it on. */
export interface Forwarded {
  /** 区司法局负责人 */
  readonly post: string;
  readonly why: 'vacant' | 'noAddress';
}

/** As what the reader gets the letter. */
export interface ReaderOfLetter {
  readonly reader: 'holder' | 'deputy' | 'forwarded';
  readonly forwarded: readonly Forwarded[];
}

export interface WeeklyLetterInput extends Partial<ReaderOfLetter> {
  readonly departmentName: string;
  readonly recipient: '负责人' | '联络员' | '综合人员';
  readonly asks: UnitAsks;
  readonly today: Day;
  /** The day the run was due, when this is its making good. */
  readonly madeGoodFor: Day | null;
  /** 月度清单: written even when nothing is asked. */
  readonly monthly?: boolean;
  /** 第三季度，10月8日开放，10月15日截止 */
  readonly nextCollection: string | null;
  readonly contact: Contact;
  readonly checkCode: string;
  readonly demo: boolean;
  /** The last day on which the link in the letter opens. */
  readonly linkUntil: Day;
  /** One person with posts in several departments reads one letter, a part for each. */
  readonly moreUnits?: readonly UnitOfLetter[];
}

export const unitsOf = (letter: WeeklyLetterInput): UnitOfLetter[] => [
  { departmentName: letter.departmentName, asks: letter.asks },
  ...(letter.moreUnits ?? []),
];
