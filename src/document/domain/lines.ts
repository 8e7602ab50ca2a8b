import { BOLD } from './surface.js';
import type { Quoted } from './parsed-report.js';

/** A line of the surface without its margins: blanks, Markdown heading marks and bold marks stay outside the span. */
export interface Line extends Quoted {
  /** Number of Markdown heading marks before it. */
  readonly marks: number;
  /** It begins in bold; where the bold ends its heading ends. */
  readonly bold: boolean;
  /** A blank line stands before it. */
  readonly apart: boolean;
}

const MARGIN = /^[\s\u3000\u2060]*(#{0,6})[\s\u3000\u2060]*/;

/** Lines with something in them, in order. */
export function linesOf(surface: string): Line[] {
  const lines: Line[] = [];
  let [at, apart] = [0, true];
  for (const raw of surface.split('\n')) {
    const margin = MARGIN.exec(raw);
    const length = margin?.[0].length ?? 0;
    const marks = margin?.[1]?.length ?? 0;
    const end = endOf(raw, length, marks > 0);
    if (end > length) {
      const [start, bold] = [at + length, raw.slice(0, length).includes(BOLD)];
      lines.push({ text: raw.slice(length, end), start, end: at + end, marks, bold, apart });
    }
    apart = end <= length;
    at += raw.length + 1;
  }
  return withTitleFirst(lines);
}

/** A text whose only heading of the highest level is its first line, however deep that is marked: its title. */
function withTitleFirst(lines: readonly Line[]): Line[] {
  const by = (lines[0]?.marks ?? 0) - 1;
  if (by < 1 || lines.some(({ marks }, i) => i > 0 && marks > 0 && marks <= by + 1)) return [...lines];
  return lines.map((line) => ({ ...line, marks: Math.max(0, line.marks - by) }));
}

/** Without trailing blanks, bold marks, and the marks that close a Markdown heading. */
function endOf(raw: string, from: number, heading: boolean): number {
  let to = raw.length;
  while (to > from && (/[\s\u3000\u2060]/.test(raw.charAt(to - 1)) || (heading && raw.charAt(to - 1) === '#'))) to -= 1;
  return to;
}

/** Without what `margin` matches one character at a time; a pattern for a whole run would go back over it again and again. */
export function trimmed(text: string, margin: RegExp): string {
  let [from, to] = [0, text.length];
  while (from < to && margin.test(text.charAt(from))) from += 1;
  while (to > from && margin.test(text.charAt(to - 1))) to -= 1;
  return text.slice(from, to);
}
