import type { WholeDraft } from '../../annual-report/draft-reading.service.js';
import type { OptionView, TextFieldView } from '../components/form.js';
import type { PagerView } from '../components/pager.js';
import type { Fields } from '../form-fields.js';
import { addressOf as withQuestions, pagerOf } from './pager.js';
import { addressOf } from './report-outline.view.js';

export interface TableRowView {
  readonly id: string;
  readonly number: number;
  readonly planItem: string;
  readonly text: string;
  readonly unit: string;
  readonly outcome: string;
  readonly answer: string;
  readonly place: { readonly words: string; readonly href: string } | null;
  readonly exception: string | null;
  /** What whoever looks may sign; null where there is nothing to sign. */
  readonly sign: readonly TextFieldView[] | null;
}

export interface ReportTableView {
  readonly base: string;
  readonly lede: string;
  readonly button: string;
  readonly rows: readonly TableRowView[];
  readonly pager: PagerView;
  /** As it was asked for, to come back to it. */
  readonly page: number | undefined;
}

/** The page of the table that is looked at. */
export const tableAt = (base: string, page: number | undefined): string => withQuestions(`${base}/table`, { page });

const A_PAGE = 100;

interface Look {
  readonly values: Fields;
  readonly page: number | undefined;
  readonly signs: boolean;
  readonly records: boolean;
  readonly leaders: readonly { readonly code: string; readonly title: string }[];
}

export function reportTableView({ plan, compared, gaps }: WholeDraft, look: Look): ReportTableView {
  const year = plan.planYear;
  const open = gaps.filter(({ kind }) => kind === 'unaccounted').length;
  const isOpen = (one: WholeDraft['compared'][number]): boolean =>
    one.exception === null && (one.outcome === null || one.answer === '');
  const ended = compared.filter((one) => !isOpen(one)).length;
  const base = addressOf(year, null);
  const to = (page: number | undefined): string => tableAt(base, page);
  const pager = pagerOf(compared.length, { page: look.page, aPage: A_PAGE, to });
  return {
    ...{ base, pager, page: look.page },
    button: look.signs ? '同意暂无结论' : '代录领导意见',
    lede: `上年度报告的${compared.length}条承诺，${ended}条已有着落${open > 0 ? `，${open}条还没有` : ''}。`,
    rows: compared.slice(pager.from, pager.to).map((one, i) => ({
      ...{ id: one.id, number: pager.from + i + 1, planItem: one.planItem, text: one.promise, unit: one.department },
      ...{ outcome: one.outcome === null ? '' : one.outcomeWords, answer: one.answer, exception: one.exception },
      place: one.place === '' ? null : { words: one.place, href: addressOf(year, one.place) },
      sign: isOpen(one) && (look.signs || look.records) ? fieldsFor(one.id, look) : null,
    })),
  };
}

function fieldsFor(id: string, { values, signs, leaders }: Look): TextFieldView[] {
  const mine = values['promise'] === id ? values : {};
  const reason: TextFieldView = {
    ...{ id: `reason-${id}`, name: 'reason', label: '为什么可以暂无结论', kind: 'line' },
    value: mine['reason'] ?? '',
  };
  if (signs) return [reason];
  const options: OptionView[] = leaders.map(({ code, title }) => ({ value: code, label: title }));
  return [
    {
      ...{ id: `leader-${id}`, name: 'leader', label: '签字的领导', kind: 'select', options },
      value: mine['leader'] ?? '',
    },
    { ...{ id: `day-${id}`, name: 'day', label: '签字日期', kind: 'day' }, value: mine['day'] ?? '' },
    reason,
  ];
}
