import { describe, expect, test } from '@jest/globals';
import { existsSync, readdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { loadConfig } from '../../src/platform/config.js';
import { simulate } from '../../src/simulation/simulate.js';

const scratchFolders = (): string[] => readdirSync(tmpdir()).filter((name) => name.startsWith('duban-simulation-'));

describe('living through days of the plan’s year', () => {
  test('the same seed lives the same weeks, another lives others; what is owed arrives once and nothing is left behind', async () => {
    const days = { from: '2021-03-22', to: '2021-07-31' };
    const before = scratchFolders();
    const base = { ...loadConfig({}), dataDir: '/nowhere', databaseUrl: 'postgres://nobody@127.0.0.1:1/none' };
    const lived = await simulate(base, { ...days, seed: 7 });
    expect(lived).toMatchObject({
      ...{ from: days.from, to: days.to, seed: 7, days: 132 },
      ...{ duplicates: 0, onDaysOff: 0, owedMissed: 0, violations: [] },
    });
    expect(lived.letters).toBeGreaterThan(40);
    expect(Object.values(lived.byKind).reduce((sum, n) => sum + n, 0)).toBe(lived.letters);
    expect(await simulate(base, { ...days, seed: 7 })).toEqual(lived);
    expect((await simulate(base, { ...days, seed: 8 })).byWeek).not.toEqual(lived.byWeek);
    expect([existsSync('/nowhere'), scratchFolders()]).toEqual([false, before]);
  });

  test('the whole year: every promise has become something, and every late task stood on its rung each morning', async () => {
    const lived = await simulate(loadConfig({}), { from: '2021-01-01', to: '2021-12-31', seed: 10 });
    expect(lived).toMatchObject({ days: 365, violations: [], report: { commitments: 53, accounted: 53 } });
    // A year in which nothing is late proves no ladder.
    const { calls, urging, request, listing } = lived.ladder;
    expect([calls, urging, request, listing].map((n) => n > 0)).toEqual([true, true, true, true]);
    // Nor does one without notices and without anything told at once prove that none is owed twice.
    const { weekly, leaders, notice, urgent } = lived.byKind;
    expect([weekly, leaders, notice, urgent].map((n) => (n ?? 0) > 0)).toEqual([true, true, true, true]);
    expect(lived.maxPerPersonWeek).toBeLessThanOrEqual(2);
  });

  test('days before the plan is approved owe nobody anything', async () => {
    const lived = await simulate(loadConfig({}), { from: '2021-01-01', to: '2021-01-31', seed: 1 });
    expect(lived).toMatchObject({ days: 31, letters: 0, report: null, violations: [] });
  });
});
