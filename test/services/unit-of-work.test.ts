import { execFile, spawn } from 'node:child_process';
import { promisify } from 'node:util';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { DataSource } from 'typeorm';
import { readingOptions } from '../../src/platform/database/data-sources.js';
import type { Tx } from '../../src/platform/database/tx.js';
import { freshDatabase, onBothDatabases } from '../support/databases.js';
import { addOne, openDatabase, type OpenDatabase } from '../support/open-database.js';
import { aGate } from '../support/waiting.js';

onBothDatabases((dialect) => {
  let open: OpenDatabase;
  beforeEach(async () => {
    open = await openDatabase(dialect);
  });
  afterEach(() => open.close());

  test('fifty at once, half of them failing: what reported success is there, the rest is not', async () => {
    const results = await Promise.allSettled(
      Array.from({ length: 50 }, (_, i) =>
        open.unit.run(async (tx) => {
          await addOne(tx, `row-${i}`);
          await new Promise((resolve) => setImmediate(resolve));
          if (i % 2) throw new Error('no');
        }),
      ),
    );
    expect(results.filter((r) => r.status === 'fulfilled')).toHaveLength(25);
    expect(await open.count('installation')).toBe(25);
    expect(await open.count('journal')).toBe(25);
  });

  test('two processes, a hundred units each, lose none', async () => {
    const script = 'test/support/hundred-units.mjs';
    const run = (who: string) => promisify(execFile)(process.execPath, [script, who, JSON.stringify(open.config)]);
    await Promise.all([run('a'), run('b')]);
    expect(await open.count('installation')).toBe(200);
    const seqs: { seq: number }[] = await open.reader.query('SELECT seq FROM journal ORDER BY seq');
    expect(seqs.map((row) => row.seq)).toEqual(Array.from({ length: 200 }, (_, i) => i + 1));
  });

  test('a change without an entry is refused and undone', async () => {
    const silent = open.unit.run((tx) =>
      tx.query(`INSERT INTO installation (id, made_at) VALUES ('x', '2021-03-26T01:00:00.000Z')`),
    );
    await expect(silent).rejects.toThrow('without a journal entry');
    expect(await open.count('installation')).toBe(0);
  });

  test('a refusal met after some writing undoes that writing, and is handed on', async () => {
    const refused = { ok: false as const, error: 'TOO_LATE' };
    const answer = await open.unit.run(async (tx) => {
      await addOne(tx, 'half');
      return refused;
    });
    expect(answer).toBe(refused);
    expect([await open.count('installation'), await open.count('journal')]).toEqual([0, 0]);
    await open.unit.run((tx) => addOne(tx, 'whole'));
    expect([await open.count('installation'), await open.count('journal')]).toEqual([1, 1]);
  });

  test('a unit inside a unit throws, and the outer one is undone', async () => {
    const nested = open.unit.run(async (tx) => {
      await addOne(tx, 'outer');
      await open.unit.run((inner) => addOne(inner, 'inner'));
    });
    await expect(nested).rejects.toThrow('inside');
    expect(await open.count('installation')).toBe(0);
    await open.unit.run((tx) => addOne(tx, 'after'));
    expect(await open.count('installation')).toBe(1);
  });

  test('a transaction kept beyond its unit can write nothing more', async () => {
    let kept: Tx | null = null;
    let late: Promise<unknown> = Promise.resolve();
    const over = aGate();
    await open.unit.run(async (tx) => {
      kept = tx;
      await addOne(tx, 'in-time');
      late = over.opened.then(() => addOne(tx, 'late'));
      late.catch(() => undefined);
    });
    over.open();
    await expect(addOne(kept!, 'kept')).rejects.toThrow('after its unit of work has ended');
    await expect(late).rejects.toThrow('after its unit of work has ended');
    expect(await open.count('installation')).toBe(1);
  });

  test('when one of several statements fails, the others are waited for and undone with it', async () => {
    const failed = open.unit.run((tx) =>
      Promise.all([
        addOne(tx, 'one'),
        tx.query('SELECT no_such_column FROM installation'),
        Promise.resolve().then(() => addOne(tx, 'two')),
      ]),
    );
    await expect(failed).rejects.toThrow();
    await open.unit.run((tx) => addOne(tx, 'after'));
    expect([await open.count('installation'), await open.count('journal')]).toEqual([1, 1]);
  });

  test.each(['COMMIT', ' rollback', 'BEGIN', "SELECT 1; COMMIT; SELECT '", 'SAVEPOINT a'])(
    'a unit cannot end its own transaction by %j',
    async (sql) => {
      const torn = open.unit.run(async (tx) => {
        await addOne(tx, 'torn');
        await tx.query(sql);
      });
      await expect(torn).rejects.toThrow('begins or ends a transaction');
      expect([await open.count('installation'), await open.count('journal')]).toEqual([0, 0]);
    },
  );

  test('closing waits for the units that were asked for and refuses later ones', async () => {
    const asked = Array.from({ length: 10 }, (_, i) => open.unit.run((tx) => addOne(tx, `row-${i}`)));
    await open.unit.close();
    await expect(Promise.all(asked)).resolves.toHaveLength(10);
    await expect(open.unit.run((tx) => addOne(tx, 'late'))).rejects.toThrow('closed');
    expect(await open.count('installation')).toBe(10);
  });

  if (dialect === 'postgres')
    test('options in the address do not make the default connection write', async () => {
      const url = new URL(open.config.databaseUrl ?? '');
      url.searchParams.set('options', '-c default_transaction_read_only=off -c statement_timeout=5000');
      const config = { ...open.config, databaseUrl: url.href };
      const reader = new DataSource(readingOptions({ config, entities: [] }));
      await reader.initialize();
      const write = reader.query(`INSERT INTO installation (id, made_at) VALUES ('x', '2021-03-26T01:00:00.000Z')`);
      await expect(write).rejects.toThrow(/read-?only/);
      expect(await reader.query('SHOW statement_timeout')).toEqual([{ statement_timeout: '5s' }]);
      await reader.destroy();
    });

  test('the default connection refuses to write', async () => {
    const write = open.reader.query(`INSERT INTO installation (id, made_at) VALUES ('x', '2021-03-26T01:00:00.000Z')`);
    await expect(write).rejects.toThrow(/read-?only/);
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

/** Without the limit there is no full disk: then the child is ended, and the test fails instead of waiting. */
const limitFiles = (pid: number, bytes: number | 'unlimited') =>
  promisify(execFile)('prlimit', ['--pid', String(pid), `--fsize=${bytes}:unlimited`]).catch(() => process.kill(pid));
