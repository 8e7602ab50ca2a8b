import type { Permission } from '../access/permissions.js';
import type { Actor } from '../organization/actor.js';
import type { LedgerRow } from '../plan/ledger.service.js';
import type { ColumnKey } from './domain/columns.js';
import type { CellChange, CellFault } from './domain/comparing.js';
import type { LedgerFacts } from './domain/facts.js';
import type { Audience } from './ledger-audience.js';
import type { LedgerSources } from './ledger-sources.service.js';

/** Who hands it in: in whose name each unit's matter is acted on, and what is told to him. */
export interface ImportBy {
  readonly officerId: string;
  readonly audience: Audience;
  readonly as: (departmentId: string | null, permission: Permission) => Actor | null;
}

/** A row of the ledger as it is here and now. */
export interface CurrentRow {
  readonly row: LedgerRow;
  readonly facts: LedgerFacts;
  readonly texts: ReadonlyMap<ColumnKey, string>;
}

/** One task's changes with all that is known of it. */
export interface OfTask {
  readonly now: CurrentRow;
  readonly changes: readonly CellChange[];
  readonly by: ImportBy;
  readonly sources: LedgerSources;
}

export type Written = Promise<readonly CellFault[]>;
export const at = (changes: readonly CellChange[], message: string): CellFault[] =>
  changes.map(({ cell }) => ({ cell, message }));
