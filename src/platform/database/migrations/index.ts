import type { MigrationInterface, QueryRunner } from 'typeorm';
import { createTableSql, dialectOfType } from '../columns.js';
import { ensureTriggers } from '../triggers.js';
import { OUTBOX_AND_JOURNAL } from './0001-mail.js';
import { PEOPLE } from './0001-organization.js';
import { PROMISES } from './0001-plan.js';
import { DUTIES } from './0001-task.js';
import { DOOR } from './0002-door.js';

/** The walls of the house; every editable row carries a version. */
export const WALLS = { ...PEOPLE, ...PROMISES, ...DUTIES, ...OUTBOX_AND_JOURNAL };

/** Before the first entry there is nothing: the chain begins with sixty-four zeros. */
export const FIRST_HASH = '0'.repeat(64);

class Walls1616025600000 implements MigrationInterface {
  name = 'Walls1616025600000';

  async up(runner: QueryRunner): Promise<void> {
    const dialect = dialectOfType(runner.dataSource.options.type);
    for (const [table, spec] of Object.entries(WALLS)) {
      for (const sql of createTableSql(table, spec, dialect)) await runner.query(sql);
    }
    await ensureTriggers(runner, dialect);
    await runner.query(`INSERT INTO "journal_head" ("id", "seq", "hash") VALUES (1, 0, '${FIRST_HASH}')`);
  }

  /** There is nothing below the walls to go back to. */
  down(): Promise<void> {
    return Promise.reject(new Error('a migration is not undone: restore a backup instead'));
  }
}

class Door1630886400000 implements MigrationInterface {
  name = 'Door1630886400000';

  async up(runner: QueryRunner): Promise<void> {
    const dialect = dialectOfType(runner.dataSource.options.type);
    for (const [table, spec] of Object.entries(DOOR)) {
      for (const sql of createTableSql(table, spec, dialect)) await runner.query(sql);
    }
    await runner.query('ALTER TABLE "letter" ADD COLUMN "body_html" text');
    await ensureTriggers(runner, dialect);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('a migration is not undone: restore a backup instead'));
  }
}

export const MIGRATIONS = [Walls1616025600000, Door1630886400000] as const;
