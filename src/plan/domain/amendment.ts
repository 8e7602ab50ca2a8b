/** How alike two sentences are, 0 to 1. */
export type Likeness = (a: string, b: string) => number;

export interface OldPromise {
  readonly id: string;
  readonly text: string;
}

export interface Compared {
  /** Old id and index of the new one: the same words, whatever the width of their marks. */
  readonly kept: readonly (readonly [string, number])[];
  /** The same matter in other words. */
  readonly changed: readonly (readonly [string, number])[];
  readonly added: readonly number[];
  readonly dropped: readonly string[];
}

/** Below this two sentences are two matters; of two revisions of one report most that changed keep far more. */
const ALIKE = 0.5;

const plain = (text: string): string => text.normalize('NFKC').replace(/[\s\p{P}]/gu, '');

/** Each old promise answers at most one new one: equal words first, in their order; then the most alike. */
export function compare(before: readonly OldPromise[], after: readonly string[], likeness: Likeness): Compared {
  const open = new Set(after.keys());
  const kept: [string, number][] = [];
  for (const { id, text } of before) {
    const same = [...open].find((i) => plain(after[i] ?? '') === plain(text));
    if (same === undefined) continue;
    open.delete(same);
    kept.push([id, same]);
  }
  const left = before.filter(({ id }) => !kept.some(([old]) => old === id));
  const changed = matched(
    left,
    [...open].map((i) => [i, after[i] ?? ''] as const),
    likeness,
  );
  const [gone, taken] = [new Set(changed.map(([id]) => id)), new Set(changed.map(([, i]) => i))];
  return {
    kept,
    changed,
    added: [...open].filter((i) => !taken.has(i)),
    dropped: left.flatMap(({ id }) => (gone.has(id) ? [] : [id])),
  };
}

/** The most alike pair first; neither of it is matched again. */
export function matched<T>(
  before: readonly { readonly id: string; readonly text: string }[],
  after: readonly (readonly [T, string])[],
  likeness: Likeness,
): (readonly [string, T])[] {
  const pairs = before.flatMap(({ id, text }) =>
    after.map(([key, words]) => ({ id, key, score: likeness(text, words) })),
  );
  pairs.sort((a, b) => b.score - a.score);
  const used = new Set<unknown>();
  return pairs.flatMap(({ id, key, score }) => {
    if (score < ALIKE || used.has(id) || used.has(key)) return [];
    used.add(id).add(key);
    return [[id, key] as const];
  });
}
