// Writes what the product is made of (CycloneDX, from package-lock.json) and refuses licences nobody has allowed.
// npm run sbom [-- FILE]; without a file it goes to var/sbom.json.
import { execFileSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { refusedLicences } from './licences.mjs';

const out = process.argv[2] ?? 'var/sbom.json';
const text = execFileSync('npm', ['sbom', '--sbom-format', 'cyclonedx', '--package-lock-only'], {
  encoding: 'utf8',
  maxBuffer: 1 << 26,
});
const bom = JSON.parse(text);
mkdirSync(dirname(out), { recursive: true });
writeFileSync(out, `${JSON.stringify(bom, null, 2)}\n`);
const refused = refusedLicences(bom.components);
for (const line of refused) process.stderr.write(`${line}\n`);
process.stdout.write(`${bom.components.length} components in ${out}, ${refused.length} with a licence not allowed\n`);
process.exitCode = refused.length > 0 ? 1 : 0;
