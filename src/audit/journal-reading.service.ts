import { Injectable } from '@nestjs/common';
import { Reads } from '../platform/database/reads.js';

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
    const values: (string | number)[] = [];
    const put = (value: string | number): string => `$${values.push(value)}`;
    const among = (column: string, wanted: readonly string[] = []): string[] =>
      wanted.length > 0 ? [`${column} IN (${wanted.map(put).join(', ')})`] : [];
    const { acts, subjectTypes, actorId, from, to, before } = filter;
    const wanted = [
      ...among('j.act', acts),
      ...among('j.subject_type', subjectTypes),
      ...(actorId === undefined ? [] : [`j.actor_id = ${put(actorId)}`]),
      ...(from === undefined ? [] : [`j.at >= ${put(from)}`]),
      ...(to === undefined ? [] : [`j.at < ${put(to)}`]),
      ...(before === undefined ? [] : [`j.seq < ${put(before)}`]),
    ];
    const rows = await this.reads.query<Omit<JournalLine, 'redacted'> & { redacted: number }>(
      `SELECT j.seq AS "seq", j.at AS "at", j.actor_id AS "actorId", j.act AS "act", j.subject_type AS "subjectType",
              j.subject_id AS "subjectId", CASE WHEN p.json IS NULL THEN 1 ELSE 0 END AS "redacted"
       FROM journal j LEFT JOIN journal_payload p ON p.seq = j.seq
       ${wanted.length > 0 ? `WHERE ${wanted.join(' AND ')}` : ''} ORDER BY j.seq DESC LIMIT ${put(most)}`,
      values,
    );
    return rows.map((line) => ({ ...line, redacted: line.redacted === 1 }));
  }
}
