import { likeness } from './likeness.js';
import { sentence, type Sentence } from './sentence.js';

/** So much alike two sentences say one thing. */
const SAME = 0.9;
/** Sentences of one section that open with so many equal characters read as a list. */
export const OPENING = 4;

const union = (a: readonly string[], b: readonly string[]): string[] => [...new Set([...a, ...b])];

const joined = (a: Sentence, b: Sentence, text: string): Sentence =>
  sentence({
    ...{ text, source: a.source, tasks: union(a.tasks, b.tasks), commitments: union(a.commitments, b.commitments) },
    figures: union(a.figures, b.figures),
    origins: [...a.origins, ...b.origins.filter(({ id }) => !a.origins.some((one) => one.id === id))],
  });

/**
 * Similar work of several units becomes one sentence: what is said twice stands once; what opens with the same clause
 * says it once, and what follows is set behind. Nothing is counted together.
 */
export function mergeAlike(sentences: readonly Sentence[]): Sentence[] {
  const told: Sentence[] = [];
  for (const one of sentences) {
    const at = told.findIndex((before) => mergedText(before.text, one.text) !== null);
    const before = told[at];
    const text = before ? mergedText(before.text, one.text) : null;
    if (before && text !== null) told[at] = joined(before, one, text);
    else told.push(one);
  }
  return told;
}

/** One text for two; null where they are two matters. */
function mergedText(a: string, b: string): string | null {
  if (likeness(a, b) >= SAME && numbersOf(a) === numbersOf(b)) return a;
  const [first, ...rest] = clausesOf(a);
  const [second, ...more] = clausesOf(b);
  if (first === undefined || first !== second || rest.length === 0 || more.length === 0 || /\d/.test(first))
    return null;
  const [mine, others] = [rest.join(''), more.join('')];
  return `${first}${mine.replace(/。$/, '')}；${others}`;
}

const clausesOf = (text: string): string[] => text.split(/(?<=，)/);

const numbersOf = (text: string): string => (text.match(/\d+(?:\.\d+)?/g) ?? []).join(' ');

/** Pairs of a section's sentences that open alike. */
export function opensAlike(sentences: readonly Sentence[]): [Sentence, Sentence][] {
  const opening = ({ text }: Sentence): string => [...text].slice(0, OPENING).join('');
  return sentences.flatMap((one, i) => {
    const before = sentences.slice(0, i).find((other) => opening(other) === opening(one));
    return before ? [[before, one] as [Sentence, Sentence]] : [];
  });
}
