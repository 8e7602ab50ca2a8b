import type { Quoted } from './parsed-report.js';

/** A line without its margins: leading spaces (ideographic ones too) and Markdown heading marks stay outside the span. */
export interface Line extends Quoted {
  /** Number of Markdown heading marks before it. */
  readonly marks: number;
}

const MARGIN = /^[\s\u3000]*(#{0,6})[\s\u3000]*/;

/** Lines with something in them, in order. */
export function linesOf(source: string): Line[] {
  const lines: Line[] = [];
  let at = 0;
  for (const raw of source.split('\n')) {
    const margin = MARGIN.exec(raw);
    const start = at + (margin?.[0].length ?? 0);
    const text = raw.slice(start - at).trimEnd();
    if (text !== '') lines.push({ text, start, end: start + text.length, marks: margin?.[1]?.length ?? 0 });
    at += raw.length + 1;
  }
  return lines;
}

/** Half- and full-width marks read the same; every character keeps its place, so offsets hold in both. */
const FULL_WIDTH: Readonly<Record<string, string>> = {
  ',': '，',
  ';': '；',
  ':': '：',
  '(': '（',
  ')': '）',
  '<': '〈',
  '>': '〉',
};

export const fullWidth = (text: string): string => text.replace(/[,;:()<>]/g, (mark) => FULL_WIDTH[mark] ?? mark);

/** Without what `margin` matches one character at a time; a pattern for a whole run would go back over it again and again. */
export function trimmed(text: string, margin: RegExp): string {
  let [from, to] = [0, text.length];
  while (from < to && margin.test(text.charAt(from))) from += 1;
  while (to > from && margin.test(text.charAt(to - 1))) to -= 1;
  return text.slice(from, to);
}
