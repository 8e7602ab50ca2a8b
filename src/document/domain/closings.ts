import type { Clause } from './clauses.js';

/** One shape of words that stand among the promises and are none. */
type ClosingRecogniser = (clause: Clause, source: string) => boolean;

/** Blanks that a person has yet to fill, and nothing else. */
const placeholder: ClosingRecogniser = ({ text }) =>
  text.includes('【待填】') && !/[\p{L}\p{N}]/u.test(text.replaceAll('【待填】', ''));

/** No line that matters here is longer: looking further would make one endless line slow to read. */
const LONGEST_LINE = 60;
/** More margin than this nobody leaves. */
const WIDEST_MARGIN = 200;

/** A Markdown quotation or comment is said about the text, not by it. */
const aside: ClosingRecogniser = ({ lineStart }, source) =>
  /^[\s\u3000]*(?:[>〉]|<!--)/.test(source.slice(lineStart, lineStart + WIDEST_MARGIN));

/** The whole line a clause stands in, without blanks, digits and marks in half width; null for one that is long. */
function shortLine({ lineStart }: Clause, source: string): string | null {
  const line = source.slice(lineStart, lineStart + LONGEST_LINE + 1).split('\n', 1)[0] ?? '';
  return line.length > LONGEST_LINE ? null : line.normalize('NFKC').replace(/[\s\u3000\u200b]/g, '');
}

/** - 3 -, 3/9, 第3页共9页: alone on its line. */
const PAGE_NUMBER = /^[-—–·]*(第?\d{1,3}页?([/,]?(共?\d{1,3}页?)?))[-—–·]*$/;
const pageNumber: ClosingRecogniser = (clause, source) => PAGE_NUMBER.test(shortLine(clause, source) ?? '');

/** Kept in the text, asked of nobody, wherever it stands. */
const CLOSINGS: readonly ClosingRecogniser[] = [placeholder, aside, pageNumber];

export const isClosing = (clause: Clause, source: string): boolean =>
  CLOSINGS.some((recognise) => recognise(clause, source));

const ISSUER =
  '(?:中共)?[\\u4e00-\\u9fff]{2,30}?(?:人民政府|委员会|常委会|区委|县委|市委|党委|党组|办公室|政府办|局|厅|领导小组)';
const DAY =
  '(?:\\d{4}|[二〇○零一二三四五六七八九]{4})[年./-][\\d一二三四五六七八九十]{1,3}(?:[月./-][\\d一二三四五六七八九十]{1,3}日?|月)';
/** 成立…领导小组 is a promise, whatever its last word is. */
const FOUNDING = /^(成立|组建|设立|建立|健全|完善|落实|推进|加强|充实|调整)/;

/** Lines that close a document: who signed, when, to whom it goes, what the page adds. */
const TAIL: readonly RegExp[] = [
  new RegExp(`^(?:${ISSUER})+(?:${DAY})?(?:印发)?$`),
  new RegExp(`^[(（]?${DAY}[)）]?(?:印发)?$`),
  /^[(（]?(特此报告|以上报告|专此报告|附件:|联系人:|联系电话:|此件|抄[送报]:|主送:|信息来源:|来源:|责任编辑:|打印本页|关闭窗口|此处盖章|盖章|印章)/,
];

const closesDocument = (clause: Clause, source: string): boolean => {
  const line = shortLine(clause, source)?.replace(/[。.]$/, '') ?? '';
  return line !== '' && !FOUNDING.test(line) && TAIL.some((shape) => shape.test(line));
};

/** From which clause on nothing is promised any more: a signature in the middle of the text is none. */
export function tailOf(clauses: readonly Clause[], source: string): number {
  let from = clauses.length;
  while (from > 0) {
    const clause = clauses[from - 1];
    if (!clause || !(closesDocument(clause, source) || isClosing(clause, source))) break;
    from -= 1;
  }
  return from;
}
