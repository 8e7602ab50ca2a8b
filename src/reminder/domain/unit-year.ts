import type { Day } from '../../calendar/domain/day.js';
import type { DatedDuty } from './leaders-input.js';

/** 本单位一年账: what fell due by a day, and what of it came in time. Fractions; nothing is ranked by them. */
export interface UnitYear {
  /** Nodes, answers and completion days. */
  readonly due: number;
  readonly inTime: number;
  /** Statements of periods. */
  readonly statements: number;
  readonly statedInTime: number;
  readonly evidence: number;
}

/** What is due today is not counted yet: it may still come. */
export function unitYear(
  { deadlines, statements }: { readonly deadlines: readonly DatedDuty[]; readonly statements: readonly DatedDuty[] },
  evidence: number,
  today: Day,
): UnitYear {
  const due = deadlines.filter(({ lastDay }) => lastDay < today);
  const stated = statements.filter(({ lastDay }) => lastDay < today);
  return {
    due: due.length,
    inTime: due.filter(({ inTime }) => inTime).length,
    statements: stated.length,
    statedInTime: stated.filter(({ inTime }) => inTime).length,
    evidence,
  };
}
