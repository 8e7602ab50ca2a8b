import { z } from 'zod';
import { ASSESSMENTS } from './domain/facts.js';
import { OUTCOMES } from './task.entity.js';

/** What people write into one field: trimmed, something, and no longer than a page of the annual report. */
const Words = z.string().trim().min(1, '请填写').max(4000, '至多4000字');
const Id = z.string().regex(/^[0-9A-HJKMNP-TV-Z]{26}$/, '编号不对');
/** A form sends an empty field for what was left blank. */
const MaybeWords = z
  .string()
  .trim()
  .max(4000, '至多4000字')
  .optional()
  .transform((text) => (text === undefined || text === '' ? null : text));

export const TaskId = Id;

export const ReportInput = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('node'), nodeId: Id, text: Words }),
  z.object({ kind: z.literal('period'), periodId: Id, text: Words, assessment: z.enum(ASSESSMENTS, '请选一项评价') }),
  z.object({ kind: z.literal('fact'), text: Words }),
  z.object({ kind: z.literal('note'), text: Words }),
]);

export const ClosingInput = z.object({ text: Words, outcome: z.enum(OUTCOMES, '请选一项结论'), nextYear: MaybeWords });

export const ReturnInput = z.object({ missing: Words });
