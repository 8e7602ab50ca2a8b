import type { ColumnSpec, TableSpec } from '../columns.js';

/** Every attempt at a letter with its answer, and how the mail server has been behaving. */
export const DELIVERY: Readonly<Record<string, TableSpec>> = {
  letter_attempt: {
    columns: { id: 'id', letter_id: 'id>letter', at: 'instant', result: 'code', answer: 'words' },
    primary: ['id'],
    index: [['letter_id']],
  },
  /** One row: the server that letters leave by. */
  mail_server: {
    columns: {
      id: 'code',
      server: 'words',
      failures: 'int',
      failing_since: 'instant?',
      open_since: 'instant?',
      probes: 'int',
      probe_at: 'instant?',
      answer: 'words?',
    },
    primary: ['id'],
  },
};

export const DELIVERY_COLUMNS: Readonly<Record<string, Readonly<Record<string, ColumnSpec>>>> = {
  letter: { first_attempt_at: 'instant?' },
};
