import { describe, expect, test } from '@jest/globals';
import { KIND_WORDS } from '../../../src/organization/department.entity.js';
import { ROLE_WORDS } from '../../../src/organization/post.entity.js';
import { confirmed, planImport, type ImportPlan } from '../../../src/staffing/domain/import.js';
import { fileLines, type StaffFile } from '../../../src/staffing/domain/import-file.js';
import { kindOfName, listLines } from '../../../src/staffing/domain/import-list.js';
import { readPastedList } from '../../../src/staffing/domain/pasted-list.js';
import { applied, type StaffState } from '../../../src/staffing/domain/state.js';
import { around, code, DISTRICT, said, TODAY } from './district.js';

const WORDS = { kinds: KIND_WORDS, roles: ROLE_WORDS };
const plan = (text: string, state: StaffState = DISTRICT): ImportPlan =>
  planImport(listLines(readPastedList(text).rows, { fromDay: TODAY, words: WORDS }), around(state), WORDS);
const words = (text: string, state?: StaffState): string[] => plan(text, state).lines.flatMap((line) => line.words);
const errors = (text: string, state?: StaffState): (string | null)[] =>
  plan(text, state).lines.map(({ error }) => error);

describe('a pasted list', () => {
  test.each([
    ['tabs', '单位\t岗位\t姓名\t邮箱\t电话\n区甲局\t负责人\t王一\ta@b.example\t022-1234567'],
    ['commas', '单位,岗位,姓名,邮箱,电话\r\n区甲局,负责人,王一,a@b.example,022-1234567\r\n'],
    ['Chinese commas', '区甲局，负责人，王一，a@b.example，022-1234567'],
    ['columns in another order', '姓名\t电话\t单位\t邮箱\t岗位\n王一\t022-1234567\t区甲局\ta@b.example\t负责人'],
    ['quotation marks', '"区甲局","负责人","王一","a@b.example","022-1234567"'],
    ['empty lines between', '\n\n区甲局\t负责人\t王一\ta@b.example\t022-1234567\n\n'],
  ])('with %s', (_, text) => {
    expect(readPastedList(text)).toMatchObject({
      rows: [{ unit: '区甲局', post: '负责人', name: '王一', email: 'a@b.example', phone: '022-1234567' }],
      faults: [],
    });
  });

  test('keeps the numbers of its lines, also behind a cell of two', () => {
    const { rows } = readPastedList('单位,岗位,姓名\n\n"区\n甲局",负责人,王一\n区乙局,负责人,王二');
    expect(rows.map(({ line }) => line)).toEqual([3, 5]);
    expect(readPastedList('区甲局\t"他说""好"""\t王一').rows[0]?.post).toBe('他说"好"');
  });

  test.each([
    ['a column nobody knows', '单位\t岗位\t生日\n区甲局\t负责人\t1月', '不认识“生日”列'],
    ['a column twice', '单位\t岗位\t岗位\n区甲局\t负责人\t负责人', '写了两次'],
    ['a cell too many', '区甲局\t负责人\t王一\t\t\t多', '多于5列'],
  ])('%s is told', (_, text, message) => {
    expect(
      readPastedList(text)
        .faults.map((fault) => fault.message)
        .join(),
    ).toContain(message);
  });

  test.each([
    ['区人民法院', 'judicial'],
    ['区检察院', 'judicial'],
    ['区总工会', 'mass'],
    ['区妇联', 'mass'],
    ['区税务局', 'vertical'],
    ['区委宣传部', 'party'],
    ['区委依法治区办', 'party'],
    ['区司法局', 'government'],
    ['杨村街道', 'government'],
  ])('%s is taken for %s', (name, kind) => expect(kindOfName(name)).toBe(kind));
});

