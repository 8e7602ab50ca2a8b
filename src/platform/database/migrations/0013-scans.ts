import type { TableSpec } from '../columns.js';

/** The paper a leader decided on, beside what the office recorded of it. */
export const SCANS: Readonly<Record<string, TableSpec>> = {
  decision_scan: {
    columns: {
      id: 'id',
      task_id: 'id>task',
      decision_id: 'id>decision',
      content_id: 'id>evidence_content',
      name: 'words',
      kind: 'code',
      added_at: 'instant',
      added_by: 'id>officer',
    },
    primary: ['id'],
    unique: [['decision_id', 'content_id']],
    index: [['task_id'], ['content_id']],
  },
};
