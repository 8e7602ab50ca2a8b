import { plainText } from './coerce.js';
import { COLUMNS, type ColumnKey, type ColumnValue } from './columns.js';
import type { LedgerFacts } from './facts.js';
import { checkWords } from './row-key.js';

/** The one text that stands for a value, whichever way a file keeps it. */
export function valueText(value: ColumnValue): string {
  if (value === null) return '';
  if (typeof value === 'string') return plainText(value);
  return typeof value === 'number' ? String(value) : value.day;
}

export interface LedgerCells {
  readonly values: readonly ColumnValue[];
  readonly texts: ReadonlyMap<ColumnKey, string>;
}

export function cellsOf(facts: LedgerFacts, index: number): LedgerCells {
  const values = COLUMNS.map(({ read }): ColumnValue => {
    const value = read(facts, index);
    return typeof value === 'string' ? plainText(value) || null : value;
  });
  return { values, texts: new Map(COLUMNS.map(({ key }, i) => [key, valueText(values[i] ?? null)])) };
}

/** With what it is known by on its way back. */
export const keyedValues = (facts: LedgerFacts, { values, texts }: LedgerCells): readonly ColumnValue[] => [
  ...values,
  facts.taskId,
  checkWords(facts.version, texts),
];
