import { OUTCOME_WORDS, type ReportOutcome } from './outcomes.js';

export interface PromisedCommitment {
  readonly id: string;
  readonly text: string;
  readonly planItem: string;
  readonly outcome: ReportOutcome | null;
  /** Whether an accepted sentence answers it. */
  readonly answered: boolean;
}

export interface Coverage {
  readonly commitments: number;
  readonly accounted: number;
  readonly byOutcome: Readonly<Record<ReportOutcome, number>>;
  readonly unaccounted: readonly Pick<PromisedCommitment, 'id' | 'text' | 'planItem'>[];
}

/** A promise is accounted for when it has one of the seven outcomes and a sentence that answers it. */
export function coverageOf(promised: readonly PromisedCommitment[]): Coverage {
  const accounted = promised.filter(({ outcome, answered }) => outcome !== null && answered);
  const codes = Object.keys(OUTCOME_WORDS) as ReportOutcome[];
  const counts = codes.map((code) => [code, accounted.filter(({ outcome }) => outcome === code).length] as const);
  return {
    commitments: promised.length,
    accounted: accounted.length,
    byOutcome: Object.fromEntries(counts) as Record<ReportOutcome, number>,
    unaccounted: promised
      .filter((one) => !accounted.includes(one))
      .map(({ id, text, planItem }) => ({ id, text, planItem })),
  };
}
