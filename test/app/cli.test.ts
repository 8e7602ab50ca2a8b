import { execFile } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { gb18030 } from '../support/gb18030.js';

interface Ran {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

const SEED = 'seeds/wuqing-2020-report.txt';
let dir: string;
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'duban-cli-'));
});
afterEach(() => rmSync(dir, { recursive: true, force: true }));

const duban = (args: readonly string[], env: Record<string, string> = {}): Promise<Ran> =>
  new Promise((resolve) => {
    const own = { PATH: process.env['PATH'] ?? '', DUBAN_DATA_DIR: join(dir, 'data'), ...env };
    execFile(process.execPath, ['bin/duban.js', ...args], { env: own, maxBuffer: 1 << 26 }, (error, out, err) =>
      resolve({ code: error ? Number(error.code) : 0, out, err }),
    );
  });

const file = (name: string, content: string | Uint8Array): string => {
  const path = join(dir, name);
  writeFileSync(path, content);
  return path;
};
const json = (ran: Ran): unknown => JSON.parse(ran.out);

/** One Chinese line that ends like a sentence; no stack, no English words, nothing on standard output. */
function expectRefused(ran: Ran, code = 2): void {
  expect(ran.code).toBe(code);
  expect(ran.out).toBe('');
  expect(ran.err.trimEnd().split('\n')).toHaveLength(1);
  expect(ran.err).toMatch(/[\u4e00-\u9fff].*。\n$/);
  expect(ran.err).not.toMatch(/Error|at .+:\d+|undefined/);
}

describe('parse', () => {
  test('reads the seed and changes nothing', async () => {
    const ran = await duban(['parse', SEED, '--json']);
    expect(ran).toMatchObject({ code: 0, err: '' });
    expect(json(ran)).toMatchObject({ schemaVersion: 1, reportYear: 2020, planYear: 2021, unassigned: [] });
    expect(existsSync(join(dir, 'data'))).toBe(false);
    expect((await duban(['parse', SEED])).out).toContain('承诺53条');
  });

  test('loads no framework and no database', () => {
    const seen = new Set<string>();
    const walk = (path: string): void => {
      if (seen.has(path)) return;
      seen.add(path);
      for (const m of readFileSync(path, 'utf8').matchAll(
        /^\s*(?:import|export)[^;]*?from '([^']+)'|^import '([^']+)'/gm,
      )) {
        const target = m[1] ?? m[2] ?? '';
        expect([path, target]).not.toEqual([path, expect.stringMatching(/^(@nestjs|typeorm|better-sqlite3|pg|pino)/)]);
        if (target.startsWith('.')) walk(join(path, '..', target));
      }
    };
    walk('dist/cli.js');
    walk('dist/cli/parse-command.js');
    expect(seen.size).toBeGreaterThan(20);
  });

  const text = readFileSync(SEED, 'utf8');
  const noNext = text.slice(0, text.indexOf('三、下一步'));

  test.each<[string, string | Uint8Array]>([
    ['an empty file', ''],
    ['only blanks', ' \n\u3000\n'],
    ['a photo renamed .txt', Uint8Array.from([0xff, 0xd8, 0xff, 0xe0, 1, 2, 3, 0, 0])],
    ['a Word file', Uint8Array.from([0x50, 0x4b, 3, 4, 20, 0])],
    ['damaged text', Uint8Array.from([0xe4, 0xb8, 0xff, 0xff, 0x80, 0x81])],
    ['a recipe', '红烧肉的做法\n五花肉切块,焯水,加酱油慢炖。\n'],
  ])('%s is refused', async (_, content) => expectRefused(await duban(['parse', file('report.txt', content)])));

  test('GB18030 reads as UTF-8 does', async () => {
    const gb = file('gb.txt', gb18030(text));
    expect(json(await duban(['parse', gb, '--json']))).toEqual(json(await duban(['parse', SEED, '--json'])));
  });

  test('a report without next steps is read with a warning, and import of it is refused', async () => {
    const path = file('no-next.txt', noNext);
    expect(json(await duban(['parse', path, '--json']))).toMatchObject({
      planItems: [],
      warnings: [{ code: 'NO_NEXT_STEPS' }],
    });
    expectRefused(await duban(['import', path]));
  });

  test.each([
    [['parse']],
    [['parse', 'nowhere.txt']],
    [['parse', 'seeds']],
    [['parse', SEED, '--wrong']],
    [['nothing']],
    [[]],
  ])('the call %j is refused with what to do', async (args) => expectRefused(await duban(args)));
});

