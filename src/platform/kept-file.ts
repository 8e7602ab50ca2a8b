import { existsSync, linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

/**
 * What stands in the file, made by whoever comes first. It is there as a whole or not at all: of two at once one makes it
 * and both read the same.
 */
export function keptIn(path: string, make: () => string): string {
  const aside = `${path}.${process.pid}`;
  mkdirSync(dirname(path), { recursive: true });
  if (!existsSync(path)) {
    writeFileSync(aside, make(), { mode: 0o600, flush: true });
    try {
      linkSync(aside, path);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    } finally {
      rmSync(aside, { force: true });
    }
  }
  return readFileSync(path, 'utf8').trim();
}
