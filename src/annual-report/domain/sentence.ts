import { fingerprint } from './fingerprint.js';

/** Where a sentence comes from: what a unit said, a figure, year-end material, or a person's hand. */
export type SentenceSource = 'statement' | 'figure' | 'collected' | 'byHand';

/** What was altered in a sentence taken by hand; a figure, a date or a name needs the unit's word again. */
export type Change = 'figure' | 'date' | 'name' | 'words';

/** One thing a sentence was made from, and who answers for it. */
export interface Origin {
  readonly kind: 'statement' | 'figure' | 'collected';
  /** Of the unit's statement, the figure, or the line of its year-end material. */
  readonly id: string;
  readonly unit: string | null;
  readonly submittedOn: string | null;
  /** The day the office accepted it; null for figures and year-end material, which are not reviewed. */
  readonly acceptedOn: string | null;
  /** 佐证 handed in with it. */
  readonly evidence: readonly string[];
}

export interface Sentence {
  /** Of its words and what it was made from: the same sentence has it in every composition. */
  readonly id: string;
  readonly text: string;
  readonly source: SentenceSource;
  readonly tasks: readonly string[];
  readonly commitments: readonly string[];
  readonly figures: readonly string[];
  readonly origins: readonly Origin[];
  /** Against the composed sentence it follows; empty as composed, or where a person wrote it from nothing. */
  readonly changed: readonly Change[];
  /** The id of the composed sentence that a hand-taken one follows. */
  readonly follows: string | null;
  /** Stands at the beginning of another paragraph of its passage. */
  readonly newParagraph: boolean;
}

export const BLANK = '【待填】';

type Parts = Pick<Sentence, 'text' | 'source'> & Partial<Sentence>;

const NONE = { tasks: [], commitments: [], figures: [], origins: [], changed: [], follows: null, newParagraph: false };

/** A sentence with its id; whatever it was made from is named or there is nothing of the kind. */
export function sentence(parts: Parts): Sentence {
  const whole = { ...NONE, ...parts };
  const sources = [...whole.tasks, ...whole.figures, ...whole.origins.map(({ id }) => id)].sort();
  return { ...whole, id: fingerprint([plainWords(whole.text), whole.source, ...new Set(sources)].join('\n')) };
}

/** Words without what a change of width or spaces makes of them. */
export const plainWords = (text: string): string => text.normalize('NFKC').replace(/\s+/g, '');

export const byHand = (text: string = BLANK): Sentence => sentence({ text, source: 'byHand' });

/** The same sentence, known to print this figure too. */
export const withFigure = (one: Sentence, id: string, origin: Origin): Sentence =>
  sentence({ ...one, figures: [...one.figures, id], origins: [...one.origins, origin] });
