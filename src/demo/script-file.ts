import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import { isDay } from '../calendar/domain/day.js';
import { Refusal } from '../platform/refusal.js';
import { faultLines, readYaml, type FileFault } from '../platform/yaml.js';
import { OUTCOMES } from '../task/domain/outcomes.js';

/** The hour of an act that names none. */
const USUAL_HOUR = '10:00';

const Words = z.string('请写文字').trim().min(1, '不能空着，请写明');
/** When and by whom (the code of an officer). */
const moment = {
  on: z.string('日期要写成2021-10-08的样子').refine(isDay, '没有这一天，日期要写成2021-10-08的样子'),
  at: z
    .string('时刻要写成 09:30 的样子，加引号')
    .regex(/^([01][0-9]|2[0-3]):[0-5][0-9]$/, '时刻要写成 09:30 的样子')
    .default(USUAL_HOUR),
  by: Words,
};
const ASSESSMENTS = ['implemented', 'partly', 'insufficient', 'notScheduled'] as const;
/** What is decided on is a node by its title or a period by its code. */
const decided = { task: Words, node: Words.optional(), period: Words.optional() };

const isReview = <A extends { readonly act: string }>(
  act: A,
): act is Extract<A, { act: 'acceptReport' | 'returnReport' }> =>
  act.act === 'acceptReport' || act.act === 'returnReport';

const Act = z
  .discriminatedUnion('act', [
    z.strictObject({ ...moment, act: z.literal('acknowledge') }),
    z.strictObject({ ...moment, act: z.literal('signNotices') }),
    z.strictObject({ ...moment, act: z.literal('node'), task: Words, node: Words, text: Words }),
    z.strictObject({
      ...moment,
      act: z.literal('period'),
      task: Words,
      period: Words,
      assessment: z.enum(ASSESSMENTS),
      text: Words,
    }),
    z.strictObject({ ...moment, act: z.enum(['fact', 'note']), task: Words, text: Words }),
    z.strictObject({ ...moment, ...decided, act: z.literal('acceptReport') }),
    z.strictObject({ ...moment, ...decided, act: z.literal('returnReport'), missing: Words }),
    z.strictObject({
      ...moment,
      act: z.literal('submit'),
      task: Words,
      outcome: z.enum(OUTCOMES),
      ...{ nextYear: Words.optional(), why: Words.optional() },
      text: Words,
    }),
    z.strictObject({ ...moment, act: z.literal('sendBack'), task: Words, missing: Words }),
    z.strictObject({ ...moment, act: z.enum(['accept', 'close']), task: Words }),
  ])
  .refine(
    (act) => !isReview(act) || (act.node === undefined) !== (act.period === undefined),
    '写一个 node 或者一个 period',
  );
export type Act = z.infer<typeof Act>;

const Script = z.strictObject({ acts: z.array(Act).min(1, '至少写一个动作') });

/** An act with the line it stands on, so that whatever refuses it can say where. */
export type ScriptedAct = Act & { readonly line: number };

/** Reads what people did in the demonstration, in order of time; every fault is named with its line. */
export function readScript(text: string, name: string): ScriptedAct[] {
  const read = readYaml(text, Script);
  if (!read.ok) throw wrongScript(name, read.faults);
  const acts = read.value.acts.map((act, i) => ({ ...act, line: read.lineOf(['acts', i]) }));
  const early = acts.filter((act, i) => i > 0 && momentOf(act) < momentOf(acts[i - 1] ?? act));
  if (early.length > 0)
    throw wrongScript(
      name,
      early.map(({ line }) => ({ line, message: '比上一条早，请按时间先后排列' })),
    );
  return acts;
}

const SHIPPED = 'seeds/demo-2021.yaml';

/** The script that comes with the product. */
export function shippedScript(): ScriptedAct[] {
  try {
    return readScript(readFileSync(fileURLToPath(new URL(`../../${SHIPPED}`, import.meta.url)), 'utf8'), SHIPPED);
  } catch (error) {
    if (error instanceof Refusal) throw error;
    throw new Refusal('SEED.MISSING', `随附文件 ${SHIPPED} 不在或读不出来：请恢复原文件后重试。`);
  }
}

const momentOf = ({ on, at }: Act): string => `${on} ${at}`;

const wrongScript = (name: string, faults: readonly FileFault[]): Refusal =>
  new Refusal('DEMO.SCRIPT_WRONG', `演示脚本“${name}”有误，没有改动任何内容：${faultLines(faults)}`);
