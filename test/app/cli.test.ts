import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { aDesk, expectRefused, json, type Ran } from '../support/cli.js';
import { gb18030 } from '../support/gb18030.js';

const SEED = 'seeds/wuqing-2020-report.txt';
const desk = aDesk();

describe('parse', () => {
  test('reads the seed and changes nothing', async () => {
    const ran = await desk.duban(['parse', SEED, '--json']);
    expect(ran).toMatchObject({ code: 0, err: '' });
    expect(json(ran)).toMatchObject({ schemaVersion: 1, reportYear: 2020, planYear: 2021, unassigned: [] });
    expect(existsSync(join(desk.dir, 'data'))).toBe(false);
    expect((await desk.duban(['parse', SEED])).out).toContain('承诺53条');
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
    ['a web page that is no report', '<!doctype html><html><body><p>红烧肉的做法</p></body></html>'],
    ['RTF', '{\\rtf1 一、工作成效}'],
    ['a recipe', '红烧肉的做法\n五花肉切块,焯水,加酱油慢炖。\n'],
  ])('%s is refused', async (_, content) =>
    expectRefused(await desk.duban(['parse', desk.file('report.txt', content)])),
  );

  test('GB18030 reads as UTF-8 does', async () => {
    const gb = desk.file('gb.txt', gb18030(text));
    expect(json(await desk.duban(['parse', gb, '--json']))).toEqual(json(await desk.duban(['parse', SEED, '--json'])));
  });

  test('a report without next steps is read with a warning, and import of it is refused', async () => {
    const path = desk.file('no-next.txt', noNext);
    expect(json(await desk.duban(['parse', path, '--json']))).toMatchObject({
      planItems: [],
      warnings: [{ code: 'NO_NEXT_STEPS' }],
    });
    expectRefused(await desk.duban(['import', path]));
  });

  test.each([
    [['parse']],
    [['parse', 'nowhere.txt']],
    [['parse', 'seeds']],
    [['parse', SEED, '--wrong']],
    [['nothing']],
    [[]],
  ])('the call %j is refused with what to do', async (args) => expectRefused(await desk.duban(args)));
});

describe('the thread through every room', () => {
  test('import, import again, another report', async () => {
    const counts = { planYear: 2021, planItems: 7, commitments: 53, tasks: 27, unassigned: 27 };
    expect(json(await desk.duban(['import', SEED, '--json']))).toMatchObject({ ...counts, unchanged: false });
    expect(json(await desk.duban(['import', SEED, '--json']))).toMatchObject({ ...counts, unchanged: true });
    const other = desk.file('other.txt', readFileSync(SEED, 'utf8').replace('做好舆情处理', '做好舆情处置'));
    expectRefused(await desk.duban(['import', other]));
    expect(json(await desk.duban(['tasks', '--json']))).toHaveLength(27);
  });

  test('seed, tasks, preview, run twice, letters, report, coverage, verify', async () => {
    expect(json(await desk.duban(['seed', '--json']))).toMatchObject({
      commitments: 53,
      tasks: 27,
      unassigned: 0,
      unchanged: false,
    });
    expect(json(await desk.duban(['seed', '--json']))).toMatchObject({ unchanged: true });
    const tasks = json(await desk.duban(['tasks', '--plan-year', '2021', '--on', '2021-09-06', '--json'])) as Record<
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
    const red = json(
      await desk.duban(['tasks', '--light', 'red', '--department', 'sfj', '--on', '2021-09-06', '--json']),
    );
    expect(red).toHaveLength(3);
    const preview = json(await desk.duban(['reminders', 'preview', '--on', '2021-09-06', '--json'])) as {
      kind: string;
      asked: object[];
      late: string[];
    }[];
    const [asking, informing] = ['weekly', 'leaders'].map((kind) => preview.filter((letter) => letter.kind === kind));
    expect([asking?.length, informing?.length, preview.length]).toEqual([24, 3, 28]);
    expect(asking?.every((letter) => letter.asked.length > 0)).toBe(true);
    expect(informing?.every(({ asked, late }) => asked.length === 0 && late.length > 0)).toBe(true);
    expect(json(await desk.duban(['reminders', 'run', '--on', '2021-09-06', '--json']))).toMatchObject({
      claimed: 28,
      sent: 28,
      runs: [
        { kind: 'weekly', period: '2021-W36', claimed: 24, sent: 24 },
        { kind: 'leaders', period: '2021-W36', claimed: 3, sent: 3 },
        { kind: 'operator', period: '2021-W36', claimed: 1, sent: 1 },
      ],
    });
    expect(json(await desk.duban(['reminders', 'run', '--on', '2021-09-06', '--json']))).toMatchObject({
      claimed: 0,
      sent: 0,
      alreadySent: 28,
    });
    expect(readdirSync(join(desk.dir, 'data', 'mail')).filter((name) => name.endsWith('.eml'))).toHaveLength(28);
    expect(json(await desk.duban(['mail', 'list', '--state', 'sent', '--json']))).toHaveLength(28);
    const out = join(desk.dir, 'report.md');
    expect((await desk.duban(['report', 'annual', '--plan-year', '2021', '--format', 'md', '--out', out])).code).toBe(
      0,
    );
    const outline = (ran: Ran) =>
      (json(ran) as { chapters: { number: string; sections: { marker: string }[] }[] }).chapters.map((chapter) => [
        chapter.number,
        chapter.sections.map((section) => section.marker.replace('(', '（').replace(')', '）')),
      ]);
    expect(outline(await desk.duban(['parse', out, '--json']))).toEqual(
      outline(await desk.duban(['parse', SEED, '--json'])),
    );
    const coverage = await desk.duban(['report', 'coverage', '--plan-year', '2021', '--json']);
    expect(coverage.code).toBe(1);
    expect(json(coverage)).toMatchObject({ commitments: 53, accounted: 0 });
    const verified = await desk.duban(['audit', 'verify', '--json']);
    expect(verified.code).toBe(0);
    const { head } = json(verified) as { head: string };
    expect((await desk.duban(['audit', 'verify', '--expect', head])).code).toBe(0);
    expect((await desk.duban(['audit', 'verify', '--expect', `9999:${head.split(':')[1]}`])).code).toBe(1);
    expectRefused(await desk.duban(['audit', 'verify', '--expect', 'what']));
  });

  test('the same data and day give the same bytes, in another time zone too', async () => {
    desk.seeded();
    const write = async (name: string, zone: string): Promise<string> => {
      const out = join(desk.dir, name);
      await desk.duban(['report', 'annual', '--plan-year', '2021', '--format', 'json', '--out', out], { TZ: zone });
      return readFileSync(out, 'utf8');
    };
    expect(await write('a.json', 'Asia/Shanghai')).toBe(await write('b.json', 'America/New_York'));
  });
});
