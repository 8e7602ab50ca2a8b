import { officialMarks } from './punctuation.js';

/** What no XML may hold, halves of a character among it; a tab is a blank to a printed page. */
// eslint-disable-next-line no-control-regex -- these are the ones to be taken out
const UNPRINTABLE = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\ufeff\ufffe\uffff]|\p{Cs}/gu;

/** Words as every writer prints them: official marks, nothing a file cannot hold. Line ends stay. */
export const printed = (text: string): string =>
  officialMarks(
    text
      .replace(/\r\n?|[\u2028\u2029\u0085]/g, '\n')
      .replaceAll('\t', ' ')
      .replace(UNPRINTABLE, ''),
  );

/** The same on one line. */
export const onOneLine = (text: string): string =>
  printed(text)
    .replace(/\s*\n\s*/g, ' ')
    .trim();

/** Paragraphs of a text a person typed; never none. */
export function linesOf(text: string): string[] {
  const lines = printed(text)
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
  return lines.length === 0 ? [''] : lines;
}

/** Full-width characters count one, Latin letters and figures a half. */
export const widthOf = (text: string): number =>
  [...text].reduce((sum, c) => sum + (/[\u0020-\u00ff]/.test(c) ? 0.5 : 1), 0);
