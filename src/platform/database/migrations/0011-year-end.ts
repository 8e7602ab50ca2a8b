import type { TableSpec } from '../columns.js';

/** 年终材料 beside the closing statements: other work, problems with their causes, plans for next year. */
export const YEAR_END: Readonly<Record<string, TableSpec>> = {
  year_end_entry: {
    columns: {
      id: 'id',
      plan_id: 'id>plan',
      department_id: 'id>department',
      kind: 'code',
      ordinal: 'int',
      text: 'words',
      cause: 'words?',
      state: 'code',
      written_at: 'instant',
      written_by: 'id',
      sent_on: 'day?',
      sent_by: 'id?',
      version: 'int',
    },
    primary: ['id'],
    unique: [['plan_id', 'department_id', 'kind', 'ordinal']],
  },
};
