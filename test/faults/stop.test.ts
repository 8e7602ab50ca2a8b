import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import type { Letter } from '../../src/mail/letter.entity.js';
import { aDesk, json } from '../support/cli.js';
import { aMailServer, type MailServer } from '../support/mail-server.js';
import { until } from '../support/waiting.js';

/** How long the mail server thinks about each letter. */
const SLOW_MS = 400;

const desk = aDesk();
let server: MailServer;
let settings: string;

beforeEach(async () => {
  const thinking: { onRcptTo: (address: unknown, session: unknown, done: () => void) => void } = {
    onRcptTo: (_address, _session, done) => void pause(SLOW_MS).then(done),
  };
  server = await aMailServer(thinking);
  const dir = mkdtempSync(join(tmpdir(), 'duban-stop-'));
  settings = join(dir, 'settings.yaml');
  writeFileSync(settings, 'mail: { enabled: true, batch: 5 }\n');
});
afterEach(async () => {
  await server.stop();
  rmSync(settings, { force: true });
});

test('told to stop in the middle, the server finishes the batch in hand, marks it, and leaves the rest for later', async () => {
  const env = { DUBAN_CONFIG: settings, SMTP_URL: server.url };
  desk.seeded();
  // Nobody there yet: every letter waits.
  expect(
    (await desk.duban(['reminders', 'run', '--on', '2021-09-06'], { ...env, SMTP_URL: 'smtp://127.0.0.1:1' })).code,
  ).toBe(3);
  const own = { PATH: process.env['PATH'] ?? '', DUBAN_DATA_DIR: join(desk.dir, 'data'), PORT: '0', ...env };
  // An hour after the run, whatever day it is: on a day off the letters would wait.
  const onMonday = { ...own, DUBAN_TEST_NOW: '2021-09-06T10:00:00+08:00' };
  const child = spawn(process.execPath, ['--import', './test/support/shifted-date.mjs', 'dist/main.js'], {
    env: onMonday,
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let log = '';
  child.stderr.on('data', (chunk: Buffer) => (log += chunk.toString()));
  await until(() => server.received.length > 0);
  const exit = once(child, 'exit');
  child.kill('SIGTERM');
  await exit;
  const letters = json(await desk.duban(['mail', 'list', '--json'])) as Letter[];
  const sent = letters.filter(({ state }) => state === 'sent').length;
  // What left is marked, and nothing is left behind half sent.
  expect([sent, letters.filter(({ state }) => state === 'sending').length]).toEqual([server.received.length, 0]);
  expect(sent).toBeGreaterThan(0);
  expect(sent).toBeLessThan(letters.length);
  expect(log).not.toMatch(/"level":50/);
});
