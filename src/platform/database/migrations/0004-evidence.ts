import type { TableSpec } from '../columns.js';

/** 佐证: files that go with what a unit said, and their contents, each kept once however often it is handed in. */
export const EVIDENCE: Readonly<Record<string, TableSpec>> = {
  /** Without its hash it is still being written (or was left behind), and nothing refers to it. */
  evidence_content: {
    columns: { id: 'id', sha256: 'code?', size: 'int', began_at: 'instant' },
    primary: ['id'],
    unique: [['sha256']],
  },
  evidence_chunk: {
    columns: { content_id: 'id>evidence_content', ordinal: 'int', bytes: 'bytes' },
    primary: ['content_id', 'ordinal'],
  },
  evidence: {
    columns: {
      id: 'id',
      task_id: 'id>task',
      report_id: 'id>progress_report',
      content_id: 'id>evidence_content',
      name: 'words',
      kind: 'code',
      added_at: 'instant',
      added_by: 'id>officer',
    },
    primary: ['id'],
    unique: [['report_id', 'content_id']],
    index: [['task_id'], ['content_id']],
  },
};
