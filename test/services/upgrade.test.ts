import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { makeBackup } from '../../src/backup/make-backup.js';
import { restoreBackup } from '../../src/backup/restore-backup.js';
import { openWriter } from '../../src/platform/database/data-sources.js';
import { MIGRATIONS } from '../../src/platform/database/migrations/index.js';
import { refill } from '../../src/platform/database/refill.js';
import { openSnapshot } from '../../src/platform/database/snapshot.js';
import { freshDatabase, onBothDatabases, seededDatabase, type TestDatabase } from '../support/databases.js';
import { openDatabase } from '../support/open-database.js';
import { everything } from '../support/whole-database.js';

const NOW = new Date('2021-09-06T01:00:00Z');

onBothDatabases((dialect) => {
  let folder: string;
  let from: TestDatabase;
  let into: TestDatabase;
  let file: string;
  beforeEach(async () => {
    folder = mkdtempSync(join(tmpdir(), 'duban-upgrade-'));
    file = join(folder, 'one.tar.gz');
    from = await seededDatabase(dialect);
    into = await freshDatabase(dialect);
  });
  afterEach(async () => {
    await from.drop();
    await into.drop();
    rmSync(folder, { recursive: true, force: true });
  });

  test('data of three versions ago are opened by this one, and every row of then is there', async () => {
    const names = MIGRATIONS.map(({ named }) => named).sort((a, b) => Number(/\d+$/.exec(a)) - Number(/\d+$/.exec(b)));
    const seeded = await openSnapshot(from);
    await refill({ config: into.config, applied: names.slice(0, -3), force: false }, async (old) => {
      // What only counts the others is not copied.
      const copied = [...old.tables.keys()].filter((table) => seeded.tables.has(table));
      for (const table of copied) for await (const page of seeded.rows(table)) await old.insert(table, page);
    });
    await seeded.close();
    const before = await everything(into);
    const plan = { config: into.config, entities: [] };
    await expect(openWriter({ ...plan, explicit: true })).rejects.toMatchObject({ code: 'DATABASE.BEHIND' });
    await (await openWriter(plan)).destroy();
    const after = await everything(into);
    for (const [table, rows] of Object.entries(before))
      expect([table, after[table]?.length]).toEqual([table, rows.length]);
    expect(after['journal']).toEqual(before['journal']);
    await (await openWriter({ ...plan, explicit: true })).destroy();
  });

  test('data of a later version are neither opened, nor backed up, nor written over', async () => {
    const later = await openDatabase(dialect);
    await later.unit.run(async (tx) => {
      tx.withoutEntry('as a later version leaves it');
      await tx.query(`INSERT INTO migrations (timestamp, name) VALUES (9999999999999, 'Later9999999999999')`);
    });
    const refused = { code: 'DATABASE.NEWER', exitCode: 2 };
    await expect(openWriter({ config: later.config, entities: [] })).rejects.toMatchObject(refused);
    await expect(makeBackup(later.config, file, NOW)).rejects.toMatchObject(refused);
    await makeBackup(from.config, file, NOW);
    await expect(restoreBackup({ config: later.config, file, force: true, now: NOW })).rejects.toMatchObject(refused);
    await later.close();
  });
});
