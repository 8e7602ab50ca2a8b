// What benchmarks over HTTP share: an illustrative district, the built server on it in a process of its own, and people who
// come in as people do.
import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { Agent, request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

const SERVER = fileURLToPath(new URL('pages-server.mjs', import.meta.url));
const LOADER = fileURLToPath(new URL('load-tasks.mjs', import.meta.url));

export const round = (n) => Number(n.toPrecision(3));

/** --tasks=500 or --tasks 500 */
export const optionOf = (options, name) =>
  options.find((one) => one.startsWith(`--${name}=`))?.slice(name.length + 3) ??
  (options.includes(`--${name}`) ? options[options.indexOf(`--${name}`) + 1] : undefined);

/** @param most connections kept open */
export function asker(most) {
  const agent = new Agent({ keepAlive: true, maxSockets: most });
  const ask = (url, { cookie = '', method = 'GET', body = '' } = {}) =>
    new Promise((resolve, reject) => {
      const headers = {
        cookie,
        ...(body === ''
          ? {}
          : { 'content-type': 'application/x-www-form-urlencoded', 'content-length': Buffer.byteLength(body) }),
      };
      const began = performance.now();
      const sent = request(url, { agent, method, headers }, (answer) => {
        const parts = [];
        answer.on('data', (part) => parts.push(part));
        answer.on('end', () =>
          resolve({
            status: answer.statusCode,
            headers: answer.headers,
            bytes: Buffer.concat(parts),
            ms: performance.now() - began,
          }),
        );
      });
      // A connection kept from before may have been closed while the server was busy with another page.
      sent.on('error', (error) => (sent.reusedSocket ? resolve(ask(url, { cookie, method, body })) : reject(error)));
      sent.end(body);
    });
  return ask;
}

const cookiesOf = ({ headers }) => (headers['set-cookie'] ?? []).map((line) => line.split(';')[0]);

/** As a person does: the link, its one button, then the page he arrives at. @returns his cookie */
export async function signedIn(ask, base, link) {
  const door = await ask(base + link);
  const token = /name="_csrf" value="([^"]+)"/.exec(door.bytes.toString())?.[1] ?? '';
  const visit = cookiesOf(door);
  const inside = await ask(base + link, {
    cookie: visit.join('; '),
    method: 'POST',
    body: `_csrf=${encodeURIComponent(token)}`,
  });
  return [...visit, ...cookiesOf(inside)].join('; ');
}

function started(env, people) {
  const child = spawn(process.execPath, [SERVER, ...people], { env, stdio: ['ignore', 'pipe', 'inherit'] });
  const ready = new Promise((resolve, reject) => {
    createInterface({ input: child.stdout }).once('line', (line) => resolve(JSON.parse(line)));
    child.once('exit', (code) => reject(new Error(`the server ended with ${code}`)));
  });
  const stop = () => new Promise((resolve) => (child.once('exit', resolve), child.kill('SIGTERM')));
  return { ready, stop };
}

const filled = (env, tasks) =>
  new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [LOADER, String(tasks)], { env, stdio: ['ignore', 'inherit', 'inherit'] });
    child.once('exit', (code) => (code === 0 ? resolve() : reject(new Error('the database could not be filled'))));
  });

/**
 * Runs `work` beside a server on so many tasks. The database is DATABASE_URL's (empty, or filled before and --filled), else
 * a file in the folder --data, filled where there is none, else one of its own that goes with the run.
 */
export async function withServer({ options, tasks, people }, work) {
  const folder = mkdtempSync(join(tmpdir(), 'duban-bench-'));
  const kept = optionOf(options, 'data');
  const env = { ...process.env, DUBAN_DATA_DIR: kept ?? folder };
  const there = options.includes('--filled') || (kept !== undefined && existsSync(join(kept, 'duban.sqlite')));
  try {
    if (!there) await filled(env, tasks);
    const server = started(env, people);
    try {
      return await work(await server.ready, env);
    } finally {
      await server.stop();
    }
  } finally {
    rmSync(folder, { recursive: true });
  }
}
