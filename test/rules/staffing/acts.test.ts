import { describe, expect, test } from '@jest/globals';
import {
  accountFor,
  addPerson,
  changePerson,
  disablePerson,
  enablePerson,
} from '../../../src/staffing/domain/person-acts.js';
import { addPost, appoint, endTenure, renamePost, type Appointing } from '../../../src/staffing/domain/post-acts.js';
import { applied, byId, type StaffState } from '../../../src/staffing/domain/state.js';
import { addUnit, changeUnit, closeUnit, reopenUnit, type UnitFields } from '../../../src/staffing/domain/unit-acts.js';
import { after, around, code, DISTRICT, holds, person, said, TODAY, unit } from './district.js';

const FIELDS: UnitFields = {
  ...{ name: '区数据局', kind: 'government', parentId: null, supervisingLeaderPostId: null },
  ...{ contactName: null, contactPhone: null, contactEmail: null },
};
const ref = (id: string, version = 1) => ({ id, version });
const of = (id: string, over: Partial<UnitFields> = {}) => {
  const { name, kind, parentId, supervisingLeaderPostId: leader, version } = byId(DISTRICT.department, id)!;
  return { ...FIELDS, id, name, kind, parentId, supervisingLeaderPostId: leader, ...over, version };
};

describe('a unit', () => {
  test('is added with a code of its own, or the one that was written', () => {
    expect(after(addUnit({ ...FIELDS, code: null }, around())).department.at(-1)).toMatchObject({ code: 'd-new1' });
    expect(after(addUnit({ ...FIELDS, code: 'sjj' }, around())).department.at(-1)).toMatchObject({ code: 'sjj' });
  });

  test.each([
    [{ name: '' }, '请写单位名称'],
    [{ name: '单位bureau' }, '已有名为'],
    [{ code: 'bureau' }, '已经用过'],
    [{ code: '数据' }, '不能用'],
    [{ contactEmail: 'nowhere' }, '不是一个地址'],
    [{ contactPhone: '老王' }, '不像一个号码'],
    [{ parentId: 'nowhere' }, '没有这个上级单位'],
    [{ supervisingLeaderPostId: 'head' }, '区领导的岗位'],
    [{ supervisingLeaderPostId: 'nowhere' }, '区领导的岗位'],
  ])('with %j is refused', (over, words) => {
    expect(said(addUnit({ ...FIELDS, code: null, ...over }, around()))).toContain(words);
  });

  test('is renamed, and nothing else of it changes', () => {
    const changed = changeUnit(of('bureau', { name: '区新局' }), around());
    expect(changed.ok && changed.value.changes).toEqual([
      { table: 'department', how: 'set', id: 'bureau', set: { name: '区新局' } },
    ]);
  });

  test.each([
    ['as it stands', of('bureau'), '没有改动'],
    ['with another’s name', of('bureau', { name: '单位office' }), '已有名为'],
    ['above itself', of('bureau', { parentId: 'bureau' }), '又回到本单位'],
    ['seen before somebody changed it', { ...of('bureau', { name: '新' }), version: 7 }, '别人刚改过'],
    ['that is none', { ...of('bureau'), id: 'nowhere' }, '没有这一项'],
  ])('%s is refused', (_, given, words) => expect(said(changeUnit(given, around()))).toContain(words));

  test('above itself two steps up is refused too', () => {
    const state = after(changeUnit(of('data', { parentId: 'bureau' }), around()));
    expect(said(changeUnit(of('bureau', { parentId: 'data' }), around(state)))).toContain('又回到本单位');
  });

  test('is closed, and who held its posts holds them no more; opened again they are vacant', () => {
    const state = { ...DISTRICT, tenure: [...DISTRICT.tenure, holds('eve', 'clerk', { fromDay: '2021-10-01' })] };
    const closed = after(closeUnit(ref('bureau'), around(state)), state);
    expect(byId(closed.department, 'bureau')?.closedOn).toBe(TODAY);
    expect(closed.tenure.filter(({ postId }) => ['head', 'clerk'].includes(postId))).toEqual([
      { ...holds('dan', 'head'), toDay: '2021-09-05' },
    ]);
    expect(said(closeUnit(ref('bureau'), around(closed)))).toContain('已经撤销');
    expect(said(appoint({ ...APPOINT, postId: 'head' }, around(closed)))).toContain('单位已撤销');
    expect(said(addPost({ departmentId: 'bureau', title: 't', role: 'clerk', code: null }, around(closed)))).toContain(
      '没有这一项',
    );
    const open = after(reopenUnit(ref('bureau'), around(closed)), closed);
    expect(byId(open.department, 'bureau')?.closedOn).toBeNull();
    expect(code(reopenUnit(ref('bureau'), around(open)))).toBe('STAFF.UNKNOWN');
  });

  test('that leads open tasks is not closed, and they are named', () => {
    const leads = new Map([['bureau', ['甲', '乙', '丙', '丁', '戊', '己']]]);
    const words = said(closeUnit(ref('bureau'), around({ ...DISTRICT, leads })));
    expect(words).toContain('“甲”、“乙”、“丙”、“丁”、“戊”等6项');
    expect(words).not.toContain('己');
  });

  test.each([
    ['leader supervises', 'gov', '还分管单位bureau'],
    ['administrator is the last', 'data', '没有能登录的系统管理员'],
  ])('whose %s is not closed', (_, id, words) => expect(said(closeUnit(ref(id), around()))).toContain(words));

  test('above another is not closed', () => {
    const state = { ...DISTRICT, department: [...DISTRICT.department, unit('below', { parentId: 'bureau' })] };
    expect(said(closeUnit(ref('bureau'), around(state)))).toContain('是单位below的上级单位');
  });
});

