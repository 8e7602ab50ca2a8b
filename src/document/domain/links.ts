/** Pairs of neighbouring characters: two-character words are the rule in Chinese. */
function bigrams(text: string): Set<string> {
  const words = text.replace(/[^\u4e00-\u9fff]/g, ' ');
  const pairs = new Set<string>();
  for (let i = 0; i + 1 < words.length; i += 1) {
    const pair = words.slice(i, i + 2);
    if (!pair.includes(' ')) pairs.add(pair);
  }
  return pairs;
}

/** A link must be carried by a few words that are not in every item. */
const LEAST = 3;
/** Beside the best one only what comes close to it. */
const NEAR_THE_BEST = 0.85;

/** The first clause says what is wrong, the others how it shows. */
const GIST = 2;

type Holders = ReadonlyMap<string, readonly number[]>;

/**
 * Answers which of `texts` speak of the same matter as a query, best first: shared two-character words, each weighed by
 * how few of the texts have it. A proposal; a person settles it. The texts are taken apart once, for any number of queries.
 */
export function relater(texts: readonly string[]): (query: string) => number[] {
  const holders = new Map<string, number[]>();
  texts.forEach((text, index) => {
    for (const pair of bigrams(text)) {
      const having = holders.get(pair);
      if (having) having.push(index);
      else holders.set(pair, [index]);
    }
  });
  return (query) => bestOf(scoresOf(query, holders, texts.length));
}

/** A pair that so many texts share tells none of them apart; and no document of thousands of items may be slow to read. */
const TOO_COMMON = 200;

function scoresOf(query: string, holders: Holders, count: number): Map<number, number> {
  const scores = new Map<number, number>();
  const gist = bigrams(query.split(/[,，；;。]/, 1)[0] ?? '');
  for (const pair of bigrams(query)) {
    const having = holders.get(pair) ?? [];
    if (having.length > TOO_COMMON) continue;
    const weight = Math.log((1 + count) / (0.5 + having.length)) * (gist.has(pair) ? GIST : 1);
    for (const index of having) scores.set(index, (scores.get(index) ?? 0) + weight);
  }
  return scores;
}

function bestOf(scores: ReadonlyMap<number, number>): number[] {
  const best = [...scores.values()].reduce((most, score) => Math.max(most, score), 0);
  return [...scores]
    .map(([index, score]) => ({ score, index }))
    .filter(({ score }) => score >= LEAST && score >= best * NEAR_THE_BEST)
    .sort((a, b) => b.score - a.score || a.index - b.index)
    .map(({ index }) => index);
}
