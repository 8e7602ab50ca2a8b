import type { ReceivedFile } from '../access/http/needs.js';
import { decodeDocument } from '../document/decode.js';
import type { ParsedReport } from '../document/domain/parsed-report.js';
import { readReport } from '../document/read-report.js';
import { Refusal } from '../platform/refusal.js';

/** A file stands before what was pasted beside it. Refuses what cannot be read as a report. */
export function readPosted(files: readonly ReceivedFile[], pasted: string): { text: string; report: ParsedReport } {
  const [file] = files;
  const decoded = decodeDocument(file ? file.bytes : Buffer.from(pasted, 'utf8'));
  if (!decoded.ok) throw new Refusal(decoded.error.code, decoded.error.message);
  const read = readReport(decoded.value.text);
  if (!read.ok) throw new Refusal(read.error.code, read.error.message);
  return { text: decoded.value.text, report: read.value };
}
