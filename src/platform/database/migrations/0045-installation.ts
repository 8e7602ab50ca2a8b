import type { ColumnSpec } from '../columns.js';

/** Which database of which server this installation was begun on, and since when it is a copy that nobody has let go. */
export const INSTALLATION_COLUMNS: Readonly<Record<string, Readonly<Record<string, ColumnSpec>>>> = {
  installation: { place: 'code?', restored_at: 'instant?' },
};
