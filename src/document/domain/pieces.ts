import type { Piece, PieceKind, Span } from './parsed-report.js';

/** Separators: blanks, Markdown marks, punctuation of either width, what is left of a web page's margins. */
const ONLY_SEPARATORS =
  /^(?:&(?:[a-z]{3,6}|#x?[0-9a-fA-F]{2,5});|[\s\u3000\u200b-\u200f\u2060\ufeff,，;；。.、:：#>*_!！?？…—|()（）-])+$/;

/**
 * Lays the known pieces end to end over a chapter: what lies between two of them is a separator where it holds nothing
 * but punctuation and blanks, and unread where it does not. So every character belongs to exactly one piece.
 */
export function layOut(source: string, span: Span, known: readonly Piece[]): Piece[] {
  const sorted = [...known].filter((piece) => piece.end > piece.start).sort((a, b) => a.start - b.start);
  const laid: Piece[] = [];
  let at = span.start;
  const fill = (to: number): void => {
    if (to > at) laid.push({ kind: gapKind(source.slice(at, to)), start: at, end: to });
  };
  for (const piece of sorted) {
    if (piece.start < at || piece.end > span.end) continue;
    fill(piece.start);
    laid.push(piece);
    at = piece.end;
  }
  fill(span.end);
  return laid;
}

const gapKind = (gap: string): PieceKind => (ONLY_SEPARATORS.test(gap) ? 'separator' : 'unread');
