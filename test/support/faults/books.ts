import { join } from 'node:path';
import Database from 'better-sqlite3';
import pg from 'pg';
import type { TestDatabase } from '../databases.js';

export type Row = Readonly<Record<string, string | number | null>>;

/** Asks the database itself, beside the product and not through it. */
export async function rowsOf({ dataDir, databaseUrl }: TestDatabase['config'], sql: string): Promise<Row[]> {
  if (databaseUrl === null) {
    const db = new Database(join(dataDir, 'duban.sqlite'), { readonly: true, timeout: 5_000 });
    try {
      return db.prepare(sql).all() as Row[];
    } finally {
      db.close();
    }
  }
  const client = new pg.Client({ connectionString: databaseUrl });
  client.on('error', () => undefined);
  await client.connect();
  try {
    return (await client.query(sql)).rows as Row[];
  } finally {
    await client.end();
  }
}

export interface LetterRow {
  readonly id: string;
  readonly state: string;
  readonly reason: string | null;
  readonly messageId: string;
}

const THE_WEEKS = `(run_key >= 'weekly:2021-W36' OR run_key NOT LIKE 'weekly:%')`;

/** How many letters there are, and how many of them wait or are under way. */
export async function stateOf(config: TestDatabase['config']): Promise<{ all: number; open: number }> {
  const [row] = await rowsOf(
    config,
    `SELECT count(*) AS n, sum(CASE WHEN state IN ('pending', 'sending') THEN 1 ELSE 0 END) AS open
     FROM letter WHERE ${THE_WEEKS}`,
  );
  return { all: Number(row?.['n']), open: Number(row?.['open']) };
}

export const lettersOf = async (config: TestDatabase['config']): Promise<LetterRow[]> =>
  (await rowsOf(
    config,
    `SELECT id, state, state_reason AS "reason", message_id AS "messageId" FROM letter WHERE ${THE_WEEKS} ORDER BY id`,
  )) as unknown as LetterRow[];

/** A notice is settled in a letter that was accepted, or in one with a reason, or has a reason itself. */
export async function lostNotices(config: TestDatabase['config'], accepted: ReadonlySet<string>): Promise<string[]> {
  const rows = await rowsOf(
    config,
    `SELECT n.id, n.unsent_reason AS "unsent", l.state, l.state_reason AS "reason", l.message_id AS "messageId"
     FROM notice n LEFT JOIN letter l ON l.id = n.letter_id`,
  );
  return rows
    .filter(({ unsent, state, reason, messageId }) => {
      if (state === null) return unsent === null;
      return state === 'sent' ? !accepted.has(String(messageId)) : reason === null;
    })
    .map(({ id }) => String(id));
}
