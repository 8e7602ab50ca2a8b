import type { TableSpec } from '../columns.js';

/** 电话联系 and drafted papers: what was done about something late, in the order of the ladder. */
export const LADDER: Readonly<Record<string, TableSpec>> = {
  phone_call: {
    columns: {
      id: 'id',
      task_id: 'id>task',
      day: 'day',
      spoke_with: 'words',
      said: 'words',
      recorded_on: 'day',
      recorded_by: 'id>officer',
    },
    primary: ['id'],
    index: [['task_id']],
  },
  paper: {
    columns: {
      id: 'id',
      kind: 'code',
      task_id: 'id>task',
      department_id: 'id>department',
      duty_id: 'id',
      round: 'int',
      title: 'words',
      body: 'words',
      reply_by: 'day',
      quarter: 'code',
      drafted_on: 'day',
      edited_by: 'id?>officer',
      state: 'code',
      reason: 'words?',
      ended_on: 'day?',
      writer: 'code',
      number_year: 'int?',
      number: 'int?',
      signed_on: 'day?',
      signed_by: 'id?>officer',
      copy_to: 'words?',
      version: 'int',
    },
    primary: ['id'],
    unique: [['writer', 'number_year', 'number']],
    index: [['task_id'], ['state']],
  },
};
