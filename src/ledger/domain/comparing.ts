import { lettersOf } from './letters.js';
import type { Coerced } from './coerce.js';
import { COLUMNS, isBack, type BackKey, type ColumnKey } from './columns.js';
import type { LedgerFacts } from './facts.js';
import { isSameMeaning } from './same-meaning.js';
import { isSame, type RowKey } from './row-key.js';

/** A row as it came back. */
export interface ReturnedRow {
  readonly row: number;
  readonly taskId: string;
  readonly key: RowKey;
  /** Of the columns that are in the file; one that was taken out says nothing. */
  readonly cells: ReadonlyMap<ColumnKey, Coerced>;
}

export interface CellFault {
  /** As programs name it: M12. */
  readonly cell: string;
  readonly message: string;
}

export interface CellChange {
  readonly cell: string;
  readonly taskId: string;
  readonly key: BackKey;
  readonly from: string;
  readonly to: string;
}

export interface Compared {
  readonly changes: readonly CellChange[];
  readonly faults: readonly CellFault[];
}

const SHORT = 60;
const quoted = (said: string): string => {
  const text = said.replaceAll('\n', '　');
  return text === '' ? '空' : `“${text.length > SHORT ? `${text.slice(0, SHORT)}……` : text}”`;
};

/**
 * What a row changes, cell by cell. A cell that is as it went out says nothing, whatever has become of it here; one that
 * was changed on both sides is a conflict; one that says what stands here already needs nothing.
 * @param places column numbers in the file
 */
export function compareRow(
  row: ReturnedRow,
  { texts: now, facts }: { readonly texts: ReadonlyMap<ColumnKey, string>; readonly facts: LedgerFacts },
  places: ReadonlyMap<ColumnKey, number>,
): Compared {
  const changes: CellChange[] = [];
  const faults: CellFault[] = [];
  for (const { key, title, loose } of COLUMNS) {
    const [said, place] = [row.cells.get(key), places.get(key)];
    if (said === undefined || place === undefined || loose) continue;
    const cell = `${lettersOf(place)}${row.row}`;
    const mark = row.key.marks.get(key) ?? '';
    if (!said.ok) {
      faults.push({ cell, message: `${title}：${said.message}` });
      continue;
    }
    const [to, from] = [said.text, now.get(key) ?? ''];
    if (isSame(mark, to) || to === from || isSameMeaning(key, to, facts)) continue;
    if (!isBack(key)) faults.push({ cell, message: `“${title}”不能在表里改，请恢复原样；要改的，请在系统里办理。` });
    else if (!isSame(mark, from))
      faults.push({
        cell,
        message: `导出以后别人先改了“${title}”：现在是${quoted(from)}，您写的是${quoted(to)}。请重新导出，核对后再改。`,
      });
    else changes.push({ cell, taskId: row.taskId, key, from, to });
  }
  return { changes, faults };
}
