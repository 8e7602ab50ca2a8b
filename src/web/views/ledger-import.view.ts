import type { LedgerImported } from '../../ledger/ledger-import.service.js';

export interface ChangeView {
  readonly cell: string;
  readonly task: string;
  readonly column: string;
  readonly from: string;
  readonly to: string;
}

export interface LedgerImportView {
  readonly lede: string;
  readonly preview: {
    readonly title: string;
    readonly errors: readonly { readonly cell: string; readonly message: string }[];
    readonly changes: readonly ChangeView[];
    readonly rest: string | null;
    /** Null while something is wrong, or nothing is to be done. */
    readonly confirm: { readonly carried: string; readonly digest: string; readonly label: string } | null;
  } | null;
}

const AMOUNT = 200;
/** A form carries no more in one field. */
const MOST_CARRIED = 90_000;

const OFFICE_LEDE =
  '先逐格列出将要改什么，核对后一次办理；有一处不对，全部不改。落实标准、节点在立项前可改；最近一期情况、问题、下一步、数据由督查室代填，单位核对后才算上报。';
const UNIT_LEDE =
  '先逐格列出将要改什么，核对后一次办理；有一处不对，全部不改。最近一期情况、问题、下一步成为草稿，由负责人同意后上报；数据直接上报。';

export function ledgerImportView(
  looked: { readonly imported: LedgerImported; readonly carried: string } | null,
  { unit }: { readonly unit: boolean },
): LedgerImportView {
  return { lede: unit ? UNIT_LEDE : OFFICE_LEDE, preview: looked && previewOf(looked) };
}

function previewOf({
  imported: { changes, errors, digest },
  carried,
}: {
  readonly imported: LedgerImported;
  readonly carried: string;
}): NonNullable<LedgerImportView['preview']> {
  const tooMuch = Buffer.byteLength(carried) > MOST_CARRIED;
  const shown = errors.length > 0 ? errors.length : changes.length;
  return {
    title: titleOf(errors.length, changes.length),
    errors: errors.slice(0, AMOUNT),
    changes: changes
      .slice(0, AMOUNT)
      .map(({ cell, title: task, column, from, to }) => ({ cell, task, column, from, to })),
    rest: tooMuch
      ? '改动太多，一次办不完：请分几次导入，或者请系统管理员代为导入。'
      : shown > AMOUNT
        ? `另有${shown - AMOUNT}处没有列出。`
        : null,
    confirm:
      errors.length > 0 || changes.length === 0 || tooMuch
        ? null
        : { carried, digest, label: `改这${changes.length}处` },
  };
}

function titleOf(errors: number, changes: number): string {
  if (errors > 0) return `有${errors}处要改正，都改正后才能导入`;
  return changes > 0 ? `将改${changes}处，请核对` : '与系统里的一样，没有要改的';
}
