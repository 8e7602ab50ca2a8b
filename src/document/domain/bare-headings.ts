import { isFurniture, TITLE } from './front.js';
import { standsAlone } from './headings.js';
import { markOf } from './marks.js';
import type { Candidate } from './candidates.js';

/** What stands under a heading is a paragraph, or is counted. */
const LEAST_PARAGRAPH = 40;
/** Where others of them stand over paragraphs, a sentence will do. */
const LEAST_SENTENCE = 15;

/** Words alone on a line over a paragraph, or all in bold: a heading nobody numbered, where there are several of them. */
function isBare({ line, rank, mark }: Candidate, next: Candidate | undefined, least = LEAST_PARAGRAPH): boolean {
  if (rank >= 0 || mark !== null || line.marks > 0 || !next || next.rank >= 0) return false;
  if (!standsAlone(line) || line.text.endsWith('：') || markOf(line.text) !== null) return false;
  return line.bold || next.line.text.length >= least || markOf(next.line.text) !== null;
}

/** Among firm ones a shorter paragraph will do, if it is a sentence. */
const isBareToo = (one: Candidate, next: Candidate | undefined): boolean =>
  isBare(one, next, LEAST_SENTENCE) && /[。；！]$/.test(next?.line.text ?? '');

const FEWEST = 2;

/** Unnumbered headings divide a text without numbered chapters, and a chapter without numbered sections. */
export function withBareHeadings(candidates: readonly Candidate[]): readonly Candidate[] {
  const bare = new Set<Candidate>();
  let isFirst = true;
  const numbered = candidates.findIndex(({ mark }) => mark?.family === 'cn');
  candidates.forEach((one, i) => {
    if (!isBare(one, candidates[i + 1]) || isFurniture(one.line)) return;
    // Above 一、 stand the notice and the title, however many lines they take.
    if (i < numbered && TITLE.test(one.line.text)) return;
    // The first of them is the title, if it reads like one.
    if (!(isFirst && TITLE.test(one.line.text))) bare.add(one);
    isFirst = false;
  });
  if (bare.size < FEWEST) return candidates;
  return stretches(candidates).flatMap(({ under, lines }) => {
    const firm = lines.filter((one) => bare.has(one));
    const own = firm.length < FEWEST ? firm : lines.filter((one, i) => bare.has(one) || isBareToo(one, lines[i + 1]));
    const divided = lines.some(({ rank }) => rank >= 0);
    if (own.length < FEWEST || divided) return lines;
    const heads = new Set(own);
    return lines.map((one) => (heads.has(one) ? { ...one, rank: under } : one));
  });
}

interface Stretch {
  /** The rank of an unnumbered heading in it. */
  readonly under: number;
  readonly lines: Candidate[];
}

/** The lines between one chapter heading and the next; those before the first are under none. */
function stretches(candidates: readonly Candidate[]): Stretch[] {
  const all: Stretch[] = [{ under: 1, lines: [] }];
  for (const one of candidates) {
    if (one.rank >= 0 && one.rank <= 1) all.push({ under: 2, lines: [] }, { under: 2, lines: [] });
    const stretch = all.at(one.rank >= 0 && one.rank <= 1 ? -2 : -1);
    stretch?.lines.push(one);
  }
  return all;
}
