import type { TableSpec } from '../columns.js';

/** Who reports which figure: confirmed once by the office, and proposed again for the plans of later years. */
export const FIGURES: Readonly<Record<string, TableSpec>> = {
  figure_home: {
    columns: { name: 'words', unit: 'words', department_code: 'code', kind: 'code', version: 'int' },
    primary: ['name', 'unit'],
  },
};

export const FIGURE_COLUMNS = {
  figure: {
    /** Why a number is as far from last year's as it is, what was carried over, how the scope has changed. */
    explanation: 'words?',
    discontinued_reason: 'words?',
    confirmed_on: 'day?',
    /** Not ours to count, said by a unit that was asked. */
    declined_words: 'words?',
    declined_by: 'id?>department',
  },
} as const;
