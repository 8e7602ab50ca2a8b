import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { promisify } from 'node:util';
import { afterEach, expect, test } from '@jest/globals';
import { rowsOf } from '../support/faults/books.js';
import { counted } from '../support/faults/counting.js';
import { LONG } from '../support/faults/dice.js';
import { aDistrict, at, type District, type Life } from '../support/faults/district.js';
import { Traffic } from '../support/faults/traffic.js';
import { freePort, startPostgres } from '../support/services.mjs';
import { until } from '../support/waiting.js';

const UNITS = LONG ? 200 : 40;
const WRITERS = 4;
const SECONDS = LONG ? 300 : 8;

let district: District;
let traffic: Traffic | null = null;
afterEach(async () => {
  await traffic?.end();
  traffic = null;
  await district.down();
});

const hasServices = process.env['DUBAN_TEST_POSTGRES'] !== '' && process.env['DUBAN_TEST_REDIS'] !== '';

/** A replica that answers at a port of its own, started again whenever it is gone. */
class Replica {
  life: Life;
  readonly url: string;

  constructor(
    private readonly port: number,
    private readonly env: Record<string, string>,
  ) {
    this.url = `http://127.0.0.1:${port}`;
    this.life = this.start();
  }

  start(): Life {
    this.life = district.live(at('09:00:50'), { ...this.env, PORT: String(this.port) });
    return this.life;
  }

  async ready(): Promise<void> {
    await until(
      () =>
        fetch(`${this.url}/health/live`).then(
          ({ ok }) => ok,
          () => false,
        ),
      60,
    );
  }
}

async function aTraffic(replicas: readonly Replica[]): Promise<Traffic> {
  const codes = Array.from({ length: WRITERS }, (_, n) => `o-ex${n + 1}-clerk`);
  const { out, err } = await district.script(['test/support/faults/tokens.mjs', at('08:50:00'), ...codes]);
  if (out === '') throw new Error(`no tokens: ${err}`);
  const tokens = JSON.parse(out) as Record<string, string>;
  const tasks = await rowsOf(
    district.db.config,
    `SELECT t.id, d.code FROM task t JOIN department d ON d.id = t.lead_department_id WHERE t.state = 'inProgress'`,
  );
  const people = codes.flatMap((code) => {
    const unit = code.split('-')[1];
    const taskIds = tasks.filter((row) => row['code'] === unit).map(({ id }) => String(id));
    return taskIds.length === 0 ? [] : [{ token: tokens[code] ?? '', taskIds }];
  });
  return new Traffic(() => replicas.map(({ url }) => url), people);
}

/** Row by row: what was acknowledged is there, once. */
async function expectAllThere({ acknowledged }: Traffic): Promise<void> {
  const rows = await rowsOf(
    district.db.config,
    `SELECT task_id AS "taskId", text FROM progress_report WHERE kind = 'note'`,
  );
  const there = new Map<string, number>();
  for (const { taskId, text } of rows) there.set(`${taskId} ${text}`, (there.get(`${taskId} ${text}`) ?? 0) + 1);
  expect(acknowledged.length).toBeGreaterThan(SECONDS);
  expect(acknowledged.filter(({ taskId, text }) => there.get(`${taskId} ${text}`) !== 1)).toEqual([]);
  const verified = await district.run(['audit', 'verify', '--json']);
  expect(JSON.parse(verified.out)).toMatchObject({ ok: true });
}

function tell(what: string, { acknowledged, asked, lost, refused }: Traffic, more: object): void {
  const figures = { asked, acknowledged: acknowledged.length, lost, refused: Object.fromEntries(refused) };
  process.stderr.write(`${JSON.stringify({ faults: what, seconds: SECONDS, ...figures, ...more })}\n`);
}

/** At these parts of the time, one after the other. */
async function along(acts: readonly (() => Promise<unknown>)[]): Promise<void> {
  for (const act of acts) {
    await pause((SECONDS * 1_000) / (acts.length + 1));
    await act();
  }
  await pause((SECONDS * 1_000) / (acts.length + 1));
}

