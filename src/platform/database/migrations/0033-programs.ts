import type { TableSpec } from '../columns.js';

/** What programs come with: a token of their own, and a key by which an act asked for twice is done once. */
export const PROGRAMS: Readonly<Record<string, TableSpec>> = {
  api_token: {
    columns: {
      id: 'id',
      officer_id: 'id>officer',
      name: 'words',
      scope: 'code',
      hash: 'code',
      made_at: 'instant',
      expires_at: 'instant',
      used_on: 'day?',
      revoked_at: 'instant?',
    },
    primary: ['id'],
    unique: [['hash']],
    index: [['officer_id']],
  },
  idempotent_answer: {
    columns: { officer_id: 'id>officer', key: 'code', hash: 'code', answer: 'json', at: 'instant' },
    primary: ['officer_id', 'key'],
    index: [['at']],
  },
};