const APPOINT: Appointing = {
  ...{ postId: 'clerk', fromDay: TODAY, toDay: null, deputy: false, who: { officerId: 'eve' } },
};
const NEW = { name: '示例甲', email: 'new@district.example', phone: null, code: null };

describe('a post', () => {
  test('is added, and renamed', () => {
    const added = after(addPost({ departmentId: 'bureau', title: '副局长', role: 'head', code: null }, around()));
    expect(added.post.at(-1)).toMatchObject({ title: '副局长', role: 'head', departmentId: 'bureau' });
    expect(
      after(renamePost({ ...ref('head'), title: '局长' }, around())).post.find((p) => p.id === 'head'),
    ).toMatchObject({ title: '局长', role: 'head' });
  });

  test.each([
    [{ title: '' }, '请写岗位名称'],
    [{ title: 'bureauhead' }, '本单位已有'],
    [{ code: 'head' }, '已经用过'],
    [{ departmentId: 'nowhere' }, '没有这一项'],
  ])('with %j is refused', (over, words) => {
    const given = { departmentId: 'bureau', title: '副局长', role: 'head', code: null, ...over };
    expect(said(addPost(given, around()))).toContain(words);
  });

  test('is taken up from a day, by somebody known or somebody new', () => {
    expect(after(appoint(APPOINT, around())).tenure.at(-1)).toMatchObject({
      officerId: 'eve',
      fromDay: TODAY,
      toDay: null,
    });
    const state = after(appoint({ ...APPOINT, who: NEW }, around()));
    expect(state.officer.at(-1)).toMatchObject({ name: '示例甲', code: 'new' });
    expect(state.tenure.at(-1)?.officerId).toBe(state.officer.at(-1)?.id);
  });

  test('is stood in for while its holder is away', () => {
    const away = { ...APPOINT, postId: 'head', toDay: '2021-09-20', deputy: true };
    const state = after(appoint(away, around()));
    expect(state.tenure.at(-1)).toMatchObject({ kind: 'deputy', toDay: '2021-09-20' });
    expect(said(appoint({ ...away, who: { officerId: 'fay' } }, around(state)))).toContain('由人eve代理');
    expect(said(appoint({ ...away, toDay: null }, around()))).toContain('写到哪天为止');
    expect(said(appoint({ ...away, who: { officerId: 'dan' } }, around()))).toContain('已由人dan任职');
  });

  test.each([
    ['a post that is none', { postId: 'nowhere' }, '没有这一项'],
    ['somebody who is none', { who: { officerId: 'nobody' } }, '请选任职的人'],
    ['somebody without a name', { who: { ...NEW, name: '' } }, '请写姓名'],
    ['an address that is another’s', { who: { ...NEW, email: 'DAN@district.example' } }, '已登记给人dan'],
    ['a login that is another’s', { who: { ...NEW, code: 'dan' } }, '已经用过'],
    ['a post that is held', { postId: 'head' }, '换人请到“岗位”办交接'],
    ['no day', { fromDay: '' }, '哪天起任职'],
    ['a day that is none', { fromDay: '2021-13-01' }, '实有的日子'],
    ['days the wrong way round', { toDay: '2021-09-01' }, '早于第一天'],
    ['oneself', { who: { officerId: 'ann' } }, '不能给自己安排岗位'],
  ])('%s is refused', (_, over, words) => {
    expect(said(appoint({ ...APPOINT, ...over }, around()))).toContain(words);
  });

  test('somebody disabled is not appointed', () => {
    const state = { ...DISTRICT, officer: [...DISTRICT.officer, person('gus', { disabled: true })] };
    expect(said(appoint({ ...APPOINT, who: { officerId: 'gus' } }, around(state)))).toContain('已停用');
  });

  test('after its holder’s last day it is free', () => {
    const state = { ...DISTRICT, tenure: [holds('ann', 'keeper'), holds('dan', 'head', { toDay: '2021-09-30' })] };
    expect(code(appoint({ ...APPOINT, postId: 'head', fromDay: '2021-10-01' }, around(state)))).toBe('allowed');
    expect(code(appoint({ ...APPOINT, postId: 'head', fromDay: '2021-09-30' }, around(state)))).toBe('STAFF.WRONG');
  });
});

