import { chosen } from './docx-inline.js';
import type { Cell } from './table-grid.js';
import type { XmlElement } from './xml.js';

/** A cell with its place; no content where a row begins further in. */
export type PlacedCell = Omit<Cell, 'blocks'> & { readonly content: XmlElement | null };

export const rowsOf = (table: XmlElement): XmlElement[] =>
  within(table, 'tr').filter((row) => !row.first('trPr')?.first('del'));

export function cellsOf(row: XmlElement): PlacedCell[] {
  const before = whole(row.first('trPr')?.valueOf('gridBefore'), 0);
  const skipped: PlacedCell[] = before > 0 ? [{ content: null, wide: before, high: 1, continues: false }] : [];
  return [...skipped, ...within(row, 'tc').map(placed)];
}

function placed(cell: XmlElement): PlacedCell {
  const properties = cell.first('tcPr');
  const merge = properties?.first('vMerge');
  return {
    content: properties?.first('cellDel') || properties?.valueOf('hMerge') === 'continue' ? null : cell,
    wide: Math.max(1, whole(properties?.valueOf('gridSpan'), 1)),
    high: 1,
    continues: merge !== undefined && merge.attribute('val') !== 'restart',
  };
}

const whole = (said: string | undefined, otherwise: number): number =>
  said !== undefined && /^\d{1,3}$/.test(said) ? Number(said) : otherwise;

const WRAPPERS = new Set(['sdt', 'sdtContent', 'customXml', 'ins', 'moveTo', 'smartTag']);

/** Rows and cells may be wrapped in controls and marks of revision, to any depth, but not in another table. */
function within(element: XmlElement, name: string): XmlElement[] {
  return element.elements().flatMap((child) => {
    if (child.name === name) return [child];
    if (child.name === 'mc:AlternateContent') return within(chosen(child), name);
    return WRAPPERS.has(child.name) ? within(child, name) : [];
  });
}
