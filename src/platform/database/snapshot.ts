import { existsSync } from 'node:fs';
import { DataSource } from 'typeorm';
import { Refusal } from '../refusal.js';
import { appliedMigrations } from './bring-up.js';
import type { Dialect } from './columns.js';
import { dialectOf, readingOptions, sqliteFile, unreachable, type DatabasePlan } from './data-sources.js';
import { Reads } from './reads.js';
import { tablesAfter, unknownMigrations, type TableShape } from './schema.js';

export type Row = Readonly<Record<string, unknown>>;

/** One moment of the database, however long it is read and whatever is written meanwhile. */
export interface Snapshot {
  readonly reads: Reads;
  readonly dialect: Dialect;
  /** The migrations it has been through, in order. */
  readonly applied: readonly string[];
  readonly tables: ReadonlyMap<string, TableShape>;
  /** In order of the key, some at a time. */
  rows(table: string): AsyncGenerator<Row[]>;
  close(): Promise<void>;
}

/** On SQLite a reader of the write-ahead log sees the file as it was when it began. */
const BEGIN = { sqlite: 'BEGIN', postgres: 'BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY' } as const;

const ROWS_AT_ONCE = 500;
/** Rows that hold files. */
const HEAVY_ROWS_AT_ONCE = 20;

type Plan = Pick<DatabasePlan, 'config'>;

/** Opens connections of its own: it stands beside whatever the process does, and needs no house around it. */
export async function openSnapshot(plan: Plan): Promise<Snapshot> {
  const dialect = dialectOf(plan.config);
  if (dialect === 'sqlite' && !existsSync(sqliteFile(plan.config.dataDir))) throw nothingThere();
  const source = new DataSource(readingOptions({ ...plan, entities: [] }));
  try {
    await source.initialize();
  } catch (error) {
    throw unreachable(plan, error);
  }
  const runner = source.createQueryRunner();
  const close = async (): Promise<void> => {
    await runner.query('ROLLBACK').catch(() => undefined);
    await runner.release();
    await source.destroy();
  };
  try {
    await runner.query(BEGIN[dialect]);
    const applied = await appliedMigrations((sql) => runner.query(sql), dialect);
    if (applied === null) throw nothingThere();
    if (unknownMigrations(applied).length > 0)
      throw new Refusal('DATABASE.NEWER', '数据库由更新的版本写入，本版本不能备份：请用写入它的版本备份。');
    const reads = new Reads(runner.manager);
    const tables = new Map([...tablesAfter(applied)].filter(([, { counts }]) => !counts));
    return { reads, dialect, applied, tables, close, rows: (table) => rowsOf(reads, table, tables.get(table)) };
  } catch (error) {
    await close();
    throw error;
  }
}

const nothingThere = (): Refusal =>
  new Refusal('DATABASE.EMPTY', '这里还没有督办的数据库，没有可备份的内容：请检查 DUBAN_DATA_DIR 或 DATABASE_URL。');

async function* rowsOf(reads: Reads, table: string, shape: TableShape | undefined): AsyncGenerator<Row[]> {
  if (!shape) throw new Error(`no table ${table}`);
  const atOnce = Object.values(shape.columns).includes('bytes') ? HEAVY_ROWS_AT_ONCE : ROWS_AT_ONCE;
  const key = shape.primary.map((name) => `"${name}"`).join(', ');
  const after = `(${key}) > (${shape.primary.map((_, i) => `$${i + 1}`).join(', ')})`;
  for (let last: Row | undefined; ;) {
    const where = last ? `WHERE ${after}` : '';
    const bound = last ? shape.primary.map((name) => last?.[name]) : [];
    const page = await reads.query<Row>(`SELECT * FROM "${table}" ${where} ORDER BY ${key} LIMIT ${atOnce}`, bound);
    if (page.length > 0) yield page;
    if (page.length < atOnce) return;
    last = page.at(-1);
  }
}
