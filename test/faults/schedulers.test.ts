import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { aDesk, json } from '../support/cli.js';
import { freshDatabase, onBothDatabases, type TestDatabase } from '../support/databases.js';

const desk = aDesk();
const TEN = Array.from({ length: 10 }, (_, i) => i);
const RUN = ['reminders', 'run', '--on', '2021-09-06', '--json'];

interface Ran {
  readonly claimed: number;
  readonly sent: number;
}

/** Ten processes wake at the same moment, as ten replicas would; what left is counted where it arrived. */
async function wakeTen(env: Record<string, string>): Promise<void> {
  expect((await desk.duban(['seed'], env)).code).toBe(0);
  const ran = await Promise.all(TEN.map(() => desk.duban(RUN, env)));
  expect(ran.map(({ code, err }) => [code, err])).toEqual(TEN.map(() => [0, '']));
  const counts = ran.map((one) => json(one) as Ran);
  const claimed = counts.reduce((sum, one) => sum + one.claimed, 0);
  expect(claimed).toBeGreaterThan(20);
  // One of them claimed all of a run; whoever came second found it claimed.
  expect(counts.filter((one) => one.claimed > 0).length).toBeLessThanOrEqual(2);
  expect(counts.reduce((sum, one) => sum + one.sent, 0)).toBe(claimed);
  expect(readdirSync(join(desk.dir, 'data', 'mail')).filter((name) => name.endsWith('.eml'))).toHaveLength(claimed);
  const letters = json(await desk.duban(['mail', 'list', '--json'], env)) as { recipient: string; slot: string }[];
  expect(new Set(letters.map(({ recipient, slot }) => `${recipient} ${slot}`)).size).toBe(letters.length);
  expect((await desk.duban(['audit', 'verify'], env)).code).toBe(0);
}

onBothDatabases((dialect) => {
  let db: TestDatabase;
  beforeEach(async () => {
    db = await freshDatabase(dialect);
  });
  afterEach(() => db.drop());

  test('ten schedulers at once: each letter leaves once', async () => {
    const { databaseUrl } = db.config;
    await wakeTen(databaseUrl === null ? {} : { DATABASE_URL: databaseUrl });
  });
});
