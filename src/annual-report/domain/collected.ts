import type { YearEndLine } from './input.js';
import { within } from './likeness.js';
import { sentencesOf } from './prose.js';
import { sentence, type Origin, type Sentence } from './sentence.js';
import { headOf, type Slot } from './skeleton.js';

/** Below this a line of year-end material is about nothing the section speaks of. */
const RELATED = 0.15;

/** What a section is about, and which units lead its tasks. */
export interface SlotCorpus {
  readonly slot: Slot;
  readonly words: string;
  readonly departments: readonly (string | null)[];
}

export const lineOrigin = ({ id, department, day }: YearEndLine): Origin => ({
  ...{ kind: 'collected', id, unit: department, submittedOn: day, acceptedOn: null, evidence: [] },
});

/** Where a line that hangs on no promise is written: where a person put it, else the section nearest in words. */
export function sectionFor(line: YearEndLine, corpora: readonly SlotCorpus[]): Slot | null {
  const put = corpora.find(({ slot }) => slot.placed.includes(line.id));
  if (put) return put.slot;
  const scored = corpora
    .filter(({ slot }) => !slot.elsewhere.includes(line.id))
    .map(({ slot, words, departments }) => {
      const near = within(line.text, `${headOf(slot).heading}${slot.text}${words}`);
      return { slot, near: near >= RELATED && departments.includes(line.department) ? near + RELATED : near };
    })
    .sort((a, b) => b.near - a.near);
  const [best] = scored;
  return best && best.near >= RELATED ? best.slot : null;
}

export const collectedSentences = (line: YearEndLine): Sentence[] =>
  sentencesOf(line.text).map((text) => sentence({ text, source: 'collected', origins: [lineOrigin(line)] }));
