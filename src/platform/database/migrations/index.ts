import type { MigrationInterface, QueryRunner } from 'typeorm';
import { createTableSql } from '../columns.js';
import { WALLS } from './0001-walls.js';

/** Before the first entry there is nothing: the chain begins with sixty-four zeros. */
export const FIRST_HASH = '0'.repeat(64);

class Walls1616025600000 implements MigrationInterface {
  name = 'Walls1616025600000';

  async up(runner: QueryRunner): Promise<void> {
    const dialect = runner.dataSource.options.type === 'postgres' ? 'postgres' : 'sqlite';
    for (const [table, spec] of Object.entries(WALLS)) {
      for (const sql of createTableSql(table, spec, dialect)) await runner.query(sql);
    }
    await runner.query(`INSERT INTO "journal_head" ("id", "seq", "hash") VALUES (1, 0, '${FIRST_HASH}')`);
  }

  /** There is nothing below the walls to go back to. */
  async down(): Promise<void> {
    throw new Error('the first migration is not undone: restore a backup instead');
  }
}

export const MIGRATIONS = [Walls1616025600000] as const;
