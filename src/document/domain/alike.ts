/** A pair of neighbouring characters as one number: no text is cut up for it. */
export type Pair = number;
const [FIRST, LAST] = [0x4e00, 0x9fff];
const CHARACTERS = LAST - FIRST + 1;

/** What a text is about is said long before. */
const LONGEST_COMPARED = 50_000;

/** Pairs of neighbouring characters: two-character words are the rule in Chinese. */
export function bigrams(text: string): Set<Pair> {
  const pairs = new Set<Pair>();
  const length = Math.min(text.length, LONGEST_COMPARED);
  let before = -1;
  for (let i = 0; i < length; i += 1) {
    const code = text.charCodeAt(i);
    const here = code >= FIRST && code <= LAST ? code - FIRST : -1;
    if (before !== -1 && here !== -1) pairs.add(before * CHARACTERS + here);
    before = here;
  }
  return pairs;
}

/** Dice's coefficient over pairs of neighbouring characters, 0 to 1. */
export function likeness(a: string, b: string): number {
  const [x, y] = [bigrams(a), bigrams(b)];
  if (x.size + y.size === 0) return 0;
  let shared = 0;
  for (const pair of x) if (y.has(pair)) shared += 1;
  return (2 * shared) / (x.size + y.size);
}

/** A pair that so many texts share tells none of them apart; and no document of thousands of items may be slow to read. */
const TOO_COMMON = 200;

export interface Alike {
  readonly index: number;
  readonly score: number;
}

export type Holders = ReadonlyMap<Pair, readonly number[]>;

/** Which of the texts hold each pair; taken apart once, for any number of queries. */
export function holdersOf(texts: readonly string[]): Holders {
  const holders = new Map<Pair, number[]>();
  texts.forEach((text, index) => {
    for (const pair of bigrams(text)) {
      const having = holders.get(pair);
      if (having) having.push(index);
      else holders.set(pair, [index]);
    }
  });
  return holders;
}

/**
 * How much of a query's pairs each text shares, every pair weighed by how few of the texts have it. The first clause of
 * a query may count more: it says what the matter is, the others how it shows.
 */
export function sharedWeights(
  query: string,
  { holders, count, gist = 1 }: { holders: Holders; count: number; gist?: number },
): Alike[] {
  const scores = new Map<number, number>();
  const first = gist === 1 ? new Set<Pair>() : bigrams(query.split(/[,，；;。]/, 1)[0] ?? '');
  for (const pair of bigrams(query)) {
    const having = holders.get(pair) ?? [];
    if (having.length > TOO_COMMON) continue;
    const weight = Math.log((1 + count) / (0.5 + having.length)) * (first.has(pair) ? gist : 1);
    for (const index of having) scores.set(index, (scores.get(index) ?? 0) + weight);
  }
  return [...scores].map(([index, score]) => ({ index, score })).sort((a, b) => b.score - a.score || a.index - b.index);
}

/** Shared pairs over all pairs of the shorter one, 0 to 1. */
export function overlap(a: ReadonlySet<Pair>, b: ReadonlySet<Pair>): number {
  const [few, many] = a.size <= b.size ? [a, b] : [b, a];
  if (few.size === 0) return 0;
  let shared = 0;
  for (const pair of few) if (many.has(pair)) shared += 1;
  return shared / few.size;
}
