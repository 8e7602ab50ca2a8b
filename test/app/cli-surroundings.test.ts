import { join } from 'node:path';
import Database from 'better-sqlite3';
import { describe, expect, test } from '@jest/globals';
import { aDesk, expectRefused, json } from '../support/cli.js';
import { freshDatabase, onBothDatabases } from '../support/databases.js';

const SEED = 'seeds/wuqing-2020-report.txt';
const desk = aDesk();

describe('bad surroundings', () => {
  test('a database whose triggers are gone is not opened for work, and verify says which', async () => {
    await desk.duban(['seed']);
    const db = new Database(join(desk.dir, 'data', 'duban.sqlite'));
    db.exec('DROP TRIGGER journal_no_update');
    db.close();
    expectRefused(await desk.duban(['tasks']), 1);
    const verified = await desk.duban(['audit', 'verify', '--json']);
    expect(verified.code).toBe(1);
    expect(json(verified)).toMatchObject({
      ok: false,
      firstBroken: { reason: expect.stringContaining('journal_no_update') as unknown },
    });
  });

  test('a broken breakdown leaves nothing behind', async () => {
    const table = desk.file('plan.yaml', 'plan:\n  year: 2021\ntasks: [\n');
    expectRefused(await desk.duban(['import', SEED, '--breakdown', table]));
    expect(json(await desk.duban(['tasks', '--json']))).toEqual([]);
  });

  test('a data folder that cannot be written', async () => {
    const blocked = desk.file('not-a-folder', 'x');
    expectRefused(await desk.duban(['seed'], { DUBAN_DATA_DIR: join(blocked, 'data') }));
    expectRefused(await desk.duban(['seed'], { DUBAN_DATA_DIR: blocked }));
  });

  test('a database that cannot be reached is exit 3 and prints no address', async () => {
    const ran = await desk.duban(['tasks'], { DATABASE_URL: 'postgres://someone:hush@127.0.0.1:1/none' });
    expectRefused(ran, 3);
    expect(ran.err).not.toMatch(/hush|someone/);
  });

  test('every broken setting is named, and no value is printed', async () => {
    const config = desk.file(
      'config.yaml',
      'mail: { batch: 900, from: hush-hush }\nlights: { soonDays: hush }\nnonsense: hush\n',
    );
    const ran = await desk.duban(['tasks'], { DUBAN_CONFIG: config });
    expectRefused(ran);
    for (const name of ['mail.batch', 'mail.from', 'lights.soonDays', 'nonsense']) expect(ran.err).toContain(name);
    expect(ran.err).not.toMatch(/hush|900/);
  });

  test('an impossible day, an unknown state, a plan that is not there', async () => {
    expectRefused(await desk.duban(['reminders', 'run', '--on', '2021-02-30']));
    expectRefused(await desk.duban(['reminders', 'run']));
    expectRefused(await desk.duban(['tasks', '--status', 'finished']));
    expectRefused(await desk.duban(['tasks', '--department', 'nobody']));
    expectRefused(await desk.duban(['report', 'coverage', '--plan-year', '1999']));
    expectRefused(
      await desk.duban([
        'report',
        'annual',
        '--plan-year',
        '2021',
        '--format',
        'docx',
        '--out',
        join(desk.dir, 'x.docx'),
      ]),
    );
  });

  test('logs at the finest level hold no personal data and no secret', async () => {
    const env = { DUBAN_LOG_LEVEL: 'trace' };
    const runs = [await desk.duban(['seed'], env), await desk.duban(['reminders', 'run', '--on', '2021-09-06'], env)];
    const logs = runs.map((ran) => ran.err).join('\n');
    expect(logs).toContain('"level"');
    expect(logs).not.toMatch(/@district\.example|示例|022-|区司法局/);
    const away = await desk.duban(['tasks'], { ...env, DATABASE_URL: 'postgres://someone:hush@127.0.0.1:1/none' });
    expect(away.err).not.toMatch(/hush/);
  });
});

onBothDatabases((dialect) => {
  test('four first starts at once: all done, the plan is there once', async () => {
    const db = await freshDatabase(dialect);
    try {
      const env = db.config.databaseUrl === null ? {} : { DATABASE_URL: db.config.databaseUrl };
      const starts = Array.from({ length: 4 }, () => desk.duban(['seed', '--json'], env));
      const ran = await Promise.all(starts);
      expect(ran.map(({ code, err }) => ({ code, err }))).toEqual(ran.map(() => ({ code: 0, err: '' })));
      const changed = ran.filter((one) => !(json(one) as { unchanged: boolean }).unchanged);
      expect(changed).toHaveLength(1);
    } finally {
      await db.drop();
    }
  });
});
