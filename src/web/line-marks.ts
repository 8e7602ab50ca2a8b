import { createHash } from 'node:crypto';
import type { Seen } from '../task/already.js';
import { fieldOf, plainText, type Fields } from './form-fields.js';

/** Why a page of many lines was not taken: what is wrong, by the name of the field. */
export interface Refused {
  readonly errors: Fields;
  /** What is missing was asked about: the next press sends it as it is. */
  readonly asked: boolean;
  /** Keys of lines that another wrote something else in. */
  readonly overtaken: ReadonlySet<string>;
}

export const NOT_OVERTAKEN: ReadonlySet<string> = new Set();

const digest = (names: readonly string[], values: Fields): string =>
  createHash('sha256')
    .update(JSON.stringify(names.map((name) => plainText(values[name]))))
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
