import { createHash } from 'node:crypto';
import type { Seen } from '../task/already.js';
import { fieldOf, type Fields } from './form-fields.js';

/** A browser sends line ends of its own. */
const plain = (words = ''): string => words.replaceAll('\r\n', '\n').trim();

const digest = (names: readonly string[], values: Fields): string =>
  createHash('sha256')
    .update(JSON.stringify(names.map((name) => plain(values[name]))))
    .digest('hex')
    .slice(0, 16);

/** Goes with one line of a page, and says when it comes back what was shown: whose writing, and in which words. */
export const lineMark = (names: readonly string[], writing: string, held: Fields): string =>
  `${writing}~${digest(names, held)}`;

/** @param names of the line's fields; in the page each is named with the line's key */
export function seenIn(names: readonly string[], fields: Fields, key: string): Seen {
  const [seen, shown] = fields[fieldOf('seen', key)]?.split('~') ?? [];
  const posted = Object.fromEntries(names.map((name) => [name, fields[fieldOf(name, key)] ?? '']));
  return { seen, untouched: shown === digest(names, posted) };
}
