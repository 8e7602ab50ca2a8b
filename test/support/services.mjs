import { spawn, spawnSync } from 'node:child_process';
import { chownSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { connect, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

export const answers = (port, host = '127.0.0.1') =>
  new Promise((resolve) => {
    const socket = connect({ port, host, timeout: 1000 });
    const end = (yes) => (socket.destroy(), resolve(yes));
    socket.once('connect', () => end(true));
    socket.once('error', () => end(false));
    socket.once('timeout', () => end(false));
  });

const freePort = () =>
  new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });

async function until(port) {
  for (let i = 0; i < 100; i += 1) {
    if (await answers(port)) return true;
    await pause(100);
  }
  return false;
}

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

/** Starts a private server in a temporary folder; null where PostgreSQL is not installed. */
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
  const child = spawn(...asUser(join(bin, 'postgres'), options), { stdio: 'ignore' });
  const stop = async () => {
    const pid = postmasterPid(data);
    if (pid) process.kill(pid, 'SIGINT');
    else child.kill('SIGINT');
    await pause(500);
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  };
  if (!(await until(port))) return (await stop(), null);
  return { url: `postgres://postgres@127.0.0.1:${port}/postgres`, stop };
}

function postmasterPid(data) {
  const read = spawnSync('head', ['-n1', join(data, 'postmaster.pid')], { encoding: 'utf8' });
  return Number(read.stdout?.trim()) || null;
}

export async function startRedis() {
  if (spawnSync('redis-server', ['--version'], { stdio: 'ignore' }).status !== 0) return null;
  const port = await freePort();
  const folder = mkdtempSync(join(tmpdir(), 'duban-redis-'));
  const args = ['--port', String(port), '--bind', '127.0.0.1', '--save', '', '--appendonly', 'no', '--dir', folder];
  const child = spawn('redis-server', args, { stdio: 'ignore' });
  const stop = () => (child.kill('SIGTERM'), rmSync(folder, { recursive: true, force: true }));
  if (!(await until(port))) return (stop(), null);
  return { url: `redis://127.0.0.1:${port}`, stop };
}
