import type { TableSpec } from '../columns.js';

/** When the scheduler was last heard: one row, written at every bell. */
export const WATCH: Readonly<Record<string, TableSpec>> = {
  scheduler_beat: { columns: { id: 'code', heard_at: 'instant' }, primary: ['id'] },
};

/** The delivery ledger is counted and leafed through by state and kind without reading any letter's text. */
export const WATCH_INDEXES: Readonly<Record<string, readonly (readonly string[])[]>> = {
  letter: [
    ['state', 'id'],
    ['kind', 'state', 'id'],
    ['officer_id', 'id'],
  ],
};
