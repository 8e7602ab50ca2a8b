import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setImmediate as turn } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { readArchive, sha256, writeArchive } from '../../src/backup/archive.js';
import { makeBackup } from '../../src/backup/make-backup.js';
import { restoreBackup } from '../../src/backup/restore-backup.js';
import { InstallationService } from '../../src/mail/installation.service.js';
import { ReleaseService } from '../../src/mail/release.service.js';
import { openSnapshot } from '../../src/platform/database/snapshot.js';
import { UnitOfWork } from '../../src/platform/database/unit-of-work.js';
import { ReminderService } from '../../src/reminder/reminder.service.js';
import { freshDatabase, onBothDatabases, seededDatabase, type TestDatabase } from '../support/databases.js';
import { aHouse } from '../support/house.js';
import { addOne } from '../support/open-database.js';
import { everything } from '../support/whole-database.js';

const NOW = new Date('2021-09-06T01:00:00Z');
const PIECE = 256 * 1024;

/** With a file of two pieces and a bit, as somebody would have handed it in. */
async function furnished(dialect: 'sqlite' | 'postgres'): Promise<TestDatabase> {
  const db = await seededDatabase(dialect);
  const house = await aHouse(dialect, { seeded: false, database: db });
  await house.app.get(UnitOfWork).run(async (tx) => {
    tx.withoutEntry('a file for a test');
    const file = Buffer.alloc(2 * PIECE + 17, 'Z');
    await tx.query('INSERT INTO evidence_content (id, sha256, size, began_at) VALUES ($1, $2, $3, $4)', [
      ...['content', sha256(file), file.length, NOW.toISOString()],
    ]);
    for (const ordinal of [0, 1, 2])
      await tx.query('INSERT INTO evidence_chunk (content_id, ordinal, bytes) VALUES ($1, $2, $3)', [
        ...['content', ordinal, file.subarray(ordinal * PIECE, (ordinal + 1) * PIECE)],
      ]);
  });
  await house.down();
  return db;
}

const other = { sqlite: 'postgres', postgres: 'sqlite' } as const;

onBothDatabases((dialect) => {
  let folder: string;
  let from: TestDatabase;
  let into: TestDatabase;
  let file: string;
  beforeEach(async () => {
    folder = mkdtempSync(join(tmpdir(), 'duban-backup-'));
    file = join(folder, 'one.tar.gz');
    from = await furnished(dialect);
    into = await freshDatabase(process.env['DUBAN_TEST_POSTGRES'] ? other[dialect] : dialect);
  });
  afterEach(async () => {
    await from.drop();
    await into.drop();
    rmSync(folder, { recursive: true, force: true });
  });

  const restore = (force = false) => restoreBackup({ config: into.config, file, force, now: NOW });

  test('every row and every byte comes back, in the other database and once more in this one', async () => {
    const made = await makeBackup(from.config, file, NOW);
    expect(made.files).toEqual({ count: 1, bytes: 2 * PIECE + 17 });
    await restore();
    const [before, after] = [await everything(from), await everything(into)];
    // Nobody had sent a letter: the copy says of itself that it is one.
    expect(after['installation']).toHaveLength(1);
    expect({ ...after, installation: [] }).toEqual({ ...before, installation: [] });
    expect(before['evidence_chunk']).toHaveLength(3);
    const back = join(folder, 'two.tar.gz');
    await makeBackup(into.config, back, NOW);
    await restoreBackup({ config: from.config, file: back, force: true, now: NOW });
    expect(await everything(from)).toEqual(after);
  });

  test('what is restored over itself sends nothing, until somebody says that it is the one', async () => {
    const first = await aHouse(dialect, { seeded: false, database: from });
    expect(await first.app.get(InstallationService).pausedBecause()).toBeNull();
    await first.down();
    await makeBackup(from.config, file, NOW);
    await restoreBackup({ config: from.config, file, force: true, now: NOW });
    const house = await aHouse(dialect, { seeded: false, database: from });
    house.at('2021-09-06');
    expect(await house.app.get(InstallationService).pausedBecause()).toMatch(/从备份恢复/);
    expect(await house.app.get(ReminderService).run()).toMatchObject({ sent: 0, held: 28 });
    expect(house.mail.sent).toEqual([]);
    await house.app.get(ReleaseService).resume('tester');
    expect(await house.app.get(InstallationService).pausedBecause()).toBeNull();
    await house.down();
  });

  test('a database in which there is anything is left alone; with leave given, all of it is replaced', async () => {
    await makeBackup(from.config, file, NOW);
    await restore();
    const house = await aHouse(into.config.databaseUrl ? 'postgres' : 'sqlite', { seeded: false, database: into });
    await house.app.get(UnitOfWork).run((tx) => addOne(tx, 'later'));
    await house.down();
    const standing = await everything(into);
    await expect(restore()).rejects.toMatchObject({ code: 'RESTORE.NOT_EMPTY', exitCode: 2 });
    expect(await everything(into)).toEqual(standing);
    await restore(true);
    expect((await everything(into))['journal']).toEqual((await everything(from))['journal']);
  });

  test('what is written while it is made is in it as a whole or not at all', async () => {
    const house = await aHouse(dialect, { seeded: false, database: from });
    const unit = house.app.get(UnitOfWork);
    let going = true;
    const writing = (async () => {
      for (let i = 0; going; i += 1) {
        await unit.run((tx) => addOne(tx, `while-${i}`));
        await turn();
      }
    })();
    await makeBackup(from.config, file, NOW);
    going = false;
    await writing;
    await house.down();
    await restore();
    const { journal = [], installation = [] } = await everything(into);
    const added = journal.filter((line) => line.includes('"test.add"')).length;
    expect(installation.filter((line) => line.includes('while-'))).toHaveLength(added);
  });
});

