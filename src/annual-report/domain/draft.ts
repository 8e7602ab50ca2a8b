import { follow } from './follow.js';
import { passagesOf, withPassages, type AnnualReport, type Passage } from './report.js';
import type { Sentence } from './sentence.js';

/** A passage that people have taken over, as it was kept. */
export interface KeptPassage {
  readonly key: string;
  readonly text: string;
  /** Sentences composed when it was taken over, or last compared. */
  readonly basis: readonly string[];
}

export interface DraftPassage extends Passage {
  /** As it would be composed today. */
  readonly composed: readonly Sentence[];
  readonly byPeople: boolean;
  /** Composed since somebody last looked, and composed no more; empty where nothing changed. */
  readonly added: readonly string[];
  readonly gone: readonly string[];
}

export interface Draft {
  /** With the people's text where they have taken a passage over. */
  readonly report: AnnualReport;
  readonly passages: readonly DraftPassage[];
  /** Kept for places that the frame no longer has: nothing that somebody wrote is dropped. */
  readonly homeless: readonly KeptPassage[];
}

/** The composed report with what people made of it; what data say since is offered, and overwrites nothing. */
export function draftOf(composed: AnnualReport, kept: readonly KeptPassage[]): Draft {
  const byKey = new Map(kept.map((one) => [one.key, one]));
  const report = withPassages(composed, (passage) => {
    const mine = byKey.get(passage.key);
    return mine ? { ...passage, sentences: follow(passage.sentences, mine.text) } : passage;
  });
  const now = passagesOf(report);
  const passages = passagesOf(composed).map((passage, i): DraftPassage => {
    const mine = byKey.get(passage.key);
    const change = mine ? changeSince(mine.basis, passage.sentences) : { added: [], gone: [] };
    const sentences = now[i]?.sentences ?? [];
    return { ...passage, sentences, composed: passage.sentences, byPeople: mine !== undefined, ...change };
  });
  const places = new Set(passages.map(({ key }) => key));
  return { report, passages, homeless: kept.filter(({ key }) => !places.has(key)) };
}

/** What is kept as the basis of a passage taken over now. */
export const basisOf = ({ composed }: Pick<DraftPassage, 'composed'>): string[] => composed.map(({ text }) => text);

function changeSince(basis: readonly string[], composed: readonly Sentence[]): Pick<DraftPassage, 'added' | 'gone'> {
  const now = composed.map(({ text }) => text);
  return {
    added: now.filter((text) => !basis.includes(text)),
    gone: basis.filter((text) => !now.includes(text)),
  };
}
