import { dayWithWeekday, fullDay } from '../../calendar/domain/day.js';
import type { Directory } from '../../organization/directory.js';
import type { DeskRecord } from '../../plan/desk-lines.js';
import { linesAskedOf } from '../../plan/consulted-lines.js';
import type { DeskSheet } from '../../plan/desk-reading.service.js';
import type { ChoiceView } from '../components/acts.js';
import type { TextFieldView } from '../components/form.js';
import { unitOptions } from './desk-edit.view.js';
import { NATURE_WORDS } from './words.js';
import type { Fields } from '../form-fields.js';

export interface ConsultedLine {
  readonly id: string;
  readonly title: string;
  readonly part: string;
  readonly source: readonly string[];
  readonly facts: readonly string[];
  readonly answer: ChoiceView;
  readonly unit: TextFieldView;
  readonly words: TextFieldView;
  readonly settled: string | null;
}

export interface ConsultationView {
  readonly id: string;
  readonly lede: string;
  readonly lines: readonly ConsultedLine[];
  readonly open: boolean;
  readonly mayAnswer: boolean;
}

const ANSWERS = { none: '无意见', otherLead: '应由其他单位牵头', reword: '建议修改' } as const;

export interface Consulted {
  readonly unitId: string;
  readonly today: string;
  readonly directory: Directory;
  readonly mayAnswer: boolean;
  readonly values: Fields | null;
}

/** One unit's lines of the table that it was asked about; nobody else's. */
export function consultationView(sheet: DeskSheet, consulted: Consulted): ConsultationView | null {
  const { unitId, today, directory, mayAnswer, values } = consulted;
  const asked = sheet.consultations.find(({ departmentId }) => departmentId === unitId);
  if (!asked) return null;
  const mine = linesAskedOf(sheet, unitId);
  const answered = new Map(asked.answers.map((answer) => [answer.taskId, answer]));
  const settled = asked.answers.some(({ settledOn }) => settledOn !== null);
  const said = (id: string, name: 'kind' | 'unit' | 'words'): string => {
    if (values) return values[`${name}-${id}`] ?? '';
    const answer = answered.get(id);
    if (name === 'kind') return answer?.kind ?? 'none';
    return (name === 'words' ? answer?.words : directory.department(answer?.departmentId ?? null)?.code) ?? '';
  };
  return {
    ...{ id: asked.id, open: mine.length > 0 && !settled, mayAnswer },
    lede: ledeOf(asked, { lines: mine.length, today }),
    lines: mine.map((line) => lineOf(line, { said, unitId, directory, settled: settledWords(answered.get(line.id)) })),
  };
}

interface LineAround {
  readonly said: (id: string, name: 'kind' | 'unit' | 'words') => string;
  readonly unitId: string;
  readonly directory: Directory;
  readonly settled: string | null;
}

function lineOf(line: DeskRecord, { said, unitId, directory, settled }: LineAround): ConsultedLine {
  const { id, task, promises } = line;
  return {
    ...{ id, title: task.title, part: task.leadDepartmentId === unitId ? '牵头' : '配合', settled },
    ...{ source: promises.map(({ sourceText }) => sourceText), facts: factsOf(line, directory) },
    answer: {
      ...{ name: `kind-${id}`, legend: '您单位的意见', error: undefined },
      options: Object.entries(ANSWERS).map(([value, label]) => ({ value, label, checked: said(id, 'kind') === value })),
    },
    unit: {
      ...{ id: `unit-${id}`, name: `unit-${id}`, label: '应由哪个单位牵头', optional: '没有这条意见的不选' },
      ...{ kind: 'select', options: unitOptions(directory), value: said(id, 'unit') },
    },
    words: {
      ...{ id: `words-${id}`, name: `words-${id}`, label: '理由，或建议改成的文字', rows: 2, optional: '无意见不用写' },
      value: said(id, 'words'),
    },
  };
}

const factsOf = ({ task, cooperating }: DeskRecord, directory: Directory): string[] => [
  `${NATURE_WORDS[task.nature]}，牵头：${directory.department(task.leadDepartmentId)?.name ?? '待定'}`,
  ...(cooperating.length > 0
    ? [`配合：${cooperating.flatMap((unit) => directory.department(unit)?.name ?? []).join('、')}`]
    : []),
  ...(task.standard === null ? [] : [`落实标准：${task.standard}`]),
  ...(task.dueDate === null ? [] : [`期限：${fullDay(task.dueDate)}`]),
];

const settledWords = (answer: DeskSheet['consultations'][number]['answers'][number] | undefined): string | null =>
  answer?.settledOn ? `督查室处理意见：${answer.settledWords ?? ''}` : null;

function ledeOf(
  { answerBy, answeredOn }: DeskSheet['consultations'][number],
  { lines, today }: { lines: number; today: string },
): string {
  if (lines === 0) return '任务分解表已经立项，征求意见结束。';
  if (answeredOn !== null) return `您单位已于${dayWithWeekday(answeredOn)}答复，涉及${lines}项；答复日期前可以改。`;
  if (answerBy < today) return `答复日期已过，视为无意见，涉及您单位${lines}项；立项前仍可以提。`;
  return `任务分解表立项前征求意见，涉及您单位${lines}项，请于${dayWithWeekday(answerBy)}前答复；没有意见的，不用回复。`;
}