describe('the end of an appointment', () => {
  const end = (lastDay: string, version = 1) => endTenure({ id: 'dan-head', version, lastDay }, around());
  test('is its last day', () => {
    expect(after(end('2021-09-30')).tenure.find(({ id }) => id === 'dan-head')?.toDay).toBe('2021-09-30');
  });
  test('takes away what has not begun', () => {
    const state = { ...DISTRICT, tenure: [...DISTRICT.tenure, holds('eve', 'clerk', { fromDay: '2021-10-01' })] };
    const ended = after(endTenure({ ...ref('eve-clerk'), lastDay: TODAY }, around(state)), state);
    expect(ended.tenure).toEqual(DISTRICT.tenure);
  });
  test.each([
    ['2021-09-04', 1, '过去的任职不改'],
    ['', 1, '最后一天'],
    ['2021-09-30', 2, '别人刚改过'],
  ])('on %j, seen at version %d, is refused', (day, version, words) =>
    expect(said(end(day, version))).toContain(words),
  );
  test('of the last administrator is refused, today or later', () => {
    for (const lastDay of [TODAY, '2022-01-01'])
      expect(said(endTenure({ ...ref('ann-keeper'), lastDay }, around(DISTRICT, 'bob')))).toContain(
        '没有能登录的系统管理员',
      );
  });
});

describe('a person', () => {
  test('is added and corrected', () => {
    expect(after(addPerson(NEW, around())).officer.at(-1)).toMatchObject({ name: '示例甲', disabled: false });
    const given = { ...ref('dan'), name: '人dan', email: 'dan2@district.example', phone: '022-1234567' };
    expect(byId(after(changePerson(given, around())).officer, 'dan')).toMatchObject({ email: 'dan2@district.example' });
    expect(said(changePerson({ ...given, email: 'eve@district.example' }, around()))).toContain('已登记给');
    expect(said(changePerson({ ...given, email: 'x' }, around()))).toContain('不是一个地址');
    expect(said(changePerson({ ...given, version: 3 }, around()))).toContain('别人刚改过');
    expect(said(changePerson({ ...ref('fay'), name: '人fay', email: null, phone: null }, around()))).toContain(
      '没有改动',
    );
  });

  test('is disabled by another, and enabled again where nobody has taken the post meanwhile', () => {
    const disabled = after(disablePerson(ref('dan'), around()));
    expect(byId(disabled.officer, 'dan')?.disabled).toBe(true);
    expect(said(disablePerson(ref('dan'), around(disabled)))).toContain('已经停用');
    expect(code(enablePerson(ref('dan'), around(disabled)))).toBe('allowed');
    const replaced = after(appoint({ ...APPOINT, postId: 'head' }, around(disabled)), disabled);
    expect(said(enablePerson(ref('dan'), around(replaced)))).toContain('任职');
    expect(said(enablePerson(ref('dan'), around()))).toContain('没有停用');
  });

  test('the last administrator is not disabled, nor does one disable himself', () => {
    expect(said(disablePerson(ref('ann'), around(DISTRICT, 'bob')))).toContain('没有能登录的系统管理员');
    const second = after(appoint({ ...APPOINT, postId: 'keeper2' }, around()));
    // Somebody who cannot sign in is none to rely on.
    expect(said(disablePerson(ref('ann'), around(second, 'bob')))).toContain('没有能登录的系统管理员');
    const able: StaffState = { ...second, accounts: new Set(['ann', 'eve']) };
    expect(code(disablePerson(ref('ann'), around(able, 'eve')))).toBe('allowed');
    expect(said(disablePerson(ref('ann'), around(able, 'ann')))).toContain('不能停用自己');
  });

  test.each([
    ['dan', 'open', 'allowed'],
    ['bob', 'reset', 'allowed'],
    ['bob', 'open', '已有账号'],
    ['dan', 'reset', '还没有账号'],
    ['ann', 'reset', '自己的密码'],
  ] as const)('%s, %s an account: %s', (id, how, words) => {
    expect(said(accountFor(ref(id), how, around()))).toContain(words);
  });
  test('nobody disabled gets an account', () => {
    const disabled = after(disablePerson(ref('dan'), around()));
    expect(said(accountFor(ref('dan'), 'open', around(disabled)))).toContain('已停用');
  });
});

test('what is applied leaves what it started from as it was', () => {
  const before = structuredClone(DISTRICT.officer);
  applied(DISTRICT, [{ table: 'officer', how: 'set', id: 'dan', set: { name: 'x' } }]);
  expect(DISTRICT.officer).toEqual(before);
});
