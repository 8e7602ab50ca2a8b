import type { DataSource } from 'typeorm';
import { Refusal } from '../refusal.js';
import { dialectOfType, type Dialect } from './columns.js';
import { unknownMigrations } from './schema.js';
import { missingTriggers, missingWalls } from './triggers.js';

/** Two processes may start at once: the second waits (here, or for the data folder) and then finds nothing to do. */
export async function bringUpToDate(source: DataSource, { explicit = false }: { explicit?: boolean }): Promise<void> {
  const dialect = dialectOfType(source.options.type);
  const runner = source.createQueryRunner();
  try {
    if (dialect === 'postgres') await runner.query('SELECT pg_advisory_lock(20210318)');
    // Each migration ends with its triggers, in one transaction: there is no moment at which they are missing.
    const applied = await appliedMigrations((sql) => source.query(sql), dialect);
    refuseNewer(applied);
    if (explicit) refuseBehind(source, applied);
    else if (await source.showMigrations()) {
      // A migration puts every trigger up: what was taken down before it would be forgotten.
      refuseWalls(await missingWalls((sql) => source.query(sql), dialect), '没有升级');
      await source.runMigrations({ transaction: 'all' });
    }
  } finally {
    if (dialect === 'postgres') await runner.query('SELECT pg_advisory_unlock(20210318)');
    await runner.release();
  }
}

const HAS_MIGRATIONS = {
  sqlite: `SELECT name FROM sqlite_master WHERE type = 'table' AND name = 'migrations'`,
  postgres: `SELECT to_regclass('migrations') AS name`,
} as const;

type Query = (sql: string) => Promise<unknown>;

/** What the database has been through, by name, in order; null where it has not even a list of it. */
export async function appliedMigrations(query: Query, dialect: Dialect): Promise<string[] | null> {
  const [table] = (await query(HAS_MIGRATIONS[dialect])) as { name: string | null }[];
  if (!table?.name) return null;
  return ((await query('SELECT name FROM migrations ORDER BY id')) as { name: string }[]).map(({ name }) => name);
}

/** A later version wrote here: what it knows of the rows this one does not. */
function refuseNewer(applied: readonly string[] | null): void {
  if (unknownMigrations(applied ?? []).length === 0) return;
  throw new Refusal('DATABASE.NEWER', '数据库由更新的版本写入，本版本不能打开，没有改动：请升级后再用。');
}

function refuseBehind(source: DataSource, applied: readonly string[] | null): void {
  const missing = source.migrations.length - (applied?.length ?? 0);
  if (missing === 0) return;
  const what =
    applied === null
      ? '数据库还没有建立：请先运行 duban migrate'
      : `数据库比本版本旧，还差${missing}步，没有改动：请先用 duban backup 备份，再运行 duban migrate`;
  throw new Refusal('DATABASE.BEHIND', `${what}，然后启动。`);
}

/** A database whose triggers are gone is not written to: somebody has been there. Inspecting commands may look. */
export async function refuseMissingTriggers(source: DataSource): Promise<void> {
  const dialect = dialectOfType(source.options.type);
  refuseWalls(await missingTriggers((sql) => source.query(sql), dialect), '已停止启动');
}

function refuseWalls(missing: readonly string[], therefore: string): void {
  if (missing.length === 0) return;
  const what = `数据库中防改写的触发器有${missing.length}个缺失或被改动（${missing.join('、')}），${therefore}`;
  throw new Refusal('DATABASE.TRIGGERS_MISSING', `${what}：请运行 duban audit verify 核对日志，并从备份恢复。`, 1);
}
