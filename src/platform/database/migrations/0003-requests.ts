import type { TableSpec } from '../columns.js';

/** What is asked and decided about a task beside its own way: more time, another lead, instructions, pauses. */
export const REQUESTS: Readonly<Record<string, TableSpec>> = {
  request: {
    columns: {
      id: 'id',
      task_id: 'id>task',
      kind: 'code',
      node_id: 'id?>node',
      number: 'int',
      asked_on: 'day',
      asked_by: 'id',
      late: 'bool',
      reason_kind: 'code?',
      reason: 'words',
      from_day: 'day?',
      proposed_day: 'day?',
      from_department_id: 'id?>department',
      proposed_department_id: 'id?>department',
      decider: 'code',
      opinion: 'words?',
      state: 'code',
      decided_on: 'day?',
      decided_by: 'id?',
      answer: 'words?',
      granted_day: 'day?',
      version: 'int',
    },
    primary: ['id'],
    index: [['task_id'], ['state', 'decider']],
  },
  /** What a leader decided, by himself or as recorded for him. */
  decision: {
    columns: {
      id: 'id',
      task_id: 'id>task',
      kind: 'code',
      request_id: 'id?>request',
      leader_post_id: 'id>post',
      decided_on: 'day',
      words: 'words',
      manner: 'code',
      recorded_by: 'id?',
      recorded_on: 'day',
      revoked_on: 'day?',
      version: 'int',
    },
    primary: ['id'],
    index: [['task_id'], ['leader_post_id', 'recorded_on']],
  },
  /** 批示: a leader's word on a task that wants an answer by a day. */
  instruction: {
    columns: {
      id: 'id',
      task_id: 'id>task',
      decision_id: 'id>decision',
      words: 'words',
      given_on: 'day',
      answer_by: 'day',
      submitted_on: 'day?',
      accepted_on: 'day?',
      accepted_by: 'id?',
      closed_on: 'day?',
      version: 'int',
    },
    primary: ['id'],
    index: [['task_id']],
  },
  pause: {
    columns: {
      id: 'id',
      task_id: 'id>task',
      kind: 'code',
      from_day: 'day',
      to_day: 'day?',
      basis: 'words',
      look_again_by: 'day',
      version: 'int',
    },
    primary: ['id'],
    index: [['task_id']],
  },
};

export const REQUEST_COLUMNS = {
  /** The period ended while the task was paused: nothing is asked for it. */
  task_period: { excused_on: 'day?' },
  progress_report: { instruction_id: 'id?>instruction' },
} as const;
