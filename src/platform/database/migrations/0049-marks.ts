import type { TableSpec } from '../columns.js';
import { MARKED } from '../marks.js';

/** How often a group of tables was changed: nobody's affair, so without an entry and a version of its own. */
export const MARKS: Readonly<Record<string, TableSpec>> = {
  table_mark: { columns: { name: 'code', mark: 'int' }, primary: ['name'] },
};

export const MARK_ROWS = Object.keys(MARKED).map(
  (name) => `INSERT INTO "table_mark" ("name", "mark") VALUES ('${name}', 0)`,
);
