import type { Day } from '../../calendar/domain/day.js';

/**
 * A document before it has a format: what a paper, a report or an annex says, in reading order. A writer (Word, Markdown,
 * HTML) knows every kind of block; how it looks on A4 is the writer's, by GB/T 9704-2012.
 */
export interface OfficialDocument {
  /** paper: with the sheet of an ordinary document; letter: 信函格式; report: a titled text without 主送 or number. */
  readonly form: 'paper' | 'letter' | 'report';
  /** Who issues it, as in the head of a 信函 and at the signature: 区政府督查室. */
  readonly issuer: string;
  /** ×政督函〔2021〕7号; null before it is signed. */
  readonly documentNumber: string | null;
  readonly title: string;
  /** A4 across: a text that is one wide table. */
  readonly landscape?: boolean;
  /** All of it on one sheet, to be read at a glance: small type, narrow margins, no page number. */
  readonly dense?: boolean;
  /** 主送, without the colon. */
  readonly mainRecipients: readonly string[];
  readonly blocks: readonly Block[];
  /** 署名 and 成文日期; null where nobody has signed, or the form has none. */
  readonly signature: Signature | null;
  readonly copyRecipients: readonly string[];
  readonly annexes: readonly Annex[];
  /** Stands in every header and in the text (演示数据); null in a real installation. */
  readonly notice: string | null;
  readonly properties: Properties;
}

export type Block =
  /** Level 1 黑体 “一、”, 2 楷体 “（一）”, 3 “1.”: the mark is typed in the text. No end mark. */
  | { readonly kind: 'heading'; readonly level: 1 | 2 | 3; readonly text: string }
  | { readonly kind: 'paragraph'; readonly text: string }
  /** A heading that runs into its paragraph; it ends with 。 itself. */
  | { readonly kind: 'runIn'; readonly level: 2 | 3; readonly heading: string; readonly text: string }
  /** Something a person has still to write, marked for the eye. */
  | { readonly kind: 'blank'; readonly text: string }
  | Table;

export interface Table {
  readonly kind: 'table';
  readonly caption: string | null;
  /** Widths are shares of the page's width. */
  readonly columns: readonly { readonly title: string; readonly share: number; readonly align?: 'left' | 'center' }[];
  readonly rows: readonly (readonly string[])[];
}

export interface Annex {
  readonly title: string;
  /** A4 across: for tables of many columns. */
  readonly landscape: boolean;
  readonly blocks: readonly Block[];
}

export interface Signature {
  readonly issuer: string;
  readonly day: Day;
  /** Room for the seal over both lines; otherwise the two stand as a document without one has them. */
  readonly sealed: boolean;
}

/** Kept in the file's properties, never in the text: which state of the plan it was made from. */
export interface Properties {
  /** The day of the data, which is also the file's date. */
  readonly day: Day;
  /** The journal's head, seq:first 16 hex; null where there is none. */
  readonly head: string | null;
}
