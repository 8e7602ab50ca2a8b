import { clausesOf } from './clauses.js';
import { readBody, type PlanSource, type ReadItem } from './item-bodies.js';
import { linesOf, trimmed } from './lines.js';
import { markOf } from './marks.js';
import type { Piece, Span } from './parsed-report.js';

interface Counted extends Span {
  /** Where the text behind the mark begins. */
  readonly from: number;
}

const FAMILIES = new Set(['is', 'dash', 'bullet']);
const COUNTS = /^([一二三四五六七八九十]{1,3}[是要]|第[一二三四五六七八九十]{1,3}[，、：]|首先，|其次，|再次，|最后，)/;

/** Items of a chapter that is counted by 一是, 第一， or dashes, a paragraph each or all in one; none where it is not. */
export function itemsInParagraphs(span: Span, from: PlanSource): ReadItem[] {
  const byLine = countedLines(span, from);
  const byClause = byLine.length > 1 && !beginsEarlier(byLine, from) ? byLine : countedClauses(span, from);
  const counted = byClause.length > 1 ? byClause : labelledLines(span, from);
  if (counted.length < 2) return [];
  const led = leadIn({ start: span.start, end: counted[0]?.start ?? span.start }, from);
  return [led, ...counted.map((one) => itemOf(one, from))];
}

function countedLines(span: Span, { surface }: PlanSource): Counted[] {
  const marked = linesOf(surface.slice(span.start, span.end)).flatMap((line) => {
    const mark = markOf(line.text);
    return mark && FAMILIES.has(mark.family) ? [{ line, mark }] : [];
  });
  const family = marked[0]?.mark.family;
  const own = marked.filter(({ mark }) => mark.family === family);
  return own.map(({ line, mark }, i) => ({
    start: span.start + line.start,
    from: span.start + line.start + mark.length,
    end: span.start + (own[i + 1]?.line.start ?? span.end - span.start),
  }));
}

/** 重点做好以下工作：一是…, and a paragraph each from 二是 on: the first stands behind what leads up to it. */
const beginsEarlier = ([first]: readonly Counted[], { surface }: PlanSource): boolean =>
  first !== undefined && markOf(surface.slice(first.start, first.from))?.ordinal === 2;

/** No chapter that is one paragraph says more. */
const MOST_COUNTED = 20_000;

function countedClauses(span: Span, { surface }: PlanSource): Counted[] {
  const own = clausesOf(surface, span, MOST_COUNTED).flatMap(({ marker }) =>
    marker && COUNTS.test(surface.slice(marker.start, marker.end)) ? [marker] : [],
  );
  return own.map((marker, i) => ({ start: marker.start, from: marker.end, end: own[i + 1]?.start ?? span.end }));
}

/**
 * Under a heading of their own, paragraphs that each begin with 一是, a sentence for a heading and a good deal behind it:
 * those are the items then. None where any of them is only a clause.
 */
export function headedParagraphs(span: Span, from: PlanSource): ReadItem[] {
  const lines = countedLines(span, from);
  const own = lines.filter((one) => from.surface.charAt(one.start) !== '—');
  const headed = own.map((one) => ({ ...one, heading: sentenceWithin(one, from.surface) }));
  if (headed.length < 2 || headed.some(({ heading }) => heading.end === heading.start)) return [];
  const led = leadIn({ start: span.start, end: headed[0]?.start ?? span.start }, from);
  return [led, ...headed.map(({ heading, ...one }) => itemOf(one, from, heading))];
}

const LONGEST_SENTENCE = 40;
const LEAST_TOLD = 60;
function sentenceWithin({ from, end }: Counted, surface: string): Span {
  const closes = surface.slice(from, Math.min(end, from + LONGEST_SENTENCE + 1)).search(/[。；\n]/);
  const heads = closes >= 4 && surface.charAt(from + closes) === '。' && end - from - closes >= LEAST_TOLD;
  return { start: from, end: heads ? from + closes : from };
}

/** 织密保障网：健全…机制: paragraphs that head themselves. */
const LABELLED = /^[^，。；：、]{4,20}：.{10}/;

function labelledLines(span: Span, { surface }: PlanSource): Counted[] {
  const lines = linesOf(surface.slice(span.start, span.end));
  const own = lines.filter(({ text }) => LABELLED.test(text.slice(0, 40)));
  if (own.length < 2 || own.length < lines.length / 2) return [];
  return own.map(({ start }, i) => ({
    start: span.start + start,
    from: span.start + start,
    end: span.start + (own[i + 1]?.start ?? span.end - span.start),
  }));
}

const LONGEST_HEADING = 24;
const LEAST_BEHIND = 8;

/** 一是强化领导。成立…: the first sentence is a heading where it is short and others follow. */
function headingWithin({ from, end }: Counted, surface: string): Span {
  const text = surface.slice(from, Math.min(end, from + LONGEST_HEADING + LEAST_BEHIND + 1));
  const closes = text.search(/[。：，；\n]/);
  const heads = closes >= 3 && closes <= LONGEST_HEADING && /[。：]/.test(text.charAt(closes));
  return { start: from, end: heads && end - from - closes > LEAST_BEHIND ? from + closes : from };
}

function itemOf(counted: Counted, from: PlanSource, heading = headingWithin(counted, from.surface)): ReadItem {
  const { source, surface } = from;
  const text = surface.slice(counted.start, counted.end);
  const end = counted.start + trimmed(text, /[\s\u3000\u2060]/).length;
  const title = source.slice(heading.start, heading.end);
  const body = readBody({ start: heading.end === heading.start ? counted.from : heading.end + 1, end }, title, from);
  const marker = source.slice(counted.start, counted.from).replace(/[，、：,:\s\u3000]+$/, '');
  const pieces: Piece[] = [
    { kind: 'marker', start: counted.start, end: counted.from },
    { kind: 'heading', ...heading },
    ...body.pieces,
  ];
  return { item: { marker: marker || null, heading: title, start: counted.start, end, ...body.item }, pieces };
}

function leadIn(span: Span, { surface }: PlanSource): ReadItem {
  const text = surface.slice(span.start, span.end);
  const words = trimmed(text, /[\s\u3000\u2060。#]/);
  const start = span.start + text.indexOf(words);
  return { item: null, pieces: words === '' ? [] : [{ kind: 'leadIn', start, end: start + words.length }] };
}
