import type { ColumnSpec, TableSpec } from '../columns.js';

/** Wrong passwords, counted for an account and an address together: a stranger's do not shut the holder out. */
export const ATTEMPTS: Readonly<Record<string, TableSpec>> = {
  sign_in_attempt: {
    columns: { officer_id: 'id>officer', address: 'code', failed: 'int', waits_until: 'instant?', at: 'instant' },
    primary: ['officer_id', 'address'],
    index: [['at']],
  },
};

/** How many of all addresses were wrong since the hour began in which the first of them was. */
export const ATTEMPT_COLUMNS: Readonly<Record<string, Readonly<Record<string, ColumnSpec>>>> = {
  account: { hour_began: 'instant?', hour_failed: 'int?' },
};
