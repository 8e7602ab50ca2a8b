import { expect, test } from '@jest/globals';
import {
  admission,
  afterAnswers,
  CLOSED,
  whileProbing,
  type Circuit,
  type ServerWord,
} from '../../../src/mail/domain/circuit.js';
import { loadConfig } from '../../../src/platform/config.js';

const policy = loadConfig({}).mail.circuit;
const MINUTE = 60_000;

/** 'dddu-' is three failures, an answer and an accident of our own. */
const words = (text: string): ServerWord[] => [...text].map((c) => (c === 'd' ? 'down' : c === 'u' ? 'up' : 'nothing'));
const after = (text: string, before: Circuit = CLOSED, minute = 0): Circuit =>
  afterAnswers(before, words(text), { now: minute * MINUTE, policy });
const admits = (circuit: Circuit, minute: number): string => admission(circuit, minute * MINUTE, policy);
const row = (n: number): string => 'd'.repeat(n);

test.each([
  ['nothing', '', 0, false],
  ['nine in a row', row(9), 9, false],
  ['ten in a row', row(10), 10, true],
  ['a whole batch', row(50), 50, true],
  ['nine, an answer, nine', `${row(9)}u${row(9)}`, 9, false],
  ['many, and an answer at last', `${row(30)}u`, 0, false],
  ['an answer, then ten', `u${row(10)}`, 10, true],
  ['our own accidents count for nothing', `${row(9)}------`, 9, false],
  ['and do not end a row', `${row(5)}--${row(5)}`, 10, true],
  ['none but our own accidents', '------------', 0, false],
] as const)('%s: %s', (_, text, failures, open) => {
  const circuit = after(text);
  expect([circuit.failures, circuit.openSince !== null]).toEqual([failures, open]);
});

test('a row goes on over batches, and is told from its first failure on', () => {
  const first = after(row(4), CLOSED, 3);
  const second = after(row(6), first, 8);
  expect(second).toMatchObject({ failures: 10, failingSince: 3 * MINUTE, openSince: 8 * MINUTE });
});

test('while it is open one letter is tried after a pause that grows up to its most; the first answer closes it', () => {
  let circuit = after(row(10));
  const pauses: number[] = [];
  let minute = 0;
  for (let probe = 0; probe < 5; probe += 1) {
    const from = minute;
    while (admits(circuit, minute) === 'none') minute += 1;
    expect(admits(circuit, minute)).toBe('one');
    pauses.push(minute - from);
    circuit = after('d', circuit, minute);
  }
  expect(pauses).toEqual([1, 2, 4, 5, 5]);
  expect(after('u', circuit, minute)).toEqual(CLOSED);
  expect(admits(CLOSED, minute)).toBe('all');
});

test('whoever probes is alone, and forgotten when he does not come back', () => {
  const probing = whileProbing(after(row(10)), MINUTE, policy);
  expect([admits(probing, 1), admits(probing, 5), admits(probing, 6)]).toEqual(['none', 'none', 'one']);
});

test('a clock set back does not keep it shut', () => {
  const circuit = afterAnswers(CLOSED, words(row(10)), { now: 1_000 * MINUTE, policy });
  expect([admits(circuit, 999), admits(circuit, 10)]).toEqual(['none', 'one']);
});
