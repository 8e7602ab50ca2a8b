import { z } from 'zod';
import type { RouteSpec } from '../access/http/route-spec.js';
import { Done, done } from '../access/http/done.js';
import { pageOf } from '../access/http/paging.js';
import { OUTCOMES } from '../task/domain/outcomes.js';
import type { YearEndClosing } from '../task/closings.service.js';
import { TaskId } from '../task/task-inputs.js';
import { ENTRY_KINDS, type Entry } from './domain/year-end-rules.js';

const Sent = z.object({
  ...{ id: z.string(), version: z.int(), kind: z.enum(ENTRY_KINDS), ordinal: z.int(), text: z.string() },
  ...{ cause: z.string().nullable(), state: z.enum(['draft', 'sent']), sentOn: z.string().nullable() },
});

export const READ = {
  method: 'get',
  path: 'year-end',
  needs: 'yearEnd.read',
  summary: '年终：您单位各项任务怎样结束、另外要报的；督查机构另见各单位报了什么',
  response: pageOf(
    z.object({
      ...{ department: z.string(), unit: z.string() },
      lines: z.array(
        z.object({
          ...{ taskId: z.string(), title: z.string(), said: z.string(), nodesOpen: z.int() },
          /** What is to be supplemented, of one that was sent back. */
          ...{ missing: z.string().nullable(), outcomes: z.array(z.enum(OUTCOMES)).readonly() },
          draft: z
            .object({ id: z.string(), version: z.int(), state: z.string(), input: z.record(z.string(), z.string()) })
            .nullable(),
        }),
      ),
      ...{ ended: z.int(), underReview: z.int(), paused: z.int(), entries: z.array(Sent).readonly() },
    }),
  ).extend({
    ...{ planYear: z.int().nullable(), opensOn: z.string().nullable(), dueBy: z.string().nullable() },
    /** What every unit has sent; null to a unit. */
    sent: z
      .array(
        z.object({
          ...{ unit: z.string(), tasks: z.int(), closed: z.int(), sentOn: z.string().nullable() },
          sent: z.array(Sent).readonly(),
        }),
      )
      .nullable(),
  }),
} as const;

const words = z.string().trim().max(4000, '至多4000字');
const maybe = words.nullish().transform((text) => text || null);

const Line = z
  .object({ taskId: TaskId, text: words.default(''), outcome: z.enum(OUTCOMES).nullish(), nextYear: maybe, why: maybe })
  .refine(({ text, outcome }) => !outcome || text !== '', {
    path: ['text'],
    message: '请写做了什么、依据哪份文件；今天不报的，不写结论。',
  });

const entries = z.array(z.object({ kind: z.enum(ENTRY_KINDS), ordinal: z.int().min(1), text: words, cause: maybe }));
export type YearEndEntries = readonly Entry[];

export const SAVE = {
  method: 'post',
  path: 'year-end',
  needs: 'task.draft',
  summary: '年终：press 写 save 保存、send 送负责人、report 同意上报；没有写到的不动，text 为空的去掉',
  body: z.object({
    ...{ department: z.string().max(60), press: z.enum(['save', 'send', 'report']) },
    ...{ closings: z.array(Line).max(200).default([]), entries: entries.max(30).default([]) },
    ...{ asIs: z.boolean().default(false), filledBy: z.string().trim().max(60).nullish() },
  }),
  response: Done,
  answer: done,
} as const satisfies RouteSpec;

export const TAKE_BACK = {
  ...{ method: 'post', path: 'year-end/take-back', needs: 'task.submit', response: Done, answer: done },
  summary: '年终：收回修改您单位已经上报的其他工作、问题和明年计划',
  body: z.object({ department: z.string().max(60) }),
} as const satisfies RouteSpec;

/** As its form would keep it; without an outcome it is left for another day. */
export function closingOf(line: z.output<typeof Line>, filledBy: string | null | undefined): YearEndClosing {
  const { taskId, text, outcome, nextYear, why } = line;
  return {
    ...{ taskId, filledBy: filledBy || null, closing: outcome ? { text, outcome, nextYear, why } : null },
    input: { key: 'closing', text, outcome: outcome ?? '', nextYear: nextYear ?? '', why: why ?? '' },
  };
}
