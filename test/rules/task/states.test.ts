import { expect, test } from '@jest/globals';
import { advance, STATE_WORDS, TASK_STATES, type TaskAction, type TaskState } from '../../../src/task/domain/states.js';

const ACTIONS: readonly TaskAction[] = [
  'approve',
  'acknowledge',
  'submit',
  'accept',
  'sendBack',
  'close',
  'reopen',
  'suspend',
  'resume',
  'cancel',
];

// Written out a second time on purpose: a slip in the table must not pass for a rule.
const MOVES: readonly (readonly [TaskState, TaskAction, TaskState])[] = [
  ['draft', 'approve', 'assigned'],
  ['draft', 'cancel', 'cancelled'],
  ['assigned', 'acknowledge', 'inProgress'],
  ['assigned', 'suspend', 'suspended'],
  ['assigned', 'cancel', 'cancelled'],
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

const product = TASK_STATES.flatMap((state) => ACTIONS.map((action) => [state, action] as const));

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