describe('what a list would do', () => {
  test('a unit that is new, with its post and its person', () => {
    const done = plan('区税务局\t负责人\t王一\twang.yi@tax.example\t022-1234567\n区税务局\t联络员\t王二');
    expect(done.lines.map((line) => line.words)).toEqual([
      [
        '新增单位“区税务局”（垂直管理单位）',
        '新设岗位“区税务局负责人”（负责人）',
        '登记王一（wang.yi@tax.example）',
        '王一任职，自2021年9月6日起',
      ],
      ['新设岗位“区税务局联络员”（联络员）', '登记王二（没有邮箱）', '王二任职，自2021年9月6日起'],
    ]);
    const after = applied(DISTRICT, done.changes);
    expect(after.officer.slice(-2).map((one) => one.code)).toEqual(['wang-yi', expect.stringMatching(/^o-new/)]);
    expect(after.tenure).toHaveLength(DISTRICT.tenure.length + 2);
    // Once more: all stands as it is.
    expect(words('区税务局\t负责人\t王一\twang.yi@tax.example\t022-1234567\n区税务局\t联络员\t王二', after)).toEqual(
      [],
    );
  });

  test('an address is corrected, an empty cell says nothing', () => {
    expect(words('单位bureau\t负责人\t人dan\tdan.new@district.example')).toEqual([
      '邮箱：dan@district.example → dan.new@district.example',
    ]);
    expect(words('单位bureau\t负责人\t人dan')).toEqual([]);
    expect(words('单位bureau\tbureauhead\t人dan\t\t022-1234567')).toEqual(['电话：（空） → 022-1234567']);
  });

  test('only a unit, only a post; a title with its role', () => {
    expect(words('区甲局')).toEqual(['新增单位“区甲局”（政府部门）']);
    expect(words('单位,岗位,姓名,职责\n单位data,中心主任,,负责人')).toEqual(['新设岗位“中心主任”（负责人）']);
    expect(words('单位,岗位,类别\n单位data,,党委部门')).toEqual(['类别：政府部门 → 党委部门']);
  });

  test.each([
    ['no unit', '\t负责人\t王一', '没有写单位'],
    ['a name and no post', '单位bureau\t\t王一', '没有写岗位'],
    ['an address and no name', '单位bureau\t联络员\t\ta@b.example', '没有写姓名'],
    ['a post of no known role', '单位bureau\t扫地的\t王一', '不知道“扫地的”是什么职责'],
    ['a role that differs', '单位,岗位,姓名,职责\n单位bureau,bureauhead,王一,联络员', '设好后不改'],
    ['a kind nobody knows', '单位,岗位,姓名,类别\n区甲局,负责人,王一,公司', '类别“公司”不认识'],
    ['no address', '单位bureau\t联络员\t王一\t无', '不是一个地址'],
    ['another’s address', '单位bureau\t联络员\t王一\tdan@district.example', '已登记给人dan'],
    ['no telephone', '单位bureau\t联络员\t王一\t\t打听', '不像一个号码'],
    ['a post that is held', '单位bureau\t负责人\t王一\ta@b.example', '换人请到“岗位”办交接'],
    ['oneself as chief', '单位office\t督查员\t人ann\tann@district.example', '不能给自己安排岗位'],
    ['a chief as administrator', '单位data\tdataadministrator\t人bob\tbob@district.example', '系统管理员不能同时担任'],
  ])('%s: the line says so and does nothing', (_, text, message) => {
    const done = plan(text);
    expect(done.lines.at(-1)?.error).toContain(message);
    expect(done.changes).toEqual([]);
  });

  test('another line’s person with the same address is told on the second line', () => {
    const text = '区甲局\t负责人\t王一\ta@b.example\n区乙局\t负责人\t王二\tA@b.example';
    expect(errors(text)).toEqual([null, expect.stringContaining('已登记给王一')]);
  });

  test('one person in two posts is one person; namesakes without address in two units are two', () => {
    expect(words('区甲局\t负责人\t王一\n区甲局\t联络员\t王一').filter((one) => one.startsWith('登记'))).toHaveLength(1);
    expect(words('区甲局\t负责人\t王一\n区乙局\t负责人\t王一').filter((one) => one.startsWith('登记'))).toHaveLength(2);
  });
});

