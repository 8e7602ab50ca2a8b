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

/**
 * Which of `texts` speak of the same matter, best first: shared two-character words, each weighed by how few of the
 * texts have it. A proposal; a person settles it.
 */
export function relatedTexts(query: string, texts: readonly string[]): number[] {
  const sets = texts.map(bigrams);
  const weight = (pair: string): number =>
    Math.log((1 + texts.length) / (0.5 + sets.filter((set) => set.has(pair)).length));
  const asked = [...bigrams(query)];
  const scores = sets.map((set, index) => ({
    index,
    score: asked.filter((pair) => set.has(pair)).reduce((sum, pair) => sum + weight(pair), 0),
  }));
  const best = Math.max(0, ...scores.map(({ score }) => score));
  return scores
    .filter(({ score }) => score >= LEAST && score >= best * NEAR_THE_BEST)
    .sort((a, b) => b.score - a.score || a.index - b.index)
    .map(({ index }) => index);
}
