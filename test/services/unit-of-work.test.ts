import { execFile, spawn } from 'node:child_process';
import { promisify } from 'node:util';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { DataSource } from 'typeorm';
import { Journal } from '../../src/audit/journal.js';
import { StandingClock } from '../../src/platform/clock.js';
import { readingOptions } from '../../src/platform/database/data-sources.js';
import { missingTriggers } from '../../src/platform/database/triggers.js';
import type { Tx } from '../../src/platform/database/tx.js';
import { UnitOfWork } from '../../src/platform/database/unit-of-work.js';
import { freshDatabase, onBothDatabases, type TestDatabase } from '../support/databases.js';

const clock = new StandingClock(new Date('2021-03-26T01:00:00Z'));

onBothDatabases((dialect) => {
  let db: TestDatabase;
  let unit: UnitOfWork;
  let reader: DataSource;

  beforeEach(async () => {
    db = await freshDatabase(dialect);
    unit = new UnitOfWork({ config: db.config, entities: [] }, clock, new Journal());
    await unit.open();
    reader = new DataSource(readingOptions({ config: db.config, entities: [] }));
    await reader.initialize();
  });
  afterEach(async () => {
    await reader.destroy();
    await unit.close();
    await db.drop();
  });

  const addOne = async (tx: Tx, id: string): Promise<void> => {
    await tx.query('INSERT INTO installation (id, made_at) VALUES ($1, $2)', [id, '2021-03-26T01:00:00.000Z']);
    tx.record({ act: 'test.add', subject: { type: 'installation', id }, actorId: 'tester', payload: { id } });
  };
  const count = async (table: string): Promise<number> => {
    const rows: { n: number | string }[] = await reader.query(`SELECT count(*) AS n FROM ${table}`);
    return Number(rows[0]?.n);
  };

  test('fifty at once, half of them failing: what reported success is there, the rest is not', async () => {
    const results = await Promise.allSettled(
      Array.from({ length: 50 }, (_, i) =>
        unit.run(async (tx) => {
          await addOne(tx, `row-${i}`);
          await new Promise((resolve) => setImmediate(resolve));
          if (i % 2) throw new Error('no');
        }),
      ),
    );
    expect(results.filter((r) => r.status === 'fulfilled')).toHaveLength(25);
    expect(await count('installation')).toBe(25);
    expect(await count('journal')).toBe(25);
  });

  test('two processes, a hundred units each, lose none', async () => {
    const script = 'test/support/hundred-units.mjs';
    const run = (who: string) => promisify(execFile)(process.execPath, [script, who, JSON.stringify(db.config)]);
    await Promise.all([run('a'), run('b')]);
    expect(await count('installation')).toBe(200);
    const seqs: { seq: number }[] = await reader.query('SELECT seq FROM journal ORDER BY seq');
    expect(seqs.map((row) => row.seq)).toEqual(Array.from({ length: 200 }, (_, i) => i + 1));
  });

  test('a change without an entry is refused and undone', async () => {
    const silent = unit.run((tx) => tx.query(`INSERT INTO installation VALUES ('x', '2021-03-26T01:00:00.000Z')`));
    await expect(silent).rejects.toThrow('without a journal entry');
    expect(await count('installation')).toBe(0);
  });

  test('a refusal met after some writing undoes that writing, and is handed on', async () => {
    const refused = { ok: false as const, error: 'TOO_LATE' };
    const answer = await unit.run(async (tx) => {
      await addOne(tx, 'half');
      return refused;
    });
    expect(answer).toBe(refused);
    expect([await count('installation'), await count('journal')]).toEqual([0, 0]);
    await unit.run((tx) => addOne(tx, 'whole'));
    expect([await count('installation'), await count('journal')]).toEqual([1, 1]);
  });

  test('a unit inside a unit throws, and the outer one is undone', async () => {
    const nested = unit.run(async (tx) => {
      await addOne(tx, 'outer');
      await unit.run((inner) => addOne(inner, 'inner'));
    });
    await expect(nested).rejects.toThrow('inside');
    expect(await count('installation')).toBe(0);
    await unit.run((tx) => addOne(tx, 'after'));
    expect(await count('installation')).toBe(1);
  });

  test('the default connection refuses to write', async () => {
    const write = reader.query(`INSERT INTO installation VALUES ('x', '2021-03-26T01:00:00.000Z')`);
    await expect(write).rejects.toThrow(/read-?only/);
  });

  test.each([
    ['a journal entry', `UPDATE journal SET act = 'other'`],
    ['a journal entry away', 'DELETE FROM journal'],
    ['a payload', `UPDATE journal_payload SET json = '{}'`],
    ['a payload without saying so', 'UPDATE journal_payload SET json = NULL, salt = NULL'],
    ['a payload away', 'DELETE FROM journal_payload'],
  ])('nobody rewrites %s', async (_, sql) => {
    await unit.run((tx) => addOne(tx, 'kept'));
    const forged = unit.run(async (tx) => {
      tx.withoutEntry('a forger would not record it');
      await tx.query(sql);
    });
    await expect(forged).rejects.toThrow('never rewritten');
  });

  const insertion = {
    instant: (at: string) => `INSERT INTO installation VALUES ('x', '${at}')`,
    day: (on: string) =>
      `INSERT INTO reminder_run VALUES ('weekly', 'x', '2021-03-26T01:00:00.000Z', '${on}', false, 0)`,
  };
  const inserting = (kind: keyof typeof insertion, value: string) =>
    unit.run((tx) => {
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

  test('every trigger stands after migration, and a dropped one is named', async () => {
    const ask = (sql: string) => reader.query<unknown>(sql);
    expect(await missingTriggers(ask, dialect)).toEqual([]);
    await unit.run(async (tx) => {
      tx.withoutEntry('a forger');
      await tx.query(
        dialect === 'sqlite' ? 'DROP TRIGGER journal_no_update' : 'DROP TRIGGER journal_no_update ON journal',
      );
    });
    expect(await missingTriggers(ask, dialect)).toEqual(['journal_no_update']);
  });
});

test('a disk that fills up in the middle: that unit fails whole, and ten good ones follow', async () => {
  const db = await freshDatabase('sqlite');
  try {
    const child = spawn(process.execPath, ['test/support/full-disk.mjs', JSON.stringify(db.config)]);
    let out = '';
    child.stdout.on('data', (chunk: Buffer) => {
      out += chunk.toString();
      if (out.includes('ready') && !out.includes('limit')) {
        out += 'limit';
        void limitFiles(child.pid!, 1_200_000).then(() => child.stdin.write('fill\n'));
      }
      if (out.includes('full') && !out.includes('lifted')) {
        out += 'lifted';
        void limitFiles(child.pid!, 'unlimited').then(() => child.stdin.write('go on\n'));
      }
    });
    let errors = '';
    child.stderr.on('data', (chunk: Buffer) => (errors += chunk.toString()));
    const code = await new Promise((resolve) => child.once('exit', resolve));
    expect({ code, errors }).toEqual({ code: 0, errors: '' });
    const result = JSON.parse(out.slice(out.lastIndexOf('{'))) as Record<string, unknown>;
    expect(result).toMatchObject({ failed: true, goodOnes: 10, torn: 0 });
  } finally {
    await db.drop();
  }
});

const limitFiles = (pid: number, bytes: number | 'unlimited') =>
  promisify(execFile)('prlimit', ['--pid', String(pid), `--fsize=${bytes}:unlimited`]);
