import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { natureDoubt } from '../../../src/plan/domain/desk-doubts.js';
import { deskFaults, isVague, nextLine, passes, type DeskTask } from '../../../src/plan/domain/desk-rules.js';
import { merged, mergeFault, parted, type Group } from '../../../src/plan/domain/regroup.js';

const LINE: DeskTask = {
  ...{ nature: 'continuing', commitments: 2, standard: '每期写明检查次数和日期。', due: null, nodes: [] },
  ...{ lead: 'sfj', cooperating: ['zfb'] },
};
const YEAR = { planYear: 2021, issued: '2021-03-26' };
const fields = (over: Partial<DeskTask>): string[] => deskFaults({ ...LINE, ...over }, YEAR).map(({ field }) => field);

describe('what keeps a line from being confirmed', () => {
  test.each<[string, Partial<DeskTask>, string[]]>([
    ['nothing', {}, []],
    ['no lead', { lead: null }, ['lead']],
    ['no standard', { standard: null }, ['standard']],
    ['a standard of nothing but degree', { standard: '机制进一步完善' }, ['standard']],
    ['an overall duty needs no standard', { nature: 'overall', standard: null, commitments: 5 }, []],
    ['an overall duty has no day', { nature: 'overall', due: '2021-12-31' }, ['due']],
    ['a one-off stands alone', { nature: 'oneOff', due: '2021-08-31' }, ['nature']],
    ['a one-off has a day', { nature: 'oneOff', commitments: 1 }, ['due']],
    ['five promises are too many', { commitments: 5 }, ['nature']],
    ['work that the report does not promise', { commitments: 0 }, []],
    ['a day of another year', { due: '2022-01-31' }, ['due']],
    ['a day before anybody is told', { due: '2021-03-26' }, ['due']],
    ['nodes of continuing work', { nodes: [{ title: '甲', due: '2021-05-31' }] }, ['nodes']],
    [
      'a node behind the end',
      { nature: 'oneOff', commitments: 1, due: '2021-05-31', nodes: [{ title: '甲', due: '2021-06-01' }] },
      ['nodes'],
    ],
    ['the lead cooperating with itself', { cooperating: ['zfb', 'sfj'] }, ['cooperating']],
  ])('%s', (_, over, expected) => expect(fields(over)).toEqual(expected));

  test('days are held against the approval only once there is one', () => {
    const line = { ...LINE, due: '2021-01-31' };
    expect([deskFaults(line, { ...YEAR, issued: null }), deskFaults(line, YEAR).length]).toEqual([[], 1]);
  });

  test.each<[string, boolean]>([
    ['机制进一步完善', true],
    ['工作水平明显提升。', true],
    ['落实到位', true],
    ['修订配套办法3件，9月15日前印发', false],
    ['每期写明件数', false],
    ['印发《武清区信访工作规程》', false],
    ['年底前镇街全覆盖', false],
  ])('%s vague: %s', (standard, vague) => expect(isVague(standard)).toBe(vague));
});

test.each<[string, 'oneOff' | 'continuing', boolean]>([
  ['进一步完善行政执法公示的配套机制', 'continuing', true],
  ['探索区级权限事项向镇街延伸', 'continuing', true],
  ['强化执法人员的学习培训', 'continuing', false],
  ['组建武清区法律专家团队', 'oneOff', false],
  ['持续推进法治文化公园建设完成3个', 'oneOff', true],
])('%s read as %s is doubtful: %s', (text, nature, doubtful) =>
  expect(natureDoubt({ text, nature }) !== null).toBe(doubtful),
);

const line = (id: string, over: Partial<Parameters<typeof passes>[1]> = {}) => ({
  ...{ id, confirmed: false, hasLead: true, hasStandard: true, unsure: false, alike: false },
  ...over,
});

test('what the reader was unsure of comes first, and then the rest in the order of the report', () => {
  const lines = [line('a', { confirmed: true }), line('b'), line('c', { unsure: true }), line('d', { alike: true })];
  expect([nextLine(lines, null), nextLine(lines, 'c'), nextLine(lines, 'd')]).toEqual(['c', 'd', 'c']);
  const rest = [line('a'), line('b'), line('c', { unsure: true, confirmed: true })];
  expect([nextLine(rest, 'c'), nextLine(rest, 'a'), nextLine(rest, 'b')]).toEqual(['a', 'b', 'a']);
  expect(nextLine([line('a')], 'a')).toBe(null);
});

test('a filter holds what its count counts', () => {
  const lines = [
    line('a', { hasLead: false }),
    line('b', { hasStandard: false, unsure: true }),
    line('c', { confirmed: true }),
  ];
  const under = (filter: Parameters<typeof passes>[0]) =>
    lines.filter((one) => passes(filter, one)).map(({ id }) => id);
  expect([under(null), under('open'), under('unassigned'), under('standard'), under('unsure'), under('alike')]).toEqual(
    [...[['a', 'b', 'c'], ['a', 'b'], ['a'], ['b'], ['b'], []]],
  );
});

const group = (id: string, nature: Group['nature'], ...commitmentIds: string[]): Group => ({
  id,
  nature,
  commitmentIds,
});

test.each<[string, Group[], string | null]>([
  ['one', [group('a', 'continuing', '1')], 'DESK.ONE_TASK'],
  ['two', [group('a', 'continuing', '1', '2'), group('b', 'continuing', '3', '4')], null],
  ['five promises', [group('a', 'continuing', '1', '2', '3'), group('b', 'continuing', '4', '5')], 'DESK.TOO_MANY'],
  [
    'five promises of an overall duty',
    [group('a', 'overall', '1', '2', '3'), group('b', 'continuing', '4', '5')],
    null,
  ],
  ['a one-off', [group('a', 'oneOff', '1'), group('b', 'continuing', '2')], 'DESK.ONE_OFF_ALONE'],
])('merging %s', (_, groups, fault) => expect(mergeFault(groups)).toBe(fault));

test('however it is merged and parted, every promise is in exactly one task, in the order of the source', () => {
  const step = fc.record({ merge: fc.boolean(), picks: fc.array(fc.nat(30), { minLength: 1, maxLength: 4 }) });
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 12 }), fc.array(step, { maxLength: 30 }), (n, steps) => {
      const promises = Array.from({ length: n }, (_, i) => String(i).padStart(2, '0'));
      let groups = promises.map((id) => group(`t${id}`, 'continuing', id));
      let made = 0;
      for (const { merge, picks } of steps) {
        const chosen = [...new Set(picks.map((pick) => groups[pick % groups.length]!))];
        if (merge && mergeFault(chosen) === null) {
          const into = merged(chosen, Number)!;
          groups = groups
            .filter((one) => !chosen.includes(one) || one.id === into.id)
            .map((one) => (one.id === into.id ? into : one));
        } else {
          const [one] = chosen;
          const parts =
            one &&
            parted(
              one,
              picks.map(String).map((pick) => pick.padStart(2, '0')),
            );
          if (!one || !parts) continue;
          const leaving = parts.leave.map((id) => group(`n${(made += 1)}`, one.nature, id));
          groups = [...groups.filter((other) => other !== one), { ...one, commitmentIds: parts.stays }, ...leaving];
        }
      }
      expect(groups.flatMap(({ commitmentIds }) => commitmentIds).sort()).toEqual(promises);
      for (const { commitmentIds } of groups) {
        expect(commitmentIds.length).toBeGreaterThan(0);
        expect([...commitmentIds].sort()).toEqual(commitmentIds);
      }
    }),
  );
});
