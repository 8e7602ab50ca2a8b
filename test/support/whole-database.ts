import { lineOf } from '../../src/backup/rows.js';
import { openSnapshot } from '../../src/platform/database/snapshot.js';
import type { TestDatabase } from './databases.js';

/** Every row of every table, told one way whatever the database, but for what a restored copy says of itself. */
export async function everything(db: Pick<TestDatabase, 'config'>): Promise<Record<string, string[]>> {
  const snapshot = await openSnapshot(db);
  const told: Record<string, string[]> = {};
  for (const [table, shape] of snapshot.tables) {
    told[table] = [];
    for await (const page of snapshot.rows(table))
      told[table].push(...page.map((row) => lineOf({ ...row, restored_at: null }, shape)));
  }
  await snapshot.close();
  return told;
}
