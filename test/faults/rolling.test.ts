import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { Agent, createServer, request as ask, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { seededDatabase, type TestDatabase } from '../support/databases.js';
import { until } from '../support/waiting.js';

const postgres = process.env['DUBAN_TEST_POSTGRES'] ?? '';
const DRAIN_SECONDS = 1;
const LOOKED_AT_MS = 100;

interface Replica {
  readonly child: ChildProcess;
  readonly port: number;
  ready: boolean;
}

/** Each has a folder of its own, as on machines of their own: the database and the key are all they share. */
async function aReplica(databaseUrl: string, folder: string): Promise<Replica> {
  const env = {
    ...{ PATH: process.env['PATH'] ?? '', PORT: '0', DATABASE_URL: databaseUrl, DUBAN_SECRET: 'k'.repeat(40) },
    ...{ DUBAN_DATA_DIR: mkdtempSync(join(folder, 'replica-')), DUBAN_DRAIN_SECONDS: String(DRAIN_SECONDS) },
    ...{ NODE_ENV: 'production', DUBAN_ROLES: 'web' },
  };
  const child = spawn(process.execPath, ['dist/main.js'], { env, stdio: ['ignore', 'ignore', 'pipe'] });
  let log = '';
  child.stderr.on('data', (chunk: Buffer) => (log += chunk.toString()));
  await until(() => log.includes('"listening"'));
  return { child, port: Number(/"listening":"http:\/\/[^"]*:(\d+)"/.exec(log)?.[1]), ready: true };
}

/** What stands before them: asks each whether it is ready, passes every request on once, and tries none again. */
function aProxy(replicas: () => readonly Replica[]): Server {
  const agent = new Agent({ keepAlive: true });
  let turn = 0;
  return createServer((from, to) => {
    const ready = replicas().filter((one) => one.ready);
    const { port } = ready[(turn += 1) % ready.length] ?? { port: 1 };
    const { url = '/', method = 'GET' } = from;
    const onward = ask({ agent, port, host: '127.0.0.1', path: url, method }, (answer) => {
      to.writeHead(answer.statusCode ?? 502);
      answer.pipe(to);
    });
    onward.once('error', () => to.writeHead(502).end());
    onward.end();
  });
}

(postgres ? describe : describe.skip)('two replicas, and a proxy that tries nothing twice', () => {
  let db: TestDatabase;
  let folder: string;
  let replicas: Replica[];
  let proxy: Server;
  let looking: NodeJS.Timeout;
  beforeEach(async () => {
    db = await seededDatabase('postgres');
    folder = mkdtempSync(join(tmpdir(), 'duban-rolling-'));
    replicas = [
      await aReplica(db.config.databaseUrl ?? '', folder),
      await aReplica(db.config.databaseUrl ?? '', folder),
    ];
    proxy = aProxy(() => replicas).listen(0, '127.0.0.1');
    await once(proxy, 'listening');
    looking = setInterval(() => replicas.forEach((one) => void look(one)), LOOKED_AT_MS);
  });
  afterEach(async () => {
    clearInterval(looking);
    proxy.closeAllConnections();
    proxy.close();
    for (const { child } of replicas) child.kill('SIGKILL');
    await pause(LOOKED_AT_MS);
    await db.drop();
    rmSync(folder, { recursive: true, force: true });
  });

  async function look(replica: Replica): Promise<void> {
    const answer = await fetch(`http://127.0.0.1:${replica.port}/health/ready`).catch(() => null);
    replica.ready = answer?.status === 200;
  }

  test('restarted one after the other under steady requests, no request is lost', async () => {
    const base = `http://127.0.0.1:${(proxy.address() as AddressInfo).port}`;
    let going = true;
    const statuses = new Map<number, number>();
    const client = async (): Promise<void> => {
      while (going) {
        const status = await fetch(`${base}/sign-in`).then(
          async (answer) => (await answer.text(), answer.status),
          () => 0,
        );
        statuses.set(status, (statuses.get(status) ?? 0) + 1);
      }
    };
    const clients = Array.from({ length: 4 }, client);
    for (const old of [...replicas]) {
      const served = statuses.get(200) ?? 0;
      await until(() => (statuses.get(200) ?? 0) > served + 20);
      const gone = once(old.child, 'exit');
      old.child.kill('SIGTERM');
      expect(await gone).toEqual([0, null]);
      replicas = [...replicas.filter((one) => one !== old), await aReplica(db.config.databaseUrl ?? '', folder)];
    }
    going = false;
    await Promise.all(clients);
    expect([...statuses.keys()]).toEqual([200]);
  }, 120_000);
});
