import type { MigrationInterface, QueryRunner } from 'typeorm';
import {
  addColumnSql,
  addIndexSql,
  createTableSql,
  dialectOfType,
  type ColumnSpec,
  type TableSpec,
} from '../columns.js';
import { ensureTriggers } from '../triggers.js';
import { OUTBOX_AND_JOURNAL } from './0001-mail.js';
import { PEOPLE } from './0001-organization.js';
import { PROMISES } from './0001-plan.js';
import { DUTIES } from './0001-task.js';
import { DOOR } from './0002-door.js';
import { REQUEST_COLUMNS, REQUESTS } from './0003-requests.js';
import { EVIDENCE } from './0004-evidence.js';
import { UNIT_DRAFT_COLUMNS, UNIT_DRAFTS } from './0006-inside-unit.js';
import { DESK, DESK_COLUMNS } from './0007-desk.js';
import { CONTRIBUTIONS } from './0008-contributions.js';
import { FIGURE_COLUMNS, FIGURES } from './0009-figures.js';
import { PRACTICE_COLUMNS } from './0010-practices.js';
import { YEAR_END } from './0011-year-end.js';
import { AMENDMENT, AMENDMENT_COLUMNS } from './0012-amendment.js';
import { SCANS } from './0013-scans.js';
import { LADDER } from './0016-ladder.js';
import { CALENDAR } from './0018-calendar.js';
import { RECIPIENT_COLUMNS } from './0019-recipients.js';
import { STAFFING_COLUMNS } from './0023-staffing.js';
import { WATCH, WATCH_INDEXES } from './0021-watch.js';
import { CALL_COLUMNS } from './0024-calls.js';
import { STATUTORY } from './0025-statutory.js';
import { ANNUAL_REPORT } from './0030-annual-report.js';
import { PAPER_FILES } from './0026-paper-files.js';
import { RUN_LETTER_COLUMNS, RUN_LETTER_INDEXES } from './0029-letters-of-a-run.js';
import { BULLETINS } from './0027-bulletins.js';
import { NOTICE_COLUMNS } from './0031-supervision-notices.js';
import { INDEX_INDEXES } from './0032-index.js';
import { CONSENT_INDEXES } from './0040-consents-in-his-name.js';
import { ATTEMPT_COLUMNS, ATTEMPTS } from './0036-attempts.js';
import { PROGRAMS } from './0033-programs.js';
import { ANSWERED_PROBLEM_COLUMNS } from './0034-answered-problem.js';
import { PAPER_CONSENTS } from './0035-paper-consents.js';
import { SUBJECT_INDEXES } from './0044-notices-of-a-subject.js';
import { TOLD_INDEXES } from './0047-told-figures.js';
import { MARK_ROWS, MARKS } from './0049-marks.js';
import { ASKED_OFTEN_INDEXES } from './0050-asked-often.js';
import { LEDGER_COLUMNS } from './0028-ledger.js';
import { DELIVERY, DELIVERY_COLUMNS } from './0017-delivery.js';
import { INSTALLATION_COLUMNS } from './0045-installation.js';
import { BACKUPS } from './0046-backups.js';

/** The walls of the house; every editable row carries a version. */
export const WALLS = { ...PEOPLE, ...PROMISES, ...DUTIES, ...OUTBOX_AND_JOURNAL };

/** Before the first entry there is nothing: the chain begins with sixty-four zeros. */
export const FIRST_HASH = '0'.repeat(64);

class Walls1616025600000 implements MigrationInterface {
  static readonly named = 'Walls1616025600000';
  static readonly adds: Addition = { tables: WALLS };
  name = Walls1616025600000.named;

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

/** What later years added: tables, and columns of tables that stood already (plain ADD COLUMN keeps their triggers). */
export interface Addition {
  readonly tables: Readonly<Record<string, TableSpec>>;
  /** By table: column name and kind, as in a table's own list; a column that must not be empty cannot be added. */
  readonly columns?: Readonly<Record<string, Readonly<Record<string, ColumnSpec>>>>;
  /** By table that stood already: the columns of each index. */
  readonly indexes?: Readonly<Record<string, readonly (readonly string[])[]>>;
  /** Rows that stand from the beginning. */
  readonly rows?: readonly string[];
}

/** A migration that says what it adds, so that a backup knows the tables of the day it was made. */
export type Migrating = (new () => MigrationInterface) & { readonly named: string; readonly adds: Addition };

/** @param name as it stands in the database: a word and the moment it was written, in milliseconds */
const addition = (name: string, adds: Addition): Migrating =>
  class implements MigrationInterface {
    static readonly named = name;
    static readonly adds = adds;
    name = name;

