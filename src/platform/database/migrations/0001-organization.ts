import type { TableSpec } from '../columns.js';

/** Who: the installation, units, posts, and who holds a post from a day to a day. */
export const PEOPLE: Readonly<Record<string, TableSpec>> = {
  installation: { columns: { id: 'id', made_at: 'instant' }, primary: ['id'] },

  department: {
    columns: {
      id: 'id',
      code: 'code',
      name: 'words',
      kind: 'code',
      parent_id: 'id?>department',
      supervising_leader_post_id: 'id?',
      contact_name: 'words?',
      contact_phone: 'words?',
      version: 'int',
    },
    primary: ['id'],
    unique: [['code']],
  },
  post: {
    columns: { id: 'id', code: 'code', department_id: 'id>department', title: 'words', role: 'code', version: 'int' },
    primary: ['id'],
    unique: [['code']],
    index: [['department_id', 'role']],
  },
  officer: {
    columns: { id: 'id', code: 'code', name: 'words', email: 'words?', disabled: 'bool', version: 'int' },
    primary: ['id'],
    unique: [['code']],
  },
  tenure: {
    columns: {
      id: 'id',
      post_id: 'id>post',
      officer_id: 'id>officer',
      from_day: 'day',
      to_day: 'day?',
      version: 'int',
    },
    primary: ['id'],
    unique: [['post_id', 'officer_id', 'from_day']],
    index: [['officer_id']],
  },
};
