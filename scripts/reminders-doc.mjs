// Writes into docs/reminders.md what the settings say and what `duban simulate` prints today; the rest of it is by hand.
import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import 'reflect-metadata';
import { loadConfig } from '../dist/platform/config.js';
import { allBells } from '../dist/reminder/run-policy.js';
import { policyTable } from '../dist/reminder/policy-table.js';

const DOC = new URL('../docs/reminders.md', import.meta.url);
const DUBAN = new URL('../bin/duban.js', import.meta.url).pathname;
const YEAR = ['simulate', '--from', '2021-01-01', '--to', '2021-12-31', '--seed', '1'];

const config = loadConfig({});
const printed = execFileSync(process.execPath, [DUBAN, ...YEAR], { encoding: 'utf8' }).trimEnd();
const blocks = {
  policy: policyTable(allBells(config.reminders), config),
  simulated: [
    `Printed on ${new Date().toISOString().slice(0, 10)} by \`npx duban ${YEAR.join(' ')}\`:`,
    '```text',
    printed,
    '```',
  ].join('\n'),
};
let text = readFileSync(DOC, 'utf8');
for (const [name, words] of Object.entries(blocks)) {
  const place = new RegExp(`(<!-- ${name} -->\n)[^]*?(<!-- /${name} -->)`);
  if (!place.test(text)) throw new Error(`docs/reminders.md has no place for ${name}`);
  text = text.replace(place, (_, from, to) => `${from}\n${words}\n\n${to}`);
}
writeFileSync(DOC, text);
