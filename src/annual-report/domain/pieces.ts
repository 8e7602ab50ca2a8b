const OPENERS = '“‘（《〈';
const CLOSERS = '”’）》〉';
const ENDS = /[。！？]/;

export interface Piece {
  readonly text: string;
  readonly newParagraph: boolean;
}

/** A text cut behind every 。！？ that stands outside quotation, title and round marks; nothing in it is altered. */
export const piecesOf = (text: string): Piece[] =>
  text
    .split(/[\r\n\u2028\u2029]+/)
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .flatMap((line, l) => cutLine(line).map((piece, i) => ({ text: piece, newParagraph: l > 0 && i === 0 })));

function cutLine(line: string): string[] {
  const depths = depthsOf(line);
  const pieces = [''];
  [...line].forEach((c, i, all) => {
    pieces.push(`${pieces.pop() ?? ''}${c}`);
    // 。。 and ？！ close one sentence.
    if (ENDS.test(c) && depths[i] === 0 && !ENDS.test(all[i + 1] ?? '')) pieces.push('');
  });
  return pieces.filter((piece) => piece !== '');
}

/** How many marks are open after each character; nought throughout where a mark never closes and would swallow the rest. */
export function depthsOf(line: string): number[] {
  let depth = 0;
  const depths = [...line].map((c) => {
    if (OPENERS.includes(c)) depth += 1;
    else if (CLOSERS.includes(c)) depth -= 1;
    return depth;
  });
  return depth === 0 && !depths.includes(-1) ? depths : depths.map(() => 0);
}
