import { execFile } from 'node:child_process';
import { copyFileSync, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, test } from '@jest/globals';
import Database from 'better-sqlite3';
import { AuditService } from '../../src/audit/audit.service.js';
import { aDesk, expectRefused, json, type Ran } from '../support/cli.js';
import { onBothDatabases } from '../support/databases.js';
import { aHouse } from '../support/house.js';
import { hasPython } from '../support/python.js';

const desk = aDesk();
const file = (): string => join(desk.dir, 'data', 'duban.sqlite');

beforeEach(() => {
  mkdirSync(join(desk.dir, 'data'));
  copyFileSync(join(process.env['DUBAN_TEST_TEMPLATE'] ?? '', 'duban.sqlite'), file());
});

/** Whoever has the file needs no leave of ours: triggers go first, and come back afterwards. */
function forge(...statements: string[]): void {
  const database = new Database(file());
  const kept = database.prepare(`SELECT name, sql FROM sqlite_master WHERE type = 'trigger'`).all() as {
    name: string;
    sql: string;
  }[];
  for (const { name } of kept) database.exec(`DROP TRIGGER "${name}"`);
  for (const sql of statements) database.exec(sql);
  for (const { sql } of kept) database.exec(sql);
  database.close();
}

const one = (sql: string): Record<string, string | number> => {
  const database = new Database(file(), { readonly: true });
  const row = database.prepare(sql).get() as Record<string, string | number>;
  database.close();
  return row;
};

/** The other program, which knows docs/journal.md and nothing of ours. */
const other = (path: string, ...codes: string[]): Promise<Pick<Ran, 'code' | 'out'>> =>
  new Promise((resolve) =>
    execFile('python3', ['scripts/verify-journal.py', path, ...codes], (error, out) =>
      resolve({ code: error ? Number(error.code) : 0, out: out.trim() }),
    ),
  );

type Broken = { firstBroken: { seq: number; reason: string } | null };

const OF_NO_ENTRY = `INSERT INTO journal_payload SELECT 1000 + seq, salt, json FROM journal_payload WHERE seq = 1`;
const FORGERIES: readonly [string, number, readonly string[]][] = [
  ['a changed actor', 4, [`UPDATE journal SET actor_id = 'x' WHERE seq = 4`]],
  ['a changed hash', 4, [`UPDATE journal SET hash = '${'0'.repeat(63)}1' WHERE seq = 4`]],
  ['a changed payload', 5, [`UPDATE journal_payload SET json = json || ' ' WHERE seq = 5`]],
  ['a changed salt', 5, [`UPDATE journal_payload SET salt = '${'0'.repeat(32)}' WHERE seq = 5`]],
  ['a payload moved into its salt', 5, [`UPDATE journal_payload SET salt = salt || json, json = '' WHERE seq = 5`]],
  ['an erased payload that nothing tells of', 5, [`UPDATE journal_payload SET salt = NULL, json = NULL WHERE seq = 5`]],
  ['a removed entry', 7, ['DELETE FROM journal WHERE seq = 6', 'DELETE FROM journal_payload WHERE seq = 6']],
  [
    'an inserted entry',
    7,
    [
      'UPDATE journal SET seq = seq + 1000 WHERE seq > 6',
      'UPDATE journal SET seq = seq - 999 WHERE seq > 1000',
      `INSERT INTO journal SELECT 7, hash, at, actor_id, act, subject_type, subject_id, payload_hash, 'x' FROM journal WHERE seq = 6`,
    ],
  ],
  [
    'entries that changed places',
    4,
    [
      'UPDATE journal SET seq = -4 WHERE seq = 4',
      'UPDATE journal SET seq = 4 WHERE seq = 5',
      'UPDATE journal SET seq = 5 WHERE seq = -4',
    ],
  ],
];

