import { readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { aDesk, expectRefused, json, type Ran } from '../support/cli.js';
import { aMailServer, saying } from '../support/mail-server.js';

const desk = aDesk();
const RUN = ['reminders', 'run', '--on', '2021-09-06'];

const smtp = (url: string): Record<string, string> => ({
  SMTP_URL: url,
  DUBAN_CONFIG: desk.file('mail.yaml', 'mail: { enabled: true }\n'),
});
const letters = async (state: string): Promise<{ id: string; state: string }[]> =>
  json(await desk.duban(['mail', 'list', '--state', state, '--json'])) as { id: string; state: string }[];

test('a mail server out of reach is exit 3: letters wait; once it is there a run has nothing new to claim', async () => {
  desk.seeded();
  const { url, stop, received } = await aMailServer();
  await stop();
  const ran = await desk.duban([...RUN, '--json'], smtp(url));
  expect(ran.code).toBe(3);
  expect(json(ran)).toMatchObject({ claimed: 28, sent: 0, deferred: 28, failed: 0, held: 0, waiting: 28 });
  expect(received).toEqual([]);
  const again = await desk.duban(RUN, smtp(url));
  expect(again).toMatchObject({ code: 0, out: expect.stringContaining('28封待重试') as unknown });
});

test('a refused letter is exit 1, and goes again by its id; other ids are refused', async () => {
  desk.seeded();
  const server = await aMailServer({
    onRcptTo: ({ address }, _session, done) =>
      done(address.startsWith('wjw-head') ? saying(550, 'no such mailbox') : null),
  });
  const ran = await desk.duban(RUN, smtp(server.url));
  await server.stop();
  expect(ran).toMatchObject({ code: 1, out: expect.stringContaining('失败1') as unknown });
  expect(server.received).toHaveLength(27);
  const [failed] = await letters('failed');
  expect((await desk.duban(['mail', 'retry', failed?.id ?? ''])).code).toBe(0);
  expect(await letters('pending')).toMatchObject([{ id: failed?.id }]);
  for (const call of [
    ['mail', 'retry', failed?.id ?? ''],
    ['mail', 'retry', 'none'],
    ['mail', 'retry'],
  ])
    expectRefused(await desk.duban(call));
});

test('a copied database is paused until resume; Redis is never asked by a command', async () => {
  desk.seeded();
  // Whoever asked a Redis at this address would wait or fail.
  const env = { REDIS_URL: 'redis://127.0.0.1:1' };
  await desk.duban(['reminders', 'run', '--on', '2021-08-30'], env);
  rmSync(join(desk.dir, 'data', 'installation.id'));
  const paused = await desk.duban([...RUN, '--json'], env);
  expect(paused).toMatchObject({ code: 0, err: '' });
  const { claimed } = json(paused) as { claimed: number };
  expect(json(paused)).toMatchObject({ sent: 0, held: claimed });
  expect(await letters('held')).toHaveLength(claimed);
  const resumed: Ran = await desk.duban(['mail', 'resume', '--json'], env);
  expect([resumed.code, json(resumed)]).toEqual([0, { released: claimed }]);
  expect(await letters('pending')).toHaveLength(claimed);
  const files = readdirSync(join(desk.dir, 'data', 'mail')).length;
  await desk.duban(['reminders', 'run', '--on', '2021-09-13'], env);
  expect(readdirSync(join(desk.dir, 'data', 'mail')).length).toBeGreaterThan(files);
});
