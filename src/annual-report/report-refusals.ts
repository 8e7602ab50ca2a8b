import type { EditFault } from './domain/arrange.js';

/** Why something cannot be done with the annual report; pages and the command put words to it. */
export type ReportRefusal =
  | 'REPORT.NOT_FOUND'
  | 'REPORT.NOT_YOURS'
  | 'REPORT.NO_PASSAGE'
  | 'REPORT.CHANGED'
  | 'REPORT.NOTHING_SAID'
  | 'REPORT.NO_SUCH'
  | 'REPORT.NOT_A_LEADER'
  | 'REPORT.FUTURE'
  | 'REPORT.GAPS'
  | 'REPORT.FRAME'
  | 'REPORT.NO_LINES'
  | EditFault['why'];

export const MOST_CHARACTERS = 20_000;
