import { refuse, ok, type Outcome } from '../../platform/outcome.js';
import { ZipFile } from '../readers/zip-file.js';
import type { WorkbookFault } from './workbook-reader.js';

export interface Part {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** Ten thousand rows of a full ledger unpack to some thirty megabytes. */
export const MOST_UNPACKED = 128 * 1024 * 1024;

/** What the cells are read from; pictures, charts, links and queries are never unpacked. */
const WANTED = /^xl\/(workbook\.xml|_rels\/workbook\.xml\.rels|sharedstrings\.xml|styles\.xml|worksheets\/[^/]+\.xml)$/;

/** Unpacked under one limit, after what the directory says of their sizes; what it says is not believed either. */
export function workbookParts(bytes: Uint8Array, most = MOST_UNPACKED): Outcome<readonly Part[], WorkbookFault> {
  const zip = ZipFile.open(bytes);
  if (!zip) return refuse('damaged');
  const names = zip.names().filter((name) => WANTED.test(name));
  if (!names.includes('xl/workbook.xml')) return refuse('damaged');
  if (names.reduce((sum, name) => sum + zip.saidSize(name), 0) > most) return refuse('tooLarge');
  const parts: Part[] = [];
  let left = most;
  for (const name of names) {
    const part = zip.read(name, Math.max(left, 1));
    if (part === 'tooLarge') return refuse('tooLarge');
    if (part === null) return refuse('damaged');
    left -= part.length;
    if (left < 0) return refuse('tooLarge');
    parts.push({ name, bytes: part });
  }
  return ok(parts);
}
