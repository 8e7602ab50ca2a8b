import { z } from 'zod';
import { isDay } from '../calendar/domain/day.js';
import { MOST_TITLE } from './domain/task-shape.js';
import { COMPARABILITIES, FIGURE_KINDS } from './domain/figure-rules.js';

/** One line of words, as it will stand in ledgers and letters. */
const Words = z
  .string('请写文字')
  .trim()
  .min(1, '不能空着，请写明')
  // eslint-disable-next-line no-control-regex
  .regex(/^[^\u0000-\u001f\u007f\u2028\u2029]*$/, '有换行或看不见的控制字符，请写成一行');
const Code = z.string('请写一个单位或岗位的代码').trim().min(1);
const DayField = z.string('日期要写成2021-10-08的样子').refine(isDay, '没有这一天，日期要写成2021-10-08的样子');
/** "(四)3": the third commitment of plan item (四); brackets of either width. */
const CommitmentRef = z
  .string()
  .regex(/^[(（][一二三四五六七八九十]{1,3}[)）][1-9][0-9]?$/, '承诺写成“(四)3”的样子：条目和序号');

export const NATURES = { one_off: 'oneOff', continuing: 'continuing', overall: 'overall' } as const;

const TaskEntry = z.strictObject({
  title: Words.max(MOST_TITLE, `任务名称不超过${MOST_TITLE}个字`),
  commitments: z.array(CommitmentRef).min(1),
  nature: z.enum(['one_off', 'continuing', 'overall']),
  lead: z.string('写一个单位的代码；牵头单位只能有一个，其余写入 cooperating').trim().min(1),
  cooperating: z.array(Code).default([]),
  post: Code,
  standard: Words.nullable().default(null),
  due: DayField.nullable().default(null),
  nodes: z
    .array(z.strictObject({ title: Words, due: DayField }))
    .max(4, '节点最多四个')
    .default([]),
  rhythm: z.array(Code).optional(),
  figures: z.array(Words).max(3, '数据最多三项').default([]),
});

const FigureEntry = z.strictObject({
  match: Words,
  name: Words,
  department: Code,
  kind: z.enum(FIGURE_KINDS),
  comparability: z.enum(COMPARABILITIES).default('comparable'),
});

/** A breakdown table (任务分解表) as people write it: who does what by when, for every promise of the report. */
export const BreakdownFile = z.strictObject({
  plan: z.strictObject({
    year: z.int(),
    report: Words.optional(),
    /** 示意: made up for show. */
    illustrative: z.boolean().default(false),
    approved: z.strictObject({ day: DayField, by: Code, document: Words, basis: Words }).nullable().default(null),
  }),
  tasks: z.array(TaskEntry).min(1),
  figures: z.array(FigureEntry).default([]),
});
export type BreakdownFile = z.infer<typeof BreakdownFile>;
export type TaskEntry = BreakdownFile['tasks'][number];