describe('what is no whole backup', () => {
  let folder: string;
  let from: TestDatabase;
  let into: TestDatabase;
  let made: string;
  let file: string;
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'duban-backup-'));
    [made, file] = [join(folder, 'made.tar.gz'), join(folder, 'changed.tar.gz')];
    from = await seededDatabase('sqlite');
    into = await freshDatabase('sqlite');
    await makeBackup(from.config, made, NOW);
  });
  afterAll(async () => {
    await from.drop();
    await into.drop();
    rmSync(folder, { recursive: true, force: true });
  });
  const restore = () => restoreBackup({ config: into.config, file, force: false, now: NOW });

  type Change = (name: string, content: Buffer) => Buffer | null;
  const CHANGES: readonly [string, Change, string, number][] = [
    ['a part missing', (name, content) => (name.includes('/officer/') ? null : content), 'RESTORE.DAMAGED', 2],
    [
      'a manifest of another kind',
      (name, content) => (name === 'manifest.json' ? Buffer.from('{}') : content),
      'RESTORE.DAMAGED',
      2,
    ],
    [
      'a row fewer',
      (name, content) => (name.includes('/node/') ? content.subarray(0, content.indexOf('\n') + 1) : content),
      'RESTORE.DAMAGED',
      2,
    ],
    [
      'a journal rewritten',
      (name, content) =>
        name.includes('/journal/') ? Buffer.from(content.toString().replace('"plan.', '"plam.')) : content,
      'RESTORE.JOURNAL',
      1,
    ],
  ];

  test.each(CHANGES)(
    '%s is refused, whatever its manifest says, and nothing is touched',
    async (_, change, code, exitCode) => {
      const parts: [string, Buffer][] = [];
      await readArchive(made, (name, content) => {
        const changed = change(name, content);
        if (changed) parts.push([name, changed]);
        return Promise.resolve();
      });
      // The hashes are made to fit: what is found is found behind them.
      const hashes = new Map(parts.map(([name, content]) => [name, sha256(content)]));
      await writeArchive(file, async (write) => {
        for (const [name, content] of parts) {
          if (name !== 'manifest.json' || content.length < 3) await write(name, content);
          else {
            const manifest = JSON.parse(content.toString()) as { parts: { name: string; sha256: string }[] };
            for (const part of manifest.parts) part.sha256 = hashes.get(part.name) ?? part.sha256;
            await write(name, Buffer.from(JSON.stringify(manifest)));
          }
        }
      });
      await expect(restore()).rejects.toMatchObject({ code, exitCode });
      await expect(openSnapshot(into)).rejects.toMatchObject({ code: 'DATABASE.EMPTY' });
    },
  );

  test.each([
    ['half of it', (whole: Buffer) => whole.subarray(0, whole.length / 2)],
    ['one bit of it', (whole: Buffer) => ((whole[whole.length >> 1]! ^= 1), whole)],
    ['something else', () => Buffer.from('一、工作成效')],
    ['nothing', () => Buffer.alloc(0)],
  ])('%s is no backup', async (_, cut) => {
    writeFileSync(file, cut(readFileSync(made)));
    await expect(restore()).rejects.toMatchObject({ code: 'RESTORE.DAMAGED' });
  });
});
