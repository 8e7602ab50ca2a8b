import type { Directory } from '../../organization/directory.js';
import type { ChoiceView } from '../components/acts.js';
import type { TextFieldView } from '../components/form.js';
import { unitOptions } from './desk-edit.view.js';
import { MANNER_WORDS } from '../../task/domain/request-rules.js';
import type { Fields } from '../form-fields.js';

export interface LedgerBulkView {
  readonly basis: TextFieldView;
  readonly unit: TextFieldView;
  readonly due: TextFieldView;
  readonly post: TextFieldView;
  readonly leader: TextFieldView;
  readonly decidedOn: TextFieldView;
  readonly manner: ChoiceView;
  readonly open: boolean;
}

/** What may be done with the chosen tasks: one reason for all of them. */
export function bulkView(
  directory: Directory,
  { today, values, open }: { today: string; values: Fields; open: boolean },
): LedgerBulkView {
  const field = (name: string, label: string, rest: Partial<TextFieldView> = {}): TextFieldView => ({
    ...{ id: `b-${name}`, name, label, kind: 'line', value: values[name] ?? '' },
    ...rest,
  });
  const posts = directory.posts.filter(({ role }) => role === 'head' || role === 'clerk');
  const leaders = directory.posts.filter(({ role }) => role === 'leader' || role === 'principal');
  return {
    open,
    basis: field('basis', '依据', { hint: '因为什么改、谁同意的。原定期限不改，改动记入经过。' }),
    unit: field('unit', '改由', { kind: 'select', options: unitOptions(directory) }),
    due: field('due', '改到', { kind: 'day' }),
    post: field('post', '责任岗位', {
      kind: 'select',
      options: posts.map(({ code, title, departmentId }) => ({
        value: code,
        label: `${directory.department(departmentId)?.name ?? ''}　${title}`,
      })),
    }),
    leader: field('leader', '区领导', {
      kind: 'select',
      options: leaders.map(({ code, title }) => ({ value: code, label: title })),
    }),
    decidedOn: field('decidedOn', '哪天定的', { kind: 'day', value: values['decidedOn'] ?? today }),
    manner: {
      ...{ name: 'manner', legend: '怎样定的', error: undefined },
      options: Object.entries(MANNER_WORDS).map(([value, label]) => ({
        ...{ value, label, checked: values['manner'] === value },
      })),
    },
  };
}
