import { addressFault, codeFault, firstFault, nameFault, phoneFault } from './fields.js';
import { allowed, seen, wrong, type Around, type Done, type Ref, type Ruled } from './ruling.js';
import { type Change, type Person, type StaffState } from './state.js';
import { changedOnly } from './unit-acts.js';

export interface PersonFields {
  readonly name: string;
  readonly email: string | null;
  readonly phone: string | null;
}

export interface NewPerson extends PersonFields {
  /** 登录名; null: made from the address, or at random. */
  readonly code: string | null;
}

const fieldsFault = ({ name, email, phone }: PersonFields): string | null =>
  firstFault(nameFault(name, '姓名'), addressFault(email), phoneFault(phone));

/** zhang.san@district.example signs in as zhang-san; null where that is taken or nothing is left of it. */
export function codeFromAddress(email: string | null, { officer }: StaffState): string | null {
  const code = (email?.split('@')[0] ?? '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 41);
  return code === '' || officer.some((one) => one.code === code) ? null : code;
}

export function personRow({ code: named, ...fields }: NewPerson, { state, newId }: Around): Ruled<Person> {
  const id = newId();
  const code = named ?? codeFromAddress(fields.email, state) ?? `o-${id.toLowerCase()}`;
  const fault = firstFault(fieldsFault(fields), codeFault(code));
  return fault === null ? { ok: true, value: { id, code, ...fields, disabled: false, version: 1 } } : wrong(fault);
}

export function addPerson(given: NewPerson, around: Around): Ruled<Done> {
  const row = personRow(given, around);
  if (!row.ok) return row;
  const { id } = row.value;
  const changes: Change[] = [{ table: 'officer', how: 'make', id, row: row.value }];
  return allowed({ changes, subject: { type: 'officer', id } }, around);
}

export function changePerson({ id, version, ...fields }: PersonFields & Ref, around: Around): Ruled<Done> {
  const person = seen(around.state.officer, { id, version });
  if (!person.ok) return person;
  const fault = fieldsFault(fields);
  if (fault !== null) return wrong(fault);
  const set = changedOnly<Person>(person.value, fields);
  if (Object.keys(set).length === 0) return wrong('没有改动：与现在登记的一样。');
  const changes: Change[] = [{ table: 'officer', how: 'set', id, set }];
  return allowed({ changes, subject: { type: 'officer', id } }, around);
}

/** No mail, no sign-in; the posts stay and are vacant meanwhile. */
export function disablePerson(ref: Ref, around: Around): Ruled<Done> {
  const person = seen(around.state.officer, ref);
  if (!person.ok) return person;
  if (person.value.disabled) return wrong(`${person.value.name}已经停用，没有改动。`);
  if (ref.id === around.actorId) return wrong('不能停用自己：请由另一位管理员办理。');
  return disabledAs(true, { ref, around });
}

export function enablePerson(ref: Ref, around: Around): Ruled<Done> {
  const person = seen(around.state.officer, ref);
  if (!person.ok) return person;
  if (!person.value.disabled) return wrong(`${person.value.name}没有停用，没有改动。`);
  return disabledAs(false, { ref, around });
}

function disabledAs(disabled: boolean, { ref, around }: { ref: Ref; around: Around }): Ruled<Done> {
  const changes: Change[] = [{ table: 'officer', how: 'set', id: ref.id, set: { disabled } }];
  return allowed({ changes, subject: { type: 'officer', id: ref.id } }, around);
}

/** An account is opened for somebody who may come in, by somebody else. */
export function accountFor(ref: Ref, how: 'open' | 'reset', { state, actorId }: Around): Ruled<Person> {
  const person = seen(state.officer, ref);
  if (!person.ok) return person;
  const { id, name, disabled } = person.value;
  if (disabled) return wrong(`${name}已停用：请先启用。`);
  if (id === actorId) return wrong('自己的密码请到“密码”页改。');
  if (how === 'open' && state.accounts.has(id)) return wrong(`${name}已有账号：忘记密码的，请用“重设密码”。`);
  if (how === 'reset' && !state.accounts.has(id)) return wrong(`${name}还没有账号：请先开通。`);
  return person;
}
