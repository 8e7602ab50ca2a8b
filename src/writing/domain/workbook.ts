import type { Day } from '../../calendar/domain/day.js';
import type { Properties } from './document.js';

/** A cell as it is meant: text is text whatever it begins with, a day is a day. */
export type CellValue = string | number | { readonly day: Day } | null;

export interface SheetColumn {
  readonly title: string;
  /** In characters of the sheet's font. */
  readonly width: number;
  readonly kind: 'text' | 'number' | 'day';
  /** Kept for the way back; nobody reads it. */
  readonly hidden?: boolean;
  /** Offered when somebody writes there; another word is not refused by the program, but by whoever reads the file. */
  readonly choices?: readonly string[];
  /** Said beside the cell by the program. */
  readonly hint?: string;
}

export interface SheetRow {
  readonly cells: readonly CellValue[];
  /** By column: may be written in. */
  readonly open?: readonly boolean[];
}

export interface SheetSpec {
  readonly name: string;
  /** Not listed by the program at all. */
  readonly hidden?: boolean;
  readonly columns: readonly SheetColumn[];
  /** Taken one by one: ten thousand rows are never held as cells at once. */
  readonly rows: Iterable<SheetRow>;
  /** How many there will be: what stands around them is written first. */
  readonly count: number;
  /** Printed on top of each page. */
  readonly heading: string;
  /** A table of its own says what is locked; a text has neither filter nor lock. */
  readonly form: 'table' | 'text';
}

export interface WorkbookSpec {
  readonly title: string;
  /** Stands in the head of every page (演示数据); null in a real installation. */
  readonly notice: string | null;
  readonly sheets: readonly SheetSpec[];
  readonly properties: Properties;
}
