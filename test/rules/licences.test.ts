import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { refusedLicences } from '../../scripts/licences.mjs';

const component = (expression: string | undefined, development = false) => ({
  ...{ name: 'somebody-elses', version: '1.0.0' },
  ...(expression === undefined ? {} : { licenses: [{ expression }] }),
  properties: development ? [{ name: 'cdx:npm:package:development', value: 'true' }] : [],
});

test.each<[string | undefined, boolean]>([
  ['MIT', true],
  ['(MIT OR GPL-3.0-or-later)', true],
  ['(MIT AND Zlib)', true],
  ['Apache-2.0 AND MIT', true],
  ['GPL-3.0-only', false],
  ['MIT AND GPL-3.0-only', false],
  ['(AGPL-3.0 OR SSPL-1.0)', false],
  ['MIT OR GPL-3.0-only AND SSPL-1.0', false],
  ['MPL-2.0', false],
  ['UNLICENSED', false],
  [undefined, false],
])('%s is allowed: %s', (licence, allowed) => {
  expect(refusedLicences([component(licence)])).toHaveLength(allowed ? 0 : 1);
});

test('what only our tools carry may be MPL-2.0', () => {
  expect(refusedLicences([component('MPL-2.0', true), component('MPL-2.0')])).toEqual([
    'somebody-elses@1.0.0: MPL-2.0',
  ]);
});

test('npm run sbom lists every package of the lock, and all their licences are allowed', () => {
  const folder = mkdtempSync(join(tmpdir(), 'duban-sbom-'));
  const file = join(folder, 'sbom.json');
  execFileSync(process.execPath, ['scripts/sbom.mjs', file], { stdio: 'pipe' });
  const bom = JSON.parse(readFileSync(file, 'utf8')) as { bomFormat: string; components: { name: string }[] };
  rmSync(folder, { recursive: true });
  const lock = JSON.parse(readFileSync('package-lock.json', 'utf8')) as { packages: Record<string, { name?: string }> };
  const names = new Set(bom.components.map(({ name }) => name));
  expect(bom.bomFormat).toBe('CycloneDX');
  // Some are installed under another name than their own.
  const locked = Object.entries(lock.packages).filter(([path]) => path !== '');
  const called = locked.map(([path, { name }]) => [path.split('node_modules/').at(-1)!, name ?? '']);
  expect(called.filter((either) => !either.some((name) => names.has(name)))).toEqual([]);
  expect(names.size).toBeGreaterThan(500);
}, 60_000);
