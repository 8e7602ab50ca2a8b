import type { TableSpec } from '../columns.js';

/** What was promised. Texts that were promised carry no version: they never change. */
export const PROMISES: Readonly<Record<string, TableSpec>> = {
  plan: {
    columns: {
      id: 'id',
      plan_year: 'int',
      report_year: 'int',
      title: 'words?',
      state: 'code',
      revision: 'int',
      approved_on: 'day?',
      approved_by_post_id: 'id?>post',
      approval_document: 'words?',
      approval_basis: 'words?',
      breakdown_hash: 'code?',
      illustrative: 'bool',
      version: 'int',
    },
    primary: ['id'],
    unique: [['plan_year']],
  },
  plan_revision: {
    columns: {
      id: 'id',
      plan_id: 'id>plan',
      number: 'int',
      source_hash: 'code',
      source_text: 'words',
      outline: 'json',
      imported_at: 'instant',
    },
    primary: ['id'],
    unique: [['plan_id', 'number']],
  },
  plan_item: {
    columns: {
      id: 'id',
      revision_id: 'id>plan_revision',
      ordinal: 'int',
      marker: 'words?',
      heading: 'words',
      start_offset: 'int',
      end_offset: 'int',
    },
    primary: ['id'],
    unique: [['revision_id', 'ordinal']],
  },
  commitment: {
    columns: {
      id: 'id',
      item_id: 'id>plan_item',
      ordinal: 'int',
      start_offset: 'int',
      end_offset: 'int',
      source_text: 'words',
      title: 'words',
      nature: 'code',
      deadline: 'json?',
      named_owners: 'json',
    },
    primary: ['id'],
    unique: [['item_id', 'ordinal']],
  },
};
