import type { TableSpec } from '../columns.js';

/** Who may come in: accounts, sessions and signed links. No password, no session token and no link token is ever here. */
export const DOOR: Readonly<Record<string, TableSpec>> = {
  account: {
    columns: {
      officer_id: 'id>officer',
      login: 'code',
      password_hash: 'words?',
      must_change: 'bool',
      failed: 'int',
      waits_until: 'instant?',
      version: 'int',
    },
    primary: ['officer_id'],
    unique: [['login']],
  },
  /** `id` is the SHA-256 of the token in the cookie. */
  session: {
    columns: { id: 'code', officer_id: 'id>officer', via: 'code', made_at: 'instant', expires_at: 'instant' },
    primary: ['id'],
    index: [['officer_id'], ['expires_at']],
  },
  signed_link: {
    columns: {
      id: 'id',
      officer_id: 'id>officer',
      purpose: 'code',
      made_at: 'instant',
      expires_at: 'instant',
      used_at: 'instant?',
    },
    primary: ['id'],
    index: [['expires_at']],
  },
};
