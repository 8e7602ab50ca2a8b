import { describe, expect, test } from '@jest/globals';
import { ROLES } from '../../../src/organization/post.entity.js';
import { may, PERMISSIONS, type Permission } from '../../../src/access/permissions.js';
import { ADMINISTRATOR, DECIDING, newViolations, violations } from '../../../src/staffing/domain/invariants.js';
import { appoint } from '../../../src/staffing/domain/post-acts.js';
import type { StaffState, Tenure } from '../../../src/staffing/domain/state.js';
import { around, code, DISTRICT, holds, person, post, said, TODAY } from './district.js';

const withTenures = (...tenure: Tenure[]): StaffState => ({ ...DISTRICT, tenure });
const keys = (state: StaffState): string[] => violations(state, TODAY).map(({ key }) => key.split(':')[0]!);

test('the district is in order', () => expect(violations(DISTRICT, TODAY)).toEqual([]));

describe('whoever keeps the directory decides nothing', () => {
  const ACTS: readonly Permission[] = [
    ...(['task.review', 'task.close', 'plan.approve', 'request.decide', 'request.decideAsLeader'] as const),
    ...(['paper.sign', 'task.instruct', 'decision.record'] as const),
  ];
  test('these are the roles that review or decide, by the permission table', () => {
    const deciding = ROLES.filter((role) => ACTS.some((act) => may({ roles: [role] }, act)));
    expect([...deciding].sort()).toEqual([...DECIDING].sort());
    expect(ACTS.every((act) => act in PERMISSIONS)).toBe(true);
    expect(ROLES).toContain(ADMINISTRATOR);
  });

  test.each(DECIDING)('no administrator becomes %s, by whosever hand', (role) => {
    const state = { ...DISTRICT, post: [...DISTRICT.post, post('p', 'office', role)] };
    const given = { postId: 'p', fromDay: TODAY, toDay: null, deputy: false, who: { officerId: 'ann' } };
    expect(said(appoint(given, around(state, 'bob')))).toContain('系统管理员不能同时担任审核、决定的岗位');
    const away = { ...given, deputy: true, toDay: '2021-09-08' };
    expect(said(appoint(away, around(state, 'bob')))).toContain('系统管理员不能同时担任');
  });

  test.each(['head', 'clerk', 'auditor', 'leaderStaff'])('an administrator may be %s', (role) => {
    const state = { ...DISTRICT, post: [...DISTRICT.post, post('p', 'office', role)] };
    const given = { postId: 'p', fromDay: TODAY, toDay: null, deputy: false, who: { officerId: 'ann' } };
    expect(code(appoint(given, around(state, 'bob')))).toBe('allowed');
  });

  test('nor does a chief become administrator; after his last day as chief he may', () => {
    const given = { postId: 'keeper2', fromDay: TODAY, toDay: null, deputy: false, who: { officerId: 'bob' } };
    expect(said(appoint(given, around()))).toContain('人bob不能既任');
    const leaving = withTenures(holds('ann', 'keeper'), holds('bob', 'chief', { toDay: '2021-09-05' }));
    expect(code(appoint(given, around(leaving)))).toBe('allowed');
    const later = withTenures(holds('ann', 'keeper'), holds('bob', 'chief', { toDay: '2021-09-30' }));
    expect(code(appoint(given, around(later)))).toBe('STAFF.WRONG');
    expect(code(appoint({ ...given, fromDay: '2021-10-01' }, around(later)))).toBe('allowed');
  });
});

describe('the last administrator', () => {
  test.each([
    ['holds on', [holds('ann', 'keeper')], []],
    ['ends some day', [holds('ann', 'keeper', { toDay: '2021-12-31' })], ['keeper', 'keeper']],
    [
      'is followed by one who has no account',
      [holds('ann', 'keeper', { toDay: '2021-12-31' }), holds('eve', 'keeper2')],
      ['keeper'],
    ],
    ['is followed by one who has', [holds('ann', 'keeper', { toDay: '2021-12-31' }), holds('bob', 'keeper2')], []],
    [
      'is followed a day too late',
      [holds('ann', 'keeper', { toDay: '2021-12-31' }), holds('bob', 'keeper2', { fromDay: '2022-01-02' })],
      ['keeper', 'keeper'],
    ],
  ])('%s', (_, tenure, expected) => expect(keys(withTenures(...tenure))).toEqual(expected));

  test('what was wrong already stands in nobody’s way, unless it comes sooner', () => {
    const ending = (toDay: string) => withTenures(holds('ann', 'keeper', { toDay }));
    expect(newViolations(ending('2021-12-31'), ending('2021-12-31'), TODAY)).toEqual([]);
    expect(newViolations(ending('2021-12-31'), ending('2022-01-31'), TODAY)).toEqual([]);
    expect(newViolations(ending('2021-12-31'), ending('2021-11-30'), TODAY)).toHaveLength(2);
  });
});

test.each([
  ['two hold a post', withTenures(holds('ann', 'keeper'), holds('dan', 'head'), holds('eve', 'head')), ['twice']],
  [
    'one after the other',
    withTenures(
      holds('ann', 'keeper'),
      holds('dan', 'head', { toDay: TODAY }),
      holds('eve', 'head', { fromDay: '2021-09-07' }),
    ),
    [],
  ],
  [
    'two held it once',
    withTenures(
      holds('ann', 'keeper'),
      holds('dan', 'head', { toDay: '2021-08-31' }),
      holds('eve', 'head', { toDay: '2021-08-31' }),
    ),
    [],
  ],
  [
    'two deputies',
    withTenures(
      holds('ann', 'keeper'),
      holds('dan', 'head', { kind: 'deputy' }),
      holds('eve', 'head', { kind: 'deputy' }),
    ),
    ['twice'],
  ],
  [
    'a holder and a deputy',
    withTenures(holds('ann', 'keeper'), holds('dan', 'head'), holds('eve', 'head', { kind: 'deputy' })),
    [],
  ],
  [
    'one address for two',
    { ...DISTRICT, officer: [...DISTRICT.officer, person('x', { email: 'Dan@District.example' })] },
    ['address'],
  ],
  [
    'one address, one of them disabled',
    { ...DISTRICT, officer: [...DISTRICT.officer, person('x', { email: 'dan@district.example', disabled: true })] },
    [],
  ],
  ['no address for two', { ...DISTRICT, officer: [...DISTRICT.officer, person('x', { email: null })] }, []],
  ['one code for two', { ...DISTRICT, officer: [...DISTRICT.officer, person('x', { code: 'dan' })] }, ['code']],
])('%s', (_, state, expected) => expect(keys(state)).toEqual(expected));
