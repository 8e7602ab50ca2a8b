import { readFileSync, statSync } from 'node:fs';
import { basename } from 'node:path';
import { decodeDocument, type DecodedDocument } from '../document/decode.js';
import type { ParsedReport } from '../document/domain/parsed-report.js';
import { readReport } from '../document/read-report.js';
import { Refusal } from '../platform/refusal.js';

/** A name as it may stand in one line of a message. */
// eslint-disable-next-line no-control-regex
export const shown = (path: string): string => path.replace(/[\u0000-\u001f\u007f]/g, '?');

const MOST_BYTES = 20 * 1024 * 1024;

export function readBytes(path: string): Buffer {
  try {
    const stat = statSync(path);
    if (stat.isDirectory()) throw new Refusal('FILE.UNREADABLE', `“${shown(path)}”是文件夹：请指定一个文件。`);
    if (!stat.isFile()) throw new Refusal('FILE.UNREADABLE', `“${shown(path)}”不是普通文件：请指定一个文件。`);
    const { size } = stat;
    if (size > MOST_BYTES)
      throw new Refusal('FILE.TOO_LARGE', `文件“${shown(basename(path))}”超过20 MB，没有读取：请拆分或另存为文字版。`);
    return readFileSync(path);
  } catch (error) {
    if (error instanceof Refusal) throw error;
    const code = (error as NodeJS.ErrnoException).code ?? '';
    const why = code === 'ENOENT' ? '不存在' : `打不开（${code}）`;
    throw new Refusal('FILE.UNREADABLE', `文件“${shown(path)}”${why}：请检查路径和权限。`);
  }
}

export interface ReadFile {
  readonly text: string;
  readonly report: ParsedReport;
}

function readDocument(path: string): DecodedDocument {
  const decoded = decodeDocument(readBytes(path));
  if (!decoded.ok) throw new Refusal(decoded.error.code, `文件“${shown(basename(path))}”：${decoded.error.message}`);
  return decoded.value;
}

/** The text of a file a person wrote, in whichever encoding. */
export const readText = (path: string): string => readDocument(path).text;

/** Decodes and reads a report; whatever it is not ends as one refusal naming the file. */
export function readReportFile(path: string): ReadFile & { readonly extracted: boolean } {
  const { text, extracted } = readDocument(path);
  const read = readReport(text);
  if (!read.ok) throw new Refusal(read.error.code, `文件“${shown(basename(path))}”：${read.error.message}`);
  return { text, report: read.value, extracted };
}
