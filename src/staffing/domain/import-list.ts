import { addPerson, changePerson } from './person-acts.js';
import { addPost, appoint } from './post-acts.js';
import type { ImportLine, Rule, Words } from './import.js';
import type { PastedRow } from './pasted-list.js';
import { wrong, type Ruled } from './ruling.js';
import { byId, type Person, type Post, type StaffState, type Unit } from './state.js';
import { addUnit, changeUnit } from './unit-acts.js';

interface Listed {
  readonly row: PastedRow;
  readonly fromDay: string;
  readonly words: Words;
}

/** What a name tells of its unit; whoever imports looks at it, and writes the column 类别 where it is wrong. */
const KIND_SIGNS: readonly (readonly [RegExp, string])[] = [
  [/法院|检察院/, 'judicial'],
  [/总工会|团区委|共青团|妇联|残联|科协|文联|侨联|工商联|红十字会/, 'mass'],
  [/税务局|气象局|海关|邮政管理局|烟草|海事|国家统计局/, 'vertical'],
  [/^区委|党委|纪委|监委|党校|编办|网信办|组织部|宣传部|统战部|政法委/, 'party'],
];
export const kindOfName = (name: string): string => KIND_SIGNS.find(([sign]) => sign.test(name))?.[1] ?? 'government';

const keyOf = (words: Readonly<Record<string, string>>, word: string): string | undefined =>
  Object.keys(words).find((key) => words[key] === word);

export const listLines = (rows: readonly PastedRow[], about: Omit<Listed, 'row'>): ImportLine[] =>
  rows.map((row) => ({
    ...{ line: row.line, label: [row.unit, row.post, row.name].filter(Boolean).join('　') },
    rules: [unitRule, postRule, personRule, tenureRule].map((make) => make({ row, ...about })),
  }));

const unitOf = ({ department }: StaffState, name: string): Unit | undefined =>
  department.find((unit) => unit.name === name && unit.closedOn === null);

const unitRule =
  ({ row, words }: Listed): Rule =>
  (around) => {
    if (row.unit === '') return wrong('没有写单位。');
    const kind = row.kind === '' ? null : keyOf(words.kinds, row.kind);
    if (kind === undefined) return wrong(`类别“${row.kind}”不认识：写${Object.values(words.kinds).join('、')}之一。`);
    const unit = unitOf(around.state, row.unit);
    if (unit) return kind === null || kind === unit.kind ? null : changeUnit({ ...unit, kind }, around);
    const blank = { parentId: null, supervisingLeaderPostId: null };
    const contact = { contactName: null, contactPhone: null, contactEmail: null };
    return addUnit({ name: row.unit, kind: kind ?? kindOfName(row.unit), code: null, ...blank, ...contact }, around);
  };

type Wanted = { readonly found: Post } | { readonly title: string; readonly role: string };

/** A title there is; else the role is what the column 职责 says, or the word itself: 负责人, 联络员. */
function postFor(state: StaffState, { row, words }: Listed): Ruled<Wanted | null> {
  const unit = unitOf(state, row.unit);
  if (row.post === '' && row.name === '') return { ok: true, value: null };
  if (row.post === '') return wrong('写了姓名，没有写岗位。');
  const own = state.post.filter(({ departmentId }) => departmentId === unit?.id);
  const titled = own.find(({ title }) => title === row.post);
  const role = keyOf(words.roles, row.role === '' ? row.post : row.role);
  if (titled && role !== undefined && titled.role !== role) {
    return wrong(`“${row.post}”的职责是${words.roles[titled.role] ?? ''}，设好后不改：请改“职责”列，或另设岗位。`);
  }
  if (titled) return { ok: true, value: { found: titled } };
  if (role === undefined) {
    const known = Object.values(words.roles).join('、');
    return wrong(`不知道“${row.role || row.post}”是什么职责：请加“职责”列，写${known}之一。`);
  }
  if (row.post !== words.roles[role]) return { ok: true, value: { title: row.post, role } };
  const [only, another] = own.filter((post) => post.role === role);
  if (another) return wrong(`${row.unit}有几个${row.post}岗位：请写岗位全称。`);
  return { ok: true, value: only ? { found: only } : { title: `${row.unit}${row.post}`, role } };
}

const postRule =
  (listed: Listed): Rule =>
  (around) => {
    const wanted = postFor(around.state, listed);
    if (!wanted.ok) return wanted;
    if (wanted.value === null || 'found' in wanted.value) return null;
    const departmentId = unitOf(around.state, listed.row.unit)?.id ?? '';
    return addPost({ ...wanted.value, departmentId, code: null }, around);
  };

/** By the address, else by the name among those who sit in the same unit. */
function personFor(state: StaffState, { row }: Listed): Ruled<Person | null> {
  const email = row.email?.toLowerCase();
  const known = state.officer.find((one) => email !== undefined && one.email?.toLowerCase() === email);
  if (known && known.name !== row.name) {
    return wrong(`邮箱 ${row.email ?? ''} 已登记给${known.name}：一个邮箱只登记给一个人，请核对。`);
  }
  const unit = unitOf(state, row.unit);
  const posts = new Set(state.post.flatMap((post) => (post.departmentId === unit?.id ? [post.id] : [])));
  const sitting = new Set(state.tenure.flatMap((one) => (posts.has(one.postId) ? [one.officerId] : [])));
  const namesakes = state.officer.filter((one) => one.name === row.name && sitting.has(one.id));
  const person = known ?? namesakes[0];
  if (!known && namesakes.length > 1) return wrong(`${row.unit}有几个${row.name}：请写邮箱，好知道是哪一位。`);
  return person?.disabled ? wrong(`${person.name}已停用：请先启用。`) : { ok: true, value: person ?? null };
}

const personRule =
  (listed: Listed): Rule =>
  (around) => {
    const { name, email, phone } = listed.row;
    if (name === '') return email === null && phone === null ? null : wrong('写了邮箱或电话，没有写姓名。');
    const person = personFor(around.state, listed);
    if (!person.ok) return person;
    if (person.value === null) return addPerson({ name, email, phone, code: null }, around);
    // An empty cell says nothing.
    const now = { ...person.value, email: email ?? person.value.email, phone: phone ?? person.value.phone };
    if (now.email === person.value.email && now.phone === person.value.phone) return null;
    return changePerson({ id: now.id, version: now.version, name, email: now.email, phone: now.phone }, around);
  };

const tenureRule =
  (listed: Listed): Rule =>
  (around) => {
    const { state, today } = around;
    if (listed.row.name === '') return null;
    const wanted = postFor(state, listed);
    const found = wanted.ok && wanted.value !== null && 'found' in wanted.value ? wanted.value.found : null;
    const person = personFor(state, listed);
    if (!person.ok) return person;
    const officer = person.value ?? newest(state, listed.row.name);
    if (!found || !officer) return wrong('没有这个岗位或这个人：请核对这一行。');
    const held = state.tenure.some(
      ({ postId, officerId, toDay }) =>
        postId === found.id && officerId === officer.id && (toDay === null || toDay >= today),
    );
    if (held) return null;
    const days = { fromDay: listed.fromDay, toDay: null, deputy: false };
    return appoint({ postId: found.id, ...days, who: { officerId: officer.id } }, around);
  };

/** Who was entered by the rule just before: without an address he is found by nothing else. */
const newest = ({ officer }: StaffState, name: string): Person | undefined => {
  const last = officer.at(-1);
  return last?.name === name ? byId(officer, last.id) : undefined;
};
