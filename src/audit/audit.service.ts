import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';
import { dialectOfType } from '../platform/database/columns.js';
import { UnitOfWork } from '../platform/database/unit-of-work.js';
import { NOTHING_EXPECTED, type Expected } from './codes.js';
import { verifyJournal, type Verification } from './journal-verification.js';

export interface JournalHead {
  readonly seq: number;
  /** First sixteen hex digits: what letters and files carry, and `--expect` takes. */
  readonly code: string;
}

/** Entries about these touch what a plan says and who owes what; runs of reminders and accounts do not. */
const CONTENT_SUBJECTS = `('plan', 'task', 'report', 'figure')`;

@Injectable()
export class AuditService {
  constructor(
    @InjectDataSource() private readonly database: DataSource,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  /** The last entry that touched a plan's content; null before there is one. */
  async contentHead(): Promise<JournalHead | null> {
    const rows: { seq: number; hash: string }[] = await this.database.query(
      `SELECT seq, hash FROM journal WHERE subject_type IN ${CONTENT_SUBJECTS} ORDER BY seq DESC LIMIT 1`,
    );
    const row = rows[0];
    return row ? { seq: row.seq, code: row.hash.slice(0, 16) } : null;
  }

  /** The same as it goes into the properties of files: seq:first 16 hex. */
  async headWords(): Promise<string | null> {
    const head = await this.contentHead();
    return head && `${head.seq}:${head.code}`;
  }

  /** @param expected what went out in letters and files. */
  verify(expected: Expected = NOTHING_EXPECTED): Promise<Verification> {
    const dialect = dialectOfType(this.database.options.type);
    return verifyJournal((sql) => this.database.query(sql), dialect, expected);
  }

  /** Empties one payload for ever; that it was, by whom and why stays in the chain. False: there is no such payload. */
  redact(seq: number, by: { actorId: string; because: string }): Promise<boolean> {
    return this.unitOfWork.run(async (tx) => {
      const [there] = await tx.query('SELECT seq FROM journal_payload WHERE seq = $1 AND json IS NOT NULL', [seq]);
      if (!there) return false;
      const subject = { type: 'journal', id: String(seq) };
      tx.record({ act: 'journal.redacted', subject, actorId: by.actorId, payload: { because: by.because } });
      tx.onceChained(() => tx.query('UPDATE journal_payload SET salt = NULL, json = NULL WHERE seq = $1', [seq]));
      return true;
    });
  }
}
