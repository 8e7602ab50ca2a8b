import type { Line } from './lines.js';
import { markOf, type Family } from './marks.js';

/** Marks that divide a text wherever they stand; 一是 and dashes count within a paragraph. */
const DIVIDES: ReadonlySet<Family> = new Set<Family>(['cnParen', 'arabic']);
/** Behind a sentence, a mark: （二）…, 2.… */
const NEXT = /(?<=[。；])[ \u3000]*(?=[（㈠-㈩⒈-⒛\d])/g;

/** （一）加强学习。（二）紧盯整改。 on one line: each mark that counts on from the one the line begins with begins its own. */
export const withRunsParted = (lines: readonly Line[]): Line[] => lines.flatMap(partedRun);

function partedRun(line: Line): Line[] {
  const first = markOf(line.text);
  if (!first || !DIVIDES.has(first.family)) return [line];
  let [ordinal, from] = [first.ordinal, 0];
  const parts: Line[] = [];
  for (const { index, 0: blanks } of line.text.matchAll(NEXT)) {
    const at = index + blanks.length;
    const mark = markOf(line.text.slice(at, at + LONGEST_MARK));
    if (mark?.family !== first.family || mark.ordinal !== ordinal + 1) continue;
    parts.push(partOf(line, from, index));
    [ordinal, from] = [mark.ordinal, at];
  }
  return from === 0 ? [line] : [...parts, partOf(line, from, line.text.length)];
}
const LONGEST_MARK = 24;

const partOf = (line: Line, from: number, to: number): Line => ({
  ...line,
  text: line.text.slice(from, to),
  start: line.start + from,
  end: line.start + to,
  apart: from === 0 && line.apart,
  bold: from === 0 && line.bold,
});
