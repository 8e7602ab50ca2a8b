import { dayAsSeenOn, type Day } from '../../calendar/domain/day.js';
import type { ReportCheck } from '../../annual-report/report-draft.entity.js';
import type { Fields } from '../form-fields.js';

export interface CheckLine {
  readonly id: string;
  readonly place: string;
  readonly text: string;
  /** What was answered, and what became of it; null while it is open. */
  readonly answered: string | null;
  readonly choice: string;
  readonly correction: string;
}

export interface UnitChecksView {
  readonly unitId: string;
  readonly unit: string;
  readonly open: readonly CheckLine[];
  readonly answered: readonly CheckLine[];
}

export interface ReportChecksView {
  readonly lede: string;
  readonly units: readonly UnitChecksView[];
}

interface Look {
  readonly today: Day;
  readonly values: Fields;
  readonly units: readonly { readonly id: string; readonly name: string }[];
}

export function reportChecksView(checks: readonly ReportCheck[], look: Look): ReportChecksView {
  const open = checks.filter(({ answer }) => answer === null).length;
  const lede =
    open > 0
      ? `年度报告有${open}句用了您单位的材料，请逐句核对。`
      : checks.length > 0
        ? '送来的都核对过了。'
        : '现在没有要核对的句子。年度报告成稿后，用了您单位材料的句子会送到这里。';
  const units = look.units.map(({ id, name }): UnitChecksView => {
    const lines = checks.filter(({ departmentId }) => departmentId === id).map((one) => lineOf(one, look));
    return {
      ...{ unitId: id, unit: name },
      open: lines.filter(({ answered }) => answered === null),
      answered: lines.filter(({ answered }) => answered !== null),
    };
  });
  return { lede, units: units.filter((unit) => unit.open.length + unit.answered.length > 0) };
}

function lineOf(check: ReportCheck, { today, values }: Look): CheckLine {
  const day = check.answeredOn === null ? '' : dayAsSeenOn(check.answeredOn, today);
  const settled = check.settled === null ? '，依法治区办正在办理' : `。办理：${check.settled}`;
  return {
    ...{ id: check.id, place: check.passage, text: check.text },
    answered:
      check.answer === null
        ? null
        : check.answer === 'right'
          ? `${day}　核对无误`
          : `${day}　要求更正：${check.correction ?? ''}${settled}`,
    choice: values[`answer-${check.id}`] ?? '',
    correction: values[`correction-${check.id}`] ?? '',
  };
}
