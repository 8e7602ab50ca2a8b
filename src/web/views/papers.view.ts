import { dayWithWeekday, fullDay, monthDay, type Day } from '../../calendar/domain/day.js';
import type { Directory } from '../../organization/directory.js';
import { PAPER_NAMES, quarterWords } from '../../reminder/domain/paper-text.js';
import type { Climb } from '../../reminder/ladder.service.js';
import type { Paper } from '../../reminder/paper.entity.js';
import type { PaperQueues, WaitingPaper } from '../../reminder/paper-reading.service.js';
import { lateWords } from '../../task/domain/light-words.js';
import type { WaitingNotice } from '../../reminder/supervision-drafts.service.js';
import type { TextFieldView } from '../components/form.js';
import type { PaperLineView } from '../components/paper-lines.js';
import type { PagerView } from '../components/pager.js';
import type { Fields } from '../form-fields.js';
import { addressOf, pagerOf, pageWith } from './pager.js';
import { draftLine } from './supervision.view.js';

export interface CallLineView {
  readonly href: string;
  readonly title: string;
  readonly late: string;
  readonly contact: string;
  /** Null for those who only look. */
  readonly form: { readonly action: string; readonly fields: readonly TextFieldView[]; readonly open: boolean } | null;
}

/** Lists of the page, each looked through by itself; how much of one a screen holds, a call with its form. */
export const PAPER_LISTS = { calls: 20, drafts: 40, notices: 40, listings: 40 } as const;
export type PaperList = keyof typeof PAPER_LISTS;

/** One page of a list, and how many there are in all. */
export interface Listed<T> {
  readonly all: number;
  readonly lines: readonly T[];
  readonly pager: PagerView;
}

export interface PapersView {
  readonly lede: string;
  readonly calls: Listed<CallLineView>;
  readonly drafts: Listed<PaperLineView>;
  readonly notices: Listed<PaperLineView>;
  readonly listings: Listed<PaperLineView>;
  readonly signed: readonly PaperLineView[];
}

export interface PapersLook {
  readonly today: Day;
  readonly directory: Directory;
  readonly mayCall: boolean;
  /** Which page of each list. */
  readonly pages: Readonly<Partial<Record<PaperList, number>>>;
  /** 督办通知单 that wait for a signature. */
  readonly notices: readonly WaitingNotice[];
  readonly numberOf: (paper: Paper) => string | null;
  /** A call that was not recorded: of which task, what was typed and what is wrong. */
  readonly retry: { readonly taskId: string; readonly values: Fields; readonly errors: Fields } | null;
}

/** 记一次电话, on the list and on the task's page alike. */
export function callFields(taskId: string, today: Day, retry: PapersLook['retry']): TextFieldView[] {
  const mine = retry?.taskId === taskId ? retry : null;
  const field = (name: string, rest: Omit<TextFieldView, 'id' | 'name'>): TextFieldView => ({
    ...{ id: `call-${taskId}-${name}`, name, value: mine?.values[name] ?? '', error: mine?.errors[name] },
    ...rest,
  });
  return [
    field('day', { label: '哪一天', kind: 'day', value: mine?.values['day'] ?? today }),
    field('spokeWith', { label: '和谁联系', kind: 'line', placeholder: '写职务，例：办公室主任' }),
    field('said', { label: '对方怎么说', rows: 2, placeholder: '例：名单已拟出，9月内可以聘任。' }),
  ];
}

export function callLine(
  { task, unit, duty }: Climb,
  look: Pick<PapersLook, 'today' | 'mayCall' | 'retry'>,
): CallLineView {
  const { id, title } = task.record.task;
  const who = [unit.contactName, unit.contactPhone].filter((words) => words !== null).join('　');
  const form = {
    action: `/papers/calls/${id}`,
    fields: callFields(id, look.today, look.retry),
    open: look.retry?.taskId === id,
  };
  return {
    ...{ href: `/tasks/${id}`, title: `${unit.name}　${title}`, late: lateWords([duty], look.today) },
    contact: who === '' ? '没有登记联系人' : `联系人　${who}`,
    form: look.mayCall ? form : null,
  };
}

const lineOf = (
  paper: Paper,
  { directory }: Pick<PapersLook, 'directory'>,
  rest: Pick<PaperLineView, 'when' | 'marked'>,
): PaperLineView => ({
  ...{ href: `/papers/${paper.id}`, title: paper.title, unit: directory.department(paper.departmentId)?.name ?? '' },
  ...rest,
});

export function waitingLine({ paper, age, overdue }: WaitingPaper, look: Pick<PapersLook, 'directory'>): PaperLineView {
  const waited = age === 0 ? '今天拟出' : `${monthDay(paper.draftedOn)}拟出，已等${age}个工作日`;
  return lineOf(paper, look, { when: `${PAPER_NAMES[paper.kind]}　${waited}`, marked: overdue });
}

const signedWords = (paper: Paper, { numberOf }: PapersLook): string =>
  [numberOf(paper) ?? PAPER_NAMES[paper.kind], `${fullDay(paper.signedOn ?? '')}签发`]
    .concat(paper.kind === 'proposal' ? [] : [`回复期${monthDay(paper.replyBy)}`])
    .join('　');

export function papersView({ calls, drafts, listings, signed }: PaperQueues, look: PapersLook): PapersView {
  const overdue = drafts.filter((one) => one.overdue).length;
  const waits = [
    ...(calls.length > 0 ? [`该打电话${calls.length}件`] : []),
    ...(look.notices.length > 0 ? [`督办通知单待签发${look.notices.length}份`] : []),
    ...(drafts.length > 0 ? [`待签发${drafts.length}件${overdue > 0 ? `，其中${overdue}件已等较久` : ''}`] : []),
  ];
  const listed = listedBy(pagesOf(calls, look));
  return {
    lede: waits.length === 0 ? '没有要打的电话，也没有要签的函。' : `${waits.join('；')}。`,
    calls: listed('calls', calls, (climb) => callLine(climb, look)),
    drafts: listed('drafts', drafts, (waiting) => waitingLine(waiting, look)),
    notices: listed('notices', look.notices, draftLine),
    listings: listed('listings', listings, (paper) =>
      lineOf(paper, look, {
        when: `${paper.quarter.slice(0, 4)}年${quarterWords(paper.quarter)}　${dayWithWeekday(paper.draftedOn)}列入`,
        marked: false,
      }),
    ),
    signed: signed.map((paper) => lineOf(paper, look, { when: signedWords(paper, look), marked: false })),
  };
}

/** A call that was refused stands open on its page. */
function pagesOf(calls: PaperQueues['calls'], { pages, retry }: PapersLook): PapersLook['pages'] {
  const at = retry === null ? -1 : calls.findIndex(({ task }) => task.record.task.id === retry.taskId);
  return at === -1 ? pages : { ...pages, calls: pageWith(at, PAPER_LISTS.calls) };
}

const listedBy =
  (pages: PapersLook['pages']) =>
  <T, L>(list: PaperList, rows: readonly T[], lineFor: (row: T) => L): Listed<L> => {
    const to = (page: number | undefined): string => `${addressOf('/papers', { ...pages, [list]: page })}#p-${list}`;
    const pager = pagerOf(rows.length, { page: pages[list], aPage: PAPER_LISTS[list], to });
    return { all: rows.length, lines: rows.slice(pager.from, pager.to).map(lineFor), pager };
  };
