import type { Line } from './lines.js';
import type { Mark } from './marks.js';

/** A line with the rank of its heading; -1 for what is no heading. */
export interface Candidate {
  readonly line: Line;
  readonly mark: Mark | null;
  readonly rank: number;
  /** A paragraph that begins a chapter nobody headed. */
  readonly unheaded?: boolean;
}
