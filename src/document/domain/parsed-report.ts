/** A report as it was read. Offsets count UTF-16 units of the decoded text; `text === source.slice(start, end)`. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

export interface Quoted extends Span {
  readonly text: string;
}

export type ChapterRole = 'achievements' | 'problems' | 'next_steps' | 'other';

export interface Section extends Span {
  readonly marker: string | null;
  readonly heading: string;
  readonly sections: readonly Section[];
}

export interface Chapter extends Span {
  readonly number: string | null;
  readonly heading: string;
  readonly role: ChapterRole;
  readonly sections: readonly Section[];
}

export type Recurrence = 'monthly' | 'quarterly' | 'halfYearly' | 'yearly';

export interface Deadline {
  readonly phrase: string;
  readonly date: string | null;
  readonly recurrence: Recurrence | null;
  /** What the text did not say and was filled in. */
  readonly inferred: readonly string[];
}

export interface Owners {
  readonly lead?: string | null;
  readonly cooperating?: readonly string[];
  readonly text?: string;
}

/** Whether a promise says what is done, to what, by how much, by when. */
export interface Verifiable {
  readonly verb: boolean;
  readonly object: boolean;
  readonly measure: boolean;
  readonly date: boolean;
}

export interface ReadCommitment extends Quoted {
  readonly title: string;
  readonly nature: 'one_off' | 'continuing';
  readonly references: readonly string[];
  readonly deadline: Deadline | null;
  readonly owners: Owners;
  /** What is to be reached: 达到95%以上, 新建30个. */
  readonly targets: readonly Indicator[];
  readonly verifiable: Verifiable;
}

export interface ReadPlanItem extends Span {
  readonly marker: string | null;
  readonly heading: string;
  readonly owners: Owners;
  readonly commitments: readonly ReadCommitment[];
}

export interface ReadProblem extends Quoted {
  readonly marker: string | null;
  /** Indexes into planItems that answer it, best first. */
  readonly planItems: readonly number[];
}

export type Comparator = '=' | '>=' | '>' | '<=' | '<' | '≈';

export interface Indicator extends Quoted {
  readonly chapter: number;
  readonly section: string | null;
  readonly name: string;
  readonly value: number;
  /** Upper end of a range; absent where one value is said. */
  readonly valueTo?: number;
  readonly unit: string;
  readonly comparator: Comparator;
  readonly period: string | null;
  /** Against the year before, signed: 同比下降5.6% is -5.6. */
  readonly change?: { readonly kind: 'yoy'; readonly value: number; readonly unit: string } | null;
}

/** An indicator before it is placed in a chapter. */
export type FoundIndicator = Omit<Indicator, 'chapter' | 'section'>;

export type PieceKind = 'heading' | 'marker' | 'leadIn' | 'separator' | 'commitment' | 'owners' | 'closing' | 'unread';

export interface Piece extends Span {
  readonly kind: PieceKind;
}

export interface ReadWarning {
  readonly code: string;
  readonly message: string;
  readonly start?: number;
  readonly end?: number;
}

/** What a reader of the whole report could draw, proposed with a score from 0 to 1; a person settles it. */
export interface Links {
  /** Parts of problems that no promise of the items which answer them takes up; `problem` is an index into problems. */
  readonly unanswered: readonly (Quoted & { readonly problem: number; readonly score: number })[];
  /** Which section of what was done last year an item goes on with; indexes into planItems and chapters. */
  readonly continues: readonly {
    readonly planItem: number;
    readonly chapter: number;
    readonly section: string | null;
    readonly heading: string;
    readonly score: number;
  }[];
  /** Promises of two items that say the same: [index into planItems, index into its commitments]. */
  readonly duplicates: readonly {
    readonly a: readonly number[];
    readonly b: readonly number[];
    readonly score: number;
  }[];
}

export interface ParsedReport {
  readonly schemaVersion: 1;
  readonly title: string | null;
  readonly kind: 'report' | 'plan';
  readonly reportYear: number | null;
  readonly planYear: number | null;
  readonly chapters: readonly Chapter[];
  readonly planItems: readonly ReadPlanItem[];
  readonly problems: readonly ReadProblem[];
  readonly indicators: readonly Indicator[];
  readonly unassigned: readonly Quoted[];
  readonly warnings: readonly ReadWarning[];
  readonly planPieces: readonly Piece[];
  readonly links: Links;
  /** Of all promises, those that say by how much or by when. */
  readonly verifiability: { readonly commitments: number; readonly verifiable: number; readonly share: number };
}
