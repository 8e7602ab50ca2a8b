import { z } from 'zod';
import { FIGURE_KINDS } from './domain/figure-rules.js';

/** A figure as programs read it; values are in its own unit, departments by their codes. */
export const FigureEntry = z.object({
  ...{ id: z.string(), version: z.int(), department: z.string().nullable(), sectionMarker: z.string() },
  ...{ name: z.string(), unit: z.string(), kind: z.enum(FIGURE_KINDS) },
  comparability: z.enum(['comparable', 'changed', 'discontinued']),
  ...{ lastValue: z.number().nullable(), lastComparator: z.string().nullable(), lastText: z.string().nullable() },
  ...{ value: z.number().nullable(), reportedOn: z.string().nullable() },
  /** 督查室代填, until the unit reports. */
  ...{ proposedValue: z.number().nullable(), proposedOn: z.string().nullable() },
  ...{ explanation: z.string().nullable(), discontinuedReason: z.string().nullable() },
  /** The day the office said that this is the unit. */
  confirmedOn: z.string().nullable(),
  ...{ declinedWords: z.string().nullable(), declinedBy: z.string().nullable() },
});
