import { dayAsSeenOn } from '../../calendar/domain/day.js';
import { sentence } from '../../reminder/domain/ask-words.js';
import { KIND_WORDS, wish, type AskedOfLeader } from '../../reminder/domain/leaders-decisions.js';
import { formAddress, type OverviewAbout } from './overview-about.js';
import { formOf, type Given, type InlineFormView } from './overview-forms.view.js';
import { proposalAnswers, proposalForm, proposalLines } from './overview-proposals.view.js';

export interface OverviewLink {
  readonly label: string;
  readonly href: string;
}

export interface AskedView {
  readonly id: string;
  readonly badge: string;
  readonly unit: string;
  readonly title: string;
  readonly href: string;
  readonly lines: readonly { readonly label: string; readonly words: string }[];
  readonly links: readonly OverviewLink[];
  /** Whether there is room for it on the sheet. */
  readonly printed: boolean;
  readonly form: InlineFormView | null;
}

export interface RecordedView {
  readonly badge: string;
  readonly unit: string;
  readonly title: string;
  readonly href: string;
  readonly words: string;
}

const taskAddress = (id: string): string => `/tasks/${id}`;
/** 另作批示: a leader's word on a task, with the day for the answer. */
const instructing = (about: OverviewAbout, taskId: string, { key, title }: { key: string; title: string }) =>
  formOf(about, key, {
    label: `批示：${title}`,
    action: `/tasks/${taskId}/instructions`,
    fields: [
      { name: 'words', label: '批示' },
      { name: 'answerBy', label: '请于哪天前答复', kind: 'day' },
    ],
    button: { label: '批示', name: 'press', value: 'instruct' },
  });

function granting(about: OverviewAbout, one: AskedOfLeader, key: string): InlineFormView {
  const extends_ = one.kind === 'extension';
  const day: Given[] = extends_ ? [{ name: 'day', label: '延至', kind: 'day', value: one.proposedDay ?? '' }] : [];
  return formOf(about, key, {
    label: `同意：${one.title}`,
    action: `/tasks/${one.taskId}/requests/${one.id}/decide`,
    fields: [...day, { name: 'words', label: '批示', optional: '可不填' }],
    button: { label: extends_ ? '同意延期' : `同意改由${one.proposedUnit ?? ''}牵头`, name: 'grant', value: 'yes' },
  });
}

const refusing = (about: OverviewAbout, one: AskedOfLeader, key: string): InlineFormView =>
  formOf(about, key, {
    label: `不同意：${one.title}`,
    action: `/tasks/${one.taskId}/requests/${one.id}/decide`,
    fields: [{ name: 'words', label: '不同意的理由', hint: '单位据此办理。' }],
    button: { label: '不同意', name: 'grant', value: 'no' },
  });

function openForm(about: OverviewAbout, one: AskedOfLeader): InlineFormView | null {
  const open = about.retry?.key ?? about.query.do;
  if (one.kind === 'proposal') return proposalForm(about, one, open);
  if (open === `yes-${one.id}`) return granting(about, one, open);
  if (open === `no-${one.id}`) return refusing(about, one, open);
  return open === `say-${one.id}` ? instructing(about, one.taskId, { key: open, title: one.title }) : null;
}

const ANSWERS = [
  ['同意', 'yes'],
  ['不同意', 'no'],
  ['另作批示', 'say'],
] as const;
const answersTo = ({ kind }: AskedOfLeader): readonly (readonly [string, string])[] =>
  kind === 'proposal' ? proposalAnswers : ANSWERS;

function requestLines(one: AskedOfLeader, about: OverviewAbout): AskedView['lines'] {
  const supervisor = one.supervisor === null ? '' : `该单位由${one.supervisor}分管，已同时报告。`;
  const opinion = one.opinion === null ? '尚未提出。' : sentence(one.opinion);
  return [
    { label: '请求', words: `${wish(one, about.input.today)}。` },
    { label: '单位理由', words: sentence(one.reason) },
    { label: '督查室意见', words: opinion + supervisor },
  ];
}

function askedView(one: AskedOfLeader, about: OverviewAbout): Omit<AskedView, 'printed'> {
  const link = (label: string, key: string): OverviewLink => ({
    label,
    href: formAddress(about, `${key}-${one.id}`),
  });
  return {
    ...{ id: `at-${one.id}`, badge: KIND_WORDS[one.kind], unit: one.unit, title: one.title },
    href: taskAddress(one.taskId),
    lines: one.kind === 'proposal' ? proposalLines(one) : requestLines(one, about),
    links: about.decides === 'yes' ? answersTo(one).map(([label, key]) => link(label, key)) : [],
    form: about.decides === 'yes' ? openForm(about, one) : null,
  };
}

export const askedViews = (about: OverviewAbout): Omit<AskedView, 'printed'>[] =>
  about.input.asked.map((one) => askedView(one, about));

/** 代录: what was written down in his name, once, with the way to take it back. */
export const recordedViews = ({ input }: OverviewAbout): RecordedView[] =>
  input.recorded.map(({ unit, title, taskId, kind, decidedOn, how, words }) => ({
    ...{ badge: KIND_WORDS[kind], unit, title, href: taskAddress(taskId) },
    words: sentence(`${dayAsSeenOn(decidedOn, input.today)}（${how}）由督查室代录：${words}`),
  }));

export interface SayView {
  readonly say: OverviewLink | null;
  readonly form: InlineFormView | null;
}

/** The same for what is late. */
export function sayOf(about: OverviewAbout, { id, title }: { readonly id: string; readonly title: string }): SayView {
  if (about.decides !== 'yes') return { say: null, form: null };
  const key = `late-${id}`;
  const open = (about.retry?.key ?? about.query.do) === key;
  return {
    say: { label: '另作批示', href: formAddress(about, key) },
    form: open ? instructing(about, id, { key, title }) : null,
  };
}

/** What was written into a form that is no longer on the page, because somebody was first. */
export function leftOver(about: OverviewAbout, forms: readonly (InlineFormView | null)[]): string {
  const { retry } = about;
  if (retry === null || forms.some((form) => form?.key === retry.key)) return '';
  return retry.values['words'] ?? '';
}
