import { depthsOf } from './pieces.js';
import { officialMarks } from '../../writing/domain/punctuation.js';

const ENDS = /[。！]/;

/**
 * Marks of a list or a heading before the words: in a paragraph they would read back as a new item. “三、四季度” and
 * “1、2号楼” are no such marks.
 */
const LIST_MARK =
  /^(?:[#＞*+|`•·－—-]+(?!\d)\s*|\d{1,2}[.、]\s*(?![\d\s])|[（(][一二三四五六七八九十\d]{1,3}[）)](?![项条款期次])|[一二三四五六七八九十]{1,3}、(?![一二三四五六七八九十]))\s*/;

/** Sentences of a statement, each with official marks and exactly one 。 at its end. What is quoted stays whole. */
export const sentencesOf = (text: string): string[] =>
  officialMarks(text)
    .split(/[\r\n\u2028\u2029]+/)
    .flatMap(cut)
    .map(tidy)
    .filter((sentence) => sentence !== '')
    .map((sentence) => `${sentence}。`);

function cut(line: string): string[] {
  const depths = depthsOf(line);
  const parts = [''];
  [...line].forEach((c, i) => {
    if (ENDS.test(c) && depths[i] === 0) parts.push('');
    else parts.push(`${parts.pop() ?? ''}${c}`);
  });
  return parts;
}

/** 他说：“好。” ends in ”。: the stop goes outside, so that every sentence closes in one way. */
function tidy(part: string): string {
  const bare = part.replace(/[\s，；、：？?.…]+$/u, '').replace(/[。！？]+([”’）》〉]+)$/, '$1');
  let words = bare.trim();
  for (let less = words.replace(LIST_MARK, ''); less !== words; less = words.replace(LIST_MARK, '')) words = less;
  return /[\p{L}\p{N}【]/u.test(words) ? words : '';
}
