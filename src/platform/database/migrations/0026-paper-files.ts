import type { TableSpec } from '../columns.js';

/** A signed paper as a file: made once, when it was signed, and given out as those bytes for ever. */
export const PAPER_FILES: Readonly<Record<string, TableSpec>> = {
  paper_file: {
    columns: { paper_id: 'id', name: 'words', sha256: 'code', size: 'int', bytes: 'bytes', made_on: 'day' },
    primary: ['paper_id'],
  },
};
