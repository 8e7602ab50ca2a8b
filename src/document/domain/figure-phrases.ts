import { behindIn, chainedBehind, type Behind } from './figure-behind.js';
import type { Figure } from './figure-numbers.js';
import { startsWithPreposition, startsWithVerb, withoutLead, withoutTail } from './figure-words.js';

/** A figure named before in the same sentence. */
export interface NamedFigure {
  readonly name: string;
  /** What was counted, without what was done to it. */
  readonly thing: string;
  readonly verb: string;
  readonly unit: string;
  /** 参保率、缴费率分别为…: the names that the next numbers take. */
  readonly next: readonly string[];
}

export interface Around {
  readonly text: string;
  readonly figure: Figure;
  /** Where the one before it ended. */
  readonly last: number;
  readonly earlier: readonly NamedFigure[];
}

/** What stands around a number, cut where its name may begin and end. */
export interface Phrase {
  /** As written between the mark before it and the number. */
  readonly written: string;
  /** Without what leads to the number and what leads to the words. */
  readonly own: string;
  /** What stands before it in the same list and has no number of its own. */
  readonly listed: string;
  /** The words lead to whom or what something is done: 对12个…, 督察组深入17个…. */
  readonly leads: boolean;
  readonly unit: string;
  readonly behind: Behind;
  readonly chained: string;
  /** The mark between it and the figure before: 、, 和 or none. */
  readonly joined: boolean;
  readonly touching: boolean;
  readonly earlier: readonly NamedFigure[];
}

/** No name is looked for further away than this. */
const FAR = 200;

function startOfPhrase(text: string, at: number): number {
  let from = at;
  while (from > 0 && at - from < FAR && !/[，、；。：！？\n]/.test(text.charAt(from - 1))) from -= 1;
  return from;
}

/** 取消、调整中介服务要件4项: what stands before in the same list and has no number of its own, with its 、. */
function listBefore(text: string, from: number, last: number): string {
  let start = from;
  while (start > last && from - start < FAR && text.charAt(start - 1) === '、') {
    const begin = startOfPhrase(text, start - 1);
    if (begin < last || /\d/.test(text.slice(begin, start))) break;
    start = begin;
  }
  return text.slice(start, from);
}

const compact = (words: string): string => words.replace(/[\s\u2060]+/g, '');

export function phraseOf({ text, figure, last, earlier }: Around): { readonly phrase: Phrase; readonly from: number } {
  const from = Math.max(last, startOfPhrase(text, figure.at));
  const end = figure.at + figure.length;
  const before = compact(text.slice(from, figure.at));
  const and = from === last && last > 0 ? (/^(?:以及|和|及|与)/.exec(before)?.[0] ?? '') : '';
  const written = before.slice(and.length);
  const listed = compact(listBefore(text, from, last));
  const counted = whole(text, end);
  // 投资1.2亿元新建…: money counts nothing behind it that is done.
  const behind = figure.unit.endsWith('元') && startsWithVerb(counted.noun) ? NOTHING : counted;
  const led = withoutLead(written);
  const phrase = {
    written,
    own: led.length < 3 && startsWithPreposition(led) ? led : withoutTail(led),
    listed,
    leads: leadsTo(withoutLead(`${listed}${written}`), led),
    unit: figure.unit,
    behind,
    chained: chainedBehind(text, end + behind.length)?.noun ?? '',
    joined: earlier.length > 0 && (and !== '' || text.slice(last, from) === '、'),
    touching: earlier.length > 0 && last === figure.at,
    earlier,
  };
  return { phrase, from: from - listed.length };
}

const NOTHING: Behind = { noun: '', predicate: '', attended: '', length: 0 };

/** A preposition with nothing done yet behind it. */
const leadsTo = (words: string, own: string): boolean =>
  /(?:对|为|与|向|给|在|将|把|深入|走进|赴)$/.test(words) ||
  (startsWithPreposition(words) && (own.endsWith('等') || !startsWithVerb(own.slice(1))));

/** 与12个村、36家企业签订…: what both did stands behind the second. */
function whole(text: string, end: number): Behind {
  const behind = behindIn(text, end);
  if (behind.noun === '' || behind.predicate !== '') return behind;
  const { predicate = '' } = chainedBehind(text, end + behind.length) ?? {};
  return { ...behind, predicate };
}
