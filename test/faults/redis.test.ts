import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { Letter } from '../../src/mail/letter.entity.js';
import { JobQueue } from '../../src/mail/queue.js';
import { loadConfig } from '../../src/platform/config.js';
import { RelayService } from '../../src/reminder/relay.service.js';
import { aHouse, type House } from '../support/house.js';
import { startRedis, type PrivateRedis } from '../support/services.mjs';
import { until } from '../support/waiting.js';

const LETTERS = 27;
const away = (line: string): boolean => line.includes('连接不上');
const back = (line: string): boolean => line.includes('已恢复');

/** Where Redis is not installed there is none to take away. */
const redis = process.env['DUBAN_TEST_REDIS'] ? await startRedis() : null;
const suite = redis ? describe : describe.skip;

suite(`Redis comes and goes${redis ? '' : ' (none to be had)'}`, () => {
  const server = redis as PrivateRedis;
  let house: House;
  let said: string[];
  beforeEach(() => server.again());
  afterEach(() => server.kill());
  afterAll(() => server.stop());

  const open = async (): Promise<void> => {
    said = [];
    // Small batches: there is something left to do when Redis goes.
    const settings = { redisUrl: server.url, mail: { ...loadConfig({}).mail, batch: 5 } };
    house = await aHouse('sqlite', { seeded: true, settings });
    const hear = (line: unknown): void => void said.push(String(line));
    house.app.useLogger({ log: () => undefined, warn: hear, error: hear });
    house.app.get(JobQueue).start();
    house.at('2021-09-06', '09:30');
  };
  const states = async (): Promise<string[]> => (await house.reads.find(Letter)).map((letter) => letter.state);
  const sent = async (n: number): Promise<boolean> => (await states()).filter((state) => state === 'sent').length === n;
  const well = async (): Promise<boolean> => (await house.app.get(JobQueue).health()).ok;
  const ring = (): Promise<unknown> => house.app.get(RelayService).ring();
  const everyoneOnce = (): void => {
    expect(house.mail.sent).toHaveLength(LETTERS);
    expect(new Set(house.mail.sent.map((envelope) => envelope.messageId)).size).toBe(LETTERS);
  };

  test('lost in the middle: the batch in hand is sent and marked, the others wait, all leave once', async () => {
    await open();
    const send = house.mail.send.bind(house.mail);
    let tries = 0;
    house.mail.send = async (envelope) => {
      tries += 1;
      if (tries === 8) await server.kill();
      return send(envelope);
    };
    await ring();
    await until(async () => said.some(away) && !(await states()).includes('sending'));
    const waiting = (await states()).filter((state) => state === 'pending').length;
    expect(waiting).toBeGreaterThan(0);
    await ring();
    await ring();
    expect(await house.app.get(JobQueue).health()).toMatchObject({
      ok: false,
      message: expect.stringContaining('信件留在数据库中等待') as unknown,
      remedy: expect.stringContaining('REDIS_URL') as unknown,
    });
    expect((await states()).filter((state) => state === 'pending')).toHaveLength(waiting);
    await server.again();
    await until(well);
    await ring();
    await until(() => sent(LETTERS));
    everyoneOnce();
    expect([said.filter(away), said.filter(back)]).toEqual([[expect.anything()], [expect.anything()]]);
    await house.down();
  });

  test('away when the server starts: it starts, letters wait, and leave when Redis is there', async () => {
    await server.kill();
    await open();
    await ring();
    expect(await states()).toEqual(Array.from({ length: LETTERS }, () => 'pending'));
    expect([said.filter(away).length, said.filter(back).length]).toEqual([1, 0]);
    await server.again();
    await until(well);
    await ring();
    await until(() => sent(LETTERS));
    everyoneOnce();
    await house.down();
  });

  test('away when the server stops: it stops, the letter in hand sent', async () => {
    await open();
    const send = house.mail.send.bind(house.mail);
    house.mail.send = async (envelope) => {
      await server.kill();
      return send(envelope);
    };
    await ring();
    await until(() => said.some(away));
    await house.app.get(JobQueue).close();
    expect((await states()).filter((state) => state === 'sent')).toHaveLength(5);
    await house.down();
  });

  test('the server itself: starts without Redis, finds it, loses it, stops when told; one line each time', async () => {
    await server.kill();
    const dir = mkdtempSync(join(tmpdir(), 'duban-server-'));
    const env = { PATH: process.env['PATH'] ?? '', DUBAN_DATA_DIR: dir, REDIS_URL: server.url, PORT: '0' };
    const child = spawn(process.execPath, ['dist/main.js'], { env, stdio: ['ignore', 'ignore', 'pipe'] });
    let log = '';
    child.stderr.on('data', (chunk: Buffer) => (log += chunk.toString()));
    const lines = (which: (line: string) => boolean): number => log.split('\n').filter(which).length;
    await until(() => lines(away) === 1 && log.includes('started'));
    await server.again();
    await until(() => lines(back) === 1);
    await server.kill();
    await until(() => lines(away) === 2);
    const exit = once(child, 'exit');
    child.kill('SIGTERM');
    expect(await exit).toEqual([0, null]);
    expect([lines(away), lines(back)]).toEqual([2, 1]);
    expect(log).not.toMatch(/Unhandled|ERR_|"level":50/);
    rmSync(dir, { recursive: true, force: true });
  });
});
