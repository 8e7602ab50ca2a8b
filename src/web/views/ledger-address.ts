import { z } from 'zod';
import { SORTS } from './ledger-columns.js';
import { LEDGER_PILES } from './ledger-piles.js';
import { addressOf } from './pager.js';

/** The state of the page is in its address; what is not understood there is left out, not refused. */
export const LedgerQuery = z.object({
  light: z.enum(['red', 'amber', 'green', 'grey', 'done']).optional().catch(undefined),
  item: z.string().max(20).optional().catch(undefined),
  nature: z.enum(['oneOff', 'continuing', 'overall']).optional().catch(undefined),
  state: z
    .enum(['assigned', 'submitted', 'overdueReview', 'returned', 'completed', 'lookAgain'])
    .optional()
    .catch(undefined),
  unit: z.string().max(60).optional().catch(undefined),
  /** The post of a leader, by its code: the units supervised from it. */
  leader: z.string().max(60).optional().catch(undefined),
  /** As 督办总览 counts it. */
  pile: z.enum(LEDGER_PILES).optional().catch(undefined),
  /** What is looked for, in words. */
  q: z.string().trim().min(1).max(60).optional().catch(undefined),
  sort: z.enum(SORTS).optional().catch(undefined),
  /** Columns left out: item.nodes */
  hide: z.string().max(60).optional().catch(undefined),
  /** From 1. */
  page: z.coerce.number().int().min(2).max(100_000).optional().catch(undefined),
});
export type LedgerQuery = z.infer<typeof LedgerQuery>;

/** With anything changed but the page, it is the first page. */
export const ledgerAddress = (query: LedgerQuery, change: Partial<LedgerQuery> = {}): string =>
  addressOf('/ledger', { ...query, page: undefined, ...change });
