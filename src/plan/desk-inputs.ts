import { z } from 'zod';
import { Row } from '../access/http/act-routes.js';
import { Done, done } from '../access/http/done.js';
import { pageOf } from '../access/http/paging.js';
import type { RouteSpec } from '../access/http/route-spec.js';
import { DayField, TaskId } from '../task/task-inputs.js';
import { Task } from '../task/task.entity.js';
import { MOST_NODES, MOST_STANDARD, MOST_TITLE } from './domain/task-shape.js';
import { Plan } from './plan.entity.js';

export const NATURES = ['oneOff', 'continuing', 'overall'] as const;

const PlanEntry = z.object({
  ...{ id: z.string(), version: z.int(), planYear: z.int(), reportYear: z.int(), title: z.string().nullable() },
  ...{ state: z.enum(['draft', 'approved']), revision: z.int(), approvedOn: z.string().nullable() },
});

export const PLANS = {
  ...{ method: 'get', path: 'plans', needs: 'plan.read', summary: '计划，一年一份', response: pageOf(PlanEntry) },
} as const satisfies RouteSpec;

export const PLAN = {
  ...{ method: 'get', path: 'plans/:id', needs: 'plan.read', params: Row },
  summary: '一份计划：提纲、承诺和原文、立项各批、修订的改动；没有工作安排对应的上年问题',
  response: PlanEntry.extend({
    /** 任务分解表, as a Word file. */
    file: z.string(),
    source: z.object({ text: z.string(), importedAt: z.string() }),
    items: z.array(z.object({ ordinal: z.int(), marker: z.string().nullable(), heading: z.string() })).readonly(),
    promises: z.array(
      z.object({
        ...{ id: z.string(), number: z.int(), text: z.string(), taskId: z.string(), verifiable: z.boolean() },
        ...{ doubt: z.string().nullable(), alike: z.array(z.int()).readonly() },
        problems: z.array(z.string()).readonly(),
      }),
    ),
    unanswered: z.array(z.string()).readonly(),
    approvals: z.array(
      z.object({ batch: z.int(), day: z.string(), document: z.string(), basis: z.string(), tasks: z.int() }),
    ),
    changes: z.array(
      z.object({
        ...{ revision: z.int(), kind: z.enum(['changed', 'added', 'dropped']) },
        ...{ before: z.string().nullable(), after: z.string().nullable(), taskId: z.string().nullable() },
      }),
    ),
  }),
} as const satisfies RouteSpec;

const Fault = z.object({ field: z.string(), words: z.string() });

export const LINES = {
  ...{ method: 'get', path: 'plans/:id/lines', needs: 'plan.read', params: Row },
  summary: '待立项的各项，照报告的顺序；faults 是立项前要补的',
  response: pageOf(
    z.object({
      ...{ id: z.string(), version: z.int(), number: z.int(), title: z.string(), nature: z.enum(NATURES) },
      ...{ standard: z.string().nullable(), dueDate: z.string().nullable(), lead: z.string().nullable() },
      ...{ cooperating: z.array(z.string()), promises: z.array(z.string()), confirmedOn: z.string().nullable() },
      nodes: z.array(z.object({ title: z.string(), dueDate: z.string() })),
      ...{ answersProblem: z.string().nullable(), carriedFromId: z.string().nullable(), faults: z.array(Fault) },
    }),
  ),
} as const satisfies RouteSpec;

const code = z.string().max(60);

/** What is named is set; the rest of the line stays as it is. Units and posts by their codes. */
export const LineSet = z.object({
  title: z.string().trim().min(1, '请写任务名称。').max(MOST_TITLE, `任务名称不超过${MOST_TITLE}个字。`).optional(),
  nature: z.enum(NATURES).optional(),
  standard: z.string().trim().max(MOST_STANDARD, `写一句话，不超过${MOST_STANDARD}个字。`).nullable().optional(),
  ...{ dueDate: DayField.nullable().optional(), lead: code.nullable().optional(), post: code.optional() },
  cooperating: z.array(code).max(40).optional(),
  nodes: z
    .array(z.object({ title: z.string().trim().min(1, '节点要写名称。').max(60), dueDate: DayField }))
    .max(MOST_NODES)
    .optional(),
  /** A part of last year's problems, in its own words (`unanswered` of the plan). */
  answersProblem: z.string().max(2000).nullable().optional(),
  ...{ carriedFromId: TaskId.nullable().optional(), rhythm: z.array(z.string().max(40)).nullable().optional() },
});
export type LineSet = z.output<typeof LineSet>;

const edit = { method: 'post', needs: 'plan.edit', params: Row, response: Done, answer: done } as const;
const onLine = { ...edit, matches: Task, alone: 'plan' } as const satisfies Partial<RouteSpec>;

export const REVISE = {
  ...{ ...onLine, path: 'lines/:id/revise', summary: '改一项；confirm 为确认，还缺什么的不能确认' },
  body: LineSet.extend({ confirm: z.boolean().default(false) }),
} as const satisfies RouteSpec;

export const PART = {
  ...{ ...onLine, path: 'lines/:id/part', summary: '拆开：写到的承诺各成一项；一条也没写的，只留第一条' },
  body: z.object({ promises: z.array(TaskId).max(60).default([]) }),
} as const satisfies RouteSpec;

export const DROP = {
  ...{ ...onLine, path: 'lines/:id/drop', summary: '删去不对应任何承诺的一项', body: z.object({}) },
} as const satisfies RouteSpec;

const Refs = z.array(z.object({ id: TaskId, version: z.int() })).max(200);

export const BULK = {
  ...{ ...edit, path: 'plans/:id/lines/revise', summary: '一次改多项：都改成，或者一项也不改' },
  body: LineSet.pick({ nature: true, dueDate: true, lead: true, cooperating: true }).extend({
    ...{ lines: Refs, confirm: z.boolean().default(false) },
  }),
} as const satisfies RouteSpec;

export const MERGE = {
  ...{
    ...edit,
    path: 'plans/:id/lines/merge',
    summary: '合并：照报告的顺序并入第一项',
    body: z.object({ lines: Refs }),
  },
} as const satisfies RouteSpec;

export const ADD = {
  ...{ ...edit, path: 'plans/:id/lines', summary: '补充一项报告没有写的任务' },
  body: z.object({ title: z.string().trim().min(1, '请写任务名称。').max(MOST_TITLE) }),
} as const satisfies RouteSpec;

export const ADOPT = {
  ...{ ...edit, path: 'plans/:id/adopt', summary: '按原文分派：填入报告写明的牵头、配合和日期', body: z.object({}) },
} as const satisfies RouteSpec;

export const APPROVE = {
  ...{ method: 'post', path: 'plans/:id/approve', needs: 'plan.approve', params: Row, response: Done, answer: done },
  summary: '立项：待立项的全部交办；by 写批准人岗位的代码',
  body: z.object({
    ...{
      by: code,
      day: DayField,
      document: z.string().trim().min(1).max(200),
      basis: z.string().trim().min(1).max(400),
    },
  }),
  ...{ matches: Plan, alone: 'plan' },
} as const satisfies RouteSpec;
