import type { Day } from '../../calendar/domain/day.js';

/** A letter before it is text or HTML: what is said and in what order; each writer decides how it looks. */
export interface LetterBlocks {
  readonly subject: string;
  /** What a list of mails shows beside the subject. */
  readonly preheader: string;
  /** At most 300 characters, for handing on by hand. */
  readonly shortText: string;
  /** 督办 over a letter that urges; over any other the office that writes. */
  readonly masthead: string;
  readonly office: string;
  /** 2021年9月6日（周一） */
  readonly date: string;
  readonly demo: boolean;
  /** The state of things in one line; `late` is the only part of it that is ever red. */
  readonly headline: { readonly plain: string; readonly late: string | null };
  readonly opening: readonly string[];
  readonly parts: readonly LetterPart[];
  readonly closing: readonly string[];
  readonly action: LetterAction;
  readonly contact: string;
  /** Why it came and who else sees it. */
  readonly footer: readonly string[];
  readonly checkCode: string;
}

/** The words of a letter that is owed; one that has none is not. */
export function worded(letter: LetterBlocks | null): LetterBlocks {
  if (!letter) throw new Error('a letter is owed and says nothing');
  return letter;
}

/** What is said of one unit, or of all when they are told together. */
export interface LetterPart {
  /** Named only where a letter has several. */
  readonly name: string | null;
  readonly opening: string;
  /** The opening under a headline: greets the reader, and leaves out what the headline has just said. */
  readonly briefOpening: string;
  readonly sections: readonly LetterSection[];
}

export type LetterSection =
  | {
      readonly kind: 'items';
      readonly name: string;
      readonly count: number;
      readonly items: readonly LetterItem[];
      /** What was left out of the items. */
      readonly note: string | null;
    }
  | { readonly kind: 'words'; readonly name: string; readonly words: string };

export interface LetterItem {
  readonly position: number;
  readonly title: string;
  readonly mark: '■' | '▲' | null;
  readonly badge: string | null;
  /** Days past the day, where they are told: the heaviest thing on the page. */
  readonly days: number | null;
  readonly facts: string;
  readonly request: { readonly label: '请办' | '商请' | '请您决定' | '如有出入'; readonly words: string } | null;
  /** The page where it is done; it asks for a sign-in, and so holds no token. */
  readonly link?: { readonly label: string; readonly address: string };
}

/** The one thing to press. Its address is known only once the letter has an id. */
export interface LetterAction {
  readonly label: string;
  /** The last day on which the link in the letter opens. */
  readonly until: Day;
  readonly withLink: string;
  readonly withoutLink: string;
  /** 链接9月13日前有效…: beside the button. */
  readonly linkNote: string;
  /** Who else may do it. */
  readonly hint: string;
  readonly roundabout: string;
  /** A page that asks for a sign-in: where it leads there, the letter needs no link of its own. */
  readonly page?: string;
}
