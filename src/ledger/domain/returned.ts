import type { ColumnKey } from './columns.js';
import type { CellFault, ReturnedRow } from './comparing.js';

/** What came back, in whichever way: a file, or what was looked at of one. */
export interface Returned {
  readonly planYear: number;
  readonly planId: string;
  readonly rows: readonly ReturnedRow[];
  readonly places: ReadonlyMap<ColumnKey, number>;
  readonly faults: readonly CellFault[];
}
