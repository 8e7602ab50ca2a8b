import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { DataSource, type DataSourceOptions } from 'typeorm';
import type { Config } from '../config.js';
import { isRefusal, Refusal } from '../refusal.js';
import { dialectOfType, type Dialect } from './columns.js';
import { SilentLogger, SnakeNaming } from './naming.js';
import { MIGRATIONS } from './migrations/index.js';
import { lockOpening } from './opening-lock.js';
import { missingTriggers } from './triggers.js';

export interface DatabasePlan {
  readonly config: Pick<Config, 'dataDir' | 'databaseUrl'>;
  readonly entities: DataSourceOptions['entities'];
  /** Opens a database even when its triggers are gone, in order to say so. */
  readonly inspecting?: boolean;
}

/** An address that accepts and never answers is a service out of reach. */
const CONNECT_MS = 10_000;
/** Longer than a slow disk makes another process hold the file for one unit of work, many times over. */
const BUSY_TIMEOUT_MS = 10_000;

/** The database, where it is a file. */
export const sqliteFile = (dataDir: string): string => join(dataDir, 'duban.sqlite');

export const dialectOf = (config: Pick<Config, 'databaseUrl'>): Dialect => (config.databaseUrl ? 'postgres' : 'sqlite');

function optionsFor(plan: DatabasePlan, access: 'read' | 'write'): DataSourceOptions {
  const shared = { entities: plan.entities ?? [], namingStrategy: new SnakeNaming(), logger: new SilentLogger() };
  const readOnly = access === 'read';
  const url = plan.config.databaseUrl;
  if (url) {
    return {
      type: 'postgres',
      url: readOnly ? readOnlyUrl(url) : url,
      ...shared,
      migrations: [...MIGRATIONS],
      connectTimeoutMS: CONNECT_MS,
    };
  }
  return {
    type: 'better-sqlite3',
    database: sqliteFile(plan.config.dataDir),
    ...shared,
    migrations: [...MIGRATIONS],
    timeout: BUSY_TIMEOUT_MS,
    ...(readOnly
      ? { readonly: true, fileMustExist: true }
      : {
          enableWAL: true,
          prepareDatabase: (db: { pragma(s: string): unknown }) => {
            db.pragma('synchronous = FULL');
            db.pragma('recursive_triggers = ON');
          },
        }),
  };
}

/** Options that a person put into the address stay, and cannot undo this one: the last setting counts. */
function readOnlyUrl(address: string): string {
  const url = new URL(address);
  const given = url.searchParams.get('options') ?? '';
  url.searchParams.set('options', `${given} -c default_transaction_read_only=on`.trim());
  return url.href;
}

/** The default connection: whatever is written through it fails loudly, on both databases. Open it after the writer. */
export const readingOptions = (plan: DatabasePlan): DataSourceOptions => optionsFor(plan, 'read');

/**
 * TypeORM begins deferred transactions; two processes that read and then write one file would fail each other.
 * The one shared QueryRunner of the SQLite driver is taught to begin immediate ones.
 */
function beginImmediately(source: DataSource): void {
  const runner = source.createQueryRunner();
  const query = runner.query.bind(runner) as (sql: string, ...rest: unknown[]) => Promise<unknown>;
  runner.query = ((sql: string, ...rest: unknown[]) =>
    query(sql === 'BEGIN TRANSACTION' ? 'BEGIN IMMEDIATE' : sql, ...rest)) as typeof runner.query;
}

/** Opens the writing connection, private to this folder. Schema is brought up to date and every trigger is in place. */
export async function openWriter(plan: DatabasePlan): Promise<DataSource> {
  if (plan.config.databaseUrl) return openAndBringUp(plan);
  const unlock = await takeDataDir(plan);
  try {
    return await openAndBringUp(plan);
  } finally {
    unlock();
  }
}

async function takeDataDir(plan: DatabasePlan): Promise<() => void> {
  try {
    mkdirSync(plan.config.dataDir, { recursive: true, mode: 0o700 });
    return await lockOpening(plan.config.dataDir);
  } catch (error) {
    throw isRefusal(error) ? error : unreachable(plan, error);
  }
}

