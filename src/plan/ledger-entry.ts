import { z } from 'zod';
import { TASK_STATES } from '../task/domain/states.js';
import { ASSESSMENTS } from '../task/domain/facts.js';
import type { LedgerRow } from './ledger.service.js';

const NATURES = { oneOff: 'one_off', continuing: 'continuing', overall: 'overall' } as const;
const Day = z.string().nullable();

/** One task as scripts see it: the command's JSON and the API are this one shape. */
export const LedgerEntry = z.object({
  id: z.string(),
  /** For If-Match. */
  version: z.int(),
  number: z.int(),
  title: z.string(),
  /** Null of what the reader's unit only cooperates in. */
  status: z.enum(TASK_STATES).nullable(),
  light: z.enum(['green', 'yellow', 'red', 'grey']).nullable(),
  lateness: z.enum(['work', 'material']).nullable(),
  words: z.string(),
  nature: z.enum(NATURES),
  standard: z.string().nullable(),
  leadDepartment: z.string().nullable(),
  cooperatingDepartments: z.array(z.string()).readonly(),
  responsiblePost: z.string().nullable(),
  dueDate: Day,
  originalDueDate: Day,
  nodes: z.object({ done: z.int(), total: z.int(), next: Day }).nullable(),
  assessment: z.enum(ASSESSMENTS).nullable(),
  next: z.object({ what: z.string(), by: Day }).nullable(),
  commitments: z
    .array(
      z.object({
        id: z.string(),
        planItem: z.object({ marker: z.string().nullable(), heading: z.string() }),
        start: z.int(),
        end: z.int(),
        text: z.string(),
      }),
    )
    .readonly(),
});
export type LedgerEntry = z.infer<typeof LedgerEntry>;

export const entryOf = ({ record, standing, ...row }: LedgerRow): LedgerEntry => {
  const { task } = record;
  return {
    id: task.id,
    version: task.version,
    number: task.number,
    title: task.title,
    status: task.state,
    light: standing.light,
    lateness: standing.lateness,
    words: standing.words,
    nature: NATURES[task.nature],
    standard: task.standard,
    leadDepartment: row.leadDepartment,
    cooperatingDepartments: row.cooperatingDepartments,
    responsiblePost: row.responsiblePost,
    dueDate: task.dueDate,
    originalDueDate: task.originalDueDate,
    nodes: standing.nodes,
    assessment: task.nature === 'continuing' ? task.assessment : null,
    next: standing.next,
    commitments: row.commitments,
  };
};
