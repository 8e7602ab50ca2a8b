import type { WorkbookSpec } from '../domain/workbook.js';

/** Makes a workbook file: the same spec gives the same bytes, in any process and time zone. */
export abstract class WorkbookWriter {
  abstract write(spec: WorkbookSpec): Promise<Uint8Array>;
}
