import { z } from 'zod';
import { areColumns, columnsOf, MOST_COLUMNS } from './domain/contribution-rules.js';
import { Code, DayField, MaybeWords } from './task-inputs.js';

/** A form writes the heads in one line, and sends a single box that is ticked as a text. */
const Columns = z
  .union([z.string().max(400, '至多400字'), z.array(z.string().trim())])
  .optional()
  .transform((given) => (typeof given === 'string' ? columnsOf(given) : (given ?? [])))
  .refine(areColumns, `至多${MOST_COLUMNS}列，各列不同名，每列至多20字`);
const Units = z
  .union([z.array(Code), z.string()])
  .optional()
  .transform((given) => (typeof given === 'string' ? [given].filter((code) => code !== '') : (given ?? [])));

/** 征集配合材料; no unit named: every one that cooperates. */
export const CollectInput = z.object({
  asks: z.string().trim().min(1, '请写明要提供什么').max(500, '至多500字'),
  columns: Columns,
  dueBy: DayField,
  units: Units,
});

export const ExtendCollectionInput = z.object({ day: DayField });

export const ContributeInput = z.object({
  cells: z.array(z.string().trim().max(200, '每栏至多200字')).max(MOST_COLUMNS).default([]),
  text: MaybeWords,
  /** Of the piece as it was seen; left out, whatever stands there is overwritten. */
  version: z.int().min(1).optional(),
});
