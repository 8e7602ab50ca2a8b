import type { Directory } from '../../organization/directory.js';
import type { DeskPromise, DeskSheet } from '../../plan/desk-reading.service.js';
import type { DeskRecord } from '../../plan/desk-lines.js';
import { MOST_NODES } from '../../plan/domain/task-shape.js';
import type { ChoiceView } from '../components/acts.js';
import type { OptionView, TextFieldView } from '../components/form.js';
import { NATURE_WORDS } from './words.js';
import type { Fields } from '../form-fields.js';

export interface DeskEditView {
  readonly action: string;
  readonly version: string;
  readonly notes: readonly string[];
  readonly promises: readonly { readonly id: string; readonly number: number; readonly text: string }[];
  readonly title: TextFieldView;
  readonly standard: TextFieldView;
  readonly nature: ChoiceView;
  readonly due: TextFieldView;
  readonly lead: TextFieldView;
  readonly cooperating: TextFieldView;
  readonly post: TextFieldView;
  /** 承接; null where there was no plan last year. */
  readonly carried: TextFieldView | null;
  /** Which of last year's problems a supplementary task answers; null where it answers a promise, or none is left. */
  readonly problem: TextFieldView | null;
  readonly nodes: readonly { readonly title: TextFieldView; readonly day: TextFieldView }[];
  readonly nodesError: string | undefined;
  readonly rhythm: readonly { readonly value: string; readonly label: string; readonly checked: boolean }[];
  /** Answers no promise: may be dropped. */
  readonly loose: boolean;
}

export interface Editing {
  readonly sheet: DeskSheet;
  readonly directory: Directory;
  readonly periods: readonly { readonly code: string; readonly name: string }[];
  readonly action: string;
  /** Refused just now: what was written stands again, beside what is wrong with it. */
  readonly retry: { readonly values: Fields; readonly errors: Fields } | null;
}

export const unitOptions = (directory: Directory): OptionView[] =>
  directory.departments
    .filter((unit) => !directory.isClosed(unit))
    .map(({ code, name }) => ({ value: code, label: name }));

const valuesOf = ({ task, cooperating, nodes }: DeskRecord, directory: Directory): Fields => ({
  ...{ title: task.title, nature: task.nature, standard: task.standard ?? '', due: task.dueDate ?? '' },
  lead: directory.department(task.leadDepartmentId)?.code ?? '',
  post: directory.posts.find(({ id }) => id === task.responsiblePostId)?.code ?? '',
  cooperating: cooperating.flatMap((id) => directory.department(id)?.name ?? []).join('、'),
  ...{ rhythm: task.rhythm?.join(',') ?? '', carried: task.carriedFromId ?? '' },
  problem: task.answersProblem ?? '',
  ...Object.fromEntries(
    nodes.flatMap((node, i) => [
      [`node${i + 1}`, node.title],
      [`nodeDue${i + 1}`, node.dueDate],
    ]),
  ),
});

/** What the reader was not sure of, and what would help to decide it. */
function notesOf(promises: readonly DeskPromise[]): string[] {
  const unique = (all: readonly string[]): string[] => [...new Set(all)];
  return [
    ...promises.flatMap(({ doubt, number }) => (doubt === null ? [] : [`读入时不确定：第${number}条${doubt}。`])),
    ...promises.flatMap(({ number, alike }) =>
      alike.length === 0 ? [] : [`第${number}条与第${alike.join('、')}条疑似重复：确是一件事的，可以并为一项。`],
    ),
    ...promises.flatMap(({ row }) => {
      const { lead, cooperating } = row.namedOwners;
      return lead === null
        ? []
        : [`原文写明：${lead}牵头${cooperating.length > 0 ? `，${cooperating.join('、')}配合` : ''}。`];
    }),
    ...unique(promises.flatMap(({ problems }) => problems)).map((text) => `对应上年问题：${text}`),
  ];
}

type Field = (name: string, label: string, rest?: Partial<TextFieldView>) => TextFieldView;

const carriedField = ({ lastYear }: DeskSheet, field: Field): TextFieldView | null =>
  lastYear.length === 0
    ? null
    : field('carried', '承接上年任务', {
        ...{ kind: 'select', optional: '立项后只在本年度催报' },
        options: lastYear.map(({ id, title }) => ({ value: id, label: title })),
      });

function problemField(line: DeskRecord, { unanswered, untaken }: DeskSheet, field: Field): TextFieldView | null {
  const own = line.task.answersProblem;
  const open = untaken.filter((text) => text === own || unanswered.includes(text));
  if ((line.promises.length > 0 && own === null) || open.length === 0) return null;
  return field('problem', '回应上年哪处问题', {
    ...{ kind: 'select', optional: '没有的不选' },
    options: open.map((text) => ({ value: text, label: text })),
  });
}

const nodeFields = (field: Field): DeskEditView['nodes'] =>
  Array.from({ length: MOST_NODES }, (_, i) => ({
    title: field(`node${i + 1}`, `节点${i + 1}`),
    day: field(`nodeDue${i + 1}`, '日期', { kind: 'day' }),
  }));

const STANDARD_HINT = '写一件可查证的事和日期；持续做的，写明每期报哪几个数。';

export function deskEdit(line: DeskRecord, { sheet, directory, periods, action, retry }: Editing): DeskEditView {
  const { task } = line;
  const promises = sheet.promises.filter(({ taskId }) => taskId === line.id);
  const values = retry?.values ?? valuesOf(line, directory);
  const errors = retry?.errors ?? {};
  const field = (name: string, label: string, rest: Partial<TextFieldView> = {}): TextFieldView => ({
    ...{ id: `e-${name}`, name, label, kind: 'line', value: values[name] ?? '', error: errors[name] },
    ...rest,
  });
  const lead = directory.departmentNamed(values['lead'] ?? '');
  const posts = directory.posts.filter(({ departmentId }) => departmentId === lead?.id);
  const rhythm = (values['rhythm'] ?? '').split(',').filter((code) => code !== '');
  return {
    ...{ action, version: String(task.version), notes: notesOf(promises), loose: promises.length === 0 },
    promises: promises.map(({ row, number }) => ({ id: row.id, number, text: row.sourceText })),
    title: field('title', '任务名称'),
    standard: field('standard', '怎样算落实', { hint: STANDARD_HINT }),
    nature: {
      ...{ name: 'nature', legend: '性质', error: errors['nature'] },
      options: Object.entries(NATURE_WORDS).map(([value, label]) => ({
        ...{ value, label, checked: (values['nature'] ?? '') === value },
      })),
    },
    due: field('due', '完成期限', { kind: 'day', optional: '持续做的可不填' }),
    lead: field('lead', '牵头单位', { kind: 'select', options: unitOptions(directory) }),
    cooperating: field('cooperating', '配合单位', { optional: '用顿号隔开' }),
    post: field('post', '责任岗位', {
      ...{ kind: 'select', optional: '不选即单位负责人' },
      options: posts.map(({ code, title }) => ({ value: code, label: title })),
    }),
    carried: carriedField(sheet, field),
    problem: problemField(line, sheet, field),
    nodes: nodeFields(field),
    nodesError: errors['nodes'],
    rhythm: periods.map(({ code, name }) => ({
      ...{ value: code, label: name, checked: rhythm.length === 0 || rhythm.includes(code) },
    })),
  };
}
