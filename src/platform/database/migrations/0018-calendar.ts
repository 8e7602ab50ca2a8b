import type { TableSpec } from '../columns.js';

/** 放假安排 entered on the page: one a year, before the one that the product ships with. */
export const CALENDAR: Readonly<Record<string, TableSpec>> = {
  holiday_notice: {
    columns: {
      year: 'int',
      number: 'words',
      off: 'json',
      work: 'json',
      recorded_on: 'day',
      recorded_by: 'id',
      version: 'int',
    },
    primary: ['year'],
  },
};
