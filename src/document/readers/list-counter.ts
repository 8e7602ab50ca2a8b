import type { List, ListLevel } from './docx-numbering.js';
import { withMark } from './list-mark.js';
import { formatNumber } from './number-format.js';

/** Counts a document's lists from its first paragraph to its last, and prints the mark of each. */
export class ListCounter {
  private readonly counts = new Map<string, (number | undefined)[]>();
  private readonly restarted = new Set<string>();

  constructor(private readonly lists: ReadonlyMap<string, List>) {}

  /** The level a style takes part in, where its list says so. */
  levelOfStyle(numId: string, styles: readonly string[]): number | undefined {
    for (const [at, level] of this.lists.get(numId)?.levels ?? [])
      if (level.style !== undefined && styles.includes(level.style)) return at;
    return undefined;
  }

  /** The paragraph with its mark before it, after counting it. */
  numbered(text: string, numId: string, at: number): string {
    const list = this.lists.get(numId);
    const level = list?.levels.get(at);
    if (!list || !level) return text;
    const counts = this.count(list, numId, at);
    return withMark(markOf(list, at, counts), text, level.suffix);
  }

  private count(list: List, numId: string, at: number): readonly (number | undefined)[] {
    const counts = this.counts.get(list.countedAs) ?? [];
    this.counts.set(list.countedAs, counts);
    const before = counts[at];
    counts[at] = this.restart(list, numId, at) ?? (before === undefined ? startOf(list, at) : before + 1);
    for (const [other, level] of list.levels) {
      const restarts = at + 1 <= level.restartsAfter;
      if (other > at && restarts) counts[other] = undefined;
      // A level left out counts as if it had stood there: after 1.1 comes 2, though nobody wrote 1.
      else if (other < at) counts[other] ??= startOf(list, other);
    }
    return counts;
  }

  /** A list begins anew once, where it is first used. */
  private restart(list: List, numId: string, at: number): number | undefined {
    const start = list.restarts.get(at);
    const key = `${numId}:${at}`;
    if (start === undefined || this.restarted.has(key)) return undefined;
    this.restarted.add(key);
    return start;
  }
}

const startOf = (list: List, at: number): number => list.restarts.get(at) ?? list.levels.get(at)?.start ?? 1;

function markOf(list: List, at: number, counts: readonly (number | undefined)[]): string {
  const level = list.levels.get(at);
  if (!level) return '';
  if (level.format === 'bullet') return bulletOf(level);
  return level.pattern.replace(/%([1-9])/g, (_, called: string) => {
    const other = Number(called) - 1;
    const format = other > at ? undefined : list.levels.get(other)?.format;
    if (format === undefined) return '';
    return formatNumber(counts[other] ?? startOf(list, other), level.legal ? figures(format) : format);
  });
}

const figures = (format: string): string =>
  format === 'decimalZero' || format === 'none' || format === 'bullet' ? format : 'decimal';

/** Symbol fonts draw a dot where the text has a letter or nothing that can be read. */
const DRAWN = /^[\ue000-\uf8ff\u0020-\u007e\u00a0-\u00ff]$/;

const bulletOf = ({ pattern }: ListLevel): string => (DRAWN.test(pattern) && pattern !== '-' ? '•' : pattern);
