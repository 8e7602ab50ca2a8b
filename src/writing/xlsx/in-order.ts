import { strFromU8, strToU8 } from 'fflate';
import type { Entries } from '../seal-zip.js';

/** Behind the cells, what exceljs writes in another order than the format's own. */
const MOVED = /<sheetProtection\b[^>]*\/>/;
const CELLS_END = Buffer.from('</sheetData>');
/** The font of what is not dressed, its parts in no order at all. */
const FIRST_FONT = /(<fonts\b[^>]*>)<font>.*?<\/font>/s;
const PLAIN_FONT =
  '<font><sz val="11"/><color theme="1"/><name val="宋体"/><family val="3"/><charset val="134"/></font>';

/** Office programs forgive it; the format does not, and some readers go by the format. */
export function inOrder(entries: Entries): Entries {
  const mended: Record<string, Uint8Array> = {};
  for (const [name, bytes] of Object.entries(entries)) {
    if (name === 'xl/styles.xml') mended[name] = strToU8(strFromU8(bytes).replace(FIRST_FONT, `$1${PLAIN_FONT}`));
    else mended[name] = name.startsWith('xl/worksheets/') ? lockBehindCells(bytes) : bytes;
  }
  return mended;
}

/** Only what follows the cells is looked at: they are megabytes. */
function lockBehindCells(bytes: Uint8Array): Uint8Array {
  const at = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).lastIndexOf(CELLS_END);
  if (at < 0) return bytes;
  const end = at + CELLS_END.length;
  const rest = strFromU8(bytes.subarray(end));
  const lock = MOVED.exec(rest)?.[0];
  return lock === undefined ? bytes : Buffer.concat([bytes.subarray(0, end), strToU8(lock + rest.replace(MOVED, ''))]);
}
