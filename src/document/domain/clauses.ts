import { fullWidth } from './lines.js';
import type { Quoted, Span } from './parsed-report.js';

/** A stretch between two separators, with the number of its sentence. */
export interface Clause extends Quoted {
  readonly sentence: number;
}

const SEPARATORS = new Set(['，', '；', '。', '！', '？', '\n']);
const SENTENCE_ENDS = new Set(['。', '！', '？', '；', '\n']);
const OPENING: Readonly<Record<string, string>> = {
  '《': '》',
  '“': '”',
  '（': '）',
  '〈': '〉',
  '【': '】',
  '〔': '〕',
};

/** Cuts at commas, semicolons and full stops of either width, never inside a title, a quotation or brackets. */
export function clausesOf(source: string, span: Span): Clause[] {
  const text = fullWidth(source.slice(span.start, span.end));
  const clauses: Clause[] = [];
  const closers: string[] = [];
  let [from, sentence] = [0, 0];
  const cut = (to: number): void => {
    const raw = source.slice(span.start + from, span.start + to);
    const start = span.start + from + (raw.length - raw.trimStart().length);
    const words = raw.trim();
    if (words !== '') clauses.push({ text: words, start, end: start + words.length, sentence });
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
  }
  cut(text.length);
  return clauses;
}
