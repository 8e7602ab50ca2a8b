import { KIND_WORDS } from '../../organization/department.entity.js';
import { ROLE_WORDS } from '../../organization/post.entity.js';
import type { Person, Post, ShownState, Unit } from '../../staffing/domain/state.js';
import { byId, postName } from '../../staffing/domain/state.js';
import type { ActView } from '../components/acts.js';
import type { OptionView, TextFieldView } from '../components/form.js';
import {
  currentTenures,
  line,
  optionsOf,
  personHref,
  select,
  staffAct,
  unitHref,
  type StaffLook,
} from './staff-look.js';

const LEADERS: readonly string[] = ['leader', 'principal'];
const OPTIONAL = { optional: '可不填' } as const;

const leaderOptions = (state: ShownState): OptionView[] =>
  state.post.filter(({ role }) => LEADERS.includes(role)).map(({ id }) => ({ value: id, label: postName(state, id) }));

function unitFields(key: string, { state }: StaffLook, unit: Unit | null): TextFieldView[] {
  const parents = state.department
    .filter(({ id, closedOn }) => closedOn === null && id !== unit?.id)
    .map(({ id, name }) => ({ value: id, label: name }));
  const value = (name: keyof Unit): { value: string } => ({ value: String(unit?.[name] ?? '') });
  return [
    line(key, 'name', '单位名称', value('name')),
    select(
      key,
      { name: 'kind', label: '类别', options: optionsOf(KIND_WORDS) },
      { ...value('kind'), hint: '政府部门可以催办；其余由区委依法治区办商请，不催办、不排名。' },
    ),
    select(
      key,
      { name: 'leader', label: '分管领导', options: leaderOptions(state) },
      { ...OPTIONAL, ...value('supervisingLeaderPostId') },
    ),
    select(
      key,
      { name: 'parent', label: '上级单位', options: parents },
      { ...OPTIONAL, ...value('parentId'), hint: '在下属机构任职的，不审核上级单位的事项。' },
    ),
    line(key, 'contactName', '联系人', { ...OPTIONAL, ...value('contactName') }),
    line(key, 'contactPhone', '电话', { ...OPTIONAL, ...value('contactPhone') }),
    line(key, 'contactEmail', '单位邮箱', {
      ...{ ...OPTIONAL, ...value('contactEmail') },
      hint: '岗位空缺或者任职人没有邮箱时，信寄到这里；不填的，由督查室代收。',
    }),
  ];
}

const CODE = { ...OPTIONAL, hint: '导入文件里用的代码：小写字母、数字和连字符。不填由系统编。' };

export function addUnitAct(look: StaffLook): ActView {
  const key = 'addUnit';
  return staffAct(look, {
    ...{ key, action: '/organization/units', title: '新增单位', button: '新增单位' },
    hidden: { key },
    fields: [...unitFields(key, look, null), line(key, 'code', '代码', CODE)],
  });
}

export function changeUnitAct(look: StaffLook, unit: Unit): ActView {
  const key = 'changeUnit';
  return staffAct(look, {
    ...{ key, action: `${unitHref(unit.id)}/change`, title: '修改单位', button: '保存' },
    hidden: { key, version: String(unit.version) },
    fields: unitFields(key, look, unit),
  });
}

export const closeUnitAct = (look: StaffLook, unit: Unit): ActView =>
  unit.closedOn === null
    ? staffAct(look, {
        ...{ key: 'closeUnit', action: `${unitHref(unit.id)}/close`, title: '撤销单位', button: '撤销本单位' },
        hidden: { key: 'closeUnit', version: String(unit.version) },
        explanation: '从今天起不再列入，任职到昨天为止；办过的事和材料照旧可查。还牵头没有办完的任务的，不能撤销。',
      })
    : staffAct(look, {
        ...{ key: 'reopenUnit', action: `${unitHref(unit.id)}/reopen`, title: '恢复单位', button: '恢复本单位' },
        hidden: { key: 'reopenUnit', version: String(unit.version) },
        explanation: '重新列入名录；岗位还在，任职要重新安排。',
      });

export function addPostAct(look: StaffLook, unit: Unit): ActView {
  const key = 'addPost';
  return staffAct(look, {
    ...{ key, action: `${unitHref(unit.id)}/posts`, title: '新设岗位', button: '新设岗位' },
    hidden: { key },
    fields: [
      line(key, 'title', '岗位名称', { hint: '例如：区司法局局长、督查室督查员。' }),
      select(
        key,
        { name: 'role', label: '职责', options: optionsOf(ROLE_WORDS) },
        { hint: '决定能办什么、收什么信；设好后不改，要改的另设岗位。' },
      ),
      line(key, 'code', '代码', CODE),
    ],
  });
}

