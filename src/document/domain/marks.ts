/** The kinds of marks that Chinese documents count with. */
export type Family = 'part' | 'cn' | 'cnParen' | 'arabic' | 'arabicParen' | 'circled' | 'is' | 'dash' | 'bullet';

export interface Mark {
  readonly family: Family;
  /** 1 for 一; 0 where the mark does not count. */
  readonly ordinal: number;
  /** As printed, without the blank behind it. */
  readonly marker: string;
  /** The number alone, for a chapter: "一". */
  readonly number: string;
  /** Length of the mark with the blanks behind it. */
  readonly length: number;
}

type MarkRecogniser = (text: string) => Mark | null;

const CN = '[一二三四五六七八九十]{1,3}';
const DIGITS = '一二三四五六七八九';

/** 十二 → 12 · 二十 → 20 */
export function ordinalOf(words: string): number {
  const [tens, ones] = words.includes('十') ? words.split('十') : ['0', words];
  const digit = (ch: string | undefined, empty: number): number => (ch ? DIGITS.indexOf(ch) + 1 : empty);
  return (words.includes('十') ? digit(tens, 1) * 10 : 0) + digit(ones, 0);
}

const shape =
  (family: Family, pattern: RegExp, ordinal: (word: string) => number): MarkRecogniser =>
  (text) => {
    const m = pattern.exec(text);
    if (!m) return null;
    const marker = (m[1] ?? '').trim();
    return { family, ordinal: ordinal(m[2] ?? ''), marker, number: m[2] ?? '', length: m[0].length };
  };

const none = (): number => 0;
/** Marks of one character stand in a row: ① ② ③. */
const among =
  (first: string) =>
  (mark: string): number =>
    mark.charCodeAt(0) - first.charCodeAt(0) + 1;
const BLANKS = '[\\s\\u3000\\u2060]*';

/** In what stands before a text; first answer wins. A number that goes on (1.7万, 一、二季度) is none. */
export const MARKS: readonly MarkRecogniser[] = [
  // 第一部分 · 第二章
  shape('part', new RegExp(`^(第${BLANKS}(${CN})${BLANKS}(?:部分|章|篇))(?![的中内里])[、：]?${BLANKS}`), ordinalOf),
  shape('part', new RegExp(`^(part[ .]?(\\d{1,2}))(?![\\d.])[、：.]?${BLANKS}`, 'i'), Number),
  // 一、 · 一. · as a scanner reads them: 一。 · 二，
  shape('cn', new RegExp(`^((${CN})${BLANKS}[、.。，])(?!${CN}[、（季])${BLANKS}`), ordinalOf),
  // （一） · (一)、 · 一）
  shape('cnParen', new RegExp(`^(（?\\s?(${CN})\\s?）)[、.]?${BLANKS}`), ordinalOf),
  // ㈠ · ⒈ · ⑴: a mark in one character
  shape('cnParen', new RegExp(`^(([㈠-㈩]))[、.]?${BLANKS}`), among('㈠')),
  shape('arabic', new RegExp(`^(([⒈-⒛]))[、.]?${BLANKS}`), among('⒈')),
  shape('arabicParen', new RegExp(`^(([⑴-⒇]))[、.]?${BLANKS}`), among('⑴')),
  // 1. · 1、 · 1．
  shape('arabic', new RegExp(`^((\\d{1,3})${BLANKS}[.、])(?!\\d(?!\\d?月))${BLANKS}`), Number),
  // 2.1 加强
  shape(
    'arabicParen',
    new RegExp(`^(\\d{1,2}\\.(\\d{1,2})(?:\\.\\d{1,2})?[、.]?)[\\s\\u3000]+(?=[\\u4e00-\\u9fff])`),
    Number,
  ),
  // （1） · 1）
  shape('arabicParen', new RegExp(`^(（?\\s?(\\d{1,3})\\s?）)[、.]?${BLANKS}`), Number),
  shape('circled', new RegExp(`^(([①-⑳]))[、.]?${BLANKS}`), among('①')),
  // 一是 · 一要 · 第一， · 首先，
  shape('is', new RegExp(`^((${CN})(?:是|要))(?![否求素件点])[：，]?${BLANKS}`), ordinalOf),
  shape('is', new RegExp(`^(第(${CN}))[，、：]${BLANKS}`), ordinalOf),
  shape('is', new RegExp(`^((首先|其次|再次|最后))[，：]${BLANKS}`), none),
  shape('dash', new RegExp(`^((——|—|--))(?![-—])${BLANKS}`), none),
  shape('bullet', new RegExp(`^(([-*•·])(?=[\\s\\u3000])|([●◆■□▪◇○]))${BLANKS}`), none),
];

/** No mark is longer. */
const LONGEST_MARK = 24;

/** The mark a line begins with, in the surface; null where it has none. */
export function markOf(text: string): Mark | null {
  const head = text.slice(0, LONGEST_MARK);
  for (const recognise of MARKS) {
    const mark = recognise(head);
    if (mark) return mark;
  }
  return null;
}