describe('duban audit verify', () => {
  test.each(FORGERIES)('%s: exit 1 and the place, here and in another language', async (_, seq, statements) => {
    forge(...statements);
    const ran = await desk.duban(['audit', 'verify', '--json']);
    expect([ran.code, (json(ran) as Broken).firstBroken?.seq]).toEqual([1, seq]);
    if (hasPython) expect(await other(file())).toEqual({ code: 1, out: `broken at ${seq}` });
  });

  test('a whole journal, with what files and letters carry', async () => {
    const { seq, hash } = one('SELECT seq, hash FROM journal_head') as { seq: number; hash: string };
    const code = `${seq}:${hash.slice(0, 16)}`;
    const ofLetter = `${hash.slice(0, 4)}-${hash.slice(4, 8)}`.toUpperCase();
    expect((await desk.duban(['audit', 'verify', '--expect', code, '--expect', ofLetter])).code).toBe(0);
    expect((await desk.duban(['audit', 'verify', '--expect', '0000-0000'])).code).toBe(1);
    expectRefused(await desk.duban(['audit', 'verify', '--expect', code, '--expect', `${seq}:${'0'.repeat(16)}`]));
    if (!hasPython) return;
    expect(await other(file(), code)).toEqual({ code: 0, out: `whole ${code} redacted 0` });
    expect((await other(file(), `${seq}:${'0'.repeat(16)}`)).code).toBe(1);
  });

  test('a tail cut off with a mended head holds by itself and not against the code that was kept', async () => {
    const { seq, hash } = one('SELECT seq, hash FROM journal_head') as { seq: number; hash: string };
    const code = `${seq}:${hash.slice(0, 16)}`;
    forge(
      `DELETE FROM journal WHERE seq > ${seq - 2}`,
      `DELETE FROM journal_payload WHERE seq > ${seq - 2}`,
      `UPDATE journal_head SET (seq, hash) = (SELECT seq, hash FROM journal ORDER BY seq DESC LIMIT 1)`,
    );
    expect((await desk.duban(['audit', 'verify'])).code).toBe(0);
    expect((await desk.duban(['audit', 'verify', '--expect', code])).code).toBe(1);
    if (hasPython) expect(await other(file(), code)).toEqual({ code: 1, out: `broken at ${seq}` });
  });

  test.each([
    ['dropped', 'DROP TRIGGER journal_no_update'],
    [
      'made to let everything pass',
      `DROP TRIGGER journal_no_update; CREATE TRIGGER journal_no_update BEFORE UPDATE ON "journal" WHEN 0 BEGIN SELECT 1; END`,
    ],
  ])('a trigger %s is named', async (_, sql) => {
    expect((await desk.duban(['audit', 'verify'])).code).toBe(0);
    const database = new Database(file());
    database.exec(sql);
    database.close();
    const ran = await desk.duban(['audit', 'verify']);
    expect([ran.code, ran.out]).toEqual([1, expect.stringContaining('journal_no_update')]);
  });

  test('a payload of no entry', async () => {
    forge(OF_NO_ENTRY);
    const ran = await desk.duban(['audit', 'verify', '--json']);
    expect([ran.code, (json(ran) as Broken).firstBroken?.seq]).toEqual([1, 1001]);
  });
});

/** As the page says it is done, and on SQLite by its own word for the same. */
const linesSql = (dialect: 'sqlite' | 'postgres'): string => {
  const [, sql = ''] = /```sql\n(.+?)```/s.exec(readFileSync('docs/journal.md', 'utf8')) ?? [];
  const columns = /SELECT j\.seq, (.+)/.exec(sql)?.[1] ?? '';
  const pairs = ['seq', ...columns.split(', ')].map((name) => `'${name}', r.${name}`);
  return dialect === 'postgres'
    ? sql
    : sql.replace('row_to_json(r)', `json_object(${pairs.join(', ')}) AS row_to_json`);
};

onBothDatabases((dialect) => {
  (hasPython ? test : test.skip)('JSON lines, an erasure among them, hold in another language', async () => {
    const house = await aHouse(dialect, { seeded: true });
    const audit = house.app.get(AuditService);
    await audit.redact(2, { actorId: 'auditor', because: '误录“个人信息”\n' });
    const rows = await house.reads.query<{ row_to_json: unknown }>(linesSql(dialect));
    const lines = rows.map(({ row_to_json: row }) => (typeof row === 'string' ? row : JSON.stringify(row)));
    const { head } = await audit.verify();
    expect(await other(desk.file('journal.jsonl', lines.join('\n')), head)).toEqual({
      code: 0,
      out: `whole ${head} redacted 1`,
    });
    const unrecorded = lines.slice(0, -1);
    expect((await other(desk.file('journal.jsonl', unrecorded.join('\n')))).out).toBe('broken at 2');
    await house.down();
  });
});
