import { join } from 'node:path';
import Database from 'better-sqlite3';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { DataSource } from 'typeorm';
import { bringUpToDate } from '../../src/platform/database/bring-up.js';
import { optionsFor } from '../../src/platform/database/data-sources.js';
import { missingTriggers } from '../../src/platform/database/triggers.js';
import { onBothDatabases } from '../support/databases.js';
import { addOne, openDatabase, type OpenDatabase } from '../support/open-database.js';

onBothDatabases((dialect) => {
  let open: OpenDatabase;
  beforeEach(async () => {
    open = await openDatabase(dialect);
  });
  afterEach(() => open.close());

  test.each([
    ['a journal entry', `UPDATE journal SET act = 'other'`],
    ['a journal entry away', 'DELETE FROM journal'],
    ['a payload', `UPDATE journal_payload SET json = '{}'`],
    ['a payload without saying so', 'UPDATE journal_payload SET json = NULL, salt = NULL'],
    ['a payload away', 'DELETE FROM journal_payload'],
    dialect === 'sqlite'
      ? ['an entry by putting another in its place', `REPLACE INTO journal SELECT * FROM journal`]
      : ['all of it at once', 'TRUNCATE journal CASCADE'],
    dialect === 'sqlite'
      ? [
          'a payload by putting another in its place',
          `REPLACE INTO journal_payload SELECT seq, NULL, NULL FROM journal`,
        ]
      : ['all payloads at once', 'TRUNCATE journal_payload'],
  ])('nobody rewrites %s', async (_, sql) => {
    await open.unit.run((tx) => addOne(tx, 'kept'));
    const forged = open.unit.run(async (tx) => {
      tx.withoutEntry('a forger would not record it');
      await tx.query(sql);
    });
    await expect(forged).rejects.toThrow('never rewritten');
  });

  const insertion = {
    instant: (at: string) => `INSERT INTO installation (id, made_at) VALUES ('x', '${at}')`,
    day: (on: string) =>
      `INSERT INTO reminder_run VALUES ('weekly', 'x', '2021-03-26T01:00:00.000Z', '${on}', false, 0)`,
  };
  const inserting = (kind: keyof typeof insertion, value: string) =>
    open.unit.run((tx) => {
      tx.withoutEntry('a slip');
      return tx.query(insertion[kind](value));
    });

  test.each([
    ['instant', 'yesterday'],
    ['instant', '2021-03-26T01:00:00Z'],
    ['instant', '2021-03-26 01:00:00.000Z'],
    ['instant', '2021-03-26T01:00:00.000+08'],
    ['day', '2021-02-30'],
    ['day', '2021-13-01'],
    ['day', '2021-3-26'],
    ['day', 'abcd-ef-gh'],
    ['day', '2021-03-26T01:00:00.000Z'],
    ['day', ''],
  ] as const)('the column of an %s refuses “%s”', async (kind, value) => {
    await expect(inserting(kind, value)).rejects.toThrow(/constraint|out of range|invalid value/i);
  });

  test.each([
    ['instant', '2021-03-26T01:00:00.000Z'],
    ['day', '2024-02-29'],
    ['day', '0001-01-01'],
  ] as const)('the column of an %s takes %s', async (kind, value) => {
    await expect(inserting(kind, value)).resolves.toBeDefined();
  });

  const forging = (...statements: string[]) =>
    open.unit.run(async (tx) => {
      tx.withoutEntry('a forger');
      for (const sql of statements) await tx.query(sql);
    });
  const on = dialect === 'sqlite' ? '' : ' ON journal';

  test.each<[string, ...string[]]>([
    ['dropped', `DROP TRIGGER journal_no_update${on}`],
    ...(dialect === 'sqlite'
      ? [
          [
            'made hollow',
            'DROP TRIGGER journal_no_update',
            'CREATE TRIGGER journal_no_update BEFORE UPDATE ON journal WHEN 0 BEGIN SELECT 1; END',
          ] as [string, ...string[]],
        ]
      : ([
          ['disabled', 'ALTER TABLE journal DISABLE TRIGGER journal_no_update'],
          ['kept for replicas', 'ALTER TABLE journal ENABLE REPLICA TRIGGER journal_no_update'],
          [
            'made hollow',
            `CREATE OR REPLACE FUNCTION journal_no_update() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NEW; END'`,
          ],
        ] as [string, ...string[]][])),
  ])('every trigger stands after migration, and one that is %s is named', async (_, ...statements) => {
    const ask = (sql: string) => open.reader.query<unknown>(sql);
    expect(await missingTriggers(ask, dialect)).toEqual([]);
    await forging(...statements);
    expect(await missingTriggers(ask, dialect)).toEqual(['journal_no_update']);
  });

  test('an upgrade does not put up in silence what somebody took down before it', async () => {
    await forging(
      `DROP TRIGGER journal_no_update${on}`,
      'DELETE FROM migrations WHERE id = (SELECT max(id) FROM migrations)',
    );
    const behind = new DataSource(optionsFor({ config: open.config, entities: [] }, 'write'));
    await behind.initialize();
    try {
      await expect(bringUpToDate(behind, {})).rejects.toThrow('journal_no_update），没有升级');
    } finally {
      await behind.destroy();
    }
    expect(await missingTriggers((sql) => open.reader.query<unknown>(sql), dialect)).toEqual(['journal_no_update']);
  });
});

test('REPLACE rewrites nothing from a connection that is not ours either', async () => {
  const open = await openDatabase('sqlite');
  try {
    await open.unit.run((tx) => addOne(tx, 'kept'));
    const stranger = new Database(join(open.config.dataDir, 'duban.sqlite'));
    for (const sql of [
      'REPLACE INTO journal SELECT * FROM journal',
      `INSERT OR REPLACE INTO journal SELECT seq + 100, prev_hash, at, actor_id, act, subject_type, subject_id, payload_hash, hash FROM journal`,
      'REPLACE INTO journal_payload SELECT seq, NULL, NULL FROM journal',
    ])
      expect(() => stranger.exec(sql)).toThrow('never rewritten');
    stranger.close();
  } finally {
    await open.close();
  }
});