async function openAndBringUp(plan: DatabasePlan): Promise<DataSource> {
  const source = new DataSource(optionsFor(plan, 'write'));
  try {
    await source.initialize();
  } catch (error) {
    throw unreachable(plan, error);
  }
  const dialect = dialectOf(plan.config);
  if (dialect === 'sqlite') beginImmediately(source);
  try {
    await bringUpToDate(source, dialect);
    if (!plan.inspecting) await refuseMissingTriggers(source);
  } catch (error) {
    await source.destroy();
    throw isRefusal(error) ? error : notMade(error);
  }
  return source;
}

/** Two processes may start at once: the second waits (here, or for the data folder) and then finds nothing to do. */
async function bringUpToDate(source: DataSource, dialect: Dialect): Promise<void> {
  const runner = source.createQueryRunner();
  try {
    if (dialect === 'postgres') await runner.query('SELECT pg_advisory_lock(20210318)');
    // Each migration ends with its triggers, in one transaction: there is no moment at which they are missing.
    await refuseNewerSchema(source, dialect);
    if (await source.showMigrations()) await source.runMigrations({ transaction: 'all' });
  } finally {
    if (dialect === 'postgres') await runner.query('SELECT pg_advisory_unlock(20210318)');
    await runner.release();
  }
}

const HAS_MIGRATIONS = {
  sqlite: `SELECT name FROM sqlite_master WHERE type = 'table' AND name = 'migrations'`,
  postgres: `SELECT to_regclass('migrations') AS name`,
} as const;

/** A later version wrote here: what it knows of the rows this one does not. */
async function refuseNewerSchema(source: DataSource, dialect: Dialect): Promise<void> {
  const [table] = await source.query<{ name: string | null }[]>(HAS_MIGRATIONS[dialect]);
  if (!table?.name) return;
  const done = await source.query<{ name: string }[]>('SELECT name FROM migrations');
  const known = new Set(source.migrations.map(({ name }) => name));
  if (done.every(({ name }) => known.has(name))) return;
  throw new Refusal('DATABASE.NEWER', '数据库由更新的版本写入，本版本不能打开，没有改动：请升级后再用。');
}

/** A database whose triggers are gone is not written to: somebody has been there. Inspecting commands may look. */
async function refuseMissingTriggers(source: DataSource): Promise<void> {
  const dialect = dialectOfType(source.options.type);
  const missing = await missingTriggers((sql) => source.query(sql), dialect);
  if (missing.length === 0) return;
  const what = `数据库中防改写的触发器有${missing.length}个缺失或被改动（${missing.join('、')}），已停止启动`;
  throw new Refusal('DATABASE.TRIGGERS_MISSING', `${what}：请运行 duban audit verify 核对日志，并从备份恢复。`, 1);
}

/** SQLite's word for any fault of a statement, PostgreSQL's for a table that is there already. */
const TAKEN = /^(SQLITE_ERROR|42P07)$/;

/** The schema could not be made: no room, or the place is taken by something else; what it is not stays what it was. */
function notMade(error: unknown): unknown {
  const code = (error as { code?: string }).code ?? '';
  if (/FULL|ENOSPC|EFBIG|IOERR/.test(code))
    return new Refusal('DATABASE.NO_ROOM', `磁盘已满，没有改动任何内容（${code}）：请腾出空间后重试。`, 1);
  if (!TAKEN.test(code)) return error;
  const what = `数据库不是本系统的，或者里面已有同名的表（${code}），没有改动`;
  return new Refusal('DATABASE.FOREIGN', `${what}：请换一个数据目录或数据库。`);
}

function unreachable(plan: DatabasePlan, error: unknown): Refusal {
  const code = (error as { code?: string }).code ?? '';
  if (plan.config.databaseUrl) {
    return new Refusal(
      'DATABASE.UNREACHABLE',
      `数据库连接不上（${code}）：请检查 DATABASE_URL 和数据库服务后重试。`,
      3,
    );
  }
  if (code === 'SQLITE_NOTADB' || code === 'SQLITE_CORRUPT') {
    const what = `数据目录“${plan.config.dataDir}”中的数据库文件已损坏（${code}），没有改动`;
    return new Refusal('DATABASE.DAMAGED', `${what}：请从备份恢复，或用 DUBAN_DATA_DIR 指定另一个目录。`);
  }
  return new Refusal(
    'DATA_DIR.UNWRITABLE',
    `数据目录“${plan.config.dataDir}”不能写入（${code}）：请检查目录权限，或用 DUBAN_DATA_DIR 指定可写的目录。`,
  );
}
