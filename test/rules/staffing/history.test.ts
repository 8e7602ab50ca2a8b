import { expect, test } from '@jest/globals';
import { HISTORY_ACTS, historyWords, type HistoryEntry } from '../../../src/staffing/domain/history.js';
import { DISTRICT, holds, TODAY, unit } from './district.js';

const NAMES = { state: DISTRICT, kinds: { government: '政府部门', party: '党委部门' } };
const entry = (act: string, subjectType: string, subjectId: string, payload: unknown): HistoryEntry => ({
  ...{ act, subjectType, subjectId, payload },
});
const set = (table: string, id: string, now: object, was: object) => ({
  changes: [{ table, how: 'set', id, set: now, was }],
});

test.each([
  [entry('account.add', 'officer', 'dan', null), '开通账号：人dan'],
  [
    entry('organization.addUnit', 'department', 'data', {
      changes: [{ table: 'department', how: 'make', row: unit('data') }],
    }),
    '新增单位：单位data',
  ],
  [
    entry(
      'organization.changeUnit',
      'department',
      'data',
      set(
        'department',
        'data',
        { kind: 'party', contactEmail: null },
        { kind: 'government', contactEmail: 'a@b.example' },
      ),
    ),
    '修改单位：单位data　类别：政府部门 → 党委部门；邮箱：a@b.example → （空）',
  ],
  [
    entry(
      'organization.changeUnit',
      'department',
      'data',
      set('department', 'data', { supervisingLeaderPostId: 'deputy-mayor' }, { supervisingLeaderPostId: null }),
    ),
    '修改单位：单位data　分管领导：（空） → 单位govgovleader',
  ],
  [
    entry('organization.appoint', 'post', 'head', {
      changes: [{ table: 'tenure', how: 'make', row: holds('dan', 'head') }],
    }),
    '任职：单位bureaubureauhead　人dan，自2021年1月1日起',
  ],
  [
    entry('organization.appoint', 'post', 'head', {
      changes: [{ table: 'tenure', how: 'make', row: holds('dan', 'head', { kind: 'deputy', toDay: TODAY }) }],
    }),
    '任职：单位bureaubureauhead　人dan代理，自2021年1月1日起至2021年9月6日',
  ],
  [
    entry('organization.endAppointment', 'post', 'head', set('tenure', 'dan-head', { toDay: TODAY }, { toDay: null })),
    '结束任职：单位bureaubureauhead　人dan至2021年9月6日',
  ],
  [
    entry('organization.handOver', 'post', 'head', { to: 'eve', fromDay: TODAY }),
    '岗位交接：单位bureaubureauhead　交给人eve，自2021年9月6日起',
  ],
  [
    entry('organization.appoint', 'officer', 'ann', { role: 'administrator', department: 'd', fromDay: TODAY }),
    '任职：人ann',
  ],
  [
    entry('organization.import', 'organization', 'all', {
      changes: [
        { table: 'department', how: 'make' },
        { table: 'tenure', how: 'make' },
        { table: 'tenure', how: 'make' },
        { table: 'officer', how: 'set' },
      ],
    }),
    '导入名录　新增1个单位、2项任职，修改1处',
  ],
  [entry('organization.closeUnit', 'department', 'nowhere', null), '撤销单位'],
])('%j', (about, words) => expect(historyWords(about, NAMES)).toBe(words));

test('every act has its words', () => {
  for (const act of HISTORY_ACTS)
    expect(historyWords(entry(act, 'officer', 'dan', null), NAMES)).toMatch(/^[\u4e00-\u9fff]+：人dan$/);
});
