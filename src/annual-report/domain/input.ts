import type { Day } from '../../calendar/domain/day.js';
import type { StaleWording } from './stale-wording.js';
import type { SkeletonEdit } from './skeleton-edit.js';
import type { ReportOutcome } from './outcomes.js';

/** Last year's report as the skeleton of this year's: texts as printed, half-width marks and all. */
export interface LastYear {
  readonly title: string | null;
  readonly preamble: string | null;
  readonly chapters: readonly LastChapter[];
}

export interface LastChapter {
  readonly number: string | null;
  readonly heading: string;
  readonly role: 'achievements' | 'problems' | 'next_steps' | 'other';
  readonly leadIn: string | null;
  readonly sections: readonly { readonly marker: string | null; readonly heading: string; readonly text: string }[];
}

export interface AcceptedStatement {
  readonly id: string;
  readonly text: string;
  /** Handed in. */
  readonly day: Day;
  readonly acceptedOn: Day | null;
  /** Ids of the 佐证 handed in with it. */
  readonly evidence: readonly string[];
  readonly kind: 'closing' | 'node' | 'period' | 'fact';
  /** 本期无安排: a period that says there is nothing to say. */
  readonly nothingNew?: boolean;
}

/** What did not go smoothly: material beside the chapter of problems, never written out of itself. */
export interface Setback {
  readonly kind: 'returned' | 'late';
  /** Node or statement it was about. */
  readonly title: string;
  /** What was missing, or how long after its day it came. */
  readonly text: string;
  readonly day: Day;
}

export interface ReportTask {
  readonly id: string;
  readonly title: string;
  /** The lead unit's name. */
  readonly department: string | null;
  readonly nature: 'oneOff' | 'continuing' | 'overall';
  /** Of last year's next-steps item; it pairs by ordinal with a section of the achievements. */
  readonly itemOrdinal: number;
  readonly outcome: ReportOutcome | null;
  /** Accepted ones only, oldest first. */
  readonly statements: readonly AcceptedStatement[];
  readonly nextYear: string | null;
  /** Why it ended without a statement: it was cancelled on this basis, or something goes on with it. */
  readonly endedBecause?: string | null;
  readonly commitments: readonly string[];
  /** Ids of the figures its standard names. */
  readonly figures: readonly string[];
  readonly setbacks: readonly Setback[];
}

/** A line of a unit's 年终材料 that hangs on no promise. */
export interface YearEndLine {
  readonly id: string;
  readonly kind: 'work' | 'problem' | 'next';
  readonly text: string;
  /** 主要原因, of a problem. */
  readonly cause: string | null;
  readonly department: string | null;
  readonly day: Day | null;
}

export interface LastProblem {
  readonly marker: string | null;
  readonly text: string;
  /** Ordinals of last year's next-steps items that answer it, best first. */
  readonly items: readonly number[];
}

export interface ReportFigure {
  readonly id: string;
  readonly name: string;
  readonly unit: string;
  readonly kind: 'flow' | 'stock' | 'cumulative' | 'ratio';
  readonly comparability: 'comparable' | 'changed' | 'discontinued';
  readonly sectionMarker: string;
  /** The unit that reports it, and the day it did. */
  readonly department: string | null;
  readonly reportedOn: Day | null;
  readonly lastText: string | null;
  readonly value: number | null;
  /** This year's as it is printed, 3954.8万元; null where none came. */
  readonly amount: string | null;
  /** Last year's beside it in words, by the plan's rule; null where there is nothing to set beside it. */
  readonly beside: string | null;
}

export interface AnnualReportInput {
  readonly planYear: number;
  readonly demo: boolean;
  readonly lastYear: LastYear;
  readonly problems: readonly LastProblem[];
  readonly tasks: readonly ReportTask[];
  readonly figures: readonly ReportFigure[];
  readonly yearEnd: readonly YearEndLine[];
  /** What people changed in the frame. */
  readonly edits?: readonly SkeletonEdit[];
  readonly staleWording: readonly StaleWording[];
}
