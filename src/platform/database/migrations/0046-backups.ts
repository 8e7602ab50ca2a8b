import type { TableSpec } from '../columns.js';

/** Backups that were made, or are being made: one a day by the clock, and those that somebody asked for. */
export const BACKUPS: Readonly<Record<string, TableSpec>> = {
  backup_run: {
    columns: {
      ...{ id: 'code', began_at: 'instant', ended_at: 'instant?' },
      ...{ file: 'words?', bytes: 'number?', head: 'code?', problem: 'words?' },
    },
    primary: ['id'],
    index: [['ended_at']],
  },
};
