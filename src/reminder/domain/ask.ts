import type { Day } from '../../calendar/domain/day.js';
import type { Manner } from './addressing.js';

export type AskKind =
  | 'late'
  | 'returned'
  | 'consultation'
  | 'contribution'
  | 'check'
  | 'acknowledge'
  | 'statementLate'
  | 'statement'
  | 'dueSoon'
  | 'instruction'
  | 'urged'
  | 'statutory';

/** One thing asked of the unit: at most three lines of facts and one request. */
export interface Ask {
  readonly kind: AskKind;
  /** What else the same words say: late and sent back is asked once and owed as both. */
  readonly also?: readonly AskKind[];
  readonly taskIds: readonly string[];
  readonly title: string;
  readonly mark: '■' | '▲' | null;
  /** 逾期6天 · 临期 · 未报: the word that stands beside the mark, null where days are not told. */
  readonly badge: string | null;
  /** Days past its day, of what is late and is told so. */
  readonly days?: number;
  readonly facts: readonly string[];
  readonly what: string;
  /** The day it is due, of what has one that is still to come. */
  readonly day?: Day;
  /** Of a check: whose words are shown. */
  readonly checks?: 'report' | 'bulletin';
}

export interface FineTask {
  readonly title: string;
  readonly note: string | null;
  /** False for a task that is paused or watched: nothing is asked, but it is not called normal. */
  readonly normal: boolean;
  /** A statement is missing for which the unit was urged before: it is counted, and asked for no more. */
  readonly unstated?: boolean;
}

/** The nearest day on which something of the unit's is due, however far off. */
export interface NextDue {
  readonly day: Day;
  readonly title: string;
}

export interface UnitAsks {
  readonly manner: Manner;
  readonly late: readonly Ask[];
  readonly soon: readonly Ask[];
  readonly other: readonly Ask[];
  readonly fine: readonly FineTask[];
  /** The asks; several tasks may be folded in one. */
  readonly total: number;
  /** The tasks the unit leads that are under way. */
  readonly led: number;
  readonly next: NextDue | null;
}

/** Everything asked of a unit, in the order letters tell it. */
export const allAsks = ({ late, soon, other }: Pick<UnitAsks, 'late' | 'soon' | 'other'>): Ask[] => [
  ...late,
  ...soon,
  ...other,
];
