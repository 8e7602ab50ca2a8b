import type { Day } from '../../calendar/domain/day.js';

export interface NodeFact {
  readonly title: string;
  readonly dueDate: Day;
  /** How far it is, in a word; '' while nothing was handed in. */
  readonly stands: string;
}

export interface FigureFact {
  readonly id: string;
  readonly name: string;
  /** 上年129件，本年42件，同比…; what follows 本年 may be written anew. */
  readonly said: string;
}

/** What was said last, or is being said: of the period that is open, else of the last one. */
export interface LatestFact {
  readonly text: string;
  readonly problems: string;
  readonly nextSteps: string;
  readonly assessment: string;
}

/** One task as the ledger tells it, in words; who may not know a thing gets it empty. */
export interface LedgerFacts {
  readonly taskId: string;
  readonly version: number;
  readonly planYear: number;
  readonly number: number;
  readonly title: string;
  readonly promises: readonly string[];
  readonly nature: string;
  readonly problemsAnswered: readonly string[];
  readonly lead: string;
  readonly cooperating: readonly string[];
  readonly post: { readonly title: string; readonly holder: string | null } | null;
  readonly contact: { readonly name: string; readonly phone: string };
  readonly leader: string;
  readonly basis: string;
  readonly standard: string;
  readonly nodes: readonly NodeFact[];
  readonly originalDueDate: Day | null;
  readonly dueDate: Day | null;
  readonly latest: LatestFact;
  readonly figures: readonly FigureFact[];
  readonly evidence: string;
  readonly light: string;
  readonly late: { readonly days: number; readonly originalDays: number } | null;
  readonly urged: readonly string[];
  readonly instructions: readonly string[];
  readonly completedOn: Day | null;
  readonly closedOn: Day | null;
  readonly outcome: string;
  readonly places: readonly string[];
  readonly remarks: readonly string[];
}
