import type { ImportLine, Rule } from './import.js';
import { addPerson, changePerson } from './person-acts.js';
import { addPost, appoint, endTenure, renamePost } from './post-acts.js';
import { wrong } from './ruling.js';
import type { StaffState, Unit } from './state.js';
import { addUnit, changeUnit } from './unit-acts.js';

interface Holding {
  readonly post: string;
  readonly from: string;
  readonly to: string | null;
  readonly deputy: boolean;
}

/** Units, posts and people as a file in the format of the seeds names them, by their codes; null: it does not say. */
export interface StaffFile {
  readonly departments: readonly {
    readonly code: string;
    readonly name: string;
    readonly kind: string;
    readonly parent: string | null;
    readonly leader: string | null;
    readonly contact: { readonly name: string; readonly phone: string; readonly email?: string | undefined } | null;
  }[];
  readonly posts: readonly {
    readonly code: string;
    readonly department: string;
    readonly title: string;
    readonly role: string;
  }[];
  readonly officers: readonly {
    readonly code: string;
    readonly name: string;
    readonly email: string | null;
    readonly phone: string | null;
    readonly holds: readonly Holding[];
  }[];
}

type LineOf = (path: readonly PropertyKey[]) => number;
type DepartmentEntry = StaffFile['departments'][number];

const named = <T extends { readonly code: string }>(rows: readonly T[], code: string | null): T | undefined =>
  rows.find((row) => row.code === code);

/** Units before what refers to them; who is above and who supervises comes last, when every post is there. */
export function fileLines(file: StaffFile, lineOf: LineOf): ImportLine[] {
  const entries = <T>(
    list: 'departments' | 'posts' | 'officers',
    rows: readonly T[],
    to: (row: T) => { label: string; rules: Rule[] },
  ): ImportLine[] => rows.map((row, i) => ({ line: lineOf([list, i]), ...to(row) }));
  return [
    ...entries('departments', file.departments, (d) => ({ label: `${d.code}　${d.name}`, rules: [unitRule(d)] })),
    ...entries('posts', file.posts, (p) => ({ label: `${p.code}　${p.title}`, rules: [postRule(p)] })),
    ...entries('departments', file.departments, (d) => ({ label: `${d.code}　${d.name}`, rules: [aboveRule(d)] })),
    ...entries('officers', file.officers, (o) => ({
      label: `${o.code}　${o.name}`,
      rules: [personRule(o), ...o.holds.map((hold) => holdRule(o.code, hold))],
    })),
  ];
}

function changed(unit: Unit, fields: Partial<Unit>, around: Parameters<Rule>[0]): ReturnType<Rule> {
  const next = { ...unit, ...fields };
  const same = Object.keys(fields).every((key) => unit[key as keyof Unit] === next[key as keyof Unit]);
  return same ? null : changeUnit(next, around);
}

const unitRule =
  ({ code, name, kind, contact }: DepartmentEntry): Rule =>
  (around) => {
    const unit = named(around.state.department, code);
    if (unit && unit.closedOn !== null) return wrong(`代码为“${code}”的单位已撤销：请先恢复，或换一个代码。`);
    const told = contact
      ? {
          contactName: contact.name,
          contactPhone: contact.phone,
          ...(contact.email ? { contactEmail: contact.email } : {}),
        }
      : {};
    if (unit) return changed(unit, { name, kind, ...told }, around);
    const blank = { parentId: null, supervisingLeaderPostId: null };
    return addUnit(
      { ...{ contactName: null, contactPhone: null, contactEmail: null }, ...told, ...blank, name, kind, code },
      around,
    );
  };

const aboveRule =
  ({ code, parent, leader }: DepartmentEntry): Rule =>
  (around) => {
    const { state } = around;
    const unit = named(state.department, code);
    // Its own line says what is wrong with it.
    if (!unit) return null;
    const [above, post] = [named(state.department, parent), named(state.post, leader)];
    if (parent !== null && !above) return wrong(`没有代码为“${parent}”的单位：请改上级单位的代码，或先列出它。`);
    if (leader !== null && !post) return wrong(`没有代码为“${leader}”的岗位：请改分管领导的代码，或先列出它。`);
    return changed(
      unit,
      { ...(above ? { parentId: above.id } : {}), ...(post ? { supervisingLeaderPostId: post.id } : {}) },
      around,
    );
  };

const postRule =
  ({ code, department, title, role }: StaffFile['posts'][number]): Rule =>
  (around) => {
    const unit = named(around.state.department, department);
    if (!unit) return wrong(`没有代码为“${department}”的单位：请改为已有的代码，或先列出它。`);
    const post = named(around.state.post, code);
    if (!post) return addPost({ code, title, role, departmentId: unit.id }, around);
    if (post.departmentId !== unit.id || post.role !== role) {
      return wrong(`岗位“${code}”已有，单位和职责设好后不改：请另设岗位。`);
    }
    return post.title === title ? null : renamePost({ id: post.id, version: post.version, title }, around);
  };

const personRule =
  ({ code, name, email, phone }: StaffFile['officers'][number]): Rule =>
  (around) => {
    const person = named(around.state.officer, code);
    if (!person) return addPerson({ code, name, email, phone }, around);
    const now = { name, email: email ?? person.email, phone: phone ?? person.phone };
    if (now.name === person.name && now.email === person.email && now.phone === person.phone) return null;
    return changePerson({ id: person.id, version: person.version, ...now }, around);
  };

const holdRule =
  (code: string, { post: postCode, from, to, deputy }: Holding): Rule =>
  (around) => {
    const { state, today } = around;
    const [person, post] = [named(state.officer, code), named(state.post, postCode)];
    if (!person || !post) return wrong(`没有代码为“${postCode}”的岗位：请改为已有的代码，或先列出它。`);
    const known = tenureOf(state, { officerId: person.id, postId: post.id, from, today });
    if (!known) {
      const days = { fromDay: from, toDay: to };
      return appoint({ postId: post.id, ...days, deputy, who: { officerId: person.id } }, around);
    }
    if (to === null || to === known.toDay) return null;
    return endTenure({ id: known.id, version: known.version, lastDay: to }, around);
  };

/** The same appointment: from that very day, or one that lasts. */
const tenureOf = (
  { tenure }: StaffState,
  { officerId, postId, from, today }: { officerId: string; postId: string; from: string; today: string },
) =>
  tenure.find(
    (one) =>
      one.officerId === officerId &&
      one.postId === postId &&
      (one.fromDay === from || ((one.toDay === null || one.toDay >= today) && one.fromDay <= today)),
  );
