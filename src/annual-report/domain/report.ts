import type { ReportTask } from './input.js';

/** Where a sentence comes from: what a unit said, a figure, year-end material, or a person's hand. */
export type SentenceSource = 'statement' | 'figure' | 'collected' | 'byHand';

export interface Sentence {
  readonly text: string;
  readonly source: SentenceSource;
  readonly tasks: readonly string[];
  readonly commitments: readonly string[];
  readonly figures: readonly string[];
}

export interface ReportSection {
  readonly marker: string | null;
  readonly heading: string;
  readonly sentences: readonly Sentence[];
}

export interface ReportChapter {
  readonly number: string | null;
  readonly heading: string;
  readonly leadIn: string | null;
  readonly sections: readonly ReportSection[];
}

/** Something only a person may write, with what stood there last year and what of this year there is to write it from. */
export interface Blank {
  readonly place: string;
  readonly lastYear: string;
  readonly material?: string;
}

export interface AnnualReport {
  readonly title: string;
  readonly demo: boolean;
  readonly preamble: string;
  readonly chapters: readonly ReportChapter[];
  readonly blanks: readonly Blank[];
  readonly stale: readonly { readonly place: string; readonly words: string }[];
}

/** A chapter with what in it is left to people. */
export interface Composed {
  readonly chapter: ReportChapter;
  readonly blanks: readonly Blank[];
}

export const BLANK = '【待填】';

export const byHand = (text: string = BLANK): Sentence => ({
  text,
  source: 'byHand',
  tasks: [],
  commitments: [],
  figures: [],
});

/** A sentence a unit wrote and the office accepted, traceable to its task and the promises that task answers. */
export const said =
  ({ id, commitments }: Pick<ReportTask, 'id' | 'commitments'>) =>
  (text: string): Sentence => ({ text, source: 'statement', tasks: [id], commitments, figures: [] });
