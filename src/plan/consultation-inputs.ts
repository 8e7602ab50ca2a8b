import { z } from 'zod';
import { Row } from '../access/http/act-routes.js';
import { Done, done } from '../access/http/done.js';
import { pageOf } from '../access/http/paging.js';
import type { RouteSpec } from '../access/http/route-spec.js';
import type { Directory } from '../organization/directory.js';
import { DayField, TaskId } from '../task/task-inputs.js';
import { ANSWER_KINDS, Consultation, ConsultationAnswer } from './consultation.entity.js';
import { linesAskedOf } from './consulted-lines.js';
import type { DeskSheet } from './desk-reading.service.js';

const code = z.string().nullable();

const Asked = z.object({
  ...{ id: z.string(), version: z.int(), planId: z.string(), planYear: z.int(), department: code },
  ...{ sentOn: z.string(), answerBy: z.string(), answeredOn: z.string().nullable() },
  /** May be answered, or answered again. */
  open: z.boolean(),
  lines: z.array(
    z.object({
      ...{ taskId: z.string(), title: z.string(), nature: z.string(), standard: z.string().nullable() },
      ...{ dueDate: z.string().nullable(), lead: code, cooperating: z.array(code), promises: z.array(z.string()) },
    }),
  ),
  answers: z.array(
    z.object({
      ...{ id: z.string(), version: z.int(), taskId: z.string(), taskTitle: z.string(), kind: z.enum(ANSWER_KINDS) },
      ...{ department: code, words: z.string() },
      ...{ settledOn: z.string().nullable(), settledWords: z.string().nullable() },
    }),
  ),
});

export const OWN = {
  ...{ method: 'get', path: 'consultations', needs: 'consultation.read', response: pageOf(Asked) },
  summary: '征求意见：向您单位征求的，涉及您单位的各项',
} as const satisfies RouteSpec;

export const ALL = {
  ...{ method: 'get', path: 'plans/:id/consultations', needs: 'plan.read', params: Row, response: pageOf(Asked) },
  summary: '征求意见：一份计划向各单位征求的和答复',
} as const satisfies RouteSpec;

export const SEND = {
  ...{ method: 'post', path: 'plans/:id/consultations', needs: 'plan.edit', params: Row },
  summary: '征求意见：发给清单里的牵头和配合单位，请在哪天前答复',
  ...{ body: z.object({ answerBy: DayField }), response: Done, answer: done },
} as const satisfies RouteSpec;

export const ANSWER = {
  ...{ method: 'post', path: 'consultations/:id/answer', needs: 'consultation.answer', params: Row },
  summary: '答复：有意见的逐项写；没有写到的为无意见',
  body: z.object({
    answers: z
      .array(
        z.object({
          ...{ taskId: TaskId, kind: z.enum(ANSWER_KINDS), words: z.string().trim().max(4000) },
          /** Code of the unit that should lead instead. */
          department: z.string().max(60).nullish(),
        }),
      )
      .max(200),
  }),
  ...{ matches: Consultation, response: Done, answer: done },
} as const satisfies RouteSpec;

export const SETTLE = {
  ...{ method: 'post', path: 'consultation-answers/:id/settle', needs: 'plan.edit', params: Row },
  summary: '处理一条不同意见：agree 采纳，应由其他单位牵头的即改牵头；不采纳的写理由',
  body: z.object({ agree: z.boolean(), words: z.string().trim().max(4000).default('') }),
  ...{ matches: ConsultationAnswer, alone: 'plan', response: Done, answer: done },
} as const satisfies RouteSpec;

export function asked(
  sheet: DeskSheet,
  { answers, ...one }: DeskSheet['consultations'][number],
  directory: Directory,
): z.input<typeof Asked> {
  const codeOf = (id: string | null): string | null => directory.department(id)?.code ?? null;
  const lines = linesAskedOf(sheet, one.departmentId);
  return {
    ...{ ...one, planYear: sheet.plan.planYear, department: codeOf(one.departmentId) },
    open: lines.length > 0 && answers.every(({ settledOn }) => settledOn === null),
    lines: lines.map(({ task, cooperating, promises }) => ({
      ...{ taskId: task.id, title: task.title, nature: task.nature, standard: task.standard, dueDate: task.dueDate },
      ...{ lead: codeOf(task.leadDepartmentId), cooperating: cooperating.map(codeOf) },
      promises: promises.map(({ sourceText }) => sourceText),
    })),
    answers: answers.map((answer) => ({ ...answer, department: codeOf(answer.departmentId) })),
  };
}
