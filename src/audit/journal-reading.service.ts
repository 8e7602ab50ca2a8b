import { Injectable } from '@nestjs/common';
import { Reads } from '../platform/database/reads.js';
import { isIn, joined, sql, statement } from '../platform/database/sql.js';

/** Who did what to what, and when. */
export interface JournalEvent {
  readonly at: string;
  readonly actorId: string;
  readonly act: string;
  readonly subjectType: string;
  readonly subjectId: string;
}

/** One entry as it is told. What it holds is not read. */
export interface JournalLine extends JournalEvent {
  readonly seq: number;
  /** What it held was erased, by an entry of its own. */
  readonly redacted: boolean;
}

export interface JournalFilter {
  readonly acts?: readonly string[];
  readonly subjectTypes?: readonly string[];
  readonly actorId?: string;
  /** Instants, UTC ISO: from the first to before the second. */
  readonly from?: string;
  readonly to?: string;
  /** Entries before this one. */
  readonly before?: number;
}

@Injectable()
export class JournalReading {
  constructor(private readonly reads: Reads) {}

  /** The latest first. */
  async entries(filter: JournalFilter, most: number): Promise<JournalLine[]> {
    const { acts = [], subjectTypes = [], actorId, from, to, before } = filter;
    const wanted = [
      ...(acts.length > 0 ? [isIn(sql`j.act`, acts)] : []),
      ...(subjectTypes.length > 0 ? [isIn(sql`j.subject_type`, subjectTypes)] : []),
      ...(actorId === undefined ? [] : [sql`j.actor_id = ${actorId}`]),
      ...(from === undefined ? [] : [sql`j.at >= ${from}`]),
      ...(to === undefined ? [] : [sql`j.at < ${to}`]),
      ...(before === undefined ? [] : [sql`j.seq < ${before}`]),
    ];
    const rows = await this.reads.query<Omit<JournalLine, 'redacted'> & { redacted: number }>(
      ...statement(sql`
        SELECT j.seq AS "seq", j.at AS "at", j.actor_id AS "actorId", j.act AS "act", j.subject_type AS "subjectType",
               j.subject_id AS "subjectId", CASE WHEN p.json IS NULL THEN 1 ELSE 0 END AS "redacted"
        FROM journal j LEFT JOIN journal_payload p ON p.seq = j.seq
        WHERE ${joined(wanted, 'AND')} ORDER BY j.seq DESC LIMIT ${most}`),
    );
    return rows.map((line) => ({ ...line, redacted: line.redacted === 1 }));
  }
}
