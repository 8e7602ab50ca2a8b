import { widthOf } from './plain.js';

const WORDS = new Intl.Segmenter('zh', { granularity: 'word' });
/** What stands inside these stays on one line where a line holds it. */
const QUOTED = /“[^“”]*”|《[^《》]*》|（[^（）]*）|〔[^〔〕]*〕/u;
/** They belong to the word before: nothing begins a line with them. */
const TO_THE_LEFT = /^(?:[，。、；：”’》）〉】〕！？·]+|[的地得了等]|函|年|月|日|号|项|次)$/u;
/** And these to the word after. */
const TO_THE_RIGHT = /^(?:[“‘《（〈【〔]+|[和与及或同对在第]|以及|关于)$/u;

const segments = (text: string): string[] => [...WORDS.segment(text)].map(({ segment }) => segment);

/** Words in order, what is quoted whole; too long for a line, it falls into its words. */
function wordsOf(text: string, limit: number): string[] {
  const quoted = QUOTED.exec(text);
  if (!quoted) return segments(text);
  const [whole] = quoted;
  const inner = whole.slice(1, -1);
  const middle = widthOf(whole) <= limit ? [whole] : [whole.charAt(0), ...wordsOf(inner, limit), whole.slice(-1)];
  return [
    ...segments(text.slice(0, quoted.index)),
    ...middle,
    ...wordsOf(text.slice(quoted.index + whole.length), limit),
  ];
}

/** Pieces between which a title may be broken; one longer than a line is cut where the line ends. */
function pieces(text: string, limit: number): string[] {
  const glued: string[] = [];
  let carried = '';
  for (const word of wordsOf(text, limit)) {
    const piece = carried + word;
    carried = '';
    const before = glued.at(-1);
    const fits = before !== undefined && widthOf(before) + widthOf(piece) <= limit;
    if (TO_THE_RIGHT.test(word)) carried = piece;
    else if (fits && (TO_THE_LEFT.test(piece) || /^[0-9]$/.test(before.slice(-1)))) glued[glued.length - 1] += piece;
    else glued.push(piece);
  }
  if (carried !== '') glued.push(carried);
  return glued.flatMap((piece) => cut(piece, limit));
}

function cut(piece: string, limit: number): string[] {
  const parts = [''];
  for (const c of piece) {
    const last = parts.at(-1) ?? '';
    if (last !== '' && widthOf(last + c) > limit) parts.push(c);
    else parts[parts.length - 1] = last + c;
  }
  return parts;
}

/** Two lines narrow downwards, three or more swell in the middle: 梯形, 菱形, never an hourglass. */
const targets = (lines: number, width: number): number[] =>
  Array.from({ length: lines }, (_, i) => {
    if (lines === 2) return width / 2 + (i === 0 ? 1 : -1);
    return width / lines + (i === 0 || i === lines - 1 ? -1 : 2 / (lines - 2));
  });

interface Broken {
  readonly cost: number;
  readonly lines: readonly string[];
}

/** The cheapest way to lay the pieces on so many lines; null where they do not fit. */
function laid(all: readonly string[], wanted: readonly number[], limit: number): Broken | null {
  // best[i]: the first i pieces on the lines laid so far.
  let best: (Broken | null)[] = all.map(() => null);
  best = [{ cost: 0, lines: [] }, ...best];
  for (const target of wanted) {
    const next: (Broken | null)[] = best.map(() => null);
    best.forEach((sofar, from) => {
      let line = '';
      for (let to = from; sofar !== null && to < all.length; to += 1) {
        line += all[to] ?? '';
        const width = widthOf(line);
        if (width > limit) break;
        const cost = sofar.cost + (width - target) ** 2;
        if (cost < (next[to + 1]?.cost ?? Infinity)) next[to + 1] = { cost, lines: [...sofar.lines, line] };
      }
    });
    best = next;
  }
  return best.at(-1) ?? null;
}

/**
 * A long title on several lines, broken between words, what is quoted whole.
 * @param limit full-width characters a line holds
 */
export function titleLines(title: string, limit: number): string[] {
  const width = widthOf(title);
  if (width <= limit) return [title];
  const all = pieces(title, limit);
  const least = Math.ceil(width / limit);
  for (let lines = least; lines <= all.length; lines += 1) {
    const found = laid(all, targets(lines, width), limit);
    if (found) return found.lines.map((line) => line.trim());
  }
  return all;
}
