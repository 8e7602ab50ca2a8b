import { execFile } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect } from '@jest/globals';

export interface Ran {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

/** A folder of the test's own, and the command as people run it. */
export interface Desk {
  dir: string;
  duban(args: readonly string[], env?: Record<string, string>): Promise<Ran>;
  /** As `duban seed` leaves its data folder: copied, not made. */
  seeded(): void;
  file(name: string, content: string | Uint8Array): string;
}

export function aDesk(): Desk {
  const desk: Desk = {
    dir: '',
    duban: (args, env = {}) =>
      new Promise((resolve) => {
        const own = { PATH: process.env['PATH'] ?? '', DUBAN_DATA_DIR: join(desk.dir, 'data'), ...env };
        execFile(process.execPath, ['bin/duban.js', ...args], { env: own, maxBuffer: 1 << 26 }, (error, out, err) =>
          resolve({ code: error ? Number(error.code) : 0, out, err }),
        );
      }),
    seeded: () => {
      const data = join(desk.dir, 'data');
      mkdirSync(data, { recursive: true });
      copyFileSync(join(process.env['DUBAN_TEST_TEMPLATE'] ?? '', 'duban.sqlite'), join(data, 'duban.sqlite'));
    },
    file: (name, content) => {
      const path = join(desk.dir, name);
      writeFileSync(path, content);
      return path;
    },
  };
  beforeEach(() => {
    desk.dir = mkdtempSync(join(tmpdir(), 'duban-cli-'));
  });
  afterEach(() => rmSync(desk.dir, { recursive: true, force: true }));
  return desk;
}

export const json = (ran: Ran): unknown => JSON.parse(ran.out);

/** One Chinese line that ends like a sentence; no stack, no English words, nothing on standard output. */
export function expectRefused(ran: Ran, code = 2): void {
  expect(ran.code).toBe(code);
  expect(ran.out).toBe('');
  expect(ran.err.trimEnd().split('\n')).toHaveLength(1);
  expect(ran.err).toMatch(/[\u4e00-\u9fff].*。\n$/);
  expect(ran.err).not.toMatch(/Error|at .+:\d+|undefined/);
}
