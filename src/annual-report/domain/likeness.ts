/** What two texts are compared by: their characters without marks and spaces. */
const bare = (text: string): string => text.replace(/[^\p{L}\p{N}%]/gu, '');

function pairsOf(text: string): Map<string, number> {
  const pairs = new Map<string, number>();
  const characters = bare(text);
  for (let i = 1; i < characters.length; i += 1) {
    const pair = characters.slice(i - 1, i + 1);
    pairs.set(pair, (pairs.get(pair) ?? 0) + 1);
  }
  return pairs;
}

/** Dice's coefficient over pairs of neighbouring characters, each counted as often as it stands: 0 to 1. */
export function likeness(a: string, b: string): number {
  const [x, y] = [pairsOf(a), pairsOf(b)];
  const size = (pairs: ReadonlyMap<string, number>): number => [...pairs.values()].reduce((sum, n) => sum + n, 0);
  const total = size(x) + size(y);
  if (total === 0) return bare(a) === bare(b) ? 1 : 0;
  let shared = 0;
  for (const [pair, n] of x) shared += Math.min(n, y.get(pair) ?? 0);
  return (2 * shared) / total;
}

/** How much of a text's pairs stand in another, 0 to 1. */
export function within(text: string, corpus: string): number {
  const pairs = pairsOf(text);
  const words = pairsOf(corpus);
  if (pairs.size === 0) return 0;
  return [...pairs.keys()].filter((pair) => words.has(pair)).length / pairs.size;
}
