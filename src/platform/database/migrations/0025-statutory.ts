import type { TableSpec } from '../columns.js';

/** Days set by law that were kept: alarms for them stop. */
export const STATUTORY: Readonly<Record<string, TableSpec>> = {
  statutory_done: {
    columns: {
      code: 'code',
      report_year: 'int',
      done_on: 'day',
      reference: 'words',
      recorded_on: 'day',
      recorded_by: 'id>officer',
    },
    primary: ['code', 'report_year'],
  },
};
