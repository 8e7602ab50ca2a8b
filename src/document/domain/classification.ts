const LEVEL = '(?:绝\\s{0,4}密|机\\s{0,4}密|秘\\s{0,4}密)';
const TERM = '(?:\\d{1,2}\\s?(?:年|个月)|[一二三四五六七八九十]{1,3}年|长期)';

/** How a paper is marked as secret: the level with a star or a term, said to be its 密级, or alone on a line on top. */
const MARKS: readonly RegExp[] = [
  new RegExp(`${LEVEL}\\s{0,4}[★☆✩✭⭐*＊]\\s{0,4}${TERM}?`),
  new RegExp(`(?:^|[\\s|【（(])${LEVEL}\\s{0,4}[·・\\s]\\s{0,4}${TERM}(?=$|[\\s|】）)])`),
  new RegExp(`密\\s{0,4}级[\\s|]{0,6}[：:|]\\s{0,4}[【（(]?${LEVEL}(?!级)(?=$|[\\s|】）)★☆，。；])`),
];
const ALONE = new RegExp(`^[\\s【（(*#]{0,8}${LEVEL}[\\s】）)*]{0,8}(?:特急|加急|平急|急件)?\\s{0,4}$`);
/** Above the title stand number of copy, level and urgency. */
const TOP_LINES = 15;
/** No line with a marking is longer. */
const LONGEST_LINE = 120;

/** The secrecy marking a text bears, as printed; null where it bears none, whatever it says about secrets. */
export function secrecyMark(text: string): string | null {
  let top = 0;
  for (const line of text.split('\n')) {
    if (line.trim() === '') continue;
    top += 1;
    if (line.length > LONGEST_LINE || !/密/.test(line)) continue;
    const mark = MARKS.map((shape) => shape.exec(line)?.[0].trim()).find((one) => one !== undefined);
    if (mark !== undefined) return mark;
    if (top <= TOP_LINES && ALONE.test(line)) return line.trim();
  }
  return null;
}
