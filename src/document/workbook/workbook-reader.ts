import type { Outcome } from '../../platform/outcome.js';

/** A cell as it stands in the file; what a program made of it is for the reader of the table to undo. */
export type ReadCell =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'number'; readonly number: number }
  /** A number shown as a date: days since the workbook's own beginning. */
  | { readonly kind: 'date'; readonly serial: number }
  | { readonly kind: 'formula' }
  | { readonly kind: 'fault' };

export interface ReadRow {
  readonly number: number;
  /** By column, from 1; empty cells are left out. */
  readonly cells: ReadonlyMap<number, ReadCell>;
}

export interface ReadSheet {
  readonly name: string;
  readonly rows: readonly ReadRow[];
}

export interface ReadWorkbook {
  /** Dates count from 1904, as old programs of one maker do. */
  readonly from1904: boolean;
  readonly sheets: readonly ReadSheet[];
}

/** damaged: no workbook at all, or cut off; tooLarge: unpacked beyond reason; tooManyRows; tooSlow. */
export type WorkbookFault = 'damaged' | 'tooLarge' | 'tooManyRows' | 'tooSlow';

/** Reads the cells of a workbook that somebody handed in, never more of it than is allowed. */
export abstract class WorkbookReader {
  abstract read(bytes: Uint8Array): Promise<Outcome<ReadWorkbook, WorkbookFault>>;
}
