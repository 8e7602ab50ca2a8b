import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { expect, test } from '@jest/globals';
import { aDesk, expectRefused, json } from '../support/cli.js';
import { expectValid, opened } from '../support/workbooks.js';

const desk = aDesk();
const exported = async (name: string, env: Record<string, string> = {}): Promise<Buffer> => {
  const out = join(desk.dir, name);
  const ran = await desk.duban(['ledger', 'export', '--plan-year', '2021', '--out', out], env);
  expect(ran).toMatchObject({ code: 0, err: '' });
  return readFileSync(out);
};

test('the same data and day are the same bytes, in two processes, seconds apart, in two time zones', async () => {
  desk.seeded();
  const first = await exported('a.xlsx', { TZ: 'America/New_York' });
  await pause(2100);
  const second = await exported('b.xlsx', { TZ: 'Asia/Shanghai' });
  expect(first.equals(second)).toBe(true);
  expectValid(first);
});

test('out, edited and back in: tried first, then carried out; wrong cells are told as JSON with exit code 2', async () => {
  desk.seeded();
  const book = await opened(await exported('l.xlsx'));
  const task = '推动首批区级权限事项向镇街延伸';
  book.cell(task, '最近一期情况').value = '8月5日提出首批事项清单。';
  const path = desk.file('edited.xlsx', await book.bytes());
  expect(json(await desk.duban(['ledger', 'import', path, '--dry-run', '--json']))).toEqual({
    ...{ rows: 27, changed: 1, errors: [], dryRun: true },
  });
  expect((await desk.duban(['ledger', 'import', path])).out).toContain('已改1处');
  expect((await desk.duban(['ledger', 'import', path])).out).toContain('没有要改的');
  book.cell(task, '任务名称').value = '别的名称';
  const wrong = await desk.duban(['ledger', 'import', desk.file('wrong.xlsx', await book.bytes()), '--json']);
  expect(wrong.code).toBe(2);
  expect(json(wrong)).toMatchObject({ changed: 0, errors: [{ cell: 'C4' }] });
});

test('what is no ledger, or of no year, is refused in one line', async () => {
  desk.seeded();
  expectRefused(await desk.duban(['ledger', 'import', desk.file('x.xlsx', 'nothing')]));
  expectRefused(await desk.duban(['ledger', 'import', join(desk.dir, 'none.xlsx')]));
  expectRefused(await desk.duban(['ledger', 'export', '--plan-year', '2031', '--out', join(desk.dir, 'y.xlsx')]));
});
