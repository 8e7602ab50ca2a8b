import { fullWidth } from './lines.js';
import type { Quoted, Span } from './parsed-report.js';

/** A stretch between two separators, with the number of its sentence. */
export interface Clause extends Quoted {
  readonly sentence: number;
  /** Where its line begins: quotations and comments are told by the line they stand in. */
  readonly lineStart: number;
  /** “一是”, “1.” or a Markdown bullet before it, which is no part of what is promised. */
  readonly marker: Span | null;
}

const ORDINAL =
  /^(?:[一二三四五六七八九十]{1,3}(?:是|要)|[0-9０-９]{1,2}(?:[.．、](?![0-9])|[)）])|[①-⑳]|[(（][0-9]{1,2}[)）]|——|[-*•](?=[\s\u3000]))[\s\u3000]*/;

const SEPARATORS = new Set(['，', '；', '。', '！', '？', '\n']);
const SENTENCE_ENDS = new Set(['。', '！', '？', '；', '\n']);
const OPENING: Readonly<Record<string, string>> = {
  '《': '》',
  '“': '”',
  '（': '）',
  '〈': '〉',
  '【': '】',
  '〔': '〕',
  '‘': '’',
  '「': '」',
};

/** 1,200余人次: a comma that groups digits, of either width, parts nothing. */
const GROUPED = /(?<=\d)，(?=\d{3}(?!\d))/g;

/** Cuts at commas, semicolons and full stops of either width, never inside a title, a quotation or brackets. */
export function clausesOf(source: string, span: Span): Clause[] {
  const text = fullWidth(source.slice(span.start, span.end)).replace(GROUPED, ',');
  const clauses: Clause[] = [];
  const closers: string[] = [];
  let [from, sentence, line] = [0, 0, 0];
  const cut = (to: number): void => {
    const raw = source.slice(span.start + from, span.start + to);
    const start = span.start + from + (raw.length - raw.trimStart().length);
    const found = raw.trim();
    const marker = ORDINAL.exec(found)?.[0].length ?? 0;
    const words = found.slice(marker);
    if (words !== '') {
      const place = { text: words, start: start + marker, end: start + found.length };
      clauses.push({ ...place, sentence, lineStart: span.start + line, marker: markerAt(start, marker) });
    }
    from = to + 1;
  };
  for (let i = 0; i < text.length; i += 1) {
    const mark = text.charAt(i);
    if (OPENING[mark] !== undefined) closers.push(OPENING[mark]);
    else if (mark === closers.at(-1)) closers.pop();
    // An opening mark that nobody closes must not swallow the rest: it ends with its line.
    if (mark === '\n') closers.length = 0;
    if (closers.length > 0 || !SEPARATORS.has(mark)) continue;
    cut(i);
    if (SENTENCE_ENDS.has(mark)) sentence += 1;
    if (mark === '\n') line = i + 1;
  }
  cut(text.length);
  return clauses;
}

const markerAt = (start: number, length: number): Span | null => (length === 0 ? null : { start, end: start + length });
