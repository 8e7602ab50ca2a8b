import { COLUMNS, type ColumnKey } from './columns.js';

/** What a row is known by on its way back: hidden in the file, and needed in it. */
export const ID_TITLE = '系统标识';
export const CHECK_TITLE = '系统校验';

export interface RowKey {
  readonly version: number;
  /** By column: what the cell said when it went out. */
  readonly marks: ReadonlyMap<ColumnKey, string>;
}

/** 53 bits of a text: enough that no edit goes unseen, short enough to stand in every row thirty-one times. */
export function markOf(text: string): string {
  let [a, b] = [0xdeadbeef, 0x41c6ce57];
  for (let i = 0; i < text.length; i += 1) {
    const code = text.charCodeAt(i);
    a = Math.imul(a ^ code, 2654435761);
    b = Math.imul(b ^ code, 1597334677);
  }
  a = Math.imul(a ^ (a >>> 16), 2246822507) ^ Math.imul(b ^ (b >>> 13), 3266489909);
  b = Math.imul(b ^ (b >>> 16), 2246822507) ^ Math.imul(a ^ (a >>> 13), 3266489909);
  return (4294967296 * (2097151 & b) + (a >>> 0)).toString(36);
}

/** The form in which a row's marks are written; another one is of another version of the product. */
const FORM = '1';

export const checkWords = (version: number, texts: ReadonlyMap<ColumnKey, string>): string =>
  `${FORM}|${version}|${COLUMNS.map(({ key }) => (texts.get(key) ? markOf(texts.get(key) ?? '') : '')).join('.')}`;

/** Null: it was changed, or is none. */
export function readCheck(words: string): RowKey | null {
  const m = /^1\|(\d{1,9})\|([0-9a-z.]*)$/.exec(words);
  const marks = m?.[2]?.split('.') ?? [];
  if (!m || marks.length !== COLUMNS.length) return null;
  return { version: Number(m[1]), marks: new Map(COLUMNS.map(({ key }, i) => [key, marks[i] ?? ''])) };
}

export const isSame = (mark: string, text: string): boolean => (text === '' ? mark === '' : mark === markOf(text));
