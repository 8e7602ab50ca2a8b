import { copyFileSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { AuditService } from '../../src/audit/audit.service.js';
import { DeliveryService } from '../../src/mail/delivery.service.js';
import { Installation } from '../../src/mail/installation.entity.js';
import { InstallationService } from '../../src/mail/installation.service.js';
import { Letter } from '../../src/mail/letter.entity.js';
import { JobQueue } from '../../src/mail/queue.js';
import { ReleaseService } from '../../src/mail/release.service.js';
import { newId } from '../../src/platform/id.js';
import { keptIn } from '../../src/platform/kept-file.js';
import type { Config } from '../../src/platform/config.js';
import { UnitOfWork } from '../../src/platform/database/unit-of-work.js';
import { RelayService } from '../../src/reminder/relay.service.js';
import { ReminderService } from '../../src/reminder/reminder.service.js';
import { copyOf, onBothDatabases, seededDatabase, type TestDatabase } from '../support/databases.js';
import { aHouse, type House } from '../support/house.js';
import { composeTestLetters, dueLetters } from '../support/test-letters.js';

const LETTERS = 28;

const idOf = async ({ reads }: House): Promise<string | undefined> => (await reads.find(Installation))[0]?.id;

onBothDatabases((dialect) => {
  const only = (wanted: typeof dialect) => (name: string, body: () => Promise<void>) => {
    if (dialect === wanted) test(name, body);
  };
  const [inAFile, onAServer] = [only('sqlite'), only('postgres')];
  let db: TestDatabase;
  let copied: string;
  let twin: TestDatabase | null = null;
  let original: House;
  beforeEach(async () => {
    db = await seededDatabase(dialect);
    copied = mkdtempSync(join(tmpdir(), 'duban-copy-'));
    original = await aHouse(dialect, { seeded: false, database: db });
    original.at('2021-09-06');
  });
  afterEach(async () => {
    await db.drop();
    await twin?.drop();
    twin = null;
    rmSync(copied, { recursive: true, force: true });
  });

  const file = (dir: string): string => join(dir, 'installation.id');

  /** A file beside another data folder, or a database beside the first on the same server and with the same key. */
  async function aCopy(): Promise<House> {
    await original.down();
    if (dialect === 'sqlite') copyFileSync(join(db.config.dataDir, 'duban.sqlite'), join(copied, 'duban.sqlite'));
    else twin = await copyOf(db);
    const settings = twin ? { ...twin.config, dataDir: db.config.dataDir } : { dataDir: copied };
    const copy = await aHouse(dialect, { seeded: false, database: db, settings });
    copy.at('2021-09-06');
    return copy;
  }

  test('the first letter gives the installation its id, once; ten at once agree', async () => {
    const installation = original.app.get(InstallationService);
    const answers = await Promise.all(Array.from({ length: 10 }, () => installation.pausedBecause()));
    expect(new Set(answers)).toEqual(new Set([null]));
    const rows = await original.reads.find(Installation);
    expect(rows).toHaveLength(1);
    if (dialect === 'sqlite') expect(readFileSync(file(db.config.dataDir), 'utf8').split(' ')[0]).toBe(rows[0]?.id);
    await original.down();
  });

  onAServer('processes on several machines share no folder: with one key they are one installation', async () => {
    const secret = 'k'.repeat(40);
    await original.down();
    const pausedWith = async (settings: Partial<Config>): Promise<string | null> => {
      const replica = await aHouse(dialect, { seeded: false, database: db, settings });
      const answer = await replica.app.get(InstallationService).pausedBecause();
      await replica.down();
      return answer;
    };
    expect(await pausedWith({ secret })).toBeNull();
    expect(await pausedWith({ secret, dataDir: copied })).toBeNull();
    // Links in its letters would open nothing.
    expect(await pausedWith({ secret: 'o'.repeat(40), dataDir: copied })).toMatch(/签名密钥/);
  });

  onAServer(
    'one that was begun when its id was in the folder alone goes on, and keeps its place from then on',
    async () => {
      const id = newId();
      keptIn(file(db.config.dataDir), (mark) => `${id} ${mark}`);
      await original.app.get(UnitOfWork).run((tx) => {
        tx.withoutEntry('as an earlier version left it');
        return tx.insert(Installation, [{ id, madeAt: '2021-03-26T01:00:00.000Z' }]);
      });
      expect(await original.app.get(InstallationService).pausedBecause()).toBeNull();
      rmSync(file(db.config.dataDir));
      expect(await original.app.get(InstallationService).pausedBecause()).toBeNull();
      await original.down();
    },
  );

  inAFile('a folder copied as a whole, or put back from a backup, is a copy too', async () => {
    const installation = original.app.get(InstallationService);
    expect(await installation.pausedBecause()).toBeNull();
    const kept = file(db.config.dataDir);
    copyFileSync(kept, `${kept}.backup`);
    rmSync(kept);
    copyFileSync(`${kept}.backup`, kept);
    expect(await installation.pausedBecause()).toMatch(/复制或恢复/);
    await original.down();
  });

  inAFile('who died between the file and the row goes on with the same id', async () => {
    await original.app.get(InstallationService).pausedBecause();
    const [row] = await original.reads.find(Installation);
    await original.app.get(UnitOfWork).run(async (tx) => {
      tx.withoutEntry('as if it had never been written');
      await tx.remove(Installation, { id: row?.id ?? '' });
    });
    await original.down();
    const second = await aHouse(dialect, { seeded: false, database: db });
    expect(await second.app.get(InstallationService).pausedBecause()).toBeNull();
    expect(await second.reads.find(Installation)).toMatchObject([{ id: row?.id }]);
    await second.down();
  });

  test('a copy writes to nobody, says why, and after resume to everybody once', async () => {
    expect(await original.app.get(InstallationService).pausedBecause()).toBeNull();
    const copy = await aCopy();
    expect(await copy.app.get(ReminderService).run()).toMatchObject({
      claimed: LETTERS,
      sent: 0,
      held: LETTERS,
      deferred: 0,
      failed: 0,
    });
    await copy.app.get(RelayService).ring();
    await copy.app.get(JobQueue).idle();
    expect(copy.mail.sent).toEqual([]);
    const held = await copy.reads.findBy(Letter, { state: 'held' });
    expect(held).toHaveLength(LETTERS);
    expect(held[0]).toMatchObject({
      attempts: 0,
      stateReason: expect.stringContaining('duban mail resume') as unknown,
    });

    const before = (await copy.app.get(AuditService).verify()).entries;
    expect(await copy.app.get(ReleaseService).resume('system')).toBe(LETTERS);
    expect(await copy.app.get(AuditService).verify()).toMatchObject({ ok: true, entries: before + 2 });
    expect(await copy.app.get(InstallationService).pausedBecause()).toBeNull();
    await copy.app.get(RelayService).ring();
    await copy.app.get(JobQueue).idle();
    expect(new Set(copy.mail.sent.map(({ to }) => to)).size).toBe(LETTERS);
    expect(copy.mail.sent).toHaveLength(LETTERS);
    await copy.down();
  });

  test('paused over two Mondays: after resume everybody has the letters of the later one, of the earlier the reason', async () => {
    expect(await original.app.get(InstallationService).pausedBecause()).toBeNull();
    const copy = await aCopy();
    await copy.app.get(ReminderService).run();
    copy.at('2021-09-13');
    await copy.app.get(ReminderService).run();
    await copy.app.get(ReleaseService).resume('system');
    await copy.app.get(RelayService).ring();
    await copy.app.get(JobQueue).idle();
    const letters = (await copy.reads.find(Letter)).filter(({ kind }) => kind !== 'operator');
    const later = letters.filter(({ slot }) => slot.endsWith('W37'));
    const both = letters.filter(({ slot, kind, recipient }) =>
      later.some((one) => one.recipient === recipient && one.kind === kind && slot !== one.slot),
    );
    expect(both.length).toBeGreaterThan(20);
    expect(new Set(both.map(({ state }) => state))).toEqual(new Set(['skipped']));
    expect(both[0]?.stateReason).toMatch(/W36：已由更晚一期的信提出$/);
    expect(new Set(later.map(({ state }) => state))).toEqual(new Set(['sent']));
    const lost = await copy.reads.query(
      `SELECT n.id FROM notice n LEFT JOIN letter l ON l.id = n.letter_id
       WHERE n.unsent_reason IS NULL AND (l.id IS NULL OR l.state <> 'sent')`,
    );
    expect(lost).toEqual([]);
    await copy.down();
  });

  test('letters the original had pending are held in the copy too; the original’s id is another afterwards', async () => {
    original.mail.answer = { kind: 'deferred', answer: '连接不上', reachedData: false, server: 'up' };
    await original.app.get(ReminderService).run();
    const copy = await aCopy();
    const before = await idOf(copy);
    copy.at('2021-09-06', '10:00');
    await copy.app.get(RelayService).ring();
    await copy.app.get(JobQueue).idle();
    expect((await copy.reads.find(Letter)).map(({ state }) => state)).toEqual(Array(LETTERS).fill('held'));
    await copy.app.get(ReleaseService).resume('system');
    expect(await idOf(copy)).not.toBe(before);
    await copy.down();
  });

  test('a letter refused for good goes once more when a person says so; any other is refused', async () => {
    composeTestLetters(original);
    const [id] = (await dueLetters(original, 1)) as [string];
    const [delivery, release] = [original.app.get(DeliveryService), original.app.get(ReleaseService)];
    original.mail.answer = { kind: 'refused', answer: '550', reachedData: false, server: 'up' };
    expect(await delivery.deliver([id])).toMatchObject({ failed: 1 });
    expect(await release.retry(id, 'system')).toMatchObject({ ok: true });
    expect(await release.retry(id, 'system')).toMatchObject({ ok: false, error: { code: 'MAIL.NOT_FAILED' } });
    original.mail.answer = { kind: 'accepted', answer: '250' };
    expect(await delivery.deliver([id])).toMatchObject({ sent: 1 });
    expect(await release.retry(id, 'system')).toMatchObject({ ok: false, error: { code: 'MAIL.NOT_FAILED' } });
    expect(await release.retry('01NONE', 'system')).toMatchObject({ ok: false, error: { code: 'MAIL.UNKNOWN' } });
    await original.down();
  });
});
