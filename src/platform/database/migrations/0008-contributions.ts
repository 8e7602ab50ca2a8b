import type { TableSpec } from '../columns.js';

/** 配合材料: what a lead asks of units that cooperate, and the piece that each of them owes. */
export const CONTRIBUTIONS: Readonly<Record<string, TableSpec>> = {
  collection: {
    columns: {
      id: 'id',
      task_id: 'id>task',
      asks: 'words',
      columns: 'json',
      due_by: 'day',
      extended_to: 'day?',
      opened_on: 'day',
      opened_by: 'id',
      closed_on: 'day?',
      closed_by: 'id?',
      version: 'int',
    },
    primary: ['id'],
    index: [['task_id']],
  },
  contribution: {
    columns: {
      id: 'id',
      collection_id: 'id>collection',
      department_id: 'id>department',
      ordinal: 'int',
      cells: 'json?',
      text: 'words?',
      sent_on: 'day?',
      sent_by: 'id?',
      corrected_on: 'day?',
      corrected_by: 'id?',
      version: 'int',
    },
    primary: ['id'],
    unique: [['collection_id', 'department_id']],
    index: [['department_id']],
  },
};
