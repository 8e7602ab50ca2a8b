import type { Day } from '../calendar/domain/day.js';
import type { Reads } from '../platform/database/reads.js';
import type { Writer } from './domain/addressing.js';

/** The next number of this office's series in the year of the day: without gaps, as nothing signed is ever taken back. */
export async function nextNumber(
  from: Pick<Reads, 'query'>,
  writer: Writer,
  day: Day,
): Promise<{ numberYear: number; number: number }> {
  const numberYear = Number(day.slice(0, 4));
  const rows = await from.query<{ n: number | string | null }>(
    'SELECT max(number) AS n FROM paper WHERE writer = $1 AND number_year = $2',
    [writer, numberYear],
  );
  return { numberYear, number: Number(rows[0]?.n ?? 0) + 1 };
}
