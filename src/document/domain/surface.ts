/**
 * The text as the recognisers see it: marks of either width made one, straight quotes paired, Markdown bold blanked,
 * lines that a printer broke inside a sentence joined. Every character keeps its place, so what is read in the surface
 * is quoted from the source.
 */
export function surfaceOf(source: string): string {
  const paired = source.includes('"') ? pairedQuotes(source) : source;
  const even = ofOneWidth(paired)
    .replace(/(?<=\d)，(?=\d{3}(?!\d))/g, ',')
    .replace(/(?<=[\u4e00-\u9fff”》）】])\.(?=\s|$|[\u4e00-\u9fff“《（]|[12]\d{3}年)/g, '。')
    .replace(/\*\*|__/g, BOLD);
  return unwrapped(even);
}

/** Where Markdown bold begins or ends; no character of any text. */
export const BOLD = '\u2060\u2060';

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

/** Half-width texts are full of them: each is put right in one go. */
const OFTEN = Object.entries(FULL_WIDTH).map(([half, full]) => [new RegExp(`\\${half}`, 'g'), full] as const);
/** So that a text of nothing but commas leaves no heap of scraps behind. */
const STRETCH = 32_768;

/** Each mark by itself, so it does not matter where a stretch ends. */
function ofOneWidth(text: string): string {
  const stretches: string[] = [];
  for (let at = 0; at < text.length; at += STRETCH)
    stretches.push(
      OFTEN.reduce((part, [half, full]) => part.replace(half, full), text.slice(at, at + STRETCH)).replace(
        /[!?０-９Ａ-Ｚａ-ｚ％＋－．～\u00a0\u200b-\u200f\u2060\ufeff]/g,
        (mark) => WIDTHS.get(mark) ?? mark,
      ),
    );
  return stretches.join('');
}

export const fullWidth = (text: string): string => text.replace(/[,;:()<>]/g, (mark) => FULL_WIDTH[mark] ?? mark);

const FULL_TO_HALF = [...'０１２３４５６７８９ＡＢＣＤＥＦＧＨＩＪＫＬＭＮＯＰＱＲＳＴＵＶＷＸＹＺ％＋－．']
  .concat([...'ａｂｃｄｅｆｇｈｉｊｋｌｍｎｏｐｑｒｓｔｕｖｗｘｙｚ'])
  .map((wide) => [wide, wide.normalize('NFKC')] as const);
const WIDTHS: ReadonlyMap<string, string> = new Map([
  ...Object.entries({ ...FULL_WIDTH, '!': '！', '?': '？' }),
  ...FULL_TO_HALF,
  ...[...'\u00a0\u200b\u200c\u200d\u200e\u200f\u2060\ufeff'].map((blank) => [blank, ' '] as const),
]);

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
  /^([ \u3000]{2}|\u3000|\s*\n|\s*[#|>*-]|\s*[（第]?[一二三四五六七八九十\d]{1,3}([、）是]|[.](?!\d))|\s*——)/;

const continues = (line: string, next: string): boolean => !ENDS.test(line) && next !== '' && !BEGINS_ANEW.test(next);

function widthOfPage(all: readonly string[]): number | null {
  const lines = all.filter((line) => line.trim() !== '');
  if (lines.length < FEWEST_LINES) return null;
  const widths = lines.map(columnsOf).sort((a, b) => a - b);
  const width = widths[Math.floor(widths.length * 0.75)] ?? 0;
  if (width > WIDEST_PAGE || width < NARROWEST_PAGE) return null;
  const full = lines.filter((line) => columnsOf(line) >= width - SHORT_OF);
  const broken = full.filter((line) => !ENDS.test(line));
  return full.length >= lines.length * 0.4 && broken.length >= full.length * 0.6 ? width : null;
}
