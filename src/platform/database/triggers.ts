import type { QueryRunner } from 'typeorm';
import type { Dialect } from './columns.js';

/** Rows that nobody may rewrite: the journal (so that history stands) and the text of what was promised. */
const NEVER_UPDATED = ['journal', 'plan_revision', 'plan_item', 'commitment'] as const;
const NEVER_DELETED = [...NEVER_UPDATED, 'journal_payload'] as const;

/** A payload may only be emptied, and only after a chained entry says so (act journal.redacted, subject = its seq). */
const ERASED_BY_ENTRY = `NEW.seq = OLD.seq AND NEW.json IS NULL AND NEW.salt IS NULL AND EXISTS (
    SELECT 1 FROM journal WHERE act = 'journal.redacted' AND subject_id = CAST(OLD.seq AS text))`;

interface Trigger {
  readonly name: string;
  readonly table: string;
  readonly event: 'UPDATE' | 'DELETE';
  readonly allowedWhen?: string;
}

export const TRIGGERS: readonly Trigger[] = [
  ...NEVER_UPDATED.map((table) => ({ name: `${table}_no_update`, table, event: 'UPDATE' as const })),
  ...NEVER_DELETED.map((table) => ({ name: `${table}_no_delete`, table, event: 'DELETE' as const })),
  { name: 'journal_payload_no_update', table: 'journal_payload', event: 'UPDATE', allowedWhen: ERASED_BY_ENTRY },
];

const sqliteSql = (t: Trigger): string[] => [
  `CREATE TRIGGER IF NOT EXISTS "${t.name}" BEFORE ${t.event} ON "${t.table}"
   ${t.allowedWhen ? `WHEN NOT (${t.allowedWhen})` : ''}
   BEGIN SELECT RAISE(ABORT, '${t.table} is never rewritten'); END`,
];

const postgresSql = (t: Trigger): string[] => [
  `CREATE OR REPLACE FUNCTION "${t.name}"() RETURNS trigger LANGUAGE plpgsql AS $body$
   BEGIN
     ${t.allowedWhen ? `IF ${t.allowedWhen} THEN RETURN NEW; END IF;` : ''}
     RAISE EXCEPTION '${t.table} is never rewritten';
   END $body$`,
  `CREATE OR REPLACE TRIGGER "${t.name}" BEFORE ${t.event} ON "${t.table}"
   FOR EACH ROW EXECUTE FUNCTION "${t.name}"()`,
  // TRUNCATE passes row triggers by.
  ...(t.event === 'DELETE'
    ? [
        `CREATE OR REPLACE TRIGGER "${t.table}_no_truncate" BEFORE TRUNCATE ON "${t.table}"
         FOR EACH STATEMENT EXECUTE FUNCTION "${t.name}"()`,
      ]
    : []),
];

/** Idempotent; runs after every migration, since a rebuilt table silently loses its triggers. */
export async function ensureTriggers(runner: QueryRunner, dialect: Dialect): Promise<void> {
  for (const trigger of TRIGGERS) {
    for (const sql of dialect === 'sqlite' ? sqliteSql(trigger) : postgresSql(trigger)) await runner.query(sql);
  }
}

const INSTALLED = {
  sqlite: `SELECT name FROM sqlite_master WHERE type = 'trigger'`,
  postgres: `SELECT tgname AS name FROM pg_trigger JOIN pg_class ON pg_class.oid = tgrelid
             WHERE NOT tgisinternal AND tgenabled <> 'D' AND relnamespace = current_schema()::regnamespace`,
} as const;

/** Names of the triggers that should stand and do not (or are disabled). */
export async function missingTriggers(query: (sql: string) => Promise<unknown>, dialect: Dialect): Promise<string[]> {
  const rows = (await query(INSTALLED[dialect])) as { name: string }[];
  const present = new Set(rows.map((row) => row.name));
  return TRIGGERS.map((trigger) => trigger.name).filter((name) => !present.has(name));
}
