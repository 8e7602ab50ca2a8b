const FULL_WIDTH: Readonly<Record<string, string>> = {
  ',': '，',
  ';': '；',
  ':': '：',
  '(': '（',
  ')': '）',
  '?': '？',
  '!': '！',
  '<': '＜',
  '>': '＞',
  '．': '。',
  '｡': '。',
};

/** 9:30, 3:2, http://…?page=1: between Latin letters or figures these belong to the word. */
const INSIDE_WORDS = /[:?!]/;
const WORD = /[A-Za-z0-9/]/;

/** ９８．５％: a wide point behind a figure is a point. */
const narrowFigures = (text: string): string =>
  text
    .replace(/[０-９％]/g, (c) => (c === '％' ? '%' : String.fromCharCode(c.charCodeAt(0) - 0xfee0)))
    .replace(/(?<=\d)．/g, '.');

/** 1,200 is one number. 2020,2021 is two: a separator stands before three figures and never after four. */
const withoutThousands = (text: string): string =>
  text.replace(/(?<![\d.,])\d{1,3}(?:,\d{3})+(?![\d])/g, (number) => number.replaceAll(',', ''));

/** Quotation marks and the title marks inside 《》 come in pairs; a single one is a mark of another kind. */
const pairedMarks = (text: string): string => text.replace(/"([^"\n]*)"/g, '“$1”').replace(/<([^<>\n]*)>/g, '〈$1〉');

/** A dot after a Chinese sentence; the one in 5.5 and in 1. stays. */
const fullStops = (text: string): string =>
  text
    .replace(/\.{3,}/g, '……')
    .replace(/(?<=[\u4e00-\u9fff”》）%])\.(?=\s*(?:$|\n|[\u4e00-\u9fff“《（]))/g, '。')
    .replace(/(?<=\d)\.(?=\s*(?:$|\n))/g, '。');

/**
 * Marks as official documents print them: full width everywhere but inside numbers, times and Latin words. Thousands
 * separators go; a decimal point and % stay.
 */
export function officialMarks(text: string): string {
  const joined = pairedMarks(withoutThousands(narrowFigures(text)));
  const widened = joined.replace(/[,;:()?!<>．｡]/g, (mark, at: number) => {
    const inWord = INSIDE_WORDS.test(mark) && WORD.test(joined.charAt(at - 1)) && WORD.test(joined.charAt(at + 1));
    return inWord ? mark : (FULL_WIDTH[mark] ?? mark);
  });
  return fullStops(widened);
}

/** A name in quotation marks; those it has itself are single inside them. */
export const quoted = (name: string): string => `“${name.replaceAll('“', '‘').replaceAll('”', '’')}”`;
