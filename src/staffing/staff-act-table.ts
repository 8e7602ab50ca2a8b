import type { EntityTarget } from 'typeorm';
import { z } from 'zod';
import { Row, type Routed } from '../access/http/act-routes.js';
import { Done, done } from '../access/http/done.js';
import type { InputOf, RouteSpec, Versioned } from '../access/http/route-spec.js';
import type { Visitor } from '../access/visitor.js';
import { Department, DEPARTMENT_KINDS } from '../organization/department.entity.js';
import { Officer, Tenure } from '../organization/officer.entity.js';
import { Post, ROLES } from '../organization/post.entity.js';
import { addPerson, changePerson, disablePerson, enablePerson } from './domain/person-acts.js';
import { addPost, appoint, endTenure, renamePost } from './domain/post-acts.js';
import type { Around, Done as StaffDone, Ref, Ruled } from './domain/ruling.js';
import { byId, type Table } from './domain/state.js';
import { addUnit, changeUnit, closeUnit, reopenUnit } from './domain/unit-acts.js';

interface Acting {
  act(visitor: Visitor, name: string, rule: (around: Around) => Ruled<StaffDone>): Promise<z.input<typeof Done>>;
}

interface StaffAct<B extends z.ZodObject> {
  readonly path: string;
  readonly summary: string;
  /** Its name in the journal. */
  readonly name: string;
  /** The row that the address names. */
  readonly on: Table | null;
  readonly body: B;
  readonly rule: (ref: Ref, body: z.output<B>, around: Around) => Ruled<StaffDone>;
  /** Something comes to be; the row itself stays as it was. */
  readonly adds?: boolean;
}

const ENTITIES: Readonly<Record<Table, EntityTarget<Versioned>>> = {
  ...{ department: Department, post: Post, officer: Officer, tenure: Tenure },
};

/** The row as it is: what was seen of it has been looked at before, by If-Match, in the same unit of work. */
const refIn = ({ state }: Around, table: Table, id: string): Ref => ({
  ...{ id, version: byId<Ref>(state[table], id)?.version ?? 0 },
});

const idIn = ({ params }: InputOf<RouteSpec>): string => (params as z.infer<typeof Row> | undefined)?.id ?? '';

function routed<B extends z.ZodObject>(one: StaffAct<B>): Routed<Acting> {
  const { path, summary, name, on, body, rule, adds = false } = one;
  const spec: RouteSpec = {
    ...{ method: 'post', path: `organization/${path}`, needs: 'organization.edit', summary, body },
    ...{ response: Done, answer: done, alone: 'accounts' },
    ...(on === null ? {} : { params: Row }),
    ...(on === null || adds ? {} : { matches: ENTITIES[on] }),
  };
  const run: Routed<Acting>['run'] = (controller, visitor, given) => {
    const id = idIn(given);
    return controller.act(visitor, name, (around) =>
      rule(on === null ? { id: '', version: 0 } : refIn(around, on, id), given.body as z.output<B>, around),
    );
  };
  return { spec, run };
}

const text = z.string().trim();
const maybe = text.nullish().transform((given) => given || null);
const Nothing = z.object({});

const Unit = z.object({
  ...{ name: text, kind: z.enum(DEPARTMENT_KINDS), parentId: maybe, supervisingLeaderPostId: maybe },
  ...{ contactName: maybe, contactPhone: maybe, contactEmail: maybe },
});
const Person = z.object({ name: text, email: maybe, phone: maybe });
const Appointing = z.object({
  ...{ officerId: maybe, fromDay: text, toDay: maybe, deputy: z.boolean().default(false) },
  ...{ name: text.default(''), email: maybe, phone: maybe, code: maybe },
});

export const STAFF_ACTS: Readonly<Record<string, Routed<Acting>>> = {
  addUnit: routed({
    ...{ path: 'departments', summary: '新增单位', name: 'organization.addUnit', on: null },
    body: Unit.extend({ code: maybe }),
    rule: (_, body, around) => addUnit(body, around),
  }),
  changeUnit: routed({
    ...{ path: 'departments/:id/change', summary: '更正单位', name: 'organization.changeUnit', on: 'department' },
    body: Unit,
    rule: (ref, body, around) => changeUnit({ ...body, ...ref }, around),
  }),
  closeUnit: routed({
    ...{ path: 'departments/:id/close', summary: '撤销单位', name: 'organization.closeUnit', on: 'department' },
    body: Nothing,
    rule: (ref, _, around) => closeUnit(ref, around),
  }),
  reopenUnit: routed({
    ...{ path: 'departments/:id/reopen', summary: '恢复单位', name: 'organization.reopenUnit', on: 'department' },
    body: Nothing,
    rule: (ref, _, around) => reopenUnit(ref, around),
  }),
  addPost: routed({
    ...{ path: 'departments/:id/posts', summary: '新设岗位', name: 'organization.addPost', on: 'department' },
    ...{ body: z.object({ title: text, role: z.enum(ROLES), code: maybe }), adds: true },
    rule: ({ id }, body, around) => addPost({ ...body, departmentId: id }, around),
  }),
  renamePost: routed({
    ...{ path: 'posts/:id/rename', summary: '岗位改名', name: 'organization.renamePost', on: 'post' },
    body: z.object({ title: text }),
    rule: (ref, { title }, around) => renamePost({ ...ref, title }, around),
  }),
  appoint: routed({
    ...{ path: 'posts/:id/appoint', name: 'organization.appoint', on: 'post', adds: true },
    summary: '安排任职：officerId 写名录里的人，没有的写 name；代理的写 deputy 和 toDay',
    body: Appointing,
    rule: ({ id }, { officerId, fromDay, toDay, deputy, ...person }, around) =>
      appoint({ postId: id, fromDay, toDay, deputy, who: officerId === null ? person : { officerId } }, around),
  }),
  endTenure: routed({
    ...{ path: 'tenures/:id/end', summary: '结束任职', name: 'organization.endAppointment', on: 'tenure' },
    body: z.object({ lastDay: text }),
    rule: (ref, { lastDay }, around) => endTenure({ ...ref, lastDay }, around),
  }),
  addPerson: routed({
    ...{ path: 'people', summary: '登记人员', name: 'organization.addOfficer', on: null },
    body: Person.extend({ code: maybe }),
    rule: (_, body, around) => addPerson(body, around),
  }),
  changePerson: routed({
    ...{ path: 'people/:id/change', summary: '更正人员', name: 'organization.changeOfficer', on: 'officer' },
    body: Person,
    rule: (ref, body, around) => changePerson({ ...body, ...ref }, around),
  }),
  disablePerson: routed({
    ...{ path: 'people/:id/disable', summary: '停用', name: 'account.disable', on: 'officer', body: Nothing },
    rule: (ref, _, around) => disablePerson(ref, around),
  }),
  enablePerson: routed({
    ...{ path: 'people/:id/enable', summary: '启用', name: 'account.enable', on: 'officer', body: Nothing },
    rule: (ref, _, around) => enablePerson(ref, around),
  }),
};
