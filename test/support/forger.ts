import { UnitOfWork } from '../../src/platform/database/unit-of-work.js';
import type { House } from './house.js';

/** A forger who owns the database drops the triggers of a table, rewrites, and puts them back. */
export const forgerOf =
  (dialect: 'sqlite' | 'postgres') =>
  async (house: Pick<House, 'app'>, table: string, ...statements: string[]): Promise<void> => {
    const off = dialect === 'sqlite' ? [] : [`ALTER TABLE ${table} DISABLE TRIGGER USER`];
    const on = dialect === 'sqlite' ? [] : [`ALTER TABLE ${table} ENABLE TRIGGER USER`];
    await house.app.get(UnitOfWork).run(async (tx) => {
      tx.withoutEntry('a forger');
      const kept =
        dialect === 'sqlite'
          ? await tx.query<{ name: string; sql: string }>(
              `SELECT name, sql FROM sqlite_master WHERE type = 'trigger' AND tbl_name = '${table}'`,
            )
          : [];
      for (const { name } of kept) await tx.query(`DROP TRIGGER ${name}`);
      for (const sql of [...off, ...statements, ...on]) await tx.query(sql);
      for (const { sql } of kept) await tx.query(sql);
    });
  };
