import { fullDay, weekdayWord, type Day } from '../../calendar/domain/day.js';
import type { StatutoryLine } from '../../reminder/statutory.service.js';
import type { TextFieldView } from '../components/form.js';
import type { Fields } from '../form-fields.js';

export interface StatutoryLineView {
  readonly title: string;
  readonly basis: string;
  /** 2022年2月28日（周一） */
  readonly due: string;
  /** 还有62天 · 2022年2月25日完成，×政报〔2022〕3号 */
  readonly state: string;
  readonly record: StatutoryFormView | null;
}

export interface StatutoryFormView {
  readonly label: string;
  readonly code: string;
  readonly reportYear: string;
  readonly fields: readonly TextFieldView[];
}

export interface StatutoryView {
  readonly lede: string;
  /** Whom it is told, and until when. */
  readonly note: string;
  readonly lines: readonly StatutoryLineView[];
}

export interface StatutoryLook {
  readonly lines: readonly StatutoryLine[];
  readonly today: Day;
  readonly mayRecord: boolean;
  /** As typed into the one form that was refused. */
  readonly values: Fields;
  readonly errors: Fields;
}

function stateOf({ done, left }: StatutoryLine): string {
  if (done) return `${fullDay(done.doneOn)}完成，${done.reference}`;
  if (left === 0) return '今天截止';
  return left > 0 ? `还有${left}天` : `日期已过${-left}天，尚未登记`;
}

function formOf(line: StatutoryLine, { today, values, errors }: StatutoryLook): StatutoryFormView {
  const { code } = line.rule;
  const reportYear = String(line.reportYear);
  const mine = values['code'] === code && values['reportYear'] === reportYear;
  const field = (name: string, rest: Omit<TextFieldView, 'id' | 'name'>): TextFieldView => ({
    ...{ id: `s-${code}-${reportYear}-${name}`, name, ...rest },
    ...(mine ? { value: values[name] ?? '', error: errors[name] } : {}),
  });
  return {
    ...{ label: `登记${reportYear}年度：${line.rule.name}`, code, reportYear },
    fields: [
      field('day', { label: '完成日期', kind: 'day', value: today }),
      field('reference', { label: '文号或公开网址', kind: 'line', placeholder: '例：×政报〔2022〕3号' }),
    ],
  };
}

/** 2项尚未登记，最近一项2022年2月28日前完成。 */
function ledeOf(lines: readonly StatutoryLine[]): string {
  const open = lines.filter(({ done }) => done === null);
  if (lines.length === 0) return '还没有已立项的计划。立项后，该年度报告的报送和公开日期列在这里。';
  const [nearest] = open;
  return nearest ? `${open.length}项尚未登记，最近一项最迟${fullDay(nearest.due)}完成。` : '各项都已登记。';
}

export function statutoryView(look: StatutoryLook): StatutoryView {
  return {
    lede: ledeOf(look.lines),
    note: '到期前按设置提醒综合人员；登记完成日期和文号后不再提醒。',
    lines: look.lines.map((line) => ({
      title: `${line.reportYear}年度：${line.rule.name}`,
      basis: line.rule.basis,
      due: `${fullDay(line.due)}（${weekdayWord(line.due)}）`,
      state: stateOf(line),
      record: look.mayRecord && line.done === null ? formOf(line, look) : null,
    })),
  };
}
