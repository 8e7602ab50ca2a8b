import { actingOn, type Visitor } from '../access/visitor.js';
import type { SheetLine } from '../plan/statement-sheet.service.js';
import { ELEMENT_WORDS, missingElements } from '../task/domain/report-elements.js';
import type { PeriodStatement } from '../task/report.service.js';
import type { Late, Stated } from '../task/statements.service.js';
import { ReportInput } from '../task/task-inputs.js';
import { fieldOf, type Fields } from './form-fields.js';
import { seenIn } from './line-marks.js';
import { LINE_FIELDS } from './views/statement-mark.js';

/** What the button says: keep it, send it to the head, report it. */
export const PRESSES = ['save', 'send', 'report'] as const;
export type Press = (typeof PRESSES)[number];

type Errors = Record<string, string>;

export interface Posted {
  readonly lines: readonly SheetLine[];
  readonly fields: Fields;
  readonly press: Press;
  readonly visitor: Visitor;
}

const SAME = {
  last: '与上期相同。请改成本期的情况；确实没有变化的，勾“本期无新情况”。',
  returned: '与退回的材料相同。请按退回要点补充后再报。',
} as const;

const inputOf = ({ key, period }: SheetLine, fields: Fields): Record<string, string> => ({
  ...{ key: `period-${period.code}`, kind: 'period', periodId: period.id },
  ...Object.fromEntries(LINE_FIELDS.map((name) => [name, fields[fieldOf(name, key)] ?? ''])),
});

/** Nothing was written and nothing chosen: the line stays for another day. */
const isEmpty = (input: Record<string, string>): boolean =>
  input['text']?.trim() === '' && input['assessment'] === '' && input['noNews'] === '';

/** What the page says, line by line; what is wrong with it by the name of the field. */
export function readStatements({ lines, fields, press, visitor }: Posted): { stated: Stated[]; errors: Errors } {
  const stated: Stated[] = [];
  const errors: Errors = {};
  const filledBy = fields['by'] === 'other' ? (fields['filledBy'] ?? '').trim() : '';
  if (fields['by'] === 'other' && filledBy === '') errors['filledBy'] = '请写代填人姓名';
  for (const line of lines) {
    const input = inputOf(line, fields);
    if (isEmpty(input)) continue;
    const { key, row } = line;
    const needs = press === 'report' ? 'task.report' : 'task.draft';
    const actor = actingOn(visitor, row.record.task.leadDepartmentId, needs);
    if (!actor) continue;
    const parsed = ReportInput.safeParse(input);
    if (press !== 'save') Object.assign(errors, faultsOf(line, input, parsed.error?.issues ?? []));
    const statement = (parsed.data ?? { ...input, noNews: false, problems: null, nextSteps: null }) as PeriodStatement;
    const seen = seenIn(LINE_FIELDS, fields, key);
    stated.push({ key, taskId: row.record.task.id, actor, statement, input, filledBy: filledBy || null, ...seen });
  }
  return { stated, errors };
}

const LINE = /^text-(([0-9A-Z]{26})-([0-9A-Z]{26}))$/;

/** What he wrote in lines that somebody, himself or another, has reported since. */
export const lateIn = ({ lines, fields }: Pick<Posted, 'lines' | 'fields'>): Late[] =>
  Object.entries(fields).flatMap(([name, text]) => {
    const [, key = '', taskId = '', periodId = ''] = LINE.exec(name) ?? [];
    if (key === '' || text.trim() === '' || lines.some((line) => line.key === key)) return [];
    return seenIn(LINE_FIELDS, fields, key).untouched ? [] : [{ key, taskId, periodId, text: text.trim() }];
  });

function faultsOf(
  { key, last, returned }: SheetLine,
  input: Record<string, string>,
  issues: readonly { path: PropertyKey[]; message: string }[],
): Errors {
  const errors = Object.fromEntries(issues.map(({ path, message }) => [fieldOf(String(path[0]), key), message]));
  if (input['noNews'] === 'yes') return errors;
  const text = input['text']?.trim() ?? '';
  if (text === '') return { ...errors, [fieldOf('text', key)]: '请写做了什么；没有的，勾“本期无新情况”。' };
  const before = returned ? 'returned' : 'last';
  const same = text === (returned ?? last)?.text.trim();
  return same ? { ...errors, [fieldOf('text', key)]: SAME[before] } : errors;
}

/** Where a line names neither day nor document, or no figure its standard asks for. */
export function unnamedIn({ lines, fields }: Posted): Errors {
  const errors: Errors = {};
  for (const { key, row } of lines) {
    const text = fields[fieldOf('text', key)] ?? '';
    if (text.trim() === '' || fields[fieldOf('noNews', key)] === 'yes') continue;
    const missing = missingElements(text, row.record.task.standard);
    if (missing.length > 0)
      errors[fieldOf('text', key)] =
        `没有找到${missing.map((one) => ELEMENT_WORDS[one]).join('、')}：补一句，或者就这样上报。`;
  }
  return errors;
}
