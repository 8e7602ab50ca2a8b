import { expect, test } from '@jest/globals';
import { may } from '../../../src/access/permissions.js';
import { ROLES, type Role } from '../../../src/organization/post.entity.js';
import { STATE_WORDS, TASK_STATES, type TaskState } from '../../../src/task/domain/states.js';
import { advance, WORKFLOW, type TaskAction } from '../../../src/task/workflow.js';

const ACTIONS: readonly TaskAction[] = [
  'approve',
  'acknowledge',
  'reassign',
  'submit',
  'accept',
  'sendBack',
  'close',
  'reopen',
  'suspend',
  'resume',
  'cancel',
  'carryOver',
];

// Written out a second time on purpose: a slip in the table must not pass for a rule.
const MOVES: readonly (readonly [TaskState, TaskAction, TaskState])[] = [
  ['draft', 'approve', 'assigned'],
  ['draft', 'cancel', 'cancelled'],
  ['assigned', 'carryOver', 'closed'],
  ['inProgress', 'carryOver', 'closed'],
  ['returned', 'carryOver', 'closed'],
  ['suspended', 'carryOver', 'closed'],
  ['assigned', 'acknowledge', 'inProgress'],
  ['assigned', 'suspend', 'suspended'],
  ['assigned', 'cancel', 'cancelled'],
  ['assigned', 'reassign', 'assigned'],
  ['inProgress', 'reassign', 'assigned'],
  ['returned', 'reassign', 'assigned'],
  ['inProgress', 'submit', 'submitted'],
  ['inProgress', 'suspend', 'suspended'],
  ['inProgress', 'cancel', 'cancelled'],
  ['submitted', 'accept', 'completed'],
  ['submitted', 'sendBack', 'returned'],
  ['returned', 'submit', 'submitted'],
  ['returned', 'suspend', 'suspended'],
  ['returned', 'cancel', 'cancelled'],
  ['completed', 'close', 'closed'],
  ['completed', 'reopen', 'returned'],
  ['suspended', 'resume', 'inProgress'],
  ['suspended', 'cancel', 'cancelled'],
];

// Whose it is, written out a second time too.
const UNIT: readonly Role[] = ['head', 'clerk'];
const OFFICES: readonly Role[] = ['inspectionOfficer', 'inspectionChief', 'composer'];
const WHOSE: Readonly<Record<TaskAction, readonly Role[]>> = {
  approve: ['inspectionChief', 'principal'],
  acknowledge: UNIT,
  submit: ['head'],
  reassign: ['inspectionChief'],
  accept: OFFICES,
  sendBack: OFFICES,
  close: OFFICES,
  reopen: OFFICES,
  suspend: ['inspectionChief', 'composer'],
  resume: ['inspectionChief', 'composer'],
  cancel: ['inspectionChief', 'composer'],
  carryOver: ['inspectionChief', 'principal'],
};

const product = TASK_STATES.flatMap((state) => ACTIONS.map((action) => [state, action] as const));

test.each(product.flatMap(([state, action]) => ROLES.map((role) => [state, action, role] as const)))(
  '%s, %s, by %s',
  (state, action, role) => {
    const there = MOVES.some(([from, by]) => from === state && by === action);
    const step = WORKFLOW.find((one) => one.from === state && one.action === action);
    expect(step !== undefined && may({ roles: [role] }, step.needs)).toBe(there && WHOSE[action].includes(role));
  },
);

test.each(product)('%s, %s', (state, action) => {
  const move = MOVES.find(([from, by]) => from === state && by === action);
  expect(advance(state, action)).toBe(move?.[2] ?? null);
});

test('nine states, each with words; only a draft is hidden from the unit', () => {
  expect(TASK_STATES).toHaveLength(9);
  expect(Object.keys(STATE_WORDS).sort()).toEqual([...TASK_STATES].sort());
  expect(TASK_STATES.filter((state) => STATE_WORDS[state].unit === null)).toEqual(['draft']);
});

test('a word of the language is no action', () => {
  expect(advance('closed', 'toString' as TaskAction)).toBeNull();
});
