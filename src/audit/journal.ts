import { randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { JournalNote, Tx } from '../platform/database/tx.js';
import { JournalAppender } from '../platform/database/unit-of-work.js';
import { canonicalJson, entryHash, payloadHash } from './canonical.js';

interface Head {
  readonly seq: number;
  readonly hash: string;
}

/** Appends to the chain. The head row is taken last, so that transactions queue for microseconds only. */
@Injectable()
export class Journal extends JournalAppender {
  async append(tx: Tx, notes: readonly JournalNote[], at: Date): Promise<void> {
    // Taking the row by writing it locks it on both databases; the value is overwritten below.
    await tx.query('UPDATE journal_head SET seq = seq WHERE id = 1');
    const [row] = await tx.query<Head>('SELECT seq, hash FROM journal_head WHERE id = 1');
    if (!row) throw new Error('the journal has no head');
    let head: Head = row;
    for (const note of notes) head = await this.chain(tx, head, { note, at: at.toISOString() });
    await tx.query('UPDATE journal_head SET seq = $1, hash = $2 WHERE id = 1', [head.seq, head.hash]);
  }

  private async chain(tx: Tx, head: Head, entry: { note: JournalNote; at: string }): Promise<Head> {
    const { note, at } = entry;
    const salt = randomBytes(16).toString('hex');
    const json = canonicalJson(note.payload);
    const fields = {
      seq: head.seq + 1,
      prevHash: head.hash,
      at,
      actorId: note.actorId,
      act: note.act,
      subjectType: note.subject.type,
      subjectId: note.subject.id,
      payloadHash: payloadHash(salt, json),
    };
    const hash = entryHash(fields);
    await tx.query(
      `INSERT INTO journal (seq, prev_hash, at, actor_id, act, subject_type, subject_id, payload_hash, hash)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
      [...Object.values(fields), hash],
    );
    await tx.query('INSERT INTO journal_payload (seq, salt, json) VALUES ($1, $2, $3)', [fields.seq, salt, json]);
    return { seq: fields.seq, hash };
  }
}
