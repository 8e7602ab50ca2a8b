import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { AuditService } from '../../src/audit/audit.service.js';
import { entryHash, type ChainedFields } from '../../src/audit/canonical.js';
import type { Expected } from '../../src/audit/codes.js';
import { UnitOfWork } from '../../src/platform/database/unit-of-work.js';
import { onBothDatabases } from '../support/databases.js';
import { forgerOf } from '../support/forger.js';
import { aHouse, type House } from '../support/house.js';

const kept = (seq = 0, hex = ''): Expected => ({ at: new Map([[seq, hex]]), somewhere: [] });

onBothDatabases((dialect) => {
  let house: House;
  let audit: AuditService;
  beforeEach(async () => {
    house = await aHouse(dialect, { seeded: true });
    audit = house.app.get(AuditService);
  });
  afterEach(() => house.down());

  const forge = (table: string, ...statements: string[]) => forgerOf(dialect)(house, table, ...statements);

  test('a whole journal verifies, and passes through what letters carry', async () => {
    const head = await audit.contentHead();
    expect(head).not.toBeNull();
    const verified = await audit.verify(kept(head?.seq, head?.code));
    expect(verified).toMatchObject({ ok: true, firstBroken: null, redacted: 0, head: `${head?.seq}:${head?.code}` });
  });

  test.each([
    ['a changed act', `UPDATE journal SET act = 'task.close' WHERE seq = 5`, 5],
    ['a changed instant', `UPDATE journal SET at = '2021-03-27T01:00:00.000Z' WHERE seq = 3`, 3],
    ['a removed entry', 'DELETE FROM journal WHERE seq = 7', 8],
    ['two entries that changed places', 'UPDATE journal SET seq = -seq WHERE seq IN (4, 5)', -5],
    [
      'an inserted entry',
      `INSERT INTO journal SELECT 0, prev_hash, at, actor_id, act, subject_type, subject_id, payload_hash, 'x' FROM journal WHERE seq = 1`,
      0,
    ],
  ])('%s is found', async (_, sql, seq) => {
    await forge('journal', sql);
    expect((await audit.verify()).firstBroken).toMatchObject({ seq });
  });

  test('an entry rewritten together with its own hash is found by the next one', async () => {
    const [row] = await house.reads.query<ChainedFields>(
      `SELECT seq AS "seq", prev_hash AS "prevHash", at AS "at", actor_id AS "actorId", act AS "act",
              subject_type AS "subjectType", subject_id AS "subjectId", payload_hash AS "payloadHash"
       FROM journal WHERE seq = 5`,
    );
    if (!row) throw new Error('no entry 5');
    const hash = entryHash({ ...row, actorId: 'somebody-else' });
    await forge('journal', `UPDATE journal SET actor_id = 'somebody-else', hash = '${hash}' WHERE seq = 5`);
    expect((await audit.verify()).firstBroken).toEqual({ seq: 6, reason: '与上一条不衔接' });
  });

  test('one flipped byte of a payload is found', async () => {
    await forge(
      'journal_payload',
      `UPDATE journal_payload SET json = replace(json, 'planYear', 'planYeas') WHERE seq = 2`,
    );
    expect(await audit.verify()).toMatchObject({ ok: false, firstBroken: { seq: 2 } });
  });

  test('a payload emptied without an entry is found; one emptied with it is counted', async () => {
    await audit.redact(2, { actorId: 'auditor', because: '误录个人信息' });
    expect(await audit.verify()).toMatchObject({ ok: true, redacted: 1 });
    await forge('journal_payload', 'UPDATE journal_payload SET json = NULL, salt = NULL WHERE seq = 3');
    expect(await audit.verify()).toMatchObject({ ok: false, firstBroken: { seq: 3 } });
  });

  test('an entry that says a payload was erased, and the payload is there', async () => {
    await audit.redact(2, { actorId: 'auditor', because: '误录个人信息' });
    await forge('journal_payload', `UPDATE journal_payload SET json = '{}', salt = 'x' WHERE seq = 2`);
    expect((await audit.verify()).ok).toBe(false);
    expect(await audit.redact(999_999, { actorId: 'auditor', because: '没有这一条' })).toBe(false);
  });

  test('verifying beside writers raises no alarm', async () => {
    const unit = house.app.get(UnitOfWork);
    const write = (i: number) =>
      unit.run(async (tx) => {
        await Promise.resolve();
        tx.record({ act: 'test.note', subject: { type: 'test', id: String(i) }, actorId: 'tester' });
      });
    const writing = Promise.all(Array.from({ length: 60 }, (_, i) => write(i)));
    for (let i = 0; i < 30; i += 1) expect(await audit.verify()).toMatchObject({ ok: true });
    await writing;
  });

  test('a truncated tail with a mended head is found by what was expected', async () => {
    const head = await audit.contentHead();
    const [before] = await house.reads.query<{ seq: number; hash: string }>(
      'SELECT seq, hash FROM journal WHERE seq = 10',
    );
    await forge(
      'journal',
      'DELETE FROM journal WHERE seq > 10',
      `UPDATE journal_head SET seq = 10, hash = '${before?.hash}'`,
    );
    await forge('journal_payload', 'DELETE FROM journal_payload WHERE seq > 10');
    expect(await audit.verify()).toMatchObject({ ok: true, entries: 10 });
    expect(await audit.verify(kept(head?.seq, head?.code))).toMatchObject({
      ok: false,
      firstBroken: { seq: head?.seq },
    });
  });

  test('a journal forged anew from the middle does not pass through what was expected', async () => {
    const head = await audit.contentHead();
    const rows = await house.reads.query<ChainedFields & { hash: string }>(
      `SELECT seq AS "seq", prev_hash AS "prevHash", at AS "at", actor_id AS "actorId", act AS "act",
              subject_type AS "subjectType", subject_id AS "subjectId", payload_hash AS "payloadHash", hash AS "hash"
       FROM journal ORDER BY seq`,
    );
    let prevHash = rows[3]?.hash ?? '';
    const rewritten = rows.slice(4).map((row) => {
      const fields = { ...row, prevHash, actorId: 'somebody-else' };
      prevHash = entryHash(fields);
      return `UPDATE journal SET actor_id = 'somebody-else', prev_hash = '${fields.prevHash}', hash = '${prevHash}' WHERE seq = ${row.seq}`;
    });
    await forge('journal', ...rewritten, `UPDATE journal_head SET hash = '${prevHash}' WHERE id = 1`);
    expect(await audit.verify()).toMatchObject({ ok: true });
    expect(await audit.verify(kept(head?.seq, head?.code))).toMatchObject({
      ok: false,
      firstBroken: { seq: head?.seq },
    });
  });

  test('a dropped trigger is named', async () => {
    await house.app.get(UnitOfWork).run(async (tx) => {
      tx.withoutEntry('a forger');
      await tx.query(`DROP TRIGGER journal_no_delete${dialect === 'sqlite' ? '' : ' ON journal'}`);
    });
    expect((await audit.verify()).firstBroken?.reason).toContain('journal_no_delete');
  });
});
