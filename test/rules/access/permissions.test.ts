import { describe, expect, test } from '@jest/globals';
import { may, opensByLetterLink, PERMISSIONS, reachOf, type Permission } from '../../../src/access/permissions.js';
import { actingOn, entryFor, type Visitor } from '../../../src/access/visitor.js';
import { ROLES, type Role } from '../../../src/organization/post.entity.js';

const ALL = Object.keys(PERMISSIONS) as Permission[];
const CHANGES = ALL.filter((permission) => !permission.endsWith('.read'));

describe('the permission table', () => {
  const UNIT: readonly Permission[] = [
    ...(['task.acknowledge', 'task.draft', 'task.report', 'draft.signedOnPaper', 'figure.report'] as const),
    ...(['contribution.ask', 'contribution.send', 'report.check', 'contact.edit', 'ledger.import'] as const),
  ];
  const OFFICE: readonly Permission[] = [
    ...(['contact.edit', 'ledger.import'] as const),
    'task.review',
    'task.close',
    'decision.record',
    'plan.edit',
    'calendar.edit',
    'paper.edit',
  ];
  const LEADER: readonly Permission[] = [
    ...(['request.decideAsLeader', 'task.instruct', 'decision.revoke', 'report.except'] as const),
  ];
  test.each([
    ['head', [...UNIT, 'task.submit', 'request.ask', 'consultation.answer', 'post.handOver']],
    ['clerk', UNIT],
    ['inspectionOfficer', [...OFFICE, 'paper.call', 'letter.act']],
    [
      'inspectionChief',
      [
        ...OFFICE,
        'plan.approve',
        'request.decide',
        'task.pause',
        'task.cancel',
        'post.handOver',
        'paper.call',
        'letter.act',
        'paper.sign',
      ],
    ],
    ['composer', [...OFFICE, 'paper.sign', 'task.pause', 'task.cancel', 'report.edit']],
    ['leader', LEADER],
    ['principal', [...LEADER, 'plan.approve']],
    ['leaderStaff', []],
    ['auditor', []],
    ['administrator', ['post.handOver', 'calendar.edit', 'organization.edit', 'contact.edit']],
  ] as [Role, Permission[]][])('%s changes %j', (role, expected) => {
    expect(CHANGES.filter((permission) => may({ roles: [role] }, permission)).sort()).toEqual([...expected].sort());
  });

  test('no role both does the work and reviews it', () => {
    for (const role of ROLES)
      expect(may({ roles: [role] }, 'task.report') && may({ roles: [role] }, 'task.review')).toBe(false);
  });

  test('several posts reach as far as the widest of them', () => {
    expect(reachOf(['head', 'leader'], 'task.read')).toBe('supervised');
    expect(reachOf(['leader', 'head'], 'letter.read')).toBe('own');
    expect(reachOf([], 'task.read')).toBeNull();
  });

  test('a link in a letter opens drafts, and nothing that decides', () => {
    expect(CHANGES.filter(opensByLetterLink)).toEqual(['task.draft']);
  });
});

const visitor = (via: Visitor['via'], ...posts: [string, Role][]): Visitor => ({
  ...{ sessionId: 's', officerId: 'o', name: 'n', via, scope: null, mustChangePassword: false },
  actors: posts.map(([departmentId, role]) => ({
    ...{ officerId: 'o', roles: [role], postIds: [], departmentId, belongsTo: [departmentId], standsInFor: [] },
  })),
});

describe('in whose name', () => {
  test('the post held in the unit concerned, else the first that allows it', () => {
    const both = visitor('password', ['a', 'clerk'], ['b', 'head']);
    expect(actingOn(both, 'b', 'task.report')?.departmentId).toBe('b');
    expect(actingOn(both, 'c', 'task.report')?.departmentId).toBe('a');
    expect(actingOn(visitor('password', ['a', 'auditor']), 'a', 'task.report')).toBeNull();
  });

  test.each([
    ['password', 'task.report', 'open'],
    ['signIn', 'task.report', 'open'],
    ['letter', 'task.report', 'signInFirst'],
    ['letter', 'task.read', 'open'],
    ['letter', 'task.review', 'closed'],
  ] as const)('by %s, %s: %s', (via, permission, entry) => {
    expect(entryFor(visitor(via, ['a', 'head']), permission)).toBe(entry);
  });
});
