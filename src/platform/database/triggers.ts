import type { QueryRunner } from 'typeorm';
import type { Dialect } from './columns.js';
import { MARK_TABLE, MARKED, turnsMark } from './marks.js';

/**
 * Rows that nobody may rewrite: the journal, so that history stands, the text of what was promised, every kept version of
 * a report, and every signed paper; by their keys.
 */
const NEVER_UPDATED = {
  journal: [['seq'], ['hash']],
  plan_revision: [['id'], ['plan_id', 'number']],
  plan_item: [['id'], ['revision_id', 'ordinal']],
  commitment: [['id'], ['item_id', 'ordinal']],
  report_version: [['id'], ['plan_id', 'number']],
  report_file: [['version_id', 'name']],
  paper_file: [['paper_id']],
} as const satisfies Keys;
const NEVER_REPLACED: Keys = { ...NEVER_UPDATED, journal_payload: [['seq']] };

type Keys = Readonly<Record<string, readonly (readonly string[])[]>>;

/** A payload may only be emptied, and only after a later chained entry says so (act journal.redacted, subject = its seq). */
const ERASED_BY_ENTRY = `NEW.seq = OLD.seq AND NEW.json IS NULL AND NEW.salt IS NULL AND EXISTS (
    SELECT 1 FROM journal j WHERE j.act = 'journal.redacted' AND j.seq > OLD.seq
      AND j.subject_id = CAST(OLD.seq AS text))`;

interface Trigger {
  readonly name: string;
  readonly table: string;
  readonly event: 'UPDATE' | 'DELETE' | 'TRUNCATE' | 'INSERT';
  /** The change passes when this holds; left out, it never does. */
  readonly allowedWhen?: string;
  /** Nothing is refused: the mark of this group is turned. */
  readonly marks?: string;
}

const triggerOn = (table: string, event: Trigger['event'], allowedWhen?: string): Trigger => ({
  name: `${table}_no_${event.toLowerCase()}`,
  table,
  event,
  ...(allowedWhen === undefined ? {} : { allowedWhen }),
});

/** SQLite's REPLACE takes a row away without telling its triggers: so no row may come where one with its key stands. */
const isNew = (table: string, keys: Keys[string]): string =>
  keys
    .map((key) => key.map((column) => `"${column}" = NEW."${column}"`).join(' AND '))
    .map((same) => `NOT EXISTS (SELECT 1 FROM "${table}" WHERE ${same})`)
    .join(' AND ');

const COMMON: readonly Trigger[] = [
  ...Object.keys(NEVER_UPDATED).map((table) => triggerOn(table, 'UPDATE')),
  ...Object.keys(NEVER_REPLACED).map((table) => triggerOn(table, 'DELETE')),
  triggerOn('journal_payload', 'UPDATE', ERASED_BY_ENTRY),
];

const marking = (events: readonly Trigger['event'][]): Trigger[] =>
  Object.entries(MARKED).flatMap(([marks, tables]) =>
    tables.flatMap((table) =>
      events.map((event) => ({ name: `${table}_marks_${event.toLowerCase()}`, table, event, marks })),
    ),
  );

/** What stands in a database of each kind: TRUNCATE passes PostgreSQL's row triggers by, as REPLACE does SQLite's. */
export const TRIGGERS: Readonly<Record<Dialect, readonly Trigger[]>> = {
  sqlite: [
    ...COMMON,
    ...Object.entries(NEVER_REPLACED).map(([table, keys]) => triggerOn(table, 'INSERT', isNew(table, keys))),
    ...marking(['INSERT', 'UPDATE', 'DELETE']),
  ],
  postgres: [
    ...COMMON,
    ...Object.keys(NEVER_REPLACED).map((table) => triggerOn(table, 'TRUNCATE')),
    ...marking(['INSERT', 'UPDATE', 'DELETE', 'TRUNCATE']),
  ],
};

const refusal = (t: Trigger): string => `${t.table} is never rewritten`;

const sqliteDefinition = (t: Trigger): string =>
  t.marks === undefined
    ? `"${t.name}" BEFORE ${t.event} ON "${t.table}" ${t.allowedWhen ? `WHEN NOT (${t.allowedWhen})` : ''}
   BEGIN SELECT RAISE(ABORT, '${refusal(t)}'); END`
    : `"${t.name}" AFTER ${t.event} ON "${t.table}" BEGIN ${turnsMark(t.marks)} END`;

