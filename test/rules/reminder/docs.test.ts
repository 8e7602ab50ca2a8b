import { readFileSync } from 'node:fs';
import { expect, test } from '@jest/globals';
import { loadConfig } from '../../../src/platform/config.js';
import { RUN_KINDS } from '../../../src/reminder/domain/run-kinds.js';
import { policyTable } from '../../../src/reminder/policy-table.js';
import { allBells } from '../../../src/reminder/run-policy.js';

const doc = readFileSync('docs/reminders.md', 'utf8');
const block = (name: string): string =>
  new RegExp(`<!-- ${name} -->\\s*([^]*?)\\s*<!-- /${name} -->`).exec(doc)?.[1] ?? '';

test('docs/reminders.md says what the settings say; npm run docs:reminders writes it', () => {
  const config = loadConfig({});
  expect(block('policy')).toBe(policyTable(allBells(config.reminders), config));
});

test('every kind of run has its settings and its name', () => {
  expect(
    allBells(loadConfig({}).reminders)
      .map(({ kind }): string => kind)
      .concat('account', 'notice', 'urgent')
      .sort(),
  ).toEqual(Object.keys(RUN_KINDS).sort());
});

const promises = [...doc.matchAll(/\| `(test\/[^`]+)`: “(.+)” \|$/gm)].map(([, file, title]) => [
  title ?? '',
  file ?? '',
]);

test('the promises are a table, each with its test', () => {
  const rows = doc.split('\n').filter((line) => line.startsWith('| ') && line.includes('test/'));
  expect([promises.length, promises.length > 20]).toEqual([rows.length, true]);
});

test.each(promises)('there is a test “%s” in %s', (title, file) => {
  expect(readFileSync(file, 'utf8')).toContain(title);
});

test('the year in it is the command’s own words, with the day, and everything held', () => {
  expect(block('simulated')).toMatch(
    /^Printed on \d{4}-\d{2}-\d{2} by `npx duban simulate --from 2021-01-01 --to 2021-12-31 --seed 1`:/,
  );
  expect(block('simulated')).toContain('各项检查都成立。');
});
