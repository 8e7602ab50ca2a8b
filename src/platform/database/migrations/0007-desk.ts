import type { TableSpec } from '../columns.js';

/** The desk: what was approved together, and what the units answered when they were asked beforehand. */
export const DESK: Readonly<Record<string, TableSpec>> = {
  /** 立项: the first batch, and those added later. */
  plan_approval: {
    columns: {
      id: 'id',
      plan_id: 'id>plan',
      batch: 'int',
      day: 'day',
      approved_by_post_id: 'id>post',
      document: 'words',
      basis: 'words',
      tasks: 'int',
      recorded_by: 'id',
    },
    primary: ['id'],
    unique: [['plan_id', 'batch']],
  },
  consultation: {
    columns: {
      id: 'id',
      plan_id: 'id>plan',
      department_id: 'id>department',
      sent_on: 'day',
      answer_by: 'day',
      sent_by: 'id',
      answered_on: 'day?',
      answered_by: 'id?',
      version: 'int',
    },
    primary: ['id'],
    unique: [['plan_id', 'department_id']],
  },
  /** An objection of a unit to one line; a draft task may be merged away beneath it, so it refers to none. */
  consultation_answer: {
    columns: {
      id: 'id',
      consultation_id: 'id>consultation',
      task_id: 'id',
      task_title: 'words',
      kind: 'code',
      department_id: 'id?>department',
      words: 'words',
      settled_on: 'day?',
      settled_by: 'id?',
      settled_words: 'words?',
      version: 'int',
    },
    primary: ['id'],
    unique: [['consultation_id', 'task_id']],
  },
};

export const DESK_COLUMNS = {
  task: { batch: 'int?', confirmed_on: 'day?', rhythm: 'json?' },
} as const;
