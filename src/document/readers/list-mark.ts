/** What Word puts between a number and its paragraph. */
export type Suffix = 'tab' | 'space' | 'nothing';

/** A mark that closes itself needs nothing behind it, and people type nothing: 一、 （一） ① 一是. */
const CLOSED = /[、，,：:；;）)】〕》。．\u2460-\u24ff\u3220-\u33ff是要]$/;

/** Puts a list's mark before a paragraph as a person would have typed it. */
export function withMark(printed: string, text: string, suffix: Suffix = 'tab'): string {
  const mark = printed.trim();
  if (mark === '') return text;
  const rest = text.trimStart();
  if (rest === '' || suffix === 'nothing' || CLOSED.test(mark)) return mark + rest;
  // 1.加强, but 1. 2021年…: there the figures would run together.
  return mark.endsWith('.') && !/^\d/.test(rest) ? mark + rest : `${mark} ${rest}`;
}

const NUMBER = '[一二三四五六七八九十百零〇]{1,5}|\\d{1,3}|[０-９]{1,3}';

/** Marks that a person typed, or a list printed, at the beginning of a paragraph. */
const NUMBERED: readonly RegExp[] = [
  new RegExp(`^[（(](${NUMBER})[）)]`),
  new RegExp(`^(${NUMBER})(、|[）)]|[.．](?!\\d))`),
  new RegExp(`^第(${NUMBER})[章节篇部条编]`),
  /^\d{1,2}(\.\d{1,2}){1,4}[^\d.年%％]/,
  /^[\u2460-\u2473\u2474-\u2487\u2488-\u249b\u3220-\u3229\u3280-\u3289]/,
  /^[一二三四五六七八九十]{1,3}[是要]/,
];

export const isNumbered = (text: string): boolean => {
  const start = text.slice(0, 40).trimStart();
  return NUMBERED.some((shape) => shape.test(start));
};
