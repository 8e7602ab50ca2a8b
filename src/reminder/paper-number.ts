import type { Day } from '../calendar/domain/day.js';
import type { Config } from '../platform/config.js';
import type { Reads } from '../platform/database/reads.js';
import type { Writer } from './domain/addressing.js';
import { numberWords } from './domain/paper-text.js';

/** What is numbered together: the letters of each office, and what has a code of its own. */
export type Series = Writer | 'bulletin' | 'notice';

/** Where the numbers of a series stand. An office's letters are of two kinds: about one task, and about a unit's. */
const HOMES: Readonly<Record<Series, readonly string[]>> = {
  office: ["paper WHERE writer = 'office'"],
  ruleOfLawOffice: ["paper WHERE writer = 'ruleOfLawOffice'", "office_paper WHERE kind = 'request'"],
  bulletin: ["office_paper WHERE kind = 'bulletin'"],
  notice: ["office_paper WHERE kind = 'notice'"],
};

export interface Numbered {
  readonly numberYear: number;
  readonly number: number;
}

/** The next number of the series in the year of the day: without gaps, as nothing signed is ever taken back. */
export async function nextNumber(from: Pick<Reads, 'query'>, series: Series, day: Day): Promise<Numbered> {
  const numberYear = Number(day.slice(0, 4));
  const parts = HOMES[series].map((home) => `SELECT number, number_year FROM ${home}`);
  const rows = await from.query<{ n: number | string | null }>(
    `SELECT max(number) AS n FROM (${parts.join(' UNION ALL ')}) AS taken WHERE number_year = $1`,
    [numberYear],
  );
  return { numberYear, number: Number(rows[0]?.n ?? 0) + 1 };
}

/** ×政督函〔2021〕7号; null before it is signed, and for what has no number. */
export function numberIn(
  config: Config,
  series: Series,
  { numberYear, number }: { readonly numberYear: number | null; readonly number: number | null },
): string | null {
  if (numberYear === null || number === null) return null;
  const code = series === 'bulletin' || series === 'notice' ? config.paperCodes[series] : config[series].documentCode;
  return numberWords(code, numberYear, number);
}
