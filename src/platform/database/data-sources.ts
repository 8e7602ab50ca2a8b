import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { DataSource, type DataSourceOptions } from 'typeorm';
import type { Config } from '../config.js';
import { isRefusal, Refusal } from '../refusal.js';
import { bringUpToDate, refuseMissingTriggers } from './bring-up.js';
import type { Dialect } from './columns.js';
import { SilentLogger, SnakeNaming } from './naming.js';
import { withFastRows, type Preparing } from './fast-rows.js';
import { MIGRATIONS } from './migrations/index.js';
import { lockOpening } from './opening-lock.js';

export interface DatabasePlan {
  readonly config: Pick<Config, 'dataDir' | 'databaseUrl'>;
  readonly entities: DataSourceOptions['entities'];
  /** Opens a database even when its triggers are gone, in order to say so. */
  readonly inspecting?: boolean;
  /** A database that is behind is refused: somebody brings it up to date by `duban migrate`. */
  readonly explicit?: boolean;
}

/** An address that accepts and never answers is a service out of reach. */
const CONNECT_MS = 10_000;
/** Longer than a slow disk makes another process hold the file for one unit of work, many times over. */
const BUSY_TIMEOUT_MS = 10_000;

/** The database, where it is a file. */
export const sqliteFile = (dataDir: string): string => join(dataDir, 'duban.sqlite');

export const dialectOf = (config: Pick<Config, 'databaseUrl'>): Dialect => (config.databaseUrl ? 'postgres' : 'sqlite');

export function optionsFor(plan: DatabasePlan, access: 'read' | 'write'): DataSourceOptions {
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
      ? { readonly: true, fileMustExist: true, prepareDatabase: withFastRows }
      : {
          enableWAL: true,
          prepareDatabase: (db: Preparing & { pragma(s: string): unknown }) => {
            withFastRows(db);
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
export function beginImmediately(source: DataSource): void {
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

export async function takeDataDir(plan: Pick<DatabasePlan, 'config'>): Promise<() => void> {
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
    await bringUpToDate(source, plan);
    if (!plan.inspecting) await refuseMissingTriggers(source);
  } catch (error) {
    await source.destroy();
    throw isRefusal(error) ? error : notMade(error);
  }
  return source;
}

/** SQLite's word for any fault of a statement, PostgreSQL's for a table that is there already. */
const TAKEN = /^(SQLITE_ERROR|42P07)$/;

/** The schema could not be made: no room, or the place is taken by something else; what it is not stays what it was. */
export function notMade(error: unknown): unknown {
  const code = (error as { code?: string }).code ?? '';
  if (/FULL|ENOSPC|EFBIG|IOERR/.test(code))
    return new Refusal('DATABASE.NO_ROOM', `磁盘已满，没有改动任何内容（${code}）：请腾出空间后重试。`, 1);
  if (!TAKEN.test(code)) return error;
  const what = `数据库不是本系统的，或者里面已有同名的表（${code}），没有改动`;
  return new Refusal('DATABASE.FOREIGN', `${what}：请换一个数据目录或数据库。`);
}

export function unreachable(plan: Pick<DatabasePlan, 'config'>, error: unknown): Refusal {
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
