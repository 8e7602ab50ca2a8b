import { randomBytes } from 'node:crypto';
import {
  closeSync,
  existsSync,
  fstatSync,
  fsyncSync,
  linkSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeSync,
  type Stats,
} from 'node:fs';
import { dirname } from 'node:path';

/** @param mark of the file it is written into: a copy of the file has another one */
type Make = (mark: string) => string;

/** Which file it is and when it began to be: numbers of files are given again once they are free. */
const markOf = ({ ino, birthtimeMs }: Stats): string => `${ino}.${Math.round(birthtimeMs)}`;

export const markOfFile = (path: string): string => markOf(statSync(path));

/** Made by whoever comes first, and there as a whole or not at all: of two at once one makes it and both read it. */
export function keptIn(path: string, make: Make): string {
  if (!existsSync(path)) {
    mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
    aside(path, make, (made) => {
      try {
        linkSync(made, path);
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
      }
    });
  }
  return readFileSync(path, 'utf8').trim();
}

/** Puts another content in its place, as a whole. */
export const keepAnew = (path: string, make: Make): void => aside(path, make, (made) => renameSync(made, path));

/** Under a name that no other process has: in containers every process may be number one. */
function aside(path: string, make: Make, put: (made: string) => void): void {
  const made = `${path}.${randomBytes(8).toString('hex')}`;
  try {
    const file = openSync(made, 'wx', 0o600);
    try {
      writeSync(file, make(markOf(fstatSync(file))));
      fsyncSync(file);
    } finally {
      closeSync(file);
    }
    put(made);
  } finally {
    rmSync(made, { force: true });
  }
}
