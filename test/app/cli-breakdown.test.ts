import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { aDesk, expectRefused, json } from '../support/cli.js';
import { gb18030 } from '../support/gb18030.js';

const SEED = 'seeds/wuqing-2020-report.txt';
const TABLE = readFileSync('seeds/plan-2021.yaml', 'utf8');
const REPORT = readFileSync(SEED, 'utf8');
const desk = aDesk();

/** The seed brings the organization; the table below is for another year, so that nothing of it is in force. */
const nextYear = (): { report: string; draft: string; approved: string } => {
  const table = TABLE.replace('year: 2021', 'year: 2022').replaceAll(`'2021-`, `'2022-`);
  const draft = table.replace(/ {2}approved:\n( {4}.*\n)+/, '');
  expect(draft).not.toContain('approved:');
  return {
    report: desk.file('next.txt', REPORT.replaceAll('2021年', '2022年').replaceAll('2020年', '2021年')),
    draft: desk.file('draft.yaml', draft),
    approved: desk.file('approved.yaml', table),
  };
};

describe('a breakdown table at the command', () => {
  test('a draft table may be given again, replaced, and approved; then it stands', async () => {
    desk.seeded();
    const { report, draft, approved } = nextYear();
    const load = async (table: string) =>
      json(await desk.duban(['import', report, '--breakdown', table, '--json'])) as Record<string, unknown>;
    expect(await load(draft)).toMatchObject({ planYear: 2022, tasks: 27, unassigned: 0, unchanged: false });
    const { out } = await desk.duban(['tasks', '--plan-year', '2022', '--json']);
    expect(await load(draft)).toMatchObject({ tasks: 27, unchanged: true });
    expect((await desk.duban(['tasks', '--plan-year', '2022', '--json'])).out).toBe(out);
    expect(await load(approved)).toMatchObject({ tasks: 27, unchanged: false });
    expect(await load(approved)).toMatchObject({ unchanged: true });
    expectRefused(await desk.duban(['import', report, '--breakdown', draft]));
  });

  test('with a plan in force, another table is refused, and a wrong one by its line', async () => {
    desk.seeded();
    const other = desk.file('other.yaml', TABLE.replace('title: 规范信访工作程序', 'title: 规范信访程序'));
    const refused = await desk.duban(['import', SEED, '--breakdown', other]);
    expectRefused(refused);
    expect(refused.err).toContain('已经批准');
    const wrong = await desk.duban([
      'import',
      SEED,
      '--breakdown',
      desk.file('wrong.yaml', TABLE.replace('lead: cgw', 'lead: x')),
    ]);
    expectRefused(wrong);
    expect(wrong.err).toMatch(/第\d+行 没有代码为“x”的单位/);
  });

  const bomb = `a: &a [1,1,1,1,1,1,1,1,1,1]\nb: &b [*a,*a,*a,*a,*a,*a,*a,*a,*a]\nc: &c [*b,*b,*b,*b,*b,*b,*b,*b]\nd: [*c,*c,*c,*c,*c]\n`;
  test.each<[string, string | Uint8Array, RegExp]>([
    ['aliases without measure', bomb, /引用/],
    ['an alias to nothing', 'plan: *nope\n', /第1行/],
    ['an empty file', '# nothing\n', /全文/],
    [
      'two leads by two keys',
      TABLE.replace('    lead: cgw\n', '    lead: cgw\n    lead: ga\n'),
      /第\d+行 同一项写了两次/,
    ],
    ['a line break in a title', TABLE.replace('title: 规范信访工作程序', 'title: "规范\\n信访"'), /第\d+行 .*写成一行/],
    ['a damaged title', Buffer.concat([Buffer.from('plan: "'), Uint8Array.from([0xff, 0xc4])]), /编码/],
  ])('%s is refused in one line', async (_, content, words) => {
    desk.seeded();
    const ran = await desk.duban(['import', SEED, '--breakdown', desk.file('table.yaml', content)]);
    expectRefused(ran);
    expect(ran.err).toMatch(words);
    expect(ran.err.length).toBeLessThan(2_000);
  });

  test('a table in GB18030 reads as it is written', async () => {
    desk.seeded();
    const table = desk.file('gb.yaml', gb18030(TABLE));
    expect(json(await desk.duban(['import', SEED, '--breakdown', table, '--json']))).toMatchObject({ unchanged: true });
  });

  test('a draft of the report that nobody has filled in is no plan', async () => {
    desk.seeded();
    const out = join(desk.dir, 'draft.md');
    await desk.duban(['report', 'annual', '--plan-year', '2021', '--format', 'md', '--out', out]);
    const ran = await desk.duban(['import', out]);
    expectRefused(ran);
    expect(ran.err).toContain('【待填】');
  });
});
