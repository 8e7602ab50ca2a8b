import type { ColumnKind, Dialect } from '../platform/database/columns.js';
import type { TableShape } from '../platform/database/schema.js';
import type { Row } from '../platform/database/snapshot.js';

type Value = string | number | boolean | null;

/** What differs between the databases is told one way: a truth is true or false, bytes are Base64. */
function told(value: unknown, kind: ColumnKind): Value {
  if (value === null || value === undefined) return null;
  if (kind === 'bytes') return Buffer.from(value as Uint8Array).toString('base64');
  if (kind === 'bool') return Boolean(value);
  if (kind === 'int' || kind === 'number') return Number(value);
  return value as string;
}

function taken(value: Value | undefined, kind: ColumnKind, dialect: Dialect): unknown {
  if (value === null || value === undefined) return null;
  if (kind === 'bytes') return Buffer.from(value as string, 'base64');
  if (kind === 'bool' && dialect === 'sqlite') return value ? 1 : 0;
  return value;
}

export const lineOf = (row: Row, { columns }: TableShape): string =>
  JSON.stringify(Object.fromEntries(Object.entries(columns).map(([name, kind]) => [name, told(row[name], kind)])));

export function rowsIn(content: Buffer, { columns }: TableShape, dialect: Dialect): Row[] {
  const lines = content
    .toString('utf8')
    .split('\n')
    .filter((line) => line !== '');
  return lines.map((line) => {
    const row = JSON.parse(line) as Record<string, Value>;
    return Object.fromEntries(Object.entries(columns).map(([name, kind]) => [name, taken(row[name], kind, dialect)]));
  });
}
