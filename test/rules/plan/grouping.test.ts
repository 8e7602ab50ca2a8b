import fc from 'fast-check';
import { expect, test } from '@jest/globals';
import { isOverall, proposeGroups, type Promised } from '../../../src/plan/domain/grouping.js';

const promise = (id: string, over: Partial<Promised> = {}): Promised => ({
  id,
  item: 0,
  sentence: 1,
  nature: 'continuing',
  lead: null,
  ...over,
});
const groups = (promises: Promised[], overall: number[] = []) =>
  proposeGroups(promises, new Set(overall)).map((group) => group.commitmentIds);

test.each<[string, Promised[], number[], string[][]]>([
  ['one sentence is one task', [promise('a'), promise('b')], [], [['a', 'b']]],
  ['two sentences are two', [promise('a'), promise('b', { sentence: 2 })], [], [['a'], ['b']]],
  ['two items are two', [promise('a'), promise('b', { item: 1 })], [], [['a'], ['b']]],
  ['two leads are two', [promise('a', { lead: '甲' }), promise('b', { lead: '乙' })], [], [['a'], ['b']]],
  [
    'a one-off stands alone',
    [promise('a', { nature: 'oneOff' }), promise('b', { nature: 'oneOff' })],
    [],
    [['a'], ['b']],
  ],
  [
    'a one-off between two',
    [promise('a'), promise('b', { nature: 'oneOff' }), promise('c')],
    [],
    [['a'], ['b'], ['c']],
  ],
  ['at most four', ['a', 'b', 'c', 'd', 'e'].map((id) => promise(id)), [], [['a', 'b', 'c', 'd'], ['e']]],
  [
    'an overall item is one, however many',
    ['a', 'b', 'c', 'd', 'e'].map((id, i) => promise(id, { sentence: i })),
    [0],
    [['a', 'b', 'c', 'd', 'e']],
  ],
])('%s', (_, promises, overall, expected) => expect(groups(promises, overall)).toEqual(expected));

test('whatever is promised is in exactly one group, in order', () => {
  const anyPromise = fc.record({
    item: fc.nat(3),
    sentence: fc.nat(2),
    nature: fc.constantFrom('oneOff' as const, 'continuing' as const),
    lead: fc.constantFrom(null, '甲', '乙'),
  });
  fc.assert(
    fc.property(fc.array(anyPromise), (drawn) => {
      const promises = drawn.map((one, i) => ({ ...one, id: String(i) }));
      expect(groups(promises, [2]).flat()).toEqual(promises.map((one) => one.id));
    }),
  );
});

test.each([
  ['切实履行党政主要负责人推进法治建设第一责任人职责', true],
  ['依法全面履行政府职能', false],
])('%s is overall: %s', (heading, expected) => expect(isOverall(heading)).toBe(expected));
