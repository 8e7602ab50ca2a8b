/** Government departments are urged; party organs, courts and others outside the government are asked (商请). */
export type Manner = 'urge' | 'request';

/** 提醒信, 催办函, 督办通知单, 通报, 商请函. */
export const PAPER_WORDS = {
  reminder: '提醒信',
  urging: '催办函',
  supervision: '督办通知单',
  bulletin: '通报',
  request: '商请函',
} as const;
export type PaperKind = keyof typeof PAPER_WORDS;
export const PAPER_KINDS = Object.keys(PAPER_WORDS) as PaperKind[];

/** Whose paper it is, by its name in the settings: 区政府督查室, 区委依法治区办. */
export type Writer = 'office' | 'ruleOfLawOffice';

export interface Terms {
  readonly manner: Manner;
  /** Who may address which paper to such a unit; null: nobody. */
  readonly writers: Readonly<Record<PaperKind, Writer | null>>;
  /** Days past a due day are counted to it, in letters to itself and to leaders. */
  readonly countsDays: boolean;
  /** It stands in a ranking or a rate. */
  readonly ranked: boolean;
  /** What it has not done may be criticised by a person who signs for it. */
  readonly criticised: boolean;
  /** How far asking goes: all the steps, or no further than asking what is to be coordinated. */
  readonly ladder: 'full' | 'coordination';
}

const GOVERNMENT: Terms = {
  manner: 'urge',
  writers: { reminder: 'office', urging: 'office', supervision: 'office', bulletin: 'office', request: null },
  ...{ countsDays: true, ranked: true, criticised: true, ladder: 'full' },
};

const OUTSIDE: Terms = {
  manner: 'request',
  writers: { reminder: 'ruleOfLawOffice', urging: null, supervision: null, bulletin: null, request: 'ruleOfLawOffice' },
  ...{ countsDays: false, ranked: false, criticised: false, ladder: 'coordination' },
};

/** The one table of who is written to how. A government's office has no say over those outside the government. */
const TERMS: Readonly<Record<string, Terms>> = {
  government: GOVERNMENT,
  party: OUTSIDE,
  judicial: OUTSIDE,
  mass: OUTSIDE,
  vertical: OUTSIDE,
};

/** A kind that the table does not know is asked: to be too polite does no harm. */
export const termsFor = (departmentKind: string): Terms =>
  Object.hasOwn(TERMS, departmentKind) ? (TERMS[departmentKind] ?? OUTSIDE) : OUTSIDE;

export const mannerFor = (departmentKind: string): Manner => termsFor(departmentKind).manner;

/** Whose paper of this kind may go to such a unit; null where none may. */
export const writerOf = (paper: PaperKind, departmentKind: string): Writer | null =>
  termsFor(departmentKind).writers[paper];

const termsOf = (manner: Manner): Terms => (manner === 'urge' ? GOVERNMENT : OUTSIDE);

export const countsDays = (manner: Manner): boolean => termsOf(manner).countsDays;

/** Who writes the one letter about several units: the office that urges, where any of them is urged. */
export const letterWriter = (manners: readonly Manner[]): Writer =>
  (manners.includes('urge') ? GOVERNMENT : OUTSIDE).writers.reminder ?? 'ruleOfLawOffice';
