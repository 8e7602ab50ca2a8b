import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import type { Check } from '../../src/platform/check.js';
import { aDesk, expectRefused, json } from '../support/cli.js';

const desk = aDesk();
const ADDRESS = /^http:\/\/127\.0\.0\.1:3000\/l\/[0-9A-Z]{26}\.[\w-]{43}$/;

describe('duban user', () => {
  test('the first administrator of an empty database; the example is loaded around it', async () => {
    const added = await desk.duban(['user', 'add', 'admin', '--name', '示例甲']);
    expect([added.code, added.out.split('\n')[1]]).toEqual([0, expect.stringMatching(ADDRESS)]);
    expect(json(await desk.duban(['user', 'list', '--json']))).toMatchObject([
      { login: 'admin', name: '示例甲', roles: ['administrator'], disabled: false, hasPassword: false },
    ]);
    desk.seeded();
    expect((await desk.duban(['user', 'add', 'o-sfj-head'])).code).toBe(0);
    expect((await desk.duban(['reminders', 'run', '--on', '2021-09-06'])).code).toBe(0);
    expect((await desk.duban(['audit', 'verify'])).code).toBe(0);
  });

  test('a second one, a reset, a closing; the last administrator stays', async () => {
    await desk.duban(['user', 'add', 'admin', '--name', '示例甲']);
    const second = ['user', 'add', 'second', '--name', '示例乙', '--role', 'administrator'];
    expect((await desk.duban(second)).code).toBe(0);
    expect((await desk.duban(['user', 'reset-password', 'second'])).out.split('\n')[1]).toMatch(ADDRESS);
    expect((await desk.duban(['user', 'disable', 'second'])).code).toBe(0);
    expect((await desk.duban(['user', 'list'])).out).toContain('已停用');
    for (const words of [
      ['disable', 'second'],
      ['disable', 'admin'],
      ['reset-password', 'second'],
      ['reset-password', 'nobody'],
      ['add', 'admin', '--name', '示例甲'],
    ])
      expectRefused(await desk.duban(['user', ...words]));
  });

  test.each([
    [['add']],
    [['add', 'new']],
    [['add', 'Not A Code', '--name', '示例']],
    [['add', 'new', '--name', '示例', '--role', 'king']],
    [['add', 'new', '--name', '示例', '--department', 'nowhere']],
    [['add', 'one', 'two', '--name', '示例']],
    [['list', 'all']],
    [['disable']],
    [['promote', 'new']],
  ])('%j is refused, nothing made', async (words) => {
    expectRefused(await desk.duban(['user', ...words]));
    expect(json(await desk.duban(['user', 'list', '--json']))).toEqual([]);
  });
});

describe('duban doctor', () => {
  const checks = async (env: Record<string, string> = {}): Promise<{ code: number; wrong: string[]; all: Check[] }> => {
    const ran = await desk.duban(['doctor', '--json'], env);
    const { ok, checks: all } = json(ran) as { ok: boolean; checks: Check[] };
    expect(ok).toBe(ran.code === 0);
    for (const check of all.filter((one) => !one.ok)) expect(check.remedy).toMatch(/[\u4e00-\u9fff].*。$/);
    return { code: ran.code, wrong: all.filter((one) => !one.ok).map(({ name }) => name), all };
  };

  test('all is well in an empty house', async () => {
    const { code, all } = await checks();
    expect(code).toBe(0);
    const names = [
      'database',
      'queue',
      'installation',
      'mail',
      'storage',
      'backup',
      'calendar',
      'reminders',
      'recipients',
      'journal',
    ];
    expect(all.map(({ name }) => name)).toEqual(names);
  });

  test('a queue and a database out of reach', async () => {
    expect(await checks({ REDIS_URL: 'redis://127.0.0.1:1' })).toMatchObject({ code: 1, wrong: ['queue'] });
    expect(await checks({ DATABASE_URL: 'postgres://127.0.0.1:1/x' })).toMatchObject({ code: 1, wrong: ['database'] });
  });

  test('a copy, tasks nobody was reminded of for long', async () => {
    desk.seeded();
    await desk.duban(['reminders', 'run', '--on', '2021-09-06']);
    rmSync(join(desk.dir, 'data', 'installation.id'));
    // Assigned in 2021, and the machine's clock is years later.
    expect((await checks()).wrong).toEqual(['installation', 'backup', 'reminders']);
  });

  test('broken settings are named, not examined', async () => {
    writeFileSync(join(desk.dir, 'settings.yaml'), 'office: 1\n');
    expectRefused(await desk.duban(['doctor'], { DUBAN_CONFIG: join(desk.dir, 'settings.yaml') }));
  });
});
