import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';
import { dialectOfType } from '../platform/database/columns.js';
import { missingTriggers } from '../platform/database/triggers.js';
import { UnitOfWork } from '../platform/database/unit-of-work.js';
import { NOTHING_EXPECTED, type Expected } from './codes.js';
import { ChainWalk, type BrokenEntry, type JournalRow } from './verify.js';

export interface JournalHead {
  readonly seq: number;
  /** First sixteen hex digits: what letters and files carry, and `--expect` takes. */
  readonly code: string;
}

export interface Verification {
  readonly ok: boolean;
  readonly entries: number;
  readonly head: string;
  readonly redacted: number;
  readonly firstBroken: BrokenEntry | null;
}

const PAGE = 1000;

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
  async verify(expected: Expected = NOTHING_EXPECTED): Promise<Verification> {
    const walk = new ChainWalk(expected);
    // The head first: what is appended while the rows are walked lies behind it.
    const [head] = await this.database.query<{ seq: number; hash: string }[]>(
      'SELECT seq, hash FROM journal_head WHERE id = 1',
    );
    for await (const row of this.rows(head?.seq ?? -1)) walk.step(row);
    const firstBroken =
      walk.finish(head ?? { seq: -1, hash: '' }) ??
      (await this.beyondTheHead()) ??
      (await this.payloadOfNoEntry()) ??
      (await this.droppedTrigger());
    return {
      ok: firstBroken === null,
      entries: walk.entries,
      head: `${walk.entries}:${walk.headHash.slice(0, 16)}`,
      redacted: walk.redacted,
      firstBroken,
    };
  }

  /** In one statement, so that an entry and the head that tells of it are seen together. */
  private async beyondTheHead(): Promise<BrokenEntry | null> {
    const [row] = await this.database.query<{ seq: number | null }[]>(
      'SELECT min(seq) AS seq FROM journal WHERE seq > (SELECT seq FROM journal_head WHERE id = 1)',
    );
    return row?.seq == null ? null : { seq: row.seq, reason: '在记载的末条之后还有条目' };
  }

  private async payloadOfNoEntry(): Promise<BrokenEntry | null> {
    const [row] = await this.database.query<{ seq: number | null }[]>(
      'SELECT min(seq) AS seq FROM journal_payload p WHERE NOT EXISTS (SELECT 1 FROM journal j WHERE j.seq = p.seq)',
    );
    return row?.seq == null ? null : { seq: row.seq, reason: '有所附内容而没有这一条：内容是插入的，或条目被删去' };
  }

  private async droppedTrigger(): Promise<BrokenEntry | null> {
    const dialect = dialectOfType(this.database.options.type);
    const missing = await missingTriggers((sql) => this.database.query(sql), dialect);
    return missing.length === 0
      ? null
      : { seq: 0, reason: `防改写的触发器有${missing.length}个缺失或被改动：${missing.join('、')}` };
  }

  private async *rows(upTo: number): AsyncGenerator<JournalRow> {
    for (let after = Number.MIN_SAFE_INTEGER; ;) {
      const page: JournalRow[] = await this.database.query(
        `SELECT j.seq AS "seq", prev_hash AS "prevHash", at AS "at", actor_id AS "actorId", act AS "act",
                subject_type AS "subjectType", subject_id AS "subjectId", payload_hash AS "payloadHash",
                hash AS "hash", salt AS "salt", json AS "json"
         FROM journal j LEFT JOIN journal_payload p ON p.seq = j.seq
         WHERE j.seq > ${Math.max(after, -2_147_483_648)} AND j.seq <= ${upTo} ORDER BY j.seq LIMIT ${PAGE}`,
      );
      yield* page;
      const last = page.at(-1);
      if (!last || page.length < PAGE) return;
      after = last.seq;
    }
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
