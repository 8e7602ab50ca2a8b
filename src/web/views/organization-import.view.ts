import type { PlannedLine } from '../../staffing/domain/import.js';
import type { ImportPreview } from '../../staffing/staff-import.service.js';
import type { TextFieldView } from '../components/form.js';
import type { Fields } from '../form-fields.js';
import { line } from './staff-look.js';

export interface OrganizationImportView {
  readonly fields: readonly TextFieldView[];
  readonly preview: {
    readonly title: string;
    readonly lines: readonly {
      readonly n: string;
      readonly label: string;
      readonly words: string;
      readonly wrong: boolean;
    }[];
    readonly same: string | null;
    /** What the confirmation carries; null while something is wrong or nothing is to be done. */
    readonly confirm: { readonly text: string; readonly from: string; readonly digest: string } | null;
  } | null;
}

const HINT =
  '一行一人，列为 单位、岗位、姓名、邮箱、电话，用制表符或逗号隔开；第一行可以写列名，可以加“职责”“类别”两列。岗位写 负责人、联络员 等职责，或已有岗位的全称。新单位的类别按名称判断，不对的写在“类别”列。也可以粘贴机构文件（YAML）。';

const AMOUNT = 200;

export function organizationImportView(
  values: Fields,
  { preview, today }: { preview: ImportPreview | null; today: string },
): OrganizationImportView {
  const text = values['text'] ?? '';
  const from = values['from'] ?? today;
  return {
    fields: [
      {
        ...{ id: 'i-text', name: 'text', label: '粘贴名单', optional: '或在下面选文件', rows: 8, hint: HINT },
        value: text,
      },
      line('i', 'from', '从哪天起任职', { kind: 'day', value: from, hint: '用于名单；机构文件里各写各的日期。' }),
    ],
    preview: preview && previewView(preview, { text, from }),
  };
}

function previewView(
  { lines, errors, digest }: ImportPreview,
  { text, from }: { text: string; from: string },
): NonNullable<OrganizationImportView['preview']> {
  const wrong = lines.filter(({ error }) => error !== null);
  const changed = lines.filter(({ error, words }) => error === null && words.length > 0);
  const shown = errors > 0 ? wrong : changed;
  const same = lines.length - wrong.length - changed.length;
  return {
    title:
      errors > 0
        ? `有${errors}行要改正，都改正后才能导入`
        : changed.length > 0
          ? `将新增或修改${changed.length}行，请核对`
          : '没有要新增或修改的',
    lines: shown.slice(0, AMOUNT).map(lineView),
    same: restWords(shown.length, errors > 0 ? changed.length : 0, same),
    confirm: errors === 0 && changed.length > 0 ? { text, from, digest } : null,
  };
}

const lineView = ({ line: n, label, words, error }: PlannedLine) => ({
  ...{ n: String(n), label, words: error ?? words.join('；'), wrong: error !== null },
});

function restWords(shown: number, fine: number, same: number): string | null {
  const rest = [
    ...(shown > AMOUNT ? [`另有${shown - AMOUNT}行没有列出`] : []),
    ...(fine > 0 ? [`${fine}行可以导入`] : []),
    ...(same > 0 ? [`${same}行与现在登记的一样`] : []),
  ];
  return rest.length === 0 ? null : `${rest.join('，')}。`;
}
