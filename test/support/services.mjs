import { spawn, spawnSync } from 'node:child_process';
import { chownSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { connect, createServer } from 'node:net';
import { once } from 'node:events';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';

/** A server that takes connections may still be starting, or may not let us in: only an answered question counts. */
export async function postgresAnswers(connectionString) {
  const client = new pg.Client({ connectionString, connectionTimeoutMillis: 2_000 });
  client.on('error', () => undefined);
  try {
    await client.connect();
    await client.query('SELECT 1');
    return true;
  } catch {
    return false;
  } finally {
    await client.end().catch(() => undefined);
  }
}

/** One statement as the server's administrator: a database is made and dropped outside any transaction. */
export async function asAdmin(connectionString, sql) {
  const client = new pg.Client({ connectionString });
  await client.connect();
  try {
    await client.query(sql);
  } finally {
    await client.end();
  }
}

export const redisAnswers = (url) => answers(Number(new URL(url).port), new URL(url).hostname);

const answers = (port, host) =>
  new Promise((resolve) => {
    const socket = connect({ port, host, timeout: 1000 });
    const end = (yes) => (socket.destroy(), resolve(yes));
    socket.once('connect', () => end(true));
    socket.once('error', () => end(false));
    socket.once('timeout', () => end(false));
  });

export const freePort = () =>
  new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });

async function until(ready) {
  for (let i = 0; i < 300; i += 1) {
    if (await ready()) return true;
    await pause(200);
  }
  return false;
}

/** Resolves when the process is gone. */
const gone = (child) =>
  child.exitCode === null && child.signalCode === null ? once(child, 'exit') : Promise.resolve();

function postgresBin() {
  const root = '/usr/lib/postgresql';
  if (!existsSync(root)) return null;
  const versions = readdirSync(root).sort((a, b) => Number(b) - Number(a));
  const found = versions.map((v) => join(root, v, 'bin')).find((bin) => existsSync(join(bin, 'initdb')));
  return found ?? null;
}

/** PostgreSQL refuses to run as root; then the account its package made is used. */
const asUser = (command, args) =>
  process.getuid?.() === 0 ? ['runuser', ['-u', 'postgres', '--', command, ...args]] : [command, args];

const idOf = (flag) => Number(spawnSync('id', [flag, 'postgres'], { encoding: 'utf8' }).stdout.trim());

/** A private server in a temporary folder; null where PostgreSQL is not installed. `away` ends every session and the server, `again` starts it on the same data. */
export async function startPostgres() {
  const bin = postgresBin();
  if (!bin) return null;
  const folder = mkdtempSync(join(tmpdir(), 'duban-pg-'));
  if (process.getuid?.() === 0) chownSync(folder, idOf('-u'), idOf('-g'));
  const data = join(folder, 'data');
  const [init, initArgs] = asUser(join(bin, 'initdb'), [
    '-D',
    data,
    '-U',
    'postgres',
    '-A',
    'trust',
    '-E',
    'UTF8',
    '--no-sync',
  ]);
  if (spawnSync(init, initArgs, { stdio: 'ignore' }).status !== 0) return null;
  const port = await freePort();
  const options = ['-D', data, '-p', String(port), '-c', 'listen_addresses=127.0.0.1', '-k', folder];
  const url = `postgres://postgres@127.0.0.1:${port}/postgres`;
  let child = null;
  const again = () => {
    child ??= spawn(...asUser(join(bin, 'postgres'), options), { stdio: 'ignore' });
    return until(() => postgresAnswers(url));
  };
  const end = async (signal) => {
    const going = child;
    child = null;
    if (!going) return;
    const pid = postmasterPid(data);
    if (pid) process.kill(pid, signal);
    else going.kill(signal);
    await gone(going);
  };
  const stop = async () => {
    await end('SIGINT');
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  };
  if (!(await again())) return (await stop(), null);
  return { url, stop, again, away: () => end('SIGINT') };
}

function postmasterPid(data) {
  const read = spawnSync('head', ['-n1', join(data, 'postmaster.pid')], { encoding: 'utf8' });
  return Number(read.stdout?.trim()) || null;
}

/** Private and forgetful. `kill` takes it away without a word, `again` starts an empty one at the same address. */
export async function startRedis() {
  if (spawnSync('redis-server', ['--version'], { stdio: 'ignore' }).status !== 0) return null;
  const port = await freePort();
  const folder = mkdtempSync(join(tmpdir(), 'duban-redis-'));
  const args = ['--port', String(port), '--bind', '127.0.0.1', '--save', '', '--appendonly', 'no', '--dir', folder];
  const url = `redis://127.0.0.1:${port}`;
  let child = null;
  const again = () => {
    child ??= spawn('redis-server', args, { stdio: 'ignore' });
    return until(() => redisAnswers(url));
  };
  const kill = async (signal = 'SIGKILL') => {
    const going = child;
    child = null;
    going?.kill(signal);
    if (going) await gone(going);
  };
  const stop = async () => {
    await kill('SIGTERM');
    rmSync(folder, { recursive: true, force: true });
  };
  if (!(await again())) return (await stop(), null);
  return { url, stop, kill, again };
}
