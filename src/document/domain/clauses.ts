import type { Quoted, Span } from './parsed-report.js';
import { surfaceOf } from './surface.js';

/** A stretch of the surface between two separators, with the number of its sentence. */
export interface Clause extends Quoted {
  readonly sentence: number;
  /** Where its line begins: quotations and comments are told by the line they stand in. */
  readonly lineStart: number;
  /** “一是”, “1.” or a Markdown bullet before it, which is no part of what is promised. */
  readonly marker: Span | null;
}

const ORDINAL =
  /^(?:[一二三四五六七八九十]{1,3}(?:是|要)(?![否求素件点])|[0-9]{1,2}(?:[.、](?![0-9](?![0-9]?月))|）)|[①-⒛㈠-㈩]|（(?:[0-9]{1,2}|[一二三四五六七八九十]{1,3})）、?|第[一二三四五六七八九十]{1,3}(?:[，：、]|是)|(?:首先|其次|再次|最后|此外|同时|另外)，|——|[-*•](?=[\s\u3000])|[●◆■□▪])[\s\u3000\u2060]*/;

const SEPARATORS = new Set(['，', '；', '。', '！', '？', '\n']);
const SENTENCE_ENDS = new Set(['。', '！', '？', '；', '：', '\n']);
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
/** What a mark does; 0 for every other character. */
const [OPENS, CLOSES, PARTS] = [1, 2, 3];
const DOES = new Uint8Array(0x10000);
for (const mark of [...SEPARATORS, '：']) DOES[mark.charCodeAt(0)] = PARTS;
for (const [opening, closing] of Object.entries(OPENING)) {
  DOES[opening.charCodeAt(0)] = OPENS;
  DOES[closing.charCodeAt(0)] = CLOSES;
}
/** Nobody nests deeper; what does is not closed either. */
const DEEPEST = 32;
const BLANK = /[\s\u3000\u2060]/;
/** No mark is longer. */
const LONGEST_MARK = 12;

/** Cuts the surface at commas, semicolons and full stops, never inside a title, a quotation or brackets; stops after `most`. */
export function clausesOf(surface: string, span: Span, most = Infinity): Clause[] {
  const clauses: Clause[] = [];
  const closers: string[] = [];
  let [from, sentence, line] = [span.start, 0, span.start];
  const cut = (to: number): void => {
    const clause = to > from ? clauseIn(surface, { start: from, end: to }) : null;
    if (clause) clauses.push({ ...clause, sentence, lineStart: line });
    from = to + 1;
  };
  for (let i = span.start; i < span.end && clauses.length < most; i += 1) {
    const does = DOES[surface.charCodeAt(i)];
    if (does === 0) continue;
    const mark = surface.charAt(i);
    if (does === OPENS && closers.length < DEEPEST) closers.push(OPENING[mark] ?? '');
    if (does === CLOSES && mark === closers.at(-1)) closers.pop();
    // An opening mark that nobody closes must not swallow the rest: it ends with its line.
    if (mark === '\n') closers.length = 0;
    if (does !== PARTS || closers.length > 0 || !partsAt(surface, from, i)) continue;
    cut(i);
    if (SENTENCE_ENDS.has(mark)) sentence += 1;
    if (mark === '\n') line = i + 1;
  }
  if (clauses.length < most) cut(span.end);
  return clauses;
}

/** 第一，加强…: the comma belongs to the ordinal; and 2021，2022年 are a list of numbers. */
const commaParts = (surface: string, from: number, at: number): boolean =>
  !(
    (at - from >= 2 && at - from <= LONGEST_MARK && ORDINAL_ALONE.test(surface.slice(from, at).trim())) ||
    (at - from >= 2 && twoDigits(surface, at - 2) && twoDigits(surface, at + 1))
  );
const twoDigits = (text: string, at: number): boolean =>
  isDigit(text.charCodeAt(at)) && isDigit(text.charCodeAt(at + 1));
const isDigit = (code: number): boolean => code >= 0x30 && code <= 0x39;
const ORDINAL_ALONE = /^(第[一二三四五六七八九十]{1,3}|首先|其次|再次|最后|此外|同时|另外)$/;

/** 重点做好以下工作：一是…: what a colon announces is counted behind it. */
const announces = (surface: string, at: number): boolean =>
  ORDINAL.test(surface.slice(at + 1, at + 1 + LONGEST_MARK)) || surface.charAt(at + 1) === '\n';

function partsAt(surface: string, from: number, at: number): boolean {
  const mark = surface.charAt(at);
  if (mark === '：') return announces(surface, at);
  return mark !== '，' || commaParts(surface, from, at);
}

function clauseIn(surface: string, { start, end }: Span): Omit<Clause, 'sentence' | 'lineStart'> | null {
  let [from, to] = [start, end];
  while (from < to && BLANK.test(surface.charAt(from))) from += 1;
  while (to > from && BLANK.test(surface.charAt(to - 1))) to -= 1;
  const marker = ORDINAL.exec(surface.slice(from, Math.min(to, from + LONGEST_MARK)))?.[0].length ?? 0;
  const begin = from + marker;
  if (begin >= to) return null;
  return {
    text: surface.slice(begin, to),
    start: begin,
    end: to,
    marker: marker === 0 ? null : { start: from, end: begin },
  };
}

/** For a text that was not laid out yet. */
export const clausesIn = (text: string): Clause[] => clausesOf(surfaceOf(text), { start: 0, end: text.length });
