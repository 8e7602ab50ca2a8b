/** The two databases Duban runs on; SQLite is embedded, PostgreSQL when scaled out. */
export type Dialect = 'sqlite' | 'postgres';

/** @param type of an open DataSource's options */
export const dialectOfType = (type: string): Dialect => (type === 'postgres' ? 'postgres' : 'sqlite');

/** The portable column kinds. A kind is the same text in both databases wherever that is possible. */
const KINDS = {
  /** ULID-like, compared byte by byte: sort keys must order the same on both databases. */
  id: { sqlite: 'text COLLATE BINARY', postgres: 'text COLLATE "C"' },
  /** A word compared byte by byte: codes, states, keys. */
  code: { sqlite: 'text COLLATE BINARY', postgres: 'text COLLATE "C"' },
  words: { sqlite: 'text', postgres: 'text' },
  /** A day in Beijing, 'YYYY-MM-DD', never an instant. */
  day: { sqlite: 'text COLLATE BINARY', postgres: 'text COLLATE "C"' },
  /** UTC, ISO 8601 with milliseconds and Z: 24 characters, sortable. */
  instant: { sqlite: 'text COLLATE BINARY', postgres: 'text COLLATE "C"' },
  json: { sqlite: 'text', postgres: 'text' },
  bytes: { sqlite: 'blob', postgres: 'bytea' },
  bool: { sqlite: 'boolean', postgres: 'boolean' },
  int: { sqlite: 'integer', postgres: 'integer' },
  number: { sqlite: 'double', postgres: 'double precision' },
} as const satisfies Record<string, Record<Dialect, string>>;

export type ColumnKind = keyof typeof KINDS;

/** `kind`, then `?` when it may be null, then `>table` when it refers to that table's id; e.g. 'id?>department'. */
export type ColumnSpec = `${ColumnKind}` | `${ColumnKind}?` | `${ColumnKind}>${string}` | `${ColumnKind}?>${string}`;

export interface TableSpec {
  readonly columns: Readonly<Record<string, ColumnSpec>>;
  readonly primary: readonly string[];
  readonly unique?: readonly (readonly string[])[];
  readonly index?: readonly (readonly string[])[];
}

const digits = (shape: string): string => shape.replaceAll('0', '[0-9]');
const INSTANT = '0000-00-00T00:00:00.000Z';

/** What the column itself refuses: a day that does not exist, an instant in any other form. */
const CHECKS: Partial<Record<ColumnKind, Record<Dialect, (column: string) => string>>> = {
  day: {
    sqlite: (c) => `CHECK (date(${c}) IS ${c})`,
    postgres: (c) => `CHECK (to_char(to_date(${c}, 'YYYY-MM-DD'), 'YYYY-MM-DD') = ${c})`,
  },
  instant: {
    sqlite: (c) => `CHECK (${c} GLOB '${digits(INSTANT)}')`,
    postgres: (c) => `CHECK (${c} ~ '^${digits(INSTANT).replace('.', '[.]')}$')`,
  },
};

function columnSql(name: string, spec: ColumnSpec, dialect: Dialect): string {
  const m = /^([a-z]+)(\??)(?:>(.+))?$/.exec(spec);
  if (!m) throw new Error(`column kind not understood: ${spec}`);
  const kind = m[1] as ColumnKind;
  const parts = [`"${name}"`, KINDS[kind][dialect], m[2] ? '' : 'NOT NULL', CHECKS[kind]?.[dialect](`"${name}"`) ?? ''];
  if (m[3]) parts.push(`REFERENCES "${m[3]}" ("id")`);
  return parts.filter((part) => part !== '').join(' ');
}

/** The statements that make one table with its keys and indexes. Column names are written as they stand in SQL. */
export function createTableSql(table: string, spec: TableSpec, dialect: Dialect): string[] {
  const quoted = (names: readonly string[]): string => names.map((name) => `"${name}"`).join(', ');
  const lines = Object.entries(spec.columns).map(([name, column]) => columnSql(name, column, dialect));
  lines.push(`PRIMARY KEY (${quoted(spec.primary)})`);
  for (const names of spec.unique ?? []) lines.push(`UNIQUE (${quoted(names)})`);
  const indexes = (spec.index ?? []).map((names) => addIndexSql(table, names));
  return [`CREATE TABLE "${table}" (\n  ${lines.join(',\n  ')}\n)`, ...indexes];
}

export const addIndexSql = (table: string, names: readonly string[]): string =>
  `CREATE INDEX "${table}_${names.join('_')}" ON "${table}" (${names.map((name) => `"${name}"`).join(', ')})`;

/** A column of a table that stands already. */
export const addColumnSql = (
  table: string,
  { column, spec }: { column: string; spec: ColumnSpec },
  dialect: Dialect,
): string => `ALTER TABLE "${table}" ADD COLUMN ${columnSql(column, spec, dialect)}`;
