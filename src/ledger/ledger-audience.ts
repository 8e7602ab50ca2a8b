import { sees, type Sight } from '../access/sight.js';
import type { LedgerRow } from '../plan/ledger.service.js';

/** Who the ledger is told to: what is another unit's stays with it and the office. */
export interface Audience {
  /** null: the office's own copy, for the command line. */
  readonly sight: Sight | null;
  /** Reads the office's words, and what the office filled in; a unit sees its own drafts. */
  readonly forOffice: boolean;
}

export const OFFICE: Audience = { sight: null, forOffice: true };

/** Whether how a task stands may be told: not to a unit that only cooperates. */
export const isTold = ({ sight }: Audience, row: LedgerRow): boolean =>
  sight === null || sees(sight, row.record.task.leadDepartmentId);

export const seesUnit = ({ sight }: Audience, departmentId: string | null): boolean =>
  sight === null || sees(sight, departmentId);
