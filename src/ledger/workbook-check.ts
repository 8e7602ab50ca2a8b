import { Injectable } from '@nestjs/common';
import { secrecyMark } from '../document/domain/classification.js';
import { MOST_ROWS } from '../document/workbook/child-reader.js';
import { WorkbookReader, type ReadWorkbook, type WorkbookFault } from '../document/workbook/workbook-reader.js';
import { fault, ok, type Fault, type Outcome } from '../platform/outcome.js';
import { checkFiles, type GivenFile } from '../task/evidence-check.js';
import type { FileFault } from '../task/domain/file-kinds.js';
import { CHECK_TITLE, ID_TITLE } from './domain/row-key.js';
import type { Returned } from './domain/returned.js';
import { returnedSheet, tableIn } from './domain/returned-sheet.js';
import { readSystem } from './domain/system-sheet.js';

export type LedgerCode = 'LEDGER.FILE' | 'LEDGER.YEAR' | 'LEDGER.CHANGED' | 'LEDGER.NOT_YOURS';
export type LedgerFault = Fault<LedgerCode>;

const NO_WORKBOOK = '这不是 .xlsx 工作簿，没有导入。请选从系统导出的台账；用 WPS 改过的，另存为 .xlsx 再导入。';
const FILE_WORDS: Readonly<Partial<Record<FileFault, string>>> = {
  empty: '这个文件是空的，没有导入。请核对是否选错文件。',
  oldOffice: '这个文件是旧版 .xls，或者加了打开密码，没有导入。请去掉密码，在 Excel、WPS 中另存为 .xlsx 再导入。',
  macros: '这个工作簿带有宏，没有导入。请另存为不带宏的 .xlsx 再导入。',
  locked: '这个文件加了密码，没有导入。请去掉密码再导入。',
  damaged: '这个文件不完整或已损坏，没有导入。请重新复制后再导入。',
  otherName: '文件名和内容不是一种格式，没有导入。请打开核对，另存为 .xlsx 再导入。',
  secret: '文件首页有密级标志。本系统不得存放涉密文件，未读取、未保存。请按保密规定办理。',
};
const READ_WORDS: Readonly<Record<WorkbookFault, string>> = {
  damaged: '这个工作簿不完整或已损坏，没有导入。请在 Excel、WPS 中打开，另存为 .xlsx 再导入。',
  tooLarge: '这个工作簿展开后太大，没有导入。请从系统重新导出，只改需要改的格再导入。',
  tooManyRows: `这个工作簿超过${MOST_ROWS}行，没有导入。请删去多余的行，或从系统重新导出。`,
  tooSlow: '这个工作簿一分钟内读不完，没有导入。请从系统重新导出，只改需要改的格再导入。',
};

/** The top of a sheet, where a marking would stand. */
const TOP_ROWS = 20;
const FIRST_PAGE = 2000;

/** Reads a workbook that somebody handed in as a ledger that came back, or says why it is none. */
@Injectable()
export class WorkbookCheck {
  constructor(private readonly reader: WorkbookReader) {}

  async read(file: GivenFile): Promise<Outcome<Returned, LedgerFault>> {
    const checked = checkFiles([file]);
    if (!checked.ok) return wrong(FILE_WORDS[checked.error.fault] ?? NO_WORKBOOK);
    if (checked.value[0]?.kind !== 'xlsx') return wrong(NO_WORKBOOK);
    const read = await this.reader.read(file.bytes);
    if (!read.ok) return wrong(READ_WORDS[read.error]);
    const { sheets, from1904 } = read.value;
    if (sheets.some((sheet) => secrecyMark(topOf(sheet)) !== null)) return wrong(FILE_WORDS.secret ?? '');
    const table = tableIn(sheets);
    const missing = `没有找到“${ID_TITLE}”“${CHECK_TITLE}”两列`;
    if (!table) return wrong(`这不是从系统导出的台账，或者${missing}，没有导入。请从系统重新导出，在导出的表里改。`);
    const system = readSystem(sheets);
    if (!system) return wrong('工作簿里的“系统”页不见了，没有导入。请从系统重新导出，在导出的表里改，不要另建工作簿。');
    return ok({ ...system, ...returnedSheet(table, { planYear: system.planYear, from1904 }) });
  }
}

const wrong = (message: string): { ok: false; error: LedgerFault } => fault('LEDGER.FILE', message);

const topOf = ({ rows }: ReadWorkbook['sheets'][number]): string =>
  rows
    .slice(0, TOP_ROWS)
    .map(({ cells }) => [...cells.values()].flatMap((cell) => (cell.kind === 'text' ? [cell.text] : [])).join('\n'))
    .join('\n')
    .slice(0, FIRST_PAGE);