describe('the thread through every room', () => {
  test('import, import again, another report', async () => {
    const counts = { planYear: 2021, planItems: 7, commitments: 53, tasks: 27, unassigned: 27 };
    expect(json(await duban(['import', SEED, '--json']))).toMatchObject({ ...counts, unchanged: false });
    expect(json(await duban(['import', SEED, '--json']))).toMatchObject({ ...counts, unchanged: true });
    const other = file('other.txt', readFileSync(SEED, 'utf8').replace('做好舆情处理', '做好舆情处置'));
    expectRefused(await duban(['import', other]));
    expect(json(await duban(['tasks', '--json']))).toHaveLength(27);
  });

  test('seed, tasks, preview, run twice, letters, report, coverage, verify', async () => {
    expect(json(await duban(['seed', '--json']))).toMatchObject({
      commitments: 53,
      tasks: 27,
      unassigned: 0,
      unchanged: false,
    });
    expect(json(await duban(['seed', '--json']))).toMatchObject({ unchanged: true });
    const tasks = json(await duban(['tasks', '--plan-year', '2021', '--on', '2021-09-06', '--json'])) as Record<
      string,
      unknown
    >[];
    expect(tasks).toHaveLength(27);
    expect(tasks[24]).toMatchObject({
      title: '组建区法律专家团队',
      status: 'assigned',
      light: 'red',
      lateness: 'work',
      nature: 'one_off',
      leadDepartment: '区司法局',
      dueDate: '2021-08-31',
      originalDueDate: '2021-08-31',
      nodes: { done: 0, total: 1 },
      assessment: null,
      commitments: [{ planItem: { marker: '(七)', heading: '增强法律宣传教育实效' } }],
    });
    const red = json(await duban(['tasks', '--light', 'red', '--department', 'sfj', '--on', '2021-09-06', '--json']));
    expect(red).toHaveLength(3);
    const preview = json(await duban(['reminders', 'preview', '--on', '2021-09-06', '--json'])) as {
      asked: object[];
    }[];
    expect(preview).toHaveLength(24);
    expect(preview.every((letter) => letter.asked.length > 0)).toBe(true);
    expect(json(await duban(['reminders', 'run', '--on', '2021-09-06', '--json']))).toMatchObject({
      claimed: 24,
      sent: 24,
    });
    expect(json(await duban(['reminders', 'run', '--on', '2021-09-06', '--json']))).toMatchObject({
      claimed: 0,
      sent: 0,
      alreadySent: 24,
    });
    expect(readdirSync(join(dir, 'data', 'mail')).filter((name) => name.endsWith('.eml'))).toHaveLength(24);
    expect(json(await duban(['mail', 'list', '--state', 'sent', '--json']))).toHaveLength(24);
    const out = join(dir, 'report.md');
    expect((await duban(['report', 'annual', '--plan-year', '2021', '--format', 'md', '--out', out])).code).toBe(0);
    const outline = (ran: Ran) =>
      (json(ran) as { chapters: { number: string; sections: { marker: string }[] }[] }).chapters.map((chapter) => [
        chapter.number,
        chapter.sections.map((section) => section.marker.replace('(', '（').replace(')', '）')),
      ]);
    expect(outline(await duban(['parse', out, '--json']))).toEqual(outline(await duban(['parse', SEED, '--json'])));
    const coverage = await duban(['report', 'coverage', '--plan-year', '2021', '--json']);
    expect(coverage.code).toBe(1);
    expect(json(coverage)).toMatchObject({ commitments: 53, accounted: 0 });
    const verified = await duban(['audit', 'verify', '--json']);
    expect(verified.code).toBe(0);
    const { head } = json(verified) as { head: string };
    expect((await duban(['audit', 'verify', '--expect', head])).code).toBe(0);
    expect((await duban(['audit', 'verify', '--expect', `9999:${head.split(':')[1]}`])).code).toBe(1);
    expectRefused(await duban(['audit', 'verify', '--expect', 'what']));
  }, 120_000);

  test('the same data and day give the same bytes, in another time zone too', async () => {
    await duban(['seed']);
    const write = async (name: string, zone: string): Promise<string> => {
      const out = join(dir, name);
      await duban(['report', 'annual', '--plan-year', '2021', '--format', 'json', '--out', out], { TZ: zone });
      return readFileSync(out, 'utf8');
    };
    expect(await write('a.json', 'Asia/Shanghai')).toBe(await write('b.json', 'America/New_York'));
  });
});

