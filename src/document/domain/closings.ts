import type { Clause } from './clauses.js';

/** One shape of words that stand among the promises and are none. */
type ClosingRecogniser = (clause: Clause, source: string) => boolean;

/** A blank that a person has yet to fill. */
const placeholder: ClosingRecogniser = ({ text }) => text.includes('【待填】');

/** A Markdown quotation or comment is said about the text, not by it. */
const aside: ClosingRecogniser = ({ lineStart }, source) => {
  const opening = /[\s\u3000]*(?:[>〉]|<!--)/y;
  opening.lastIndex = lineStart;
  return opening.test(source);
};

const alone = ({ start, end }: Clause, source: string): boolean =>
  /^[ \t\u3000]*$/.test(source.slice(source.lastIndexOf('\n', start - 1) + 1, start)) &&
  /^[ \t\u3000]*(?:\n|$)/.test(source.slice(end, end + 40));

const SIGNATURE = /^(?:中共)?[\u4e00-\u9fff]{2,24}(?:人民政府|委员会|办公室|政府办|局|厅|领导小组)$/;
const DAY = /^[12\d二〇○零一二三四五六七八九]{4}年[\d一二三四五六七八九十]{1,3}月[\d一二三四五六七八九十]{1,3}日$/;

/** Who signed and when, on lines of their own. */
const signature: ClosingRecogniser = (clause, source) =>
  clause.text.length <= 40 && (SIGNATURE.test(clause.text) || DAY.test(clause.text)) && alone(clause, source);

const FORMULA = /^(?:特此报告|以上报告|专此报告|附件[:：]|[(（]?联系人[:：]|[(（]?此件)/;
const formula: ClosingRecogniser = ({ text }) => FORMULA.test(text);

const CLOSINGS: readonly ClosingRecogniser[] = [placeholder, aside, signature, formula];

/** Kept in the text, asked of nobody. */
export const isClosing = (clause: Clause, source: string): boolean =>
  CLOSINGS.some((recognise) => recognise(clause, source));
