import { addDays, type Day } from '../../calendar/domain/day.js';
import { addressFault, codeFault, firstFault, nameFault, phoneFault } from './fields.js';
import { allowed, seen, UNKNOWN, wrong, type Around, type Done, type Ref, type Ruled } from './ruling.js';
import { byId, postName, type Change, type StaffState, type Unit } from './state.js';

/** What a page, or a file, says of a unit. */
export interface UnitFields {
  readonly name: string;
  readonly kind: string;
  readonly parentId: string | null;
  readonly supervisingLeaderPostId: string | null;
  readonly contactName: string | null;
  readonly contactPhone: string | null;
  readonly contactEmail: string | null;
}

const LEADERS: readonly string[] = ['leader', 'principal'];

/** @param id of the unit itself: it is not above itself, however far up */
function fieldsFault(given: UnitFields, { state, id }: { state: StaffState; id: string | null }): string | null {
  const parent = byId(state.department, given.parentId);
  const leader = byId(state.post, given.supervisingLeaderPostId);
  return firstFault(
    nameFault(given.name, '单位名称'),
    given.contactName === null ? null : nameFault(given.contactName, '联系人'),
    phoneFault(given.contactPhone),
    addressFault(given.contactEmail),
    given.parentId !== null && (!parent || parent.closedOn !== null) ? '没有这个上级单位：请从名单里选。' : null,
    aboveItself(given.parentId, { state, id }) ? '上级单位转了一圈又回到本单位：请另选，或者留空。' : null,
    given.supervisingLeaderPostId !== null && !(leader && LEADERS.includes(leader.role))
      ? '分管领导要从区领导的岗位里选。'
      : null,
  );
}

function aboveItself(parentId: string | null, { state, id }: { state: StaffState; id: string | null }): boolean {
  const passed = new Set<string>();
  for (let at = parentId; at !== null; at = byId(state.department, at)?.parentId ?? null) {
    if (at === id || passed.has(at)) return true;
    passed.add(at);
  }
  return false;
}

export function addUnit(given: UnitFields & { readonly code: string | null }, around: Around): Ruled<Done> {
  const { code: named, ...fields } = given;
  const id = around.newId();
  const code = named ?? `d-${id.toLowerCase()}`;
  const fault = firstFault(codeFault(code), fieldsFault(fields, { state: around.state, id: null }));
  if (fault !== null) return wrong(fault);
  const row: Unit = { id, code, ...fields, closedOn: null, version: 1 };
  const changes: Change[] = [{ table: 'department', how: 'make', id, row }];
  return allowed({ changes, subject: { type: 'department', id } }, around);
}

export function changeUnit(given: UnitFields & Ref, around: Around): Ruled<Done> {
  const { id, version, ...fields } = given;
  const unit = seen(around.state.department, { id, version });
  if (!unit.ok) return unit;
  const fault = fieldsFault(fields, { state: around.state, id });
  if (fault !== null) return wrong(fault);
  const set = changedOnly<Unit>(unit.value, fields);
  if (Object.keys(set).length === 0) return wrong('没有改动：与现在登记的一样。');
  const changes: Change[] = [{ table: 'department', how: 'set', id, set }];
  return allowed({ changes, subject: { type: 'department', id } }, around);
}

export const changedOnly = <T extends object>(row: T, fields: Partial<T>): Partial<T> =>
  Object.fromEntries(Object.entries(fields).filter(([name, value]) => row[name as keyof T] !== value)) as Partial<T>;

/** Who held a post there holds it until the day before: the unit is no more from today on. */
export function closeUnit(ref: Ref, around: Around): Ruled<Done> {
  const { state, today } = around;
  const unit = seen(state.department, ref);
  if (!unit.ok) return unit;
  if (unit.value.closedOn !== null) return wrong('这个单位已经撤销，没有改动。');
  const fault = stillNeeded(unit.value, state);
  if (fault !== null) return wrong(fault);
  const posts = new Set(state.post.flatMap(({ id, departmentId }) => (departmentId === ref.id ? [id] : [])));
  const changes: Change[] = [
    { table: 'department', how: 'set', id: ref.id, set: { closedOn: today } },
    ...state.tenure
      .filter(({ postId, toDay }) => posts.has(postId) && (toDay === null || toDay >= today))
      .map((tenure) => endedAfter(tenure, addDays(today, -1))),
  ];
  return allowed({ changes, subject: { type: 'department', id: ref.id } }, around);
}

/** A tenure ends with this day; one that would begin later was never taken up. */
export const endedAfter = (tenure: { readonly id: string; readonly fromDay: Day }, day: Day): Change =>
  tenure.fromDay > day
    ? { table: 'tenure', how: 'drop', id: tenure.id }
    : { table: 'tenure', how: 'set', id: tenure.id, set: { toDay: day } };

const MOST_NAMED = 5;

function stillNeeded({ id, name }: Unit, state: StaffState): string | null {
  const leads = state.leads.get(id) ?? [];
  const named = leads.slice(0, MOST_NAMED).map((title) => `“${title}”`);
  if (leads.length > 0) {
    const more = leads.length > MOST_NAMED ? `等${leads.length}项` : '';
    return `${name}还牵头没有办完的任务：${named.join('、')}${more}。请先由督查室调整归口或者结束任务。`;
  }
  const open = state.department.filter(({ closedOn }) => closedOn === null);
  const below = open.find(({ parentId }) => parentId === id);
  if (below) return `${name}是${below.name}的上级单位：请先改${below.name}的上级单位。`;
  const own = new Set(state.post.flatMap((post) => (post.departmentId === id ? [post.id] : [])));
  const led = open.find((unit) => own.has(unit.supervisingLeaderPostId ?? ''));
  return led
    ? `${postName(state, led.supervisingLeaderPostId ?? '')}还分管${led.name}：请先改${led.name}的分管领导。`
    : null;
}

/** Closed by mistake, or set up again: who holds its posts is arranged anew. */
export function reopenUnit(ref: Ref, around: Around): Ruled<Done> {
  const unit = seen(around.state.department, ref);
  if (!unit.ok) return unit;
  if (unit.value.closedOn === null) return UNKNOWN;
  const changes: Change[] = [{ table: 'department', how: 'set', id: ref.id, set: { closedOn: null } }];
  return allowed({ changes, subject: { type: 'department', id: ref.id } }, around);
}
