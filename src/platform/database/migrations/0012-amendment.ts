import type { TableSpec } from '../columns.js';

/** A revised report: what it changed by sentence; and what a year takes over from the one before. */
export const AMENDMENT: Readonly<Record<string, TableSpec>> = {
  plan_change: {
    columns: {
      id: 'id',
      plan_id: 'id>plan',
      revision: 'int',
      ordinal: 'int',
      kind: 'code',
      before: 'words?',
      after: 'words?',
      task_id: 'id?',
    },
    primary: ['id'],
    unique: [['plan_id', 'revision', 'ordinal']],
  },
};

export const AMENDMENT_COLUMNS = {
  instruction: { withdrawn_on: 'day?' },
  task: { carried_from_id: 'id?>task', ended_because: 'words?' },
} as const;