describe('a file in the format of the seeds', () => {
  const FILE: StaffFile = {
    departments: [
      { code: 'child', name: '区下属中心', kind: 'government', parent: 'top', leader: 'top-lead', contact: null },
      {
        code: 'top',
        name: '区上级局',
        kind: 'government',
        parent: null,
        leader: null,
        contact: { name: '甲', phone: '022-1234567' },
      },
    ],
    posts: [{ code: 'top-lead', department: 'top', title: '副区长', role: 'leader' }],
    officers: [
      {
        code: 'wang',
        name: '王一',
        email: null,
        phone: null,
        holds: [{ post: 'top-lead', from: '2021-01-01', to: null, deputy: false }],
      },
    ],
  };
  const lines = (file: StaffFile) =>
    fileLines(file, ([list, i]) => (list === 'departments' ? 10 : list === 'posts' ? 20 : 30) + Number(i));
  const planned = (file: StaffFile, state: StaffState = DISTRICT) => planImport(lines(file), around(state), WORDS);

  test('may name what stands further down; once more it changes nothing', () => {
    const done = planned(FILE);
    expect(done.lines.map(({ line, words: told }) => [line, told])).toEqual([
      [10, ['新增单位“区下属中心”（政府部门）', '上级单位：（空） → 区上级局', '分管领导：（空） → 区上级局副区长']],
      [11, ['新增单位“区上级局”（政府部门）']],
      [20, ['新设岗位“副区长”（区领导）']],
      [30, ['登记王一（没有邮箱）', '王一任职，自2021年1月1日起']],
    ]);
    expect(planned(FILE, applied(DISTRICT, done.changes)).changes).toEqual([]);
  });

  test.each([
    [
      'a parent that is none',
      { departments: [{ ...FILE.departments[0]!, parent: 'x', leader: null }] },
      '没有代码为“x”的单位',
    ],
    [
      'a leader that is none',
      { departments: [{ ...FILE.departments[0]!, parent: null, leader: 'x' }] },
      '没有代码为“x”的岗位',
    ],
    [
      'a leader who is a head',
      { departments: [{ ...FILE.departments[0]!, parent: null, leader: 'head' }] },
      '区领导的岗位',
    ],
    ['a post of no unit', { posts: [{ ...FILE.posts[0]!, department: 'x' }] }, '没有代码为“x”的单位'],
    [
      'a role that changes',
      { posts: [{ code: 'head', department: 'bureau', title: 't', role: 'inspectionChief' }] },
      '职责设好后不改',
    ],
    [
      'a post that is held',
      { officers: [{ ...FILE.officers[0]!, holds: [{ post: 'head', from: TODAY, to: null, deputy: false }] }] },
      '办交接',
    ],
    [
      'oneself as chief',
      {
        officers: [
          {
            code: 'ann',
            name: '人ann',
            email: null,
            phone: null,
            holds: [{ post: 'inspector', from: TODAY, to: null, deputy: false }],
          },
        ],
      },
      '不能给自己安排岗位',
    ],
    [
      'an end in the past',
      {
        officers: [
          {
            code: 'dan',
            name: '人dan',
            email: null,
            phone: null,
            holds: [{ post: 'head', from: '2021-01-01', to: '2021-08-01', deputy: false }],
          },
        ],
      },
      '过去的任职不改',
    ],
  ])('%s: the line says so', (_, over, message) => {
    const done = planned({ departments: [], posts: [], officers: [], ...over });
    expect(done.lines.map(({ error }) => error).join()).toContain(message);
  });

  test('who is above goes round in no circle', () => {
    const circle = planned({
      ...{ posts: [], officers: [] },
      departments: [
        { code: 'a', name: '甲', kind: 'government', parent: 'b', leader: null, contact: null },
        { code: 'b', name: '乙', kind: 'government', parent: 'a', leader: null, contact: null },
      ],
    });
    expect(circle.lines.map(({ error }) => error)).toEqual([null, expect.stringContaining('又回到本单位')]);
  });
});

test('all or nothing, and only what was looked at', () => {
  const good = plan('区甲局');
  expect(code(confirmed(good, true))).toBe('allowed');
  expect(code(confirmed(good, false))).toBe('STAFF.CHANGED');
  expect(said(confirmed(plan('区甲局\n\t负责人\t王一'), true))).toContain('第2行：没有写单位');
  expect(said(confirmed(plan('单位bureau\t负责人\t人dan'), true))).toContain('没有要新增或修改的');
});
