import type { ColumnKind, ColumnSpec } from './columns.js';
import { MIGRATIONS } from './migrations/index.js';

/** A table as it stands after some migrations: its columns by kind, in the order they came, and its key. */
export interface TableShape {
  readonly columns: Readonly<Record<string, ColumnKind>>;
  readonly primary: readonly string[];
  /** The database counts in it itself, in rows that stand from the beginning: nothing that anybody said. */
  readonly counts: boolean;
}

const kindOf = (spec: ColumnSpec): ColumnKind => spec.replace(/[?>].*$/, '') as ColumnKind;

const kinds = (columns: Readonly<Record<string, ColumnSpec>>): Record<string, ColumnKind> =>
  Object.fromEntries(Object.entries(columns).map(([name, spec]) => [name, kindOf(spec)]));

/** @param applied names of migrations, as a database lists what it has been through */
export function tablesAfter(applied: Iterable<string>): Map<string, TableShape> {
  const names = new Set(applied);
  const shapes = new Map<string, TableShape>();
  for (const { adds } of MIGRATIONS.filter(({ named }) => names.has(named))) {
    for (const [table, { columns, primary }] of Object.entries(adds.tables))
      shapes.set(table, {
        ...{ primary, counts: adds.rows !== undefined },
        columns: { ...kinds(columns), ...shapes.get(table)?.columns },
      });
    for (const [table, columns] of Object.entries(adds.columns ?? {})) {
      const { columns: known = {}, primary = [], counts = false } = shapes.get(table) ?? {};
      shapes.set(table, { columns: { ...known, ...kinds(columns) }, primary, counts });
    }
  }
  return shapes;
}

/** Those of these names that this version has never heard of: a later one wrote them. */
export function unknownMigrations(names: readonly string[]): string[] {
  const known = new Set(MIGRATIONS.map(({ named }) => named));
  return names.filter((name) => !known.has(name));
}