const postgresBody = (t: Trigger): string => `
   BEGIN
     ${t.allowedWhen ? `IF ${t.allowedWhen} THEN RETURN NEW; END IF;` : ''}
     ${t.marks === undefined ? `RAISE EXCEPTION '${refusal(t)}';` : `${turnsMark(t.marks)} RETURN NULL;`}
   END `;

/** TRUNCATE knows no rows; a mark is turned once a statement, after it. */
const byRow = (t: Trigger): boolean => t.event !== 'TRUNCATE' && t.marks === undefined;

const statementsFor = (t: Trigger, dialect: Dialect): string[] =>
  dialect === 'sqlite'
    ? [`CREATE TRIGGER IF NOT EXISTS ${sqliteDefinition(t)}`]
    : [
        `CREATE OR REPLACE FUNCTION "${t.name}"() RETURNS trigger LANGUAGE plpgsql AS $body$${postgresBody(t)}$body$`,
        `CREATE OR REPLACE TRIGGER "${t.name}" ${t.marks === undefined ? 'BEFORE' : 'AFTER'} ${t.event} ON "${t.table}"
         FOR EACH ${byRow(t) ? 'ROW' : 'STATEMENT'} EXECUTE FUNCTION "${t.name}"()`,
      ];

const TABLES = {
  sqlite: `SELECT name FROM sqlite_master WHERE type = 'table'`,
  postgres: `SELECT tablename AS name FROM pg_tables WHERE schemaname = current_schema()`,
} as const;

/**
 * Idempotent; runs at the end of every migration, in its transaction: a rebuilt table silently loses its triggers.
 * Tables that a later migration makes are left to it; starting up asks for every trigger.
 */
export async function ensureTriggers(runner: QueryRunner, dialect: Dialect): Promise<void> {
  const tables = new Set(((await runner.query(TABLES[dialect])) as { name: string }[]).map(({ name }) => name));
  const there = ({ table, marks }: Trigger): boolean =>
    tables.has(table) && (marks === undefined || tables.has(MARK_TABLE));
  for (const trigger of TRIGGERS[dialect].filter(there)) {
    for (const sql of statementsFor(trigger, dialect)) await runner.query(sql);
  }
}

/** PostgreSQL's tgtype: a bit each for the event, for every row, and for before. */
const EVENT_BIT = { INSERT: 4, DELETE: 8, UPDATE: 16, TRUNCATE: 32 } as const;
const tgtypeOf = (t: Trigger): number => EVENT_BIT[t.event] + (byRow(t) ? 1 : 0) + (t.marks === undefined ? 2 : 0);

const INSTALLED = {
  sqlite: `SELECT name, sql AS mark FROM sqlite_master WHERE type = 'trigger'`,
  postgres: `SELECT tgname AS name, relname || ' ' || tgtype || ' ' || prosrc AS mark
             FROM pg_trigger JOIN pg_class ON pg_class.oid = tgrelid JOIN pg_proc ON pg_proc.oid = tgfoid
             WHERE NOT tgisinternal AND tgenabled IN ('O', 'A') AND relnamespace = current_schema()::regnamespace`,
} as const;

const markOf = (t: Trigger, dialect: Dialect): string =>
  dialect === 'sqlite' ? `CREATE TRIGGER ${sqliteDefinition(t)}` : `${t.table} ${tgtypeOf(t)} ${postgresBody(t)}`;

const folded = (sql: string): string => sql.replace(/\s+/g, ' ').trim();

/** Names of the triggers that should stand and do not, are disabled, or do not do what they should. */
export async function missingTriggers(query: (sql: string) => Promise<unknown>, dialect: Dialect): Promise<string[]> {
  const rows = (await query(INSTALLED[dialect])) as { name: string; mark: string }[];
  const present = new Map(rows.map((row) => [row.name, folded(row.mark)]));
  return TRIGGERS[dialect].filter((t) => present.get(t.name) !== folded(markOf(t, dialect))).map((t) => t.name);
}

/** Of the tables that stand already, the walls that do not, by name alone: an earlier version may have built them otherwise. */
export async function missingWalls(query: (sql: string) => Promise<unknown>, dialect: Dialect): Promise<string[]> {
  const namesIn = async (sql: string): Promise<Set<string>> =>
    new Set(((await query(sql)) as { name: string }[]).map(({ name }) => name));
  const [tables, present] = [await namesIn(TABLES[dialect]), await namesIn(INSTALLED[dialect])];
  const walls = TRIGGERS[dialect].filter(({ marks, table }) => marks === undefined && tables.has(table));
  return walls.filter(({ name }) => !present.has(name)).map(({ name }) => name);
}
