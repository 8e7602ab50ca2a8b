import type { TableSpec } from '../columns.js';

/** What is owed by mail, and the journal. */
export const OUTBOX_AND_JOURNAL: Readonly<Record<string, TableSpec>> = {
  /** A run of a schedule is claimed once: (kind, period). */
  reminder_run: {
    columns: { kind: 'code', period: 'code', claimed_at: 'instant', on_day: 'day', made_good: 'bool', letters: 'int' },
    primary: ['kind', 'period'],
  },
  /** The outbox row. A recipient has one letter a slot, whatever happens. */
  letter: {
    columns: {
      id: 'id',
      kind: 'code',
      recipient: 'code',
      slot: 'code',
      officer_id: 'id?>officer',
      address: 'words?',
      state: 'code',
      state_reason: 'words?',
      context: 'json',
      subject: 'words?',
      body_text: 'words?',
      short_text: 'words?',
      mime: 'words?',
      mime_hash: 'code?',
      revision: 'int',
      message_id: 'code',
      composed_at: 'instant?',
      reached_data: 'bool',
      claimed_by: 'code?',
      claimed_until: 'instant?',
      attempts: 'int',
      next_attempt_at: 'instant',
      sent_at: 'instant?',
      server_answer: 'words?',
      created_at: 'instant',
      version: 'int',
    },
    primary: ['id'],
    unique: [['recipient', 'slot'], ['message_id']],
    index: [['state', 'next_attempt_at'], ['slot']],
  },
  /** Something owed to a post. It is in exactly one letter, or says why in none. */
  notice: {
    columns: {
      id: 'id',
      recipient_post_id: 'id>post',
      kind: 'code',
      subject_id: 'id',
      occasion: 'code',
      owed_on: 'day',
      letter_id: 'id?>letter',
      unsent_reason: 'words?',
      version: 'int',
    },
    primary: ['id'],
    unique: [['recipient_post_id', 'kind', 'subject_id', 'occasion']],
    index: [['letter_id']],
  },

  journal_head: { columns: { id: 'int', seq: 'int', hash: 'code' }, primary: ['id'] },
  journal: {
    columns: {
      seq: 'int',
      prev_hash: 'code',
      at: 'instant',
      actor_id: 'code',
      act: 'code',
      subject_type: 'code',
      subject_id: 'code',
      payload_hash: 'code',
      hash: 'code',
    },
    primary: ['seq'],
    unique: [['hash']],
    index: [['subject_type', 'subject_id']],
  },
  journal_payload: { columns: { seq: 'int', salt: 'code?', json: 'words?' }, primary: ['seq'] },
};
