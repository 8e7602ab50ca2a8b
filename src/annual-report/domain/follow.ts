import { likeness } from './likeness.js';
import { piecesOf } from './pieces.js';
import { byHand, sentence, type Change, type Sentence } from './sentence.js';

/** Below this a sentence is somebody's own. */
const ALIKE = 0.5;

/**
 * A passage taken by hand as sentences: each keeps the provenance of the composed sentence it equals or most resembles,
 * and says what was altered in it. The sentences on end are the text, but for spaces at the ends of its lines.
 */
export function follow(before: readonly Sentence[], handText: string): Sentence[] {
  return piecesOf(handText).map(({ text, newParagraph }): Sentence => {
    const like = closest(before, text);
    if (!like) return { ...byHand(text), newParagraph };
    if (like.text === text) return { ...like, newParagraph, follows: like.id };
    return sentence({ ...like, text, newParagraph, follows: like.id, changed: changesOf(like.text, text) });
  });
}

function closest(before: readonly Sentence[], text: string): Sentence | null {
  const same = before.find((one) => one.text === text);
  if (same) return same;
  const scored = before.map((one) => ({ one, score: likeness(one.text, text) })).filter(({ score }) => score >= ALIKE);
  return scored.sort((a, b) => b.score - a.score)[0]?.one ?? null;
}

const NUMERAL = '[0-9一二三四五六七八九十百零〇两]';
const DATE = new RegExp(
  `(?:${NUMERAL}{2,4}年)?${NUMERAL}{1,3}月(?:${NUMERAL}{1,3}日|底|初|中旬|上旬|下旬)?|${NUMERAL}{4}年|[一二三四]季度|[上下]半年|年[底初内]`,
  'g',
);
const QUOTED = /《[^》]*》|“[^”]*”/g;
/** 区司法局, 区委依法治区办: from the level of the office to the kind of it. */
const UNIT =
  /[省市区县][\u4e00-\u9fff]{0,10}?(?:局|委员会|办公室|法院|检察院|委(?!员)|办(?![理法事结公件好案]))|[\u4e00-\u9fff]{2}(?:街道|镇)(?![街域村])/g;
const FIGURE = /\d+(?:\.\d+)?[万亿]?%?|[一二三四五六七八九十百千万两]+(?=[个项件次名家场批套份期轮支条所])/g;

/** In this order: the year in 《…》 is no date, 2021年 is no figure. */
const TOKENS: readonly (readonly [Change, RegExp])[] = [
  ['name', QUOTED],
  ['date', DATE],
  ['name', UNIT],
  ['figure', FIGURE],
];
const ORDER: readonly Change[] = ['figure', 'date', 'name'];

/** What was altered between two wordings of one sentence; empty where they are the same. */
export function changesOf(before: string, after: string): Change[] {
  if (before === after) return [];
  let [a, b] = [before, after];
  const altered = new Set<Change>();
  for (const [kind, pattern] of TOKENS) {
    if (!sameTokens(a, b, pattern)) altered.add(kind);
    [a, b] = [a.replace(pattern, ' '), b.replace(pattern, ' ')];
  }
  const found = ORDER.filter((kind) => altered.has(kind));
  return found.length > 0 && a.replaceAll(' ', '') === b.replaceAll(' ', '') ? found : [...found, 'words'];
}

const tokens = (text: string, pattern: RegExp): string[] => text.match(pattern) ?? [];

/** In the order in which they stand: 受理42件，办结38件 is not 受理38件，办结42件. Clauses put in another order alter nothing. */
function sameTokens(a: string, b: string, pattern: RegExp): boolean {
  const [x, y] = [tokens(a, pattern), tokens(b, pattern)];
  if (x.join(' ') === y.join(' ')) return true;
  return clauses(a) === clauses(b) && x.sort().join(' ') === y.sort().join(' ');
}

const clauses = (text: string): string =>
  text
    .split(/[，；、。]/)
    .sort()
    .join('\n');
