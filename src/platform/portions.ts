const PORTION = 500;

/** Statement by statement: SQLite binds some thirty thousand values in one, and plans few of them best. */
export async function inPortions<T, R>(all: readonly T[], read: (portion: T[]) => Promise<readonly R[]>): Promise<R[]> {
  const rows: R[] = [];
  for (let i = 0; i < all.length; i += PORTION) {
    // One by one: a portion may have more rows than a call takes arguments.
    for (const row of await read(all.slice(i, i + PORTION))) rows.push(row);
  }
  return rows;
}
