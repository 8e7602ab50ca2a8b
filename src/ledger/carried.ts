import { z } from 'zod';
import { ok, refuse, type Outcome } from '../platform/outcome.js';
import { COLUMNS, type ColumnKey } from './domain/columns.js';
import type { CellChange } from './domain/comparing.js';
import type { Returned } from './domain/returned.js';

const KEYS = COLUMNS.map(({ key }) => key) as [ColumnKey, ...ColumnKey[]];
const Cell = z.tuple([z.enum(KEYS), z.int().min(1).max(20_000), z.string().max(20), z.string().max(40_000)]);
const Carried = z.object({
  planYear: z.int(),
  planId: z.string().max(40),
  rows: z.array(z.tuple([z.int(), z.string().max(40), z.int(), z.array(Cell)])).max(20_000),
});

/** Of what came back the cells that change something: what a page carries from looking at them to carrying them out. */
export function carriedOf({ planYear, planId, rows, places }: Returned, changes: readonly CellChange[]): string {
  const keys = new Map<string, ColumnKey[]>();
  for (const { taskId, key } of changes) keys.set(taskId, [...(keys.get(taskId) ?? []), key]);
  const carried = rows.flatMap((row) => {
    const cells = (keys.get(row.taskId) ?? []).map((key) => {
      const said = row.cells.get(key);
      return [key, places.get(key) ?? 1, row.key.marks.get(key) ?? '', said?.ok ? said.text : ''];
    });
    return cells.length === 0 ? [] : [[row.row, row.taskId, row.key.version, cells]];
  });
  return JSON.stringify({ planYear, planId, rows: carried });
}

/** Trusted no more than a file: every rule is asked again. */
export function returnedFrom(text: string): Outcome<Returned, 'CARRIED.BROKEN'> {
  const read = Carried.safeParse(parsed(text));
  if (!read.success) return refuse('CARRIED.BROKEN');
  const { rows, ...of } = read.data;
  const places = new Map(rows.flatMap(([, , , cells]) => cells.map(([key, column]) => [key, column] as const)));
  return ok({
    ...{ ...of, places, faults: [] },
    rows: rows.map(([row, taskId, version, cells]) => ({
      ...{ row, taskId },
      key: { version, marks: new Map(cells.map(([key, , mark]) => [key, mark])) },
      cells: new Map(cells.map(([key, , , said]) => [key, { ok: true as const, text: said }])),
    })),
  });
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
