const PORTION = 500;

/** Statement by statement: SQLite binds some thirty thousand values in one, and plans few of them best. */
export async function inPortions<T, R>(all: readonly T[], read: (portion: readonly T[]) => Promise<readonly R[]>) {
  const rows: R[] = [];
  for (let i = 0; i < all.length; i += PORTION) rows.push(...(await read(all.slice(i, i + PORTION))));
  return rows;
}
