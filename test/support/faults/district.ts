import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { freshDatabase, type TestDatabase } from '../databases.js';
import { startRedis, type PrivateRedis } from '../services.mjs';
import { until } from '../waiting.js';
import { lettersOf, stateOf, type LetterRow } from './books.js';
import { aSink, type Sink } from './sink.js';

export interface Life {
  readonly child: ChildProcess;
  /** What it wrote to its log so far. */
  log(): string;
  /** Without a word; resolves when it is gone and what it had sent has arrived. */
  kill(): Promise<void>;
  /** Told to stop; resolves when it has. */
  stop(): Promise<void>;
}

export interface DistrictOptions {
  readonly dialect: 'sqlite' | 'postgres';
  readonly queue: 'inProcess' | 'bull';
  /** Each with a head and a clerk, who have a letter each on the first Monday of the month. */
  readonly units: number;
  readonly database?: TestDatabase;
}

/** An installation of the built product with a made-up district, its mail server, and a Redis of its own. */
export interface District {
  readonly db: TestDatabase;
  readonly sink: Sink;
  readonly redis: PrivateRedis | null;
  /** Starts a process of the product at this time of Beijing. */
  live(at: string, env?: Record<string, string>): Life;
  /** Without a process: a command of the product. */
  run(args: readonly string[], env?: Record<string, string>): Promise<{ code: number; out: string; err: string }>;
  /** A script of the tests, with the settings of the product. */
  script(file: readonly string[]): Promise<{ code: number; out: string; err: string }>;
  letters(): Promise<LetterRow[]>;
  /** Until no letter waits or is under way. */
  settled(seconds?: number): Promise<void>;
  down(): Promise<void>;
}

export const MONDAY = '2021-09-06';
export const MINUTE = 60_000;
/** Looking must not be what the machine is busy with. */
const LOOK_MS = 200;
export const at = (time: string, plusMinutes = 0): string =>
  new Date(Date.parse(`${MONDAY}T${time}+08:00`) + plusMinutes * MINUTE).toISOString();

const SETTINGS = 'mail: { enabled: true }\nlog: { level: warn }\naccess: { requestsPerMinute: 1000000 }\n';

async function ended(child: ChildProcess): Promise<void> {
  if (child.exitCode === null && child.signalCode === null) await once(child, 'exit');
}

function aLife(env: Record<string, string>, sink: Sink): Life {
  const args = ['--import', './test/support/shifted-date.mjs', 'dist/main.js'];
  const child = spawn(process.execPath, args, { env, stdio: ['ignore', 'ignore', 'pipe'] });
  let log = '';
  child.stderr?.on('data', (chunk: Buffer) => (log = (log + chunk.toString()).slice(-200_000)));
  return {
    child,
    log: () => log,
    kill: async () => {
      child.kill('SIGKILL');
      await ended(child);
      await sink.quiet();
    },
    stop: async () => {
      child.kill('SIGTERM');
      await ended(child);
    },
  };
}

async function ran(file: readonly string[], env: Record<string, string>) {
  const child = spawn(process.execPath, [...file], { env, stdio: ['ignore', 'pipe', 'pipe'] });
  let [out, err] = ['', ''];
  child.stdout.on('data', (chunk: Buffer) => (out += chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => (err += chunk.toString()));
  const [code] = (await once(child, 'close')) as [number | null];
  return { code: code ?? -1, out, err };
}

export async function aDistrict({ dialect, queue, units, database }: DistrictOptions): Promise<District> {
  const db = database ?? (await freshDatabase(dialect));
  const folder = mkdtempSync(join(tmpdir(), 'duban-faults-'));
  const settings = join(folder, 'settings.yaml');
  writeFileSync(settings, SETTINGS);
  const redis = queue === 'bull' ? await startRedis() : null;
  const sink = await aSink();
  const lives: Life[] = [];
  const own = (): Record<string, string> => ({
    ...{ PATH: process.env['PATH'] ?? '', DUBAN_CONFIG: settings, SMTP_URL: sink.url, PORT: '0' },
    ...{ DUBAN_DATA_DIR: db.config.dataDir, DUBAN_ROLES: 'worker,scheduler' },
    ...(db.config.databaseUrl === null ? {} : { DATABASE_URL: db.config.databaseUrl }),
    ...(redis === null ? {} : { REDIS_URL: redis.url }),
  });
  const loaded = await ran(['bench/load-tasks.mjs', String(units), String(units)], own());
  if (loaded.code !== 0) throw new Error(`the district could not be loaded: ${loaded.err}`);
  const letters = (): Promise<LetterRow[]> => lettersOf(db.config);
  return {
    ...{ db, sink, redis, letters },
    live: (instant, env = {}) => {
      const life = aLife({ ...own(), DUBAN_TEST_NOW: instant, ...env }, sink);
      lives.push(life);
      return life;
    },
    script: (file) => ran(file, own()),
    run: (args, env = {}) => ran(['bin/duban.js', ...args], { ...own(), ...env }),
    settled: (seconds = 300) =>
      until(async () => {
        await pause(LOOK_MS);
        const { all, open } = await stateOf(db.config);
        return all > 0 && open === 0;
      }, seconds),
    down: async () => {
      for (const { child } of lives) child.kill('SIGKILL');
      await Promise.all(lives.map(({ child }) => ended(child)));
      await sink.shut();
      await redis?.stop();
      await db.drop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
