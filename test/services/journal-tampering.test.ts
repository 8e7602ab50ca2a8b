import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { AuditService } from '../../src/audit/audit.service.js';
import { Letter } from '../../src/mail/letter.entity.js';
import { ReminderService } from '../../src/reminder/reminder.service.js';
import { codeIn, expectedBy, type Expected } from '../../src/audit/codes.js';
import { onBothDatabases } from '../support/databases.js';
import { forgerOf } from '../support/forger.js';
import { aHouse, type House } from '../support/house.js';

const COLUMNS = {
  journal: ['prev_hash', 'at', 'actor_id', 'act', 'subject_type', 'subject_id', 'payload_hash', 'hash'],
  journal_payload: ['salt', 'json'],
} as const;
type Table = keyof typeof COLUMNS;

/** One bit of the last character, or of the one before the Z of an instant, which the column itself insists on. */
const flipped = (text: string): string =>
  text.replace(/.(?=Z?$)/u, (last) => String.fromCharCode(last.charCodeAt(0) ^ 1));

const kept = (words: string): Expected => expectedBy([codeIn(words) ?? { seq: null, hex: 'none' }]) as Expected;

onBothDatabases((dialect) => {
  let house: House;
  let audit: AuditService;
  let last = 0;
  beforeAll(async () => {
    house = await aHouse(dialect, { seeded: true });
    audit = house.app.get(AuditService);
    last = (await audit.verify()).entries;
  });
  afterAll(() => house.down());

  const forge = (table: Table, ...statements: string[]) => forgerOf(dialect)(house, table, ...statements);
  const quoted = (text: string): string => `'${text.replaceAll("'", "''")}'`;
  const whole = async (): Promise<boolean> => (await audit.verify()).ok;

  const valueOf = async (table: Table, column: string, seq: number): Promise<string> => {
    const [row] = await house.reads.query<{ value: string }>(
      `SELECT "${column}" AS value FROM ${table} WHERE seq = $1`,
      [seq],
    );
    return row?.value ?? '';
  };

  test('every column there is stands in this list', async () => {
    for (const table of Object.keys(COLUMNS) as Table[]) {
      const [row] = await house.reads.query<Record<string, unknown>>(`SELECT * FROM ${table} WHERE seq = 1`);
      expect(Object.keys(row ?? {})).toEqual(expect.arrayContaining([...COLUMNS[table]]));
      expect(Object.keys(row ?? {})).toHaveLength(COLUMNS[table].length + 1);
    }
  });

  const cells = Object.entries(COLUMNS).flatMap(([table, columns]) => columns.map((column) => [table, column]));
  describe.each(cells as [Table, string][])('one flipped bit of %s.%s', (table, column) => {
    test.each(['first', 'middle', 'last'])('in the %s entry is found there', async (where) => {
      const seq = { first: 1, middle: Math.ceil(last / 2), last }[where] ?? 0;
      const value = await valueOf(table, column, seq);
      const write = (to: string): Promise<void> =>
        forge(table, `UPDATE ${table} SET "${column}" = ${quoted(to)} WHERE seq = ${seq}`);
      await write(flipped(value));
      expect((await audit.verify()).firstBroken).toMatchObject({ seq });
      await write(value);
      expect(await whole()).toBe(true);
    });
  });

  test.each<[string, Table, number]>([
    ['an entry', 'journal', 5],
    ['a payload', 'journal_payload', 5],
  ])('%s under another number is found', async (_, table, seq) => {
    await forge(table, `UPDATE ${table} SET seq = seq + 4096 WHERE seq = ${seq}`);
    expect(await whole()).toBe(false);
    await forge(table, `UPDATE ${table} SET seq = ${seq} WHERE seq = ${seq + 4096}`);
    expect(await whole()).toBe(true);
  });

  test('two payloads that changed places are found', async () => {
    const swap = ['-4 WHERE seq = 4', '4 WHERE seq = 5', '5 WHERE seq = -4'];
    const statements = swap.map((one) => `UPDATE journal_payload SET seq = ${one}`);
    await forge('journal_payload', ...statements);
    expect((await audit.verify()).firstBroken).toMatchObject({ seq: 4 });
    await forge('journal_payload', ...statements);
    expect(await whole()).toBe(true);
  });

  test('a payload that is moved over into its salt is found, though both together are hashed alike', async () => {
    const [salt, json] = [await valueOf('journal_payload', 'salt', 3), await valueOf('journal_payload', 'json', 3)];
    const write = (s: string, j: string): Promise<void> =>
      forge('journal_payload', `UPDATE journal_payload SET salt = ${quoted(s)}, json = ${quoted(j)} WHERE seq = 3`);
    await write(salt + json, '');
    expect((await audit.verify()).firstBroken).toMatchObject({ seq: 3 });
    await write(salt, json);
    expect(await whole()).toBe(true);
  });

  test('a payload of no entry is found', async () => {
    await forge('journal_payload', `INSERT INTO journal_payload (seq, salt, json) VALUES (9999, 'x', '{}')`);
    expect((await audit.verify()).firstBroken).toMatchObject({ seq: 9999 });
    await forge('journal_payload', 'DELETE FROM journal_payload WHERE seq = 9999');
  });

  test('an entry put in behind the last is found, whether the head tells of it or not', async () => {
    const put = `INSERT INTO journal SELECT ${last + 1}, hash, at, actor_id, act, subject_type, subject_id, payload_hash,
      '${'f'.repeat(64)}' FROM journal WHERE seq = ${last}`;
    await forge('journal', put);
    expect((await audit.verify()).firstBroken).toMatchObject({ seq: last + 1 });
    const headAt = (seq: number, hash: string): string => `UPDATE journal_head SET seq = ${seq}, hash = '${hash}'`;
    await forge('journal', headAt(last + 1, 'f'.repeat(64)));
    expect((await audit.verify()).firstBroken).toMatchObject({ seq: last + 1 });
    const undone = headAt(last, await valueOf('journal', 'hash', last));
    await forge('journal', `DELETE FROM journal WHERE seq > ${last}`, undone);
    expect(await whole()).toBe(true);
  });

  test('the tail cut off together with the letters that told of it: the code on paper still finds it', async () => {
    house.at('2021-09-06');
    await house.app.get(ReminderService).run();
    const letters = await house.reads.find(Letter);
    const codes = ['operator', 'weekly'].map((kind) => {
      const letter = letters.find((one) => one.kind === kind);
      return /存证校验码　(.+)/.exec(letter?.bodyText ?? '')?.[1] ?? '';
    });
    expect(codes).toEqual([
      expect.stringMatching(/^\d+:[0-9a-f]{16}$/),
      expect.stringMatching(/^[0-9A-F]{4}-[0-9A-F]{4}$/),
    ]);
    for (const code of codes) expect(await audit.verify(kept(code))).toMatchObject({ ok: true });
    const seq = codeIn(codes[0] ?? '')?.seq ?? 0;
    const remain = seq - 3;
    const hash = await valueOf('journal', 'hash', remain);
    await forge(
      'journal',
      ...['DELETE FROM letter_attempt', 'UPDATE notice SET letter_id = NULL', 'DELETE FROM letter'],
      `DELETE FROM journal WHERE seq > ${remain}`,
      `UPDATE journal_head SET seq = ${remain}, hash = '${hash}'`,
    );
    await forge('journal_payload', `DELETE FROM journal_payload WHERE seq > ${remain}`);
    expect(await audit.verify()).toMatchObject({ ok: true, entries: remain });
    expect((await audit.verify(kept(codes[0] ?? ''))).firstBroken).toMatchObject({ seq });
    expect(await audit.verify(kept(codes[1] ?? ''))).toMatchObject({ ok: false, firstBroken: { seq: remain } });
  });
});
