import { expect, test } from '@jest/globals';
import { aDesk, expectRefused, json } from '../support/cli.js';

const desk = aDesk();

test('simulate prints counts by week and kind and says that everything held', async () => {
  const days = ['--from', '2021-03-26', '--to', '2021-04-20'];
  const ran = await desk.duban(['simulate', ...days, '--seed', '3', '--json']);
  expect(ran).toMatchObject({ code: 0, err: '' });
  const lived = json(ran) as { letters: number };
  expect(lived).toMatchObject({ seed: 3, days: 26, violations: [], duplicates: 0, onDaysOff: 0, owedMissed: 0 });
  expect(lived.letters).toBeGreaterThan(0);
  const words = (await desk.duban(['simulate', ...days, '--seed', '3'])).out;
  expect(words).toContain(`共${lived.letters}封`);
  expect(words).toContain('各项检查都成立。');
});

test.each([
  ['no days', []],
  ['days the wrong way round', ['--from', '2021-05-01', '--to', '2021-04-01']],
  ['a day that is none', ['--from', '2021-02-30', '--to', '2021-04-01']],
  ['a seed that is no number', ['--from', '2021-04-01', '--to', '2021-04-02', '--seed', 'x']],
])('%s is refused', async (_, args) => expectRefused(await desk.duban(['simulate', ...args])));
