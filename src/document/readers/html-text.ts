/** A parser hands over a doubtful run character by character: so many are put together at a time. */
const MOST_PARTS = 10_000;

/** Gathers the words of one line of a page, joining blanks as a browser does. */
export class LineText {
  private runs: string[] = [];
  private parts: string[] = [];

  add(text: string): void {
    this.parts.push(text);
    if (this.parts.length >= MOST_PARTS) this.gather();
  }

  /** The line so far, which is then begun anew. */
  take(): string {
    this.gather();
    const text = joined(this.runs.join(''));
    this.runs = [];
    return text;
  }

  private gather(): void {
    this.runs.push(this.parts.join(''));
    this.parts = [];
  }
}

const BLANK = /[ \t\r\n\f]/;

/** Characters that touch each other where a line is broken in the file only for its length. */
const isWide = (ch: string): boolean => /[\u2014-\u2026\u3000-\u9fff\uf900-\ufaff\uff00-\uffef]/.test(ch);

/** One blank for many; none where a Chinese sentence was only broken over two lines of the file. */
function joined(text: string): string {
  const out: string[] = [];
  let at = 0;
  while (at < text.length) {
    const from = at;
    let broken = false;
    while (at < text.length && BLANK.test(text.charAt(at))) {
      broken ||= text.charAt(at) === '\n';
      at += 1;
    }
    const splits = broken && (isWide(text.charAt(from - 1)) || isWide(text.charAt(at)));
    if (at > from && from > 0 && at < text.length && !splits) out.push(' ');
    const word = at;
    while (at < text.length && !BLANK.test(text.charAt(at))) at += 1;
    out.push(text.slice(word, at));
  }
  return cleaned(out.join(''));
}

const cleaned = (text: string): string =>
  text
    // eslint-disable-next-line no-control-regex
    .replace(/[\u0000-\u0008\u000b-\u001f\u007f\u00ad\u200b-\u200f\u2060\ufeff]/g, '')
    .replace(/[\u00a0\u2028\u2029\u0085]/g, ' ');
