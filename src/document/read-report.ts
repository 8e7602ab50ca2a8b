import { fault, ok, type Fault, type Outcome } from '../platform/outcome.js';
import type { ParsedReport } from './domain/parsed-report.js';
import { secrecyMark } from './domain/classification.js';
import { parseReport } from './domain/parse.js';

export type ReadFault = Fault<'NOT_A_REPORT' | 'EMPTY' | 'CLASSIFIED'>;

const CLASSIFIED =
  '标有密级，本系统不读取、不保存涉密文件。请立即停止上传，按保密规定处理；确属误标的，由定密单位更正后再导入公开版本。';

/** Reads a decoded text (LF line ends, no BOM) as a report or a work plan. Never throws, whatever the text is. */
export function readReport(text: string): Outcome<ParsedReport, ReadFault> {
  if (text.trim() === '') return fault('EMPTY', '文件里没有文字。请核对是否选错文件。');
  // What the marking says is repeated to nobody, nor anything of the text.
  if (secrecyMark(text) !== null) return fault('CLASSIFIED', CLASSIFIED);
  const parsed = parseReport(text);
  if ('report' in parsed) return ok(parsed.report);
  const remedy = '不像是工作报告、总结或工作安排。请核对是否选错文件；确是报告的，章节标题写成“一、工作成效”的样子。';
  return fault('NOT_A_REPORT', `${parsed.foreign}，${remedy}`);
}
