import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { aDesk, expectRefused, json } from '../support/cli.js';
import { officeFaults } from '../support/ooxml.js';

const desk = aDesk();

test('the report as Word and Excel files: valid, and the same bytes wherever and whenever they are made', async () => {
  desk.seeded();
  for (const format of ['docx', 'xlsx']) {
    const made = [];
    for (const zone of ['America/New_York', 'Asia/Shanghai']) {
      const out = join(desk.dir, `${zone.slice(0, 4)}.${format}`);
      const args = ['report', 'annual', '--plan-year', '2021', '--format', format, '--on', '2021-12-20', '--out', out];
      const ran = await desk.duban(args, { TZ: zone });
      expect(ran).toMatchObject({ code: 0, err: '' });
      made.push(readFileSync(out));
    }
    expect(made[0]!.equals(made[1]!)).toBe(true);
    expect(officeFaults(made[0]!, `report.${format}`)).toEqual([]);
  }
});

test('a report with something open is not fixed: every place is listed, with exit code 1', async () => {
  desk.seeded();
  const ran = await desk.duban(['report', 'fix', '--plan-year', '2021']);
  expect(ran.code).toBe(1);
  expect(ran.out).toMatch(/还不能定稿，差\d+处：\n　待填：/);
  const told = await desk.duban(['report', 'fix', '--plan-year', '2021', '--json']);
  expect(told.code).toBe(1);
  expect((json(told) as { gaps: { kind: string }[] }).gaps.map(({ kind }) => kind)).toContain('unaccounted');
  expectRefused(await desk.duban(['report', 'fix', '--plan-year', '2035']));
});
