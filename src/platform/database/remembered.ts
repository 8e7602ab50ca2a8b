/** What was asked since the last change, the longest unasked forgotten first; a page asks for some ten things. */
const MOST_KEPT = 200;
/** Whole tables, a day each: a page asks for one day or two, a simulation for every day once. */
const MOST_KEPT_OF_A_GROUP = 4;
/** A few for each of those who look around at once. */
const MOST_ANSWERS = 48;

const MOST: Readonly<Record<string, number>> = { database: MOST_KEPT, answers: MOST_ANSWERS };

interface Wanted<T> {
  /** Names what is worked out with all it depends on beside the database: the day, whose it is. */
  readonly key: string;
  /** Whether what came of it is worth its room; left out, it is. */
  readonly keeps?: (value: T) => boolean;
}

/**
 * What was worked out from the database, for as long as the database stands as it stood then. One mark at a time: with
 * the next change all of it is let go, so that nothing has to be said of what depends on what.
 */
export class Remembered {
  private mark: string | null = null;
  private readonly kept = new Map<string, Promise<unknown>>();

  constructor(private readonly most = MOST_KEPT) {}

  get size(): number {
    return this.kept.size;
  }

  /**
   * @param mark of the database, looked up by whoever asks, before `work` reads
   */
  recall<T>(mark: string, { key, keeps }: Wanted<T>, work: () => Promise<T>): Promise<T> {
    if (mark !== this.mark) this.forget();
    this.mark = mark;
    const known = this.kept.get(key) as Promise<T> | undefined;
    const made = known ?? work();
    this.keep(key, made);
    // A failure is told to those who wait for it and to nobody later, as is what is too much to keep.
    const drop = (): boolean => this.kept.get(key) === made && this.kept.delete(key);
    if (!known) made.then((value) => keeps === undefined || keeps(value) || drop(), drop);
    return made;
  }

  /** What is kept of the database as it stands at this mark; undefined where nothing is. */
  known(mark: string, key: string): Promise<unknown> | undefined {
    return mark === this.mark ? this.kept.get(key) : undefined;
  }

  forget(): void {
    this.mark = null;
    this.kept.clear();
  }

  private keep(key: string, made: Promise<unknown>): void {
    this.kept.delete(key);
    this.kept.set(key, made);
    for (const oldest of this.kept.keys()) {
      if (this.kept.size <= this.most) return;
      this.kept.delete(oldest);
    }
  }
}

/** What was worked out of the whole database, and of the few tables of each group. */
export class Memory {
  private readonly of = new Map<string, Remembered>();

  recall<T>(scope: string, { mark, ...wanted }: Wanted<T> & { readonly mark: string }, work: () => Promise<T>) {
    const remembered = this.of.get(scope) ?? new Remembered(MOST[scope] ?? MOST_KEPT_OF_A_GROUP);
    this.of.set(scope, remembered);
    return remembered.recall(mark, wanted, work);
  }

  known<T>(scope: string, { mark, key }: { readonly mark: string; readonly key: string }): Promise<T> | undefined {
    return this.of.get(scope)?.known(mark, key) as Promise<T> | undefined;
  }

  forget(): void {
    for (const remembered of this.of.values()) remembered.forget();
  }
}