export function renamePostAct(look: StaffLook, unit: Unit, posts: readonly Post[]): ActView {
  const key = 'renamePost';
  return staffAct(look, {
    ...{ key, action: `${unitHref(unit.id)}/rename-post`, title: '岗位改名', button: '改名' },
    hidden: { key },
    fields: [
      select(key, {
        ...{ name: 'post', label: '岗位' },
        options: posts.map(({ id, title, version }) => ({ value: `${id}:${version}`, label: title })),
      }),
      line(key, 'title', '改为'),
    ],
  });
}

/** 示例甲（区司法局）: of namesakes one knows which. */
function personOptions(look: StaffLook): OptionView[] {
  const { state } = look;
  const tenures = currentTenures(look);
  return state.officer
    .filter(({ disabled }) => !disabled)
    .map(({ id, name }) => {
      const post = byId(state.post, tenures.find(({ officerId }) => officerId === id)?.postId ?? null);
      const unit = byId(state.department, post?.departmentId ?? null)?.name;
      return { value: id, label: `${name}（${unit ?? '现无岗位'}）` };
    });
}

const personFields = (key: string, person: Person | null): TextFieldView[] => [
  line(key, 'name', '姓名', { value: person?.name ?? '' }),
  line(key, 'email', '邮箱', { ...OPTIONAL, value: person?.email ?? '', hint: '信寄到这里；一个邮箱只登记给一个人。' }),
  line(key, 'phone', '电话', { ...OPTIONAL, value: person?.phone ?? '' }),
];

const LOGIN = {
  ...OPTIONAL,
  hint: '小写字母、数字和连字符；不填的，按邮箱 @ 前面的部分取。',
};

export function appointAct(look: StaffLook, unit: Unit, posts: readonly Post[]): ActView {
  const key = 'appoint';
  const [, ...contact] = personFields(key, null);
  return staffAct(look, {
    ...{ key, action: `${unitHref(unit.id)}/appoint`, title: '安排任职', button: '安排任职', main: true },
    hidden: { key },
    explanation: '岗位现有人任职、要换人的，请到“岗位”办交接，在办的事一并转给接任的人。',
    fields: [
      select(key, {
        name: 'post',
        label: '岗位',
        options: posts.map(({ id, title }) => ({ value: id, label: title })),
      }),
      select(
        key,
        { name: 'officer', label: '任职的人', options: personOptions(look) },
        { optional: '名单里没有的，在下面写姓名' },
      ),
      line(key, 'name', '新登记的人', { optional: '姓名' }),
      ...contact,
      line(key, 'code', '登录名', LOGIN),
      line(key, 'from', '从哪天起', { kind: 'day', value: look.today }),
      line(key, 'to', '到哪天为止', { kind: 'day', optional: '长期任职不填；代理必填' }),
    ],
    choices: [
      {
        ...{ name: 'as', legend: '任职方式' },
        options: [
          { value: 'holder', label: '任职', checked: true },
          { value: 'deputy', label: '代理（原任职人不在的日子）', checked: false },
        ],
      },
    ],
  });
}

export function endAct(look: StaffLook, page: string, tenures: readonly { value: string; label: string }[]): ActView {
  const key = 'end';
  return staffAct(look, {
    ...{ key, action: `${page}/end`, title: '结束任职', button: '结束任职' },
    hidden: { key },
    fields: [
      select(key, { name: 'tenure', label: '任职', options: tenures }),
      line(key, 'lastDay', '最后一天', { kind: 'day', value: look.today }),
    ],
  });
}

export function addPersonAct(look: StaffLook): ActView {
  const key = 'addPerson';
  return staffAct(look, {
    ...{ key, action: '/organization/people', title: '登记人员', button: '登记' },
    hidden: { key },
    explanation: '登记后在单位页面安排任职，再开通账号。',
    fields: [...personFields(key, null), line(key, 'code', '登录名', LOGIN)],
  });
}

export function personActs(look: StaffLook, person: Person): ActView[] {
  const page = personHref(person.id);
  const version = String(person.version);
  const one = (key: string, path: string, title: string, explanation: string): ActView =>
    staffAct(look, { key, action: `${page}/${path}`, title, button: title, explanation, hidden: { key, version } });
  const change = staffAct(look, {
    ...{ key: 'changePerson', action: `${page}/change`, title: '更正姓名、邮箱、电话', button: '保存' },
    hidden: { key: 'changePerson', version },
    fields: personFields('changePerson', person),
  });
  if (person.disabled) return [one('enable', 'enable', '启用', '恢复登录和收信；原来的任职还在。'), change];
  const account = look.state.accounts.has(person.id)
    ? one(
        'reset',
        'reset-password',
        '重设密码',
        '原密码和已登录的页面立即作废；给出一个只能用一次的地址，本人打开后自己设置密码。',
      )
    : one(
        'open',
        'open-account',
        '开通账号',
        '给出一个只能用一次的地址，请当面或电话交给本人；打开后先设置自己的密码。',
      );
  return [account, change, one('disable', 'disable', '停用', '不能再登录，也不再收信；所任岗位视同空缺。')];
}
