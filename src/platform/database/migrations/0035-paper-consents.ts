import type { TableSpec } from '../columns.js';

/** The sheet that a unit's head signed by hand, beside what was sent up on the strength of it. */
export const PAPER_CONSENTS: Readonly<Record<string, TableSpec>> = {
  paper_consent: {
    columns: {
      id: 'id',
      task_id: 'id>task',
      sent_id: 'id',
      draft_id: 'id>unit_draft',
      text_sha256: 'code',
      post_id: 'id>post',
      signed_by: 'id>officer',
      deputy: 'bool',
      signed_on: 'day',
      content_id: 'id>evidence_content',
      name: 'words',
      kind: 'code',
      added_at: 'instant',
      added_by: 'id>officer',
    },
    primary: ['id'],
    unique: [['sent_id']],
    index: [['task_id'], ['content_id']],
  },
};