describe('bad surroundings', () => {
  test('a broken breakdown leaves nothing behind', async () => {
    const table = file('plan.yaml', 'plan:\n  year: 2021\ntasks: [\n');
    expectRefused(await duban(['import', SEED, '--breakdown', table]));
    expect(json(await duban(['tasks', '--json']))).toEqual([]);
  });

  test('a data folder that cannot be written', async () => {
    const blocked = file('not-a-folder', 'x');
    expectRefused(await duban(['seed'], { DUBAN_DATA_DIR: join(blocked, 'data') }));
    expectRefused(await duban(['seed'], { DUBAN_DATA_DIR: blocked }));
  });

  test('a database that cannot be reached is exit 3 and prints no address', async () => {
    const ran = await duban(['tasks'], { DATABASE_URL: 'postgres://someone:hush@127.0.0.1:1/none' });
    expectRefused(ran, 3);
    expect(ran.err).not.toMatch(/hush|someone/);
  });

  test('every broken setting is named, and no value is printed', async () => {
    const config = file(
      'config.yaml',
      'mail: { batch: 900, from: hush-hush }\nlights: { soonDays: hush }\nnonsense: hush\n',
    );
    const ran = await duban(['tasks'], { DUBAN_CONFIG: config });
    expectRefused(ran);
    for (const name of ['mail.batch', 'mail.from', 'lights.soonDays', 'nonsense']) expect(ran.err).toContain(name);
    expect(ran.err).not.toMatch(/hush|900/);
  });

  test('an impossible day, an unknown state, a plan that is not there', async () => {
    expectRefused(await duban(['reminders', 'run', '--on', '2021-02-30']));
    expectRefused(await duban(['reminders', 'run']));
    expectRefused(await duban(['tasks', '--status', 'finished']));
    expectRefused(await duban(['report', 'coverage', '--plan-year', '1999']));
    expectRefused(
      await duban(['report', 'annual', '--plan-year', '2021', '--format', 'docx', '--out', join(dir, 'x.docx')]),
    );
  });

  test('logs at the finest level hold no personal data and no secret', async () => {
    const env = { DUBAN_LOG_LEVEL: 'trace' };
    const runs = [await duban(['seed'], env), await duban(['reminders', 'run', '--on', '2021-09-06'], env)];
    const logs = runs.map((ran) => ran.err).join('\n');
    expect(logs).toContain('"level"');
    expect(logs).not.toMatch(/@district\.example|示例|022-|区司法局/);
    const away = await duban(['tasks'], { ...env, DATABASE_URL: 'postgres://someone:hush@127.0.0.1:1/none' });
    expect(away.err).not.toMatch(/hush/);
  });
});
