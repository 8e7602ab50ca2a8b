import { isNumbered } from './list-mark.js';

/** What a formatted document is made of once its format is taken off. */
export interface Line {
  readonly kind: 'line';
  readonly text: string;
  /** Nought for the title, one to nine for headings, null for text. */
  readonly heading: number | null;
}

export interface Table {
  readonly kind: 'table';
  readonly rows: readonly (readonly string[])[];
}

export type Block = Line | Table;

/** A report has some tens of thousands of characters; what grows beyond this was made to grow. */
export const MOST_TEXT = 20 * 1024 * 1024;

/** The text of a document, one paragraph a line; null where it would be too long. Headings nobody numbered get Markdown's marks, tables its bars. */
export function textOf(blocks: readonly Block[]): string | null {
  const shift = chapterShift(blocks);
  const lines: string[] = [];
  let length = 0;
  for (const block of blocks) {
    for (const line of block.kind === 'table' ? barred(block.rows) : [headed(block, shift)]) {
      length += line.length + 1;
      if (length > MOST_TEXT) return null;
      lines.push(line);
    }
  }
  return lines.join('\n');
}

const LONGEST_HEADING = 60;

/** A whole paragraph may carry a heading's style by mistake: a heading is short and says no sentence. */
const isHeading = ({ text, heading }: Line): boolean =>
  heading !== null && text.trim() !== '' && text.length <= LONGEST_HEADING && !/[。；;]/.test(text);

const isMarked = (line: Line): boolean => isHeading(line) && !isNumbered(line.text);

/**
 * One “#” is the title's. Where there is a title besides, or several headings of the first level, or numbered ones only,
 * these are chapters and begin with two.
 */
function chapterShift(blocks: readonly Block[]): number {
  const headings = blocks.filter((block): block is Line => block.kind === 'line' && isHeading(block));
  const marked = headings.filter(isMarked);
  const first = marked.filter(({ heading }) => heading === 1).length;
  const onlyNumbered = first === 0 && headings.some(({ heading }) => heading === 1);
  return first > 1 || onlyNumbered || marked.some(({ heading }) => heading === 0) ? 1 : 0;
}

function headed(line: Line, shift: number): string {
  if (!isMarked(line)) return line.text.trimEnd();
  const marks = line.heading === 0 ? 1 : Math.min(6, (line.heading ?? 1) + shift);
  return `${'#'.repeat(marks)} ${inOneLine(line.text).trim()}`;
}

/** A heading broken for looks is one heading: Chinese words join without a blank. */
const inOneLine = (text: string): string =>
  text
    .split('\n')
    .map((part) => part.trim())
    .reduce(
      (before, part) => before + (/[\u0021-\u007e]$/.test(before) && /^[\u0021-\u007e]/.test(part) ? ' ' : '') + part,
      '',
    );

function* barred(rows: Table['rows']): Generator<string> {
  const width = rows.reduce((most, row) => Math.max(most, row.length), 1);
  for (const [i, row] of rows.entries()) {
    yield `|${row.map((cell) => ` ${cell} |`).join('')}`;
    if (i === 0) yield `|${'---|'.repeat(width)}`;
  }
}

/** A cell as it stands in a row: one line, without bars of its own. */
export const cellText = (blocks: readonly Block[]): string =>
  blocks
    .flatMap((block) => (block.kind === 'table' ? block.rows.flat() : [block.text]))
    .map((text) => text.trim())
    .filter((text) => text !== '')
    .join(' ')
    .replaceAll('\n', ' ')
    .replaceAll('|', '｜');
