import { basename } from 'node:path';
import { LedgerExport } from '../ledger/ledger-export.service.js';
import { OFFICE } from '../ledger/ledger-audience.js';
import { LedgerImport } from '../ledger/ledger-import.service.js';
import { WorkbookCheck } from '../ledger/workbook-check.js';
import { may } from '../access/permissions.js';
import type { Actor } from '../organization/actor.js';
import { Refusal } from '../platform/refusal.js';
import { SYSTEM } from '../seed.service.js';
import { COMMAND } from './command-actor.js';
import { onlyFile, required, year, type Arguments } from './arguments.js';
import { withHouse } from './context.js';
import type { CommandResult } from './output.js';
import { readBytes } from './read-file.js';
import { writeOut } from './write-out.js';

export const exportLedger = ({ flags }: Arguments): Promise<CommandResult> => {
  const planYear = year(flags, 'plan-year');
  const out = required(flags, 'out', '写到哪个 .xlsx 文件');
  return withHouse(undefined, async (house) => {
    const { bytes, rows } = await house.get(LedgerExport).of({ planYear, audience: OFFICE });
    writeOut(out, bytes);
    return { text: `已写出${planYear}年督办台账：${out}（${rows}项）。`, json: { out, planYear, rows } };
  });
};

export const importLedger = ({ positionals, flags }: Arguments): Promise<CommandResult> => {
  const path = onlyFile(positionals, '改过的督办台账');
  const file = { name: basename(path), bytes: readBytes(path) };
  const dryRun = flags['dry-run'] === true;
  return withHouse(undefined, async (house) => {
    const read = await house.get(WorkbookCheck).read(file);
    if (!read.ok) throw new Refusal(read.error.code, read.error.message);
    const as = (_: string | null, permission: Parameters<typeof may>[1]): Actor | null =>
      may(COMMAND, permission) ? COMMAND : null;
    const by = { officerId: SYSTEM, audience: OFFICE, as };
    const done = await house.get(LedgerImport).run(by, read.value, { dryRun });
    if (!done.ok) throw new Refusal(done.error.code, done.error.message);
    const { rows, changes, errors } = done.value;
    const json = { rows, changed: errors.length > 0 ? 0 : changes.length, errors, dryRun };
    if (errors.length === 0) return { text: importedWords(changes, dryRun), json };
    const faults = errors.map(({ cell, message }) => `　${cell}　${message}`);
    return { text: [`有${errors.length}处不能导入，没有改动任何内容：`, ...faults].join('\n'), json, exitCode: 2 };
  });
};

function importedWords(changes: readonly { cell: string; title: string; column: string }[], dryRun: boolean): string {
  if (changes.length === 0) return '与系统里的一样，没有要改的。';
  const lines = changes.map(({ cell, title, column }) => `　${cell}　${title}：${column}`);
  return [dryRun ? `将改${changes.length}处（试行，没有改动）：` : `已改${changes.length}处：`, ...lines].join('\n');
}
