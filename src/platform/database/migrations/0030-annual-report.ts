import type { TableSpec } from '../columns.js';

/** What people add to the composed report, and the versions that were kept of it. */
export const ANNUAL_REPORT: Readonly<Record<string, TableSpec>> = {
  report_frame: {
    columns: { plan_id: 'id>plan', edits: 'json', edited_on: 'day', edited_by: 'id>officer', version: 'int' },
    primary: ['plan_id'],
  },
  report_passage: {
    columns: {
      id: 'id',
      plan_id: 'id>plan',
      key: 'code',
      text: 'words',
      basis: 'json',
      edited_on: 'day',
      edited_by: 'id>officer',
      version: 'int',
    },
    primary: ['id'],
    unique: [['plan_id', 'key']],
  },
  report_mark: {
    columns: { plan_id: 'id>plan', sentence_id: 'code', marked_on: 'day', marked_by: 'id>officer' },
    primary: ['plan_id', 'sentence_id'],
  },
  report_decision: {
    columns: {
      plan_id: 'id>plan',
      passage: 'code',
      about: 'code',
      words: 'code',
      reason: 'words',
      decided_on: 'day',
      decided_by: 'id>officer',
    },
    primary: ['plan_id', 'passage', 'about', 'words'],
  },
  report_check: {
    columns: {
      id: 'id',
      plan_id: 'id>plan',
      department_id: 'id>department',
      passage: 'code',
      sentence_id: 'code',
      text: 'words',
      sent_on: 'day',
      sent_by: 'id>officer',
      answer: 'code?',
      correction: 'words?',
      answered_on: 'day?',
      answered_by: 'id?>officer',
      settled: 'words?',
      settled_on: 'day?',
      settled_by: 'id?>officer',
      version: 'int',
    },
    primary: ['id'],
    unique: [['plan_id', 'department_id', 'sentence_id']],
    index: [['department_id']],
  },
  report_exception: {
    columns: {
      commitment_id: 'id>commitment',
      plan_id: 'id>plan',
      reason: 'words',
      decided_on: 'day',
      decided_by: 'id>post',
      recorded_by: 'id>officer',
    },
    primary: ['commitment_id'],
  },
  report_version: {
    columns: {
      id: 'id',
      plan_id: 'id>plan',
      number: 'int',
      final: 'bool',
      made_on: 'day',
      made_by: 'id>officer',
      report: 'json',
      hash: 'code',
    },
    primary: ['id'],
    unique: [['plan_id', 'number']],
  },
  report_file: {
    columns: { version_id: 'id>report_version', name: 'code', bytes: 'bytes', sha256: 'code' },
    primary: ['version_id', 'name'],
  },
};
