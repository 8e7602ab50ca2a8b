import { Injectable } from '@nestjs/common';
import type { Day } from '../calendar/domain/day.js';
import type { Tx } from '../platform/database/tx.js';
import type { Letter } from './letter.entity.js';

export interface ComposedLetter {
  /** The office in whose name it is written. */
  readonly from: string;
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  /** At most 300 characters, to be passed on by hand. */
  readonly shortText: string;
  /** The last day on which the link in it opens, as it says itself; null: it has none. */
  readonly linkUntil: Day | null;
}

export type Composition = { readonly letter: ComposedLetter } | { readonly skip: string };

/** Writes the letters of one kind when they are claimed for the first attempt, from what is owed at that moment. */
export interface LetterComposer {
  compose(tx: Tx, letters: readonly Letter[]): Promise<ReadonlyMap<string, Composition>>;
}

/** Features above register what they know how to write; mail itself knows no reminder. */
@Injectable()
export class ComposerRegistry {
  private readonly composers = new Map<string, LetterComposer>();

  register(kind: string, composer: LetterComposer): void {
    if (this.composers.has(kind)) throw new Error(`two composers for ${kind}`);
    this.composers.set(kind, composer);
  }

  of(kind: string): LetterComposer {
    const composer = this.composers.get(kind);
    if (!composer) throw new Error(`no composer for ${kind}`);
    return composer;
  }
}
