import { withRowsJoined } from './cell-lines.js';

/**
 * The text as the recognisers see it: marks of either width made one, straight quotes paired, Markdown bold blanked,
 * lines that a printer broke inside a sentence joined, the cells of a table that stand one below the other a row again. Every character keeps its place, so what is read in the surface
 * is quoted from the source.
 */
export function surfaceOf(source: string): string {
  const blanked = source.includes('&') ? source.replace(WEB_BLANK, (blank) => ' '.repeat(blank.length)) : source;
  const paired = blanked.includes('"') ? pairedQuotes(blanked) : blanked;
  const even = ofOneWidth(paired)
    .replace(YEAR_IN_WORDS, inFigures)
    .replace(/(?<=\d)，(?=\d{3}(?!\d))/g, ',')
    .replace(/(?<=[\u4e00-\u9fff”》）】])\.(?=\s|$|[\u4e00-\u9fff“《（]|[12]\d{3}年)/g, '。')
    .replace(/\*\*|__/g, BOLD);
  return unwrapped(withRowsJoined(even.includes('](') || even.includes(']（') ? withoutLinks(even) : even));
}

/** [规划](https://…): the words stay, and nothing of where they lead. */
const LINK = /\[([^[\]\n]{1,80})\]（(?:https?：|mailto：|[./#])[^（）\s]{0,300}）/g;
const withoutLinks = (text: string): string =>
  text.replace(LINK, (link, words: string) => NOTHING + words + NOTHING.repeat(link.length - words.length - 1));

/** 二〇二一年, 二○二一年: the figures of a year, one for one. */
const YEAR_IN_WORDS = /(?<![一二三四五六七八九十百〇])[一二][〇○零Oo一二三四五六七八九]{3}(?=年)/g;
const FIGURES: Readonly<Record<string, string>> = Object.fromEntries(
  [...'〇一二三四五六七八九'].map((word, figure) => [word, `${figure}`]),
);
const inFigures = (year: string): string => [...year].map((word) => FIGURES[word] ?? '0').join('');

/** What is left of the margins of a web page where its text was copied out of its source. */
const WEB_BLANK = /&(?:nbsp|ensp|emsp|thinsp|#160|#12288|#x[aA]0|#x3000);/g;

/** Where Markdown bold begins or ends; no character of any text. */
export const BOLD = '\u2060\u2060';
const NOTHING = '\u2060';

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

/** Every machine that runs Node keeps a number's low byte first. */
const UTF16 = new TextDecoder('utf-16le', { ignoreBOM: true });

/** Each mark by itself, looked up by its code: a text of nothing but commas costs no more than any other. */
function ofOneWidth(text: string): string {
  const codes = new Uint16Array(text.length);
  for (let i = 0; i < text.length; i += 1) codes[i] = READS_AS[text.charCodeAt(i)] ?? 0;
  return UTF16.decode(codes);
}

export const fullWidth = (text: string): string => text.replace(/[,;:()<>]/g, (mark) => FULL_WIDTH[mark] ?? mark);

const FULL_TO_HALF = [...'０１２３４５６７８９ＡＢＣＤＥＦＧＨＩＪＫＬＭＮＯＰＱＲＳＴＵＶＷＸＹＺ％＋－．']
  .concat([...'ａｂｃｄｅｆｇｈｉｊｋｌｍｎｏｐｑｒｓｔｕｖｗｘｙｚ'])
  .map((wide) => [wide, wide.normalize('NFKC')] as const);
const WIDTHS: readonly (readonly [mark: string, reads: string])[] = [
  ...Object.entries({ ...FULL_WIDTH, '!': '！', '?': '？' }),
  ...FULL_TO_HALF,
  ...[...'\u00a0\u200b\u200c\u200d\u200e\u200f\u2060\ufeff'].map((blank) => [blank, ' '] as const),
];
const READS_AS = Uint16Array.from({ length: 0x10000 }, (_, code) => code);
for (const [mark, reads] of WIDTHS) READS_AS[mark.charCodeAt(0)] = reads.charCodeAt(0);

/** "甲"和"乙": every other one opens; a line begins anew. */
function pairedQuotes(text: string): string {
  let open = false;
  return text.replace(/["\n]/g, (mark) => {
    open = mark === '"' && !open;
    return mark === '\n' ? mark : open ? '“' : '”';
  });
}

/** In columns: a Chinese character takes two. A text with fewer lines is not told to be a page. */
const WIDEST_PAGE = 100;
const NARROWEST_PAGE = 40;
const FEWEST_LINES = 8;
/** What a line is short of its page where the next character, or a digit that may not be parted, would not fit. */
const SHORT_OF = 6;
/** A longer text would have to be gone over too often; nobody copies that much from a page by hand. */
const LONGEST_COPY = 2_000_000;

/** Text copied from a page breaks at its margin: most lines are as wide as the page, and few of them end a sentence. */
function unwrapped(text: string): string {
  const width = text.length > LONGEST_COPY ? null : widthOfPage(text.split('\n'));
  if (width === null) return text;
  let joined = '';
  let at = 0;
  for (let end = text.indexOf('\n'); end !== -1; end = text.indexOf('\n', at)) {
    const line = text.slice(at, end);
    joined +=
      line + (columnsOf(line) >= width - SHORT_OF && continues(line, text.slice(end + 1, end + 12)) ? ' ' : '\n');
    at = end + 1;
  }
  return joined + text.slice(at);
}

const columnsOf = (line: string): number => {
  const words = line.trimEnd();
  return words.length + (words.match(/[\u0100-\uffff]/g)?.length ?? 0);
};

const ENDS = /[。！？：；|]\s*$/;
const BEGINS_ANEW =
  /^([ \u3000]{2}|\u3000|\s*\n|\s*[#|>*【-]|\s*[（第]?[一二三四五六七八九十\d]{1,3}([、）是]|[.](?!\d))|\s*——)/;

const continues = (line: string, next: string): boolean => !ENDS.test(line) && next !== '' && !BEGINS_ANEW.test(next);

function widthOfPage(all: readonly string[]): number | null {
  const lines = all.filter((line) => line.trim() !== '');
  if (lines.length < FEWEST_LINES) return null;
  const widths = lines.map(columnsOf).sort((a, b) => a - b);
  const width = widths[Math.floor(widths.length * 0.75)] ?? 0;
  if (width > WIDEST_PAGE || width < NARROWEST_PAGE) return null;
  const full = lines.filter((line) => columnsOf(line) >= width - SHORT_OF);
  const broken = full.filter((line) => !ENDS.test(line));
  // Numbered headings as wide as each other are no page: on one, paragraphs break that no number begins.
  const within = broken.filter((line) => !BEGINS_ANEW.test(line));
  const isPage = broken.length >= full.length * 0.6 && within.length >= full.length * 0.25;
  return full.length >= lines.length * 0.4 && isPage ? width : null;
}
