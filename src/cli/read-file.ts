import { readFileSync, statSync } from 'node:fs';
import { basename } from 'node:path';
import { decodeDocument } from '../document/decode.js';
import type { ParsedReport } from '../document/domain/parsed-report.js';
import { readReport } from '../document/read-report.js';
import { Refusal } from '../platform/refusal.js';

const MOST_BYTES = 20 * 1024 * 1024;

export function readBytes(path: string): Buffer {
  try {
    const { size } = statSync(path);
    if (size > MOST_BYTES)
      throw new Refusal('FILE.TOO_LARGE', `文件“${basename(path)}”超过20 MB，没有读取：请拆分或另存为文字版。`);
    return readFileSync(path);
  } catch (error) {
    if (error instanceof Refusal) throw error;
    const code = (error as NodeJS.ErrnoException).code ?? '';
    const why = code === 'ENOENT' ? '不存在' : code === 'EISDIR' ? '是文件夹' : `打不开（${code}）`;
    throw new Refusal('FILE.UNREADABLE', `文件“${path}”${why}：请检查路径和权限。`);
  }
}

export interface ReadFile {
  readonly text: string;
  readonly report: ParsedReport;
}

/** Decodes and reads a report; whatever it is not ends as one refusal naming the file. */
export function readReportFile(path: string): ReadFile {
  const decoded = decodeDocument(readBytes(path));
  if (!decoded.ok) throw new Refusal(decoded.error.code, `文件“${basename(path)}”：${decoded.error.message}`);
  const read = readReport(decoded.value.text);
  if (!read.ok) throw new Refusal(read.error.code, `文件“${basename(path)}”：${read.error.message}`);
  return { text: decoded.value.text, report: read.value };
}
