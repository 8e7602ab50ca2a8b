import { StreamableFile } from '@nestjs/common';
import { z } from 'zod';
import { Row } from '../access/http/act-routes.js';
import { Done, done } from '../access/http/done.js';
import { pageOf } from '../access/http/paging.js';
import type { RouteSpec } from '../access/http/route-spec.js';
import { DayField } from '../task/task-inputs.js';
import { ReportCheck } from './report-draft.entity.js';

const act = { method: 'post', needs: 'report.edit', params: Row, response: Done, answer: done } as const;
const at = (path: string): string => `plans/:id/annual-report/${path}`;
const key = z.string().max(60);
/** Null where nobody has taken the passage over, or changed the frame. */
const version = z.int().nullable();
const words = z.string().max(20_000);

export const WORD = {
  ...{ ...act, path: at('passages/word'), summary: '改写一段：以后以您的文字为准' },
  body: z.object({ key, version, text: words }),
} as const satisfies RouteSpec;
export const KEEP = {
  ...{ ...act, path: at('passages/keep'), summary: '材料有变，仍保留原文字', body: z.object({ key, version }) },
} as const satisfies RouteSpec;
export const ADOPT = {
  ...{ ...act, path: at('passages/adopt'), summary: '采用合成的文字', body: z.object({ key, version }) },
} as const satisfies RouteSpec;
export const MARK = {
  ...{ ...act, path: at('marks'), summary: '一句标为“仅报送”，或者取消' },
  body: z.object({ sentenceId: z.string().max(100), internal: z.boolean() }),
} as const satisfies RouteSpec;

const About = z.object({ passage: key, about: z.string().max(100), words });
export const DECIDE = {
  ...{ ...act, path: at('decisions'), summary: '记下一处为什么这样写、不写', body: About.extend({ reason: words }) },
} as const satisfies RouteSpec;
export const UNDECIDE = {
  ...{ ...act, path: at('decisions/take-back'), summary: '改回未定', body: About },
} as const satisfies RouteSpec;

export const SEND = {
  ...{ ...act, path: at('checks'), summary: '送单位核对：department 写单位代码，不写的送各单位' },
  body: z.object({ department: z.string().max(60).nullish() }),
} as const satisfies RouteSpec;
export const SETTLE = {
  ...{ ...act, path: 'report-checks/:id/settle', summary: '单位要求的更正怎么办理', matches: ReportCheck },
  body: z.object({ settled: words }),
} as const satisfies RouteSpec;

const Edit = z.discriminatedUnion('do', [
  z.object({ do: z.literal('rename'), key, heading: key }),
  z.object({ do: z.literal('map'), key, to: key }),
  z.object({ do: z.literal('add'), chapter: key, heading: key, after: key.nullable() }),
  z.object({ do: z.literal('move'), key, after: key.nullable() }),
  z.object({ do: z.literal('remove'), key }),
  z.object({ do: z.literal('place'), id: key, to: key }),
  z.object({ do: z.enum(['gather', 'release']), lines: z.array(key).max(200) }),
]);
export const FRAME = {
  ...{ ...act, path: at('frame'), summary: '调整提纲，一次一处', body: z.object({ version, edit: Edit }) },
} as const satisfies RouteSpec;
export const FRAME_BACK = {
  ...{ ...act, path: at('frame/take-back'), summary: '撤回提纲的上一处改动', body: z.object({ version }) },
} as const satisfies RouteSpec;

export const VERSION = {
  ...{ ...act, path: at('versions'), summary: '存一版', body: z.object({}) },
} as const satisfies RouteSpec;
export const VERSIONS = {
  ...{ method: 'get', path: at('versions'), needs: 'report.read', params: Row },
  summary: '存过的各版和定稿，新的在前；文件用 annual-report-files/{id}/{name} 取',
  response: pageOf(
    z.object({
      ...{ id: z.string(), number: z.int(), final: z.boolean(), madeOn: z.string(), hash: z.string() },
      madeBy: z.string().nullable(),
      files: z.array(z.object({ name: z.string(), sha256: z.string() })).readonly(),
    }),
  ),
} as const satisfies RouteSpec;
export const VERSION_FILE = {
  ...{ method: 'get', path: 'annual-report-files/:id/:name', needs: 'report.read' },
  ...{ summary: '定稿的一个文件', params: Row.extend({ name: z.string().max(100) }) },
  response: z.custom<StreamableFile>((sent) => sent instanceof StreamableFile),
} as const satisfies RouteSpec;
export const FIX = {
  ...{ ...act, path: at('fix'), summary: '定稿：还差什么的不能定稿，逐处写明', body: z.object({}) },
  response: z.object({
    number: z.int(),
    files: z.array(z.object({ name: z.string(), sha256: z.string() })).readonly(),
  }),
  answer: (kept: unknown) => kept,
} as const satisfies RouteSpec;

const Promise_ = z.object({ promiseId: z.string().max(40), reason: words });
export const EXCEPT = {
  ...{ ...act, needs: 'report.except', path: at('exceptions'), summary: '领导签字：没有着落的承诺可以定稿' },
  body: Promise_,
} as const satisfies RouteSpec;
export const RECORD = {
  ...{ ...act, needs: 'decision.record', path: at('exceptions/record'), summary: '代录领导在纸上签的字' },
  body: Promise_.extend({ leader: z.string().max(60), day: DayField }),
} as const satisfies RouteSpec;

const texts = z.array(z.string()).readonly();

export const REPORT = {
  ...{ method: 'get', path: 'plans/:id/annual-report', needs: 'report.read', params: Row },
  summary: '年度报告现在的稿子：report 与 duban report annual --format json 相同；各段的版本、定稿前要办的、承诺对照',
  response: z.object({
    ...{ planYear: z.int(), report: z.record(z.string(), z.unknown()), frameVersion: version },
    passages: z.array(z.object({ key: z.string(), version, byPeople: z.boolean(), added: texts, gone: texts })),
    gaps: z.array(z.object({ kind: z.string(), key: z.string(), words: z.string() })).readonly(),
    decisions: z
      .array(z.object({ passage: z.string(), about: z.string(), words: z.string(), reason: z.string() }))
      .readonly(),
    /** Sentences marked 仅报送. */
    marks: z.array(z.string()),
    compared: z
      .array(
        z.object({
          ...{ id: z.string(), number: z.int(), planItem: z.string(), promise: z.string(), department: z.string() },
          ...{ outcome: z.string().nullable(), outcomeWords: z.string(), answer: z.string(), place: z.string() },
          exception: z.string().nullable(),
        }),
      )
      .readonly(),
  }),
} as const satisfies RouteSpec;
