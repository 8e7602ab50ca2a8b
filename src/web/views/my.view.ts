import { clockWords, dayOf } from '../../calendar/domain/beijing.js';
import { dayAsSeenOn, dayWithWeekday, type Day } from '../../calendar/domain/day.js';
import type { Directory } from '../../organization/directory.js';
import { allAsks } from '../../reminder/domain/ask.js';
import { honorific } from '../../reminder/domain/manner.js';
import { requestWords, restWords } from '../../reminder/domain/unit-part.js';
import type { UnitWeek, UnitWeeks } from '../../reminder/unit-week.service.js';
import type { ActView } from '../components/acts.js';
import type { PaperConsent } from '../../task/paper-consent.entity.js';
import type { RecordedView } from '../components/my-recorded.js';
import type { MyUnitView, MyView, ToSignView } from '../pages/my.page.js';
import { postWords, scanHref, signedWords } from './evidence-words.js';
import { askView, minutesOf, opened, type Shown } from './my-asks.view.js';

/** Sent up on the reader's own signature, entered by another. */
export interface SignedForHim {
  readonly consent: PaperConsent;
  readonly title: string;
}

export interface MyAbout extends UnitWeeks, Shown {
  readonly today: Day;
  /** Signs off what a clerk wrote. */
  readonly signsOff: boolean;
  readonly consents: readonly SignedForHim[];
  /** Has the forms of the open task. */
  readonly acts: readonly ActView[];
}

/** The task whose forms are open: the one asked for, else the first that can be answered here. */
export function openTask({ weeks }: UnitWeeks, wanted: string | undefined): string | null {
  const tasks = weeks.flatMap(({ asks, toSign }) => [
    ...allAsks(asks).flatMap(opened),
    ...toSign.flatMap(({ draft }) => (draft.input['periodId'] ? [] : [draft.taskId])),
  ]);
  return tasks.find((id) => id === wanted) ?? (wanted === undefined ? tasks[0] : undefined) ?? null;
}

const totalOf = (weeks: readonly UnitWeek[]): number => weeks.reduce((sum, { asks }) => sum + asks.total, 0);

function ledeOf({ weeks, nextCollection }: UnitWeeks): MyView['lede'] {
  const total = totalOf(weeks);
  if (total === 0) {
    const next = nextCollection === null ? '' : `下一次集中填报：${nextCollection}。`;
    return { plain: `本周没有要您办的事。${next}`, late: null };
  }
  const [first] = weeks;
  if (first && weeks.every(({ asks }) => asks.manner === 'request'))
    return {
      plain: `商请${honorific(first.department.name)}${requestWords(weeks.map(({ asks }) => asks))}。`,
      late: null,
    };
  const late = weeks.reduce((sum, { asks }) => sum + (asks.manner === 'urge' ? asks.late.length : 0), 0);
  return { plain: `本周请办${total}件${late > 0 ? '，' : '。'}`, late: late > 0 ? `其中逾期${late}件` : null };
}

/** 填报人示例乙，9月6日9时12分送来 */
const sentWords = ({ draft }: UnitWeek['toSign'][number], directory: Directory, today: Day): string => {
  const at = new Date(draft.writtenAt);
  const by = draft.filledBy ?? directory.officer(draft.writtenBy)?.name ?? '';
  return `填报人${by}，${dayAsSeenOn(dayOf(at), today)}${clockWords(at)}`;
};

function toSignView({ toSign }: UnitWeek, { directory, today, signsOff }: MyAbout): ToSignView[] {
  const periods = toSign.filter(({ draft }) => draft.input['periodId']);
  const single = toSign.filter(({ draft }) => !draft.input['periodId']);
  const lines = single.map((one) => ({
    ...{ title: one.title, words: sentWords(one, directory, today) },
    href: `/my?open=${one.draft.taskId}#t-${one.draft.taskId}`,
    print: `/signing/${one.draft.id}`,
    button: signsOff ? '看过并上报' : '查看',
  }));
  const [first] = periods;
  if (!first) return lines;
  const words = sentWords(first, directory, today);
  return [
    ...lines,
    {
      ...{ title: `本期情况${periods.length}项`, words },
      ...{ href: '/statements', print: '/signing/statements' },
      button: signsOff ? '看过并上报' : '查看',
    },
  ];
}

const REQUESTED = { extension: '延期申请', objection: '异议' } as const;
const DECIDERS = { office: '等督查室答复', leader: '等区领导审定' } as const;

const waitingWords = ({ waiting }: UnitWeek): string[] =>
  waiting.map(({ request, title }) => {
    const to = request.proposedDay === null ? '' : `，延至${dayWithWeekday(request.proposedDay)}`;
    return `${REQUESTED[request.kind]}（“${title}”${to}）：${DECIDERS[request.decider]}`;
  });

/** 到期节点7，按期5: fractions and nothing else. */
const yearOf = ({ year }: UnitWeek): MyUnitView['year'] => [
  { term: '到期节点和期限按期办结', words: `${year.inTime} / ${year.due}` },
  { term: '应报材料按时报送', words: `${year.statedInTime} / ${year.statements}` },
  { term: '佐证', words: `${year.evidence}件` },
];

function unitView(week: UnitWeek, about: MyAbout): MyUnitView {
  const { asks, department } = week;
  const { fine } = asks;
  return {
    name: department.name,
    asks: allAsks(asks).map((ask) => askView(ask, asks.manner, about)),
    signing: about.signsOff ? '等我同意上报' : '等负责人同意上报',
    toSign: toSignView(week, about),
    waiting: waitingWords(week),
    rest: fine.length === 0 ? null : restWords(fine, asks.total === 0),
    fine: fine.map(({ title, note }) => (note === null ? title : `${title}（${note}）`)),
    year: yearOf(week),
  };
}

const recordedViews = ({ consents, directory, today }: MyAbout): RecordedView[] =>
  consents.map(({ consent, title }) => {
    const post = postWords(directory, consent.postId);
    const name = directory.officer(consent.signedBy)?.name ?? '';
    const by = directory.officer(consent.addedBy)?.name ?? '';
    const words = signedWords({ ...consent, post, name, by }, today);
    return { title, href: `/tasks/${consent.taskId}`, consent: { words, href: scanHref(consent) } };
  });

/** 我的任务: what the letters ask, to be done where it stands. */
export function myView(about: MyAbout): MyView {
  const { weeks, today } = about;
  const minutes = minutesOf(weeks.flatMap(({ asks }) => allAsks(asks)));
  const names = weeks.map(({ department }) => department.name).join('、');
  const total = totalOf(weeks);
  return {
    meta: [names, dayWithWeekday(today), ...(total > 0 ? [`约${minutes}分钟`] : [])],
    lede: ledeOf(about),
    units: weeks.map((week) => unitView(week, about)),
    recorded: recordedViews(about),
    acts: about.acts,
  };
}
