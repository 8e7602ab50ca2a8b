import { DataSource, MigrationExecutor, type QueryRunner } from 'typeorm';
import { isRefusal, Refusal } from '../refusal.js';
import { appliedMigrations } from './bring-up.js';
import type { Dialect } from './columns.js';
import { beginImmediately, dialectOf, notMade, optionsFor, takeDataDir, unreachable } from './data-sources.js';
import type { DatabasePlan } from './data-sources.js';
import { MIGRATIONS } from './migrations/index.js';
import { Reads } from './reads.js';
import { tablesAfter, unknownMigrations, type TableShape } from './schema.js';

/** A database being filled from outside, in one transaction, below the unit of work: rows come as they were. */
export interface Refilling {
  readonly reads: Reads;
  readonly dialect: Dialect;
  readonly tables: ReadonlyMap<string, TableShape>;
  /** @param rows by column name; what a column holds is what the database's driver takes */
  readonly insert: (table: string, rows: readonly Readonly<Record<string, unknown>>[]) => Promise<void>;
}

export interface RefillPlan extends Pick<DatabasePlan, 'config'> {
  /** The schema is made as it was after these; whoever opens it next brings it up to date. */
  readonly applied: readonly string[];
  /** What is there may be taken away. */
  readonly force: boolean;
}

/** All of it or nothing: what was there before stands until `fill` has come to its end. */
export async function refill<T>(plan: RefillPlan, fill: (into: Refilling) => Promise<T>): Promise<T> {
  const unlock = plan.config.databaseUrl ? () => undefined : await takeDataDir(plan);
  try {
    return await refillOpened(plan, await openedFor(plan), fill);
  } finally {
    unlock();
  }
}

async function openedFor(plan: RefillPlan): Promise<DataSource> {
  const migrations = MIGRATIONS.filter(({ named }) => plan.applied.includes(named));
  const source = new DataSource({ ...optionsFor({ ...plan, entities: [] }, 'write'), migrations });
  try {
    return await source.initialize();
  } catch (error) {
    throw unreachable(plan, error);
  }
}

async function refillOpened<T>(
  plan: RefillPlan,
  source: DataSource,
  fill: (into: Refilling) => Promise<T>,
): Promise<T> {
  const dialect = dialectOf(plan.config);
  if (dialect === 'sqlite') beginImmediately(source);
  const runner = source.createQueryRunner();
  try {
    // Tables refer to each other in circles: what refers to what is looked at once, at the end.
    if (dialect === 'sqlite') await runner.query('PRAGMA foreign_keys = OFF');
    await runner.startTransaction();
    await emptied(runner, dialect, plan.force);
    const executor = new MigrationExecutor(source, runner);
    executor.transaction = 'none';
    await executor.executePendingMigrations();
    const references = await REFERENCES[dialect].lift(runner);
    await runner.query('DELETE FROM "journal_head"');
    const result = await fill(refillingOf(runner, dialect, tablesAfter(plan.applied)));
    await REFERENCES[dialect].check(runner, references);
    await runner.commitTransaction();
    return result;
  } catch (error) {
    if (runner.isTransactionActive) await runner.rollbackTransaction().catch(() => undefined);
    throw isRefusal(error) ? error : notMade(error);
  } finally {
    await runner.release();
    await source.destroy();
  }
}

/** Of ours only: what else lies in the database stays. */
async function emptied(runner: QueryRunner, dialect: Dialect, force: boolean): Promise<void> {
  const applied = await appliedMigrations((sql) => runner.query(sql), dialect);
  if (applied === null) return;
  if (unknownMigrations(applied).length > 0)
    throw new Refusal('DATABASE.NEWER', '目标数据库由更新的版本写入，没有改动：请恢复到另一个空的数据库或数据目录。');
  const shapes = tablesAfter(applied);
  const tables = [...shapes.keys()];
  if (
    !force &&
    (await anythingIn(
      runner,
      tables.filter((table) => !shapes.get(table)?.counts),
    ))
  )
    throw new Refusal(
      'RESTORE.NOT_EMPTY',
      '目标数据库里已有数据，没有改动：请换一个空的，或加 --force 覆盖全部现有数据。',
    );
  const names = [...tables, 'migrations'].map((name) => `"${name}"`);
  if (dialect === 'postgres') await runner.query(`DROP TABLE ${names.join(', ')}`);
  else for (const name of names) await runner.query(`DROP TABLE ${name}`);
}

async function anythingIn(runner: QueryRunner, tables: readonly string[]): Promise<boolean> {
  for (const table of tables) {
    const what = table === 'journal_head' ? 'WHERE seq > 0' : '';
    const rows = (await runner.query(`SELECT 1 FROM "${table}" ${what} LIMIT 1`)) as unknown[];
    if (rows.length > 0) return true;
  }
  return false;
}

interface Reference {
  readonly table: string;
  readonly name: string;
  readonly definition: string;
}

const FOREIGN_KEYS = `SELECT relname AS "table", conname AS "name", pg_get_constraintdef(c.oid) AS "definition"
  FROM pg_constraint c JOIN pg_class t ON t.oid = conrelid
  WHERE contype = 'f' AND relnamespace = current_schema()::regnamespace AND relname = ANY($1)`;

const dangling = (): Refusal =>
  new Refusal('RESTORE.DAMAGED', '备份里有的内容指向不在备份里的内容，没有改动：请换一份备份。');

const REFERENCES = {
  sqlite: {
    lift: () => Promise.resolve<Reference[]>([]),
    check: async (runner: QueryRunner) => {
      if (((await runner.query('PRAGMA foreign_key_check')) as unknown[]).length > 0) throw dangling();
    },
  },
  postgres: {
    lift: async (runner: QueryRunner) => {
      const tables = [...tablesAfter(MIGRATIONS.map(({ named }) => named)).keys()];
      const found = (await runner.query(FOREIGN_KEYS, [tables])) as Reference[];
      for (const { table, name } of found) await runner.query(`ALTER TABLE "${table}" DROP CONSTRAINT "${name}"`);
      return found;
    },
    check: async (runner: QueryRunner, references: readonly Reference[]) => {
      try {
        for (const { table, name, definition } of references)
          await runner.query(`ALTER TABLE "${table}" ADD CONSTRAINT "${name}" ${definition}`);
      } catch {
        throw dangling();
      }
    },
  },
} as const;

/** Both databases take some thousands of values in one statement. */
const VALUES_A_STATEMENT = 5_000;

function refillingOf(runner: QueryRunner, dialect: Dialect, tables: ReadonlyMap<string, TableShape>): Refilling {
  const reads = new Reads(runner.manager);
  const insert: Refilling['insert'] = async (table, rows) => {
    const columns = Object.keys(tables.get(table)?.columns ?? {});
    const portion = Math.max(1, Math.floor(VALUES_A_STATEMENT / columns.length));
    const names = columns.map((name) => `"${name}"`).join(', ');
    for (let i = 0; i < rows.length; i += portion) {
      const some = rows.slice(i, i + portion);
      const places = some.map(
        (_, row) => `(${columns.map((__, at) => `$${row * columns.length + at + 1}`).join(', ')})`,
      );
      const bound = some.flatMap((row) => columns.map((name) => row[name] ?? null));
      await reads.query(`INSERT INTO "${table}" (${names}) VALUES ${places.join(', ')}`, bound);
    }
  };
  return { reads, dialect, tables, insert };
}