    async up(runner: QueryRunner): Promise<void> {
      const { tables, columns = {}, indexes = {}, rows = [] } = adds;
      const dialect = dialectOfType(runner.dataSource.options.type);
      for (const [table, spec] of Object.entries(tables)) {
        for (const sql of createTableSql(table, spec, dialect)) await runner.query(sql);
      }
      for (const [table, added] of Object.entries(columns)) {
        for (const [column, spec] of Object.entries(added)) {
          await runner.query(addColumnSql(table, { column, spec }, dialect));
        }
      }
      for (const [table, added] of Object.entries(indexes)) {
        for (const names of added) await runner.query(addIndexSql(table, names));
      }
      for (const row of rows) await runner.query(row);
      await ensureTriggers(runner, dialect);
    }

    down(): Promise<void> {
      return Promise.reject(new Error('a migration is not undone: restore a backup instead'));
    }
  };

export const MIGRATIONS: readonly Migrating[] = [
  Walls1616025600000,
  addition('Door1630886400000', { tables: DOOR, columns: { letter: { body_html: 'words?' } } }),
  addition('Requests1636000000000', { tables: REQUESTS, columns: REQUEST_COLUMNS }),
  addition('Evidence1637000000000', { tables: EVIDENCE }),
  addition('InsideUnit1639000000000', { tables: UNIT_DRAFTS, columns: UNIT_DRAFT_COLUMNS }),
  addition('Desk1640000000000', { tables: DESK, columns: DESK_COLUMNS }),
  addition('Contributions1641000000000', { tables: CONTRIBUTIONS }),
  addition('Figures1642000000000', { tables: FIGURES, columns: FIGURE_COLUMNS }),
  addition('Practices1643000000000', { tables: {}, columns: PRACTICE_COLUMNS }),
  addition('YearEnd1644000000000', { tables: YEAR_END }),
  addition('Amendment1645000000000', { tables: AMENDMENT, columns: AMENDMENT_COLUMNS }),
  addition('Scans1646000000000', { tables: SCANS }),
  addition('Ladder1649000000000', { tables: LADDER }),
  addition('Calendar1651000000000', { tables: CALENDAR }),
  addition('Recipients1652000000000', { tables: {}, columns: RECIPIENT_COLUMNS }),
  addition('Delivery1650000000000', { tables: DELIVERY, columns: DELIVERY_COLUMNS }),
  addition('Staffing1656000000000', { tables: {}, columns: STAFFING_COLUMNS }),
  addition('Watch1654000000000', { tables: WATCH, indexes: WATCH_INDEXES }),
  addition('Calls1657000000000', { tables: {}, columns: CALL_COLUMNS }),
  addition('Statutory1658000000000', { tables: STATUTORY }),
  addition('AnnualReport1661000000000', { tables: ANNUAL_REPORT }),
  addition('PaperFiles1659000000000', { tables: PAPER_FILES }),
  addition('LettersOfARun1662000000000', { tables: {}, columns: RUN_LETTER_COLUMNS, indexes: RUN_LETTER_INDEXES }),
  addition('Bulletins1660000000000', { tables: BULLETINS }),
  addition('Ledger1663000000000', { tables: {}, columns: LEDGER_COLUMNS }),
  addition('SupervisionNotices1664000000000', { tables: {}, columns: NOTICE_COLUMNS }),
  addition('Index1665000000000', { tables: {}, indexes: INDEX_INDEXES }),
  addition('Programs1666000000000', { tables: PROGRAMS }),
  addition('AnsweredProblem1667000000000', { tables: {}, columns: ANSWERED_PROBLEM_COLUMNS }),
  addition('PaperConsents1668000000000', { tables: PAPER_CONSENTS }),
  addition('Attempts1669000000000', { tables: ATTEMPTS, columns: ATTEMPT_COLUMNS }),
  addition('ConsentsInHisName1670000000000', { tables: {}, indexes: CONSENT_INDEXES }),
  addition('Subjects1674000000000', { tables: {}, indexes: SUBJECT_INDEXES }),
  addition('Marks1679000000000', { tables: MARKS, rows: MARK_ROWS }),
  addition('AskedOften1680000000000', { tables: {}, indexes: ASKED_OFTEN_INDEXES }),
  addition('Installation1678000000000', { tables: {}, columns: INSTALLATION_COLUMNS }),
  addition('ToldFigures1681000000000', { tables: {}, indexes: TOLD_INDEXES }),
  addition('Backups1682000000000', { tables: BACKUPS }),
];
