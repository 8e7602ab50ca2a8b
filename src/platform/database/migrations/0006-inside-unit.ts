import type { TableSpec } from '../columns.js';

/** What a clerk writes waits inside the unit until its head signs it off. */
export const UNIT_DRAFTS: Readonly<Record<string, TableSpec>> = {
  unit_draft: {
    columns: {
      id: 'id',
      task_id: 'id>task',
      act: 'code',
      about: 'code',
      input: 'json',
      state: 'code',
      written_at: 'instant',
      written_by: 'id',
      filled_by: 'words?',
      returned_words: 'words?',
      decided_at: 'instant?',
      decided_by: 'id?',
      version: 'int',
    },
    primary: ['id'],
    index: [['task_id', 'state']],
  },
};

export const UNIT_DRAFT_COLUMNS = {
  progress_report: { drafted_by: 'id?', filled_by: 'words?', problems: 'words?', no_news: 'bool?' },
} as const;
