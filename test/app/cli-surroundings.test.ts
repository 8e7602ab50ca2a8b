import { execFile } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer, type AddressInfo, type Socket } from 'node:net';
import { join } from 'node:path';
import { promisify } from 'node:util';
import Database from 'better-sqlite3';
import { describe, expect, test } from '@jest/globals';
import { aDesk, expectRefused, json } from '../support/cli.js';
import { freshDatabase, onBothDatabases } from '../support/databases.js';

const SEED = 'seeds/wuqing-2020-report.txt';
const desk = aDesk();

describe('bad surroundings', () => {
  test('a database whose triggers are gone is not opened for work, and verify says which', async () => {
    desk.seeded();
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

  test('broken surroundings and broken settings are named together', async () => {
    const config = desk.file('config.yaml', 'periods:\n  - { code: H1, name: 上半年, asOf: 02-30 }\n');
    const ran = await desk.duban(['tasks'], { DUBAN_CONFIG: config, DATABASE_URL: 'hush', DUBAN_LOG_LEVEL: 'hush' });
    expectRefused(ran);
    for (const name of ['DATABASE_URL', 'periods.0.asOf', 'log.level']) expect(ran.err).toContain(name);
    expect(ran.err).not.toContain('hush');
  });

  test('a database of a newer version, of somebody else, or damaged is not touched', async () => {
    desk.seeded();
    const path = join(desk.dir, 'data', 'duban.sqlite');
    const db = new Database(path);
    db.exec(`INSERT INTO migrations (timestamp, name) VALUES (9999999999999, 'Roof9999999999999')`);
    db.close();
    const newer = await desk.duban(['tasks']);
    expectRefused(newer);
    expect(newer.err).toContain('更新的版本');
    const elsewhere = { DUBAN_DATA_DIR: join(desk.dir, 'other') };
    mkdirSync(elsewhere.DUBAN_DATA_DIR);
    const foreign = new Database(join(elsewhere.DUBAN_DATA_DIR, 'duban.sqlite'));
    foreign.exec('CREATE TABLE plan (mine text)');
    foreign.close();
    expectRefused(await desk.duban(['tasks', '--json'], elsewhere));
    writeFileSync(path, 'no database at all, but long enough to be looked at as one'.repeat(100));
    const damaged = await desk.duban(['tasks']);
    expectRefused(damaged);
    expect(damaged.err).toContain('备份');
  });

  test('a server that takes the call and never answers is exit 3', async () => {
    const calls: Socket[] = [];
    const mute = createServer((call) => calls.push(call.on('error', () => undefined))).listen(0, '127.0.0.1');
    await once(mute, 'listening');
    const { port } = mute.address() as AddressInfo;
    expectRefused(await desk.duban(['tasks'], { DATABASE_URL: `postgres://x@127.0.0.1:${port}/x` }), 3);
    calls.forEach((call) => call.destroy());
    await promisify(mute.close.bind(mute))();
  });

  test('a reader that has seen enough ends it quietly; a full disk behind the output is one line', async () => {
    const long = desk.file('long.txt', `二、下一步工作安排\n（一）加强培训。${'加强培训，完善制度。'.repeat(20_000)}`);
    const shell = (line: string) => promisify(execFile)('bash', ['-c', line], { maxBuffer: 1 << 26 });
    const piped = await shell(`"${process.execPath}" bin/duban.js parse "${long}" --json | head -1`);
    expect(piped).toEqual({ stdout: '{\n', stderr: '' });
    const full = await shell(`"${process.execPath}" bin/duban.js parse "${long}" > /dev/full; echo $?`);
    expect(full.stdout).toBe('1\n');
    expect(full.stderr).toMatch(/^磁盘已满[^\n]*\n$/);
  });

  test('what stood in the output file stays when the new one cannot be written', async () => {
    const out = desk.file('report.md', 'kept');
    const script = `import { writeOut } from './dist/cli/write-out.js';
      try { writeOut(process.argv[1], 'x'.repeat(100_000)); } catch (error) { console.log(error.code, error.message); }`;
    // No file of this process may grow beyond a kilobyte, as on a full disk.
    const cramped = `trap '' XFSZ; ulimit -f 1; "$0" --input-type=module -e "$1" "$2"`;
    const { stdout } = await promisify(execFile)('bash', ['-c', cramped, process.execPath, script, out]);
    expect(stdout).toMatch(/^FILE\.UNWRITABLE .*写不进去/);
    expect([readFileSync(out, 'utf8'), readdirSync(desk.dir)]).toEqual(['kept', ['report.md']]);
  });

  test('an impossible day, an unknown state, a plan that is not there', async () => {
    expectRefused(await desk.duban(['reminders', 'run', '--on', '2021-02-30']));
    expectRefused(await desk.duban(['reminders', 'run']));
    expectRefused(await desk.duban(['tasks', '--status', 'finished']));
    expectRefused(await desk.duban(['tasks', '--department', 'nobody']));
    expectRefused(await desk.duban(['tasks', 'extra']));
    expectRefused(await desk.duban(['audit', 'verify', '--expect', '1:aaaa', '--expect', '1:bbbb']));
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
