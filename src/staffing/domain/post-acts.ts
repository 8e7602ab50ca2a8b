import { addDays, isDay, type Day } from '../../calendar/domain/day.js';
import { codeFault, firstFault, nameFault, spanFault } from './fields.js';
import { personRow, type NewPerson } from './person-acts.js';
import { allowed, seen, UNKNOWN, wrong, type Around, type Done, type Ref, type Ruled } from './ruling.js';
import { byId, type Change, type Post, type StaffState } from './state.js';
import { endedAfter } from './unit-acts.js';

export interface NewPost {
  readonly departmentId: string;
  readonly title: string;
  readonly role: string;
  readonly code: string | null;
}

export function addPost({ departmentId, title, role, code: named }: NewPost, around: Around): Ruled<Done> {
  const unit = byId(around.state.department, departmentId);
  if (!unit || unit.closedOn !== null) return UNKNOWN;
  const id = around.newId();
  const code = named ?? `p-${id.toLowerCase()}`;
  const fault = firstFault(codeFault(code), nameFault(title, '岗位名称'), sameTitle(around.state, unit.id, title));
  if (fault !== null) return wrong(fault);
  const row: Post = { id, code, departmentId, title, role, version: 1 };
  return allowed({ changes: [{ table: 'post', how: 'make', id, row }], subject: { type: 'post', id } }, around);
}

const sameTitle = ({ post }: StaffState, unitId: string, title: string): string | null =>
  post.some((one) => one.departmentId === unitId && one.title === title)
    ? `本单位已有“${title}”：请写出与它的区别，例如所管的工作。`
    : null;

/** The role stays: what somebody may do is not changed under his hands. */
export function renamePost({ title, ...ref }: Ref & { readonly title: string }, around: Around): Ruled<Done> {
  const post = seen(around.state.post, ref);
  if (!post.ok) return post;
  if (post.value.title === title) return wrong('没有改动：与现在登记的一样。');
  const fault = firstFault(nameFault(title, '岗位名称'), sameTitle(around.state, post.value.departmentId, title));
  if (fault !== null) return wrong(fault);
  const changes: Change[] = [{ table: 'post', how: 'set', id: ref.id, set: { title } }];
  return allowed({ changes, subject: { type: 'post', id: ref.id } }, around);
}

export interface Appointing {
  readonly postId: string;
  readonly fromDay: Day;
  readonly toDay: Day | null;
  readonly deputy: boolean;
  /** Somebody known, or somebody who is entered with it. */
  readonly who: { readonly officerId: string } | NewPerson;
}

export function appoint({ postId, fromDay, toDay, deputy, who }: Appointing, around: Around): Ruled<Done> {
  const { state, today, newId } = around;
  if (!byId(state.post, postId)) return UNKNOWN;
  const span = spanFault({ from: fromDay, to: toDay }, today);
  if (span !== null) return wrong(span);
  if (deputy && toDay === null) return wrong('代理要写到哪天为止：长期担任的，请选“任职”。');
  const person = 'officerId' in who ? knownPerson(state, who.officerId) : personRow(who, around);
  if (!person.ok) return person;
  const officerId = person.value.id;
  const made: Change[] =
    'officerId' in who ? [] : [{ table: 'officer', how: 'make', id: officerId, row: person.value }];
  const kind = deputy ? 'deputy' : null;
  const row = { id: newId(), postId, officerId, fromDay, toDay, kind, version: 1 } as const;
  const changes: Change[] = [...made, { table: 'tenure', how: 'make', id: row.id, row }];
  return allowed({ changes, subject: { type: 'post', id: postId } }, around);
}

function knownPerson({ officer }: StaffState, id: string) {
  const person = byId(officer, id);
  if (!person) return wrong('请选任职的人，或者写新登记的人的姓名。');
  return person.disabled
    ? wrong(`${person.name}已停用，不能任职：请先启用，或选别人。`)
    : ({ ok: true, value: person } as const);
}

/** Its last day: yesterday at the earliest, for what was done from the post stays done. */
export function endTenure({ lastDay, ...ref }: Ref & { readonly lastDay: Day }, around: Around): Ruled<Done> {
  const tenure = seen(around.state.tenure, ref);
  if (!tenure.ok) return tenure;
  const { toDay, postId } = tenure.value;
  if (!isDay(lastDay)) return wrong('请写任职的最后一天。');
  if (lastDay < addDays(around.today, -1)) return wrong('最后一天最早写昨天：过去的任职不改。');
  if (toDay !== null && toDay <= lastDay) return wrong('这项任职本来就到那天为止，没有改动。');
  const changes = [endedAfter(tenure.value, lastDay)];
  return allowed({ changes, subject: { type: 'post', id: postId } }, around);
}