(hasServices ? test : test.skip)(
  'two replicas under load, killed, PostgreSQL and Redis restarted: what was acknowledged is there',
  async () => {
    const postgres = await startPostgres();
    if (!postgres) throw new Error('no PostgreSQL of its own');
    const dataDir = mkdtempSync(join(tmpdir(), 'duban-faults-'));
    const drop = async (): Promise<void> => {
      await postgres.stop();
      rmSync(dataDir, { recursive: true, force: true });
    };
    const database = { config: { dataDir, databaseUrl: postgres.url }, drop };
    district = await aDistrict({ dialect: 'postgres', queue: 'bull', units: UNITS, database });
    const replicas = [0, 1].map(async () => new Replica(await freePort(), { DUBAN_ROLES: 'web' }));
    const [a, b] = (await Promise.all(replicas)) as [Replica, Replica];
    await Promise.all([a.ready(), b.ready()]);
    traffic = await aTraffic([a, b]);
    traffic.begin(20);
    let sender = district.live(at('09:00:05'));
    await along([
      async () => {
        await a.life.kill();
        a.start();
      },
      async () => {
        await sender.kill();
        sender = district.live(at('09:12:05'));
      },
      async () => {
        await postgres.away();
        await postgres.again();
      },
      async () => {
        await district.redis!.kill();
        await district.redis!.again();
      },
    ]);
    await traffic.end();
    await district.settled();
    const { lost, twice, letters } = await counted(district);
    tell('endure: replicas, PostgreSQL, Redis', traffic, { letters, lettersLost: lost, lettersTwice: twice.length });
    expect(lost).toBe(0);
    await expectAllThere(traffic);
  },
);

(hasServices ? test : test.skip)('a rolling restart loses no request', async () => {
  district = await aDistrict({ dialect: 'postgres', queue: 'inProcess', units: 10 });
  const made = [0, 1].map(async () => new Replica(await freePort(), { DUBAN_ROLES: 'web' }));
  const replicas = await Promise.all(made);
  await Promise.all(replicas.map((one) => one.ready()));
  traffic = await aTraffic(replicas);
  traffic.begin(5);
  for (const one of replicas) {
    await pause(1_000);
    await one.life.stop();
    one.start();
    await one.ready();
  }
  await pause(1_000);
  await traffic.end();
  tell('rolling restart', traffic, {});
  expect([traffic.lost, [...traffic.refused]]).toEqual([0, []]);
  await expectAllThere(traffic);
});

test('one process on SQLite under load, its disk full for a while: what was acknowledged is there', async () => {
  district = await aDistrict({ dialect: 'sqlite', queue: 'inProcess', units: UNITS });
  const replica = new Replica(await freePort(), { DUBAN_ROLES: 'web,worker,scheduler' });
  await replica.ready();
  traffic = await aTraffic([replica]);
  traffic.begin(20);
  const limit = (bytes: number | 'unlimited') =>
    promisify(execFile)('prlimit', ['--pid', String(replica.life.child.pid), `--fsize=${bytes}:unlimited`]);
  const felt = traffic;
  await along([
    async () => {
      // Less than a page: wherever the database writes next, there is no room.
      await limit(1_024);
      await until(() => felt.refused.size > 0, 60);
      await pause(SECONDS * 100);
      await limit('unlimited');
    },
  ]);
  await traffic.end();
  await district.settled();
  const { lost, twice, letters } = await counted(district);
  tell('endure: disk full', traffic, { letters, lettersLost: lost, lettersTwice: twice.length });
  expect({ lost, twice }).toEqual({ lost: 0, twice: [] });
  // It was felt.
  expect(traffic.refused.size).toBeGreaterThan(0);
  await expectAllThere(traffic);
});

const SOAK = process.env['DUBAN_FAULTS'] === 'soak';
const SOAK_SECONDS = 600;

const residentMb = (pid: number): number =>
  Math.round(Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]) / 1024);

(SOAK ? test : test.skip)('ten minutes of steady load: memory is flat', async () => {
  district = await aDistrict({ dialect: 'sqlite', queue: 'inProcess', units: 200 });
  const replica = new Replica(await freePort(), { DUBAN_ROLES: 'web,worker,scheduler' });
  await replica.ready();
  traffic = await aTraffic([replica]);
  traffic.begin(20);
  const samples: number[] = [];
  for (let second = 0; second < SOAK_SECONDS; second += 10) {
    await pause(10_000);
    samples.push(residentMb(replica.life.child.pid!));
  }
  await traffic.end();
  const third = samples.length / 3;
  const [, middle = 0, last = 0] = [0, 1, 2].map((n) => Math.max(...samples.slice(n * third, (n + 1) * third)));
  tell('soak', traffic, { samples: samples.filter((_, i) => i % 4 === 0), middle, last });
  expect(last).toBeLessThanOrEqual(middle * 1.15);
  await expectAllThere(traffic);
});
