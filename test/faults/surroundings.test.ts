import { execFile } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterEach, expect, test } from '@jest/globals';
import { Redis } from 'ioredis';
import { rowsOf } from '../support/faults/books.js';
import { counted, expectWhole } from '../support/faults/counting.js';
import { LONG } from '../support/faults/dice.js';
import { aDistrict, at, type District } from '../support/faults/district.js';
import { startPostgres } from '../support/services.mjs';
import { until } from '../support/waiting.js';

const UNITS = LONG ? 200 : 60;

let district: District;
afterEach(() => district.down());

const run = promisify(execFile);
const HELD = `SELECT id FROM letter WHERE state = 'held'`;
const onlyWhere = (there: boolean) => (there ? test : test.skip);
/** Waits for the bell of the next minute. */
const slowly = (there = true) => onlyWhere(there && LONG);
const hasPostgres = process.env['DUBAN_TEST_POSTGRES'] !== '';
const hasRedis = process.env['DUBAN_TEST_REDIS'] !== '';

/** Lost nothing, nothing twice: nobody died. */
async function expectOnceEach(what: string): Promise<void> {
  const { lost, twice, ...rest } = await counted(district);
  process.stderr.write(`${JSON.stringify({ faults: what, ...rest, lost, twice: twice.length })}\n`);
  expect({ lost, twice }).toEqual({ lost: 0, twice: [] });
  await expectWhole(district, UNITS);
}

/** Does it while the server has the so-manyth letter in hand, and lets it answer then. */
const whileLetter = (n: number, act: () => Promise<unknown>): (() => Promise<'take'>) => {
  let seen = 0;
  return async () => {
    seen += 1;
    if (seen === n) await act();
    return 'take';
  };
};

slowly(hasRedis)('Redis killed, started again with nothing in it, and flushed, each in the middle', async () => {
  district = await aDistrict({ dialect: 'sqlite', queue: 'bull', units: UNITS });
  const { sink, redis } = district;
  const flush = async (): Promise<void> => {
    const client = new Redis(redis!.url);
    await client.flushall();
    client.disconnect();
  };
  sink.decide = whileLetter(20, flush);
  // The next bell rings seconds later: the jobs are gone, the rows are not.
  const first = district.live(at('09:00:50'));
  await until(() => sink.accepted.length >= 60, 60);
  sink.decide = whileLetter(1, async () => {
    await redis!.kill();
    setTimeout(() => void redis!.again(), 500);
  });
  await district.settled(150);
  await first.stop();
  await expectOnceEach('Redis flushed, killed, restarted');
});

onlyWhere(hasPostgres)(
  'PostgreSQL restarted between DATA and mark: the sender lives, and marks what it sent',
  async () => {
    const postgres = await startPostgres();
    if (!postgres) throw new Error('PostgreSQL is there and none could be started');
    const dataDir = mkdtempSync(join(tmpdir(), 'duban-faults-'));
    const database = {
      config: { dataDir, databaseUrl: postgres.url },
      drop: async () => {
        await postgres.stop();
        rmSync(dataDir, { recursive: true, force: true });
      },
    };
    district = await aDistrict({ dialect: 'postgres', queue: 'inProcess', units: UNITS, database });
    district.sink.decide = whileLetter(30, async () => {
      await postgres.away();
      setTimeout(() => void postgres.again(), 1_000);
    });
    const life = district.live(at('09:00:50'));
    await until(() => district.sink.accepted.length >= 30, 60);
    await until(async () => (await district.letters().catch(() => [])).length > 0, 60);
    await district.settled(150);
    await life.stop();
    await expectOnceEach('PostgreSQL restarted');
  },
);

test('a disk that is full, then has room again: what left is marked, what could not be written leaves later', async () => {
  district = await aDistrict({ dialect: 'sqlite', queue: 'inProcess', units: UNITS });
  const wal = join(district.db.config.dataDir, 'duban.sqlite-wal');
  const limit = (pid: number, bytes: number | 'unlimited') =>
    run('prlimit', ['--pid', String(pid), `--fsize=${bytes}:unlimited`]);
  let life = null as ReturnType<District['live']> | null;
  district.sink.decide = whileLetter(30, () => limit(life!.child.pid!, statSync(wal).size));
  life = district.live(at('09:00:50'));
  await until(() => life.log().includes('SQLITE_FULL') || life.log().includes('SQLITE_IOERR'), 60);
  await limit(life.child.pid!, 'unlimited');
  await district.settled(150);
  await life.stop();
  await expectOnceEach('disk full');
});

slowly()('the clock set back an hour and then forward a week while letters leave', async () => {
  district = await aDistrict({ dialect: 'sqlite', queue: 'inProcess', units: UNITS });
  const { sink } = district;
  sink.decide = () => new Promise((resolve) => setTimeout(() => resolve('take'), 40));
  const jumps = { DUBAN_TEST_JUMPS: `3000:-3600000,6000:${3_600_000 + 7 * 86_400_000}` };
  const life = district.live(at('09:00:50'), jumps);
  await until(() => sink.accepted.length > 0, 60);
  await until(async () => (await district.letters()).some(({ state }) => state === 'sent'), 60);
  await new Promise((resolve) => setTimeout(resolve, 8_000));
  await life.stop();
  const after = district.live(at('09:15:05', 7 * 24 * 60));
  await district.settled(150);
  await after.stop();
  await expectOnceEach('clock an hour back, a week forward');
});

test('a backup made while letters leave, restored elsewhere and started, sends nothing; nor does a copied folder', async () => {
  district = await aDistrict({ dialect: 'sqlite', queue: 'inProcess', units: UNITS });
  const { sink, db } = district;
  const [copied, restored] = [mkdtempSync(join(tmpdir(), 'duban-copy-')), mkdtempSync(join(tmpdir(), 'duban-copy-'))];
  // Some are taken, the others are kept waiting: there is something to hold.
  sink.decide = () => (sink.accepted.length < 20 ? 'take' : new Promise(() => undefined));
  const life = district.live(at('09:00:50'));
  await until(() => sink.accepted.length >= 20, 60);
  const archive = join(copied, 'archive.tar');
  expect(await district.run(['backup', archive])).toMatchObject({ code: 0 });
  await life.kill();
  sink.decide = () => 'take';
  const before = sink.accepted.length;
  expect(await district.run(['restore', archive], { DUBAN_DATA_DIR: restored })).toMatchObject({ code: 0 });
  rmSync(archive);
  cpSync(db.config.dataDir, copied, { recursive: true });
  for (const dataDir of [copied, restored]) {
    const started = district.live(at('09:12:05'), { DUBAN_DATA_DIR: dataDir });
    const isHeld = async () => (await rowsOf({ dataDir, databaseUrl: null }, HELD)).length > 0;
    await until(isHeld, 60);
    await started.stop();
  }
  expect(sink.accepted.length).toBe(before);
  for (const folder of [copied, restored]) rmSync(folder, { recursive: true, force: true });
});

slowly(hasPostgres && hasRedis)('two schedulers and three workers at once', async () => {
  district = await aDistrict({ dialect: 'postgres', queue: 'bull', units: UNITS });
  const now = at('09:00:50');
  const schedulers = [1, 2].map(() => district.live(now, { DUBAN_ROLES: 'scheduler' }));
  const workers = [1, 2, 3].map(() => district.live(now, { DUBAN_ROLES: 'worker' }));
  await district.settled(150);
  for (const life of [...schedulers, ...workers]) await life.stop();
  await expectOnceEach('two schedulers, three workers');
});
