import { OUTCOME_WORDS } from '../../annual-report/domain/outcomes.js';
import { dayAsSeenOn, dayWithWeekday, type Day } from '../../calendar/domain/day.js';
import { bothYearsWords } from '../../plan/domain/figure-rules.js';
import type { Figure } from '../../plan/figure.entity.js';
import type { ReviewRow } from '../../plan/review-queue.service.js';
import { ASSESSMENT_WORDS } from '../../task/domain/facts.js';
import { isSecondLook, nextReview, type QueuedReview } from '../../task/domain/review-queue.js';
import type { ProgressReport } from '../../task/progress-report.entity.js';
import type { TaskRecord } from '../../task/task-facts.js';
import type { ActView } from '../components/acts.js';
import type { PagerView } from '../components/pager.js';
import type { StoryEvent } from '../components/story.js';
import type { ActsAbout } from './act-drafts.js';
import { consentView, proofsOf, proofView, type ConsentView, type ProofView } from './evidence-words.js';
import { acceptedWords, reportUnder, reviewingActs } from './office-acts.view.js';
import { addressOf, pagerOf, pageWith } from './pager.js';
import { reportsStory } from './story.view.js';
import { goingBack } from '../way-back.js';

export interface ReviewLine {
  readonly href: string;
  readonly title: string;
  /** 区司法局　办结材料 */
  readonly what: string;
  readonly waited: string;
  readonly current: boolean;
}

export interface OpenReview {
  readonly what: string;
  readonly title: string;
  readonly href: string;
  readonly facts: readonly string[];
  readonly standard: string;
  /** What was said, with what the form asked beside it. */
  readonly said: string;
  readonly pairs: readonly { readonly term: string; readonly words: string }[];
  readonly figures: readonly string[];
  /** The paper on which the unit's head consented to it. */
  readonly consent: ConsentView | null;
  readonly proofs: readonly ProofView[];
  readonly then: string;
  readonly acts: readonly ActView[];
  readonly before: readonly StoryEvent[];
  /** 第1件，共3件 */
  readonly place: string;
  readonly next: string | null;
}

export interface ReviewsView {
  readonly lede: string;
  /** All that waits; `lines` are those of one page. */
  readonly waiting: number;
  readonly lines: readonly ReviewLine[];
  readonly pager: PagerView;
  readonly open: OpenReview | null;
}

/** The queue stands beside what is open; of hundreds one page, and that on which the open one is. */
const A_PAGE = 40;

type Item = QueuedReview & { readonly row: ReviewRow };

export const reviewHref = (key: string): string => `/reviews?open=${encodeURIComponent(key)}`;

/** What it is that waits. */
export function reviewWhat(
  { kind, dutyId }: Pick<QueuedReview, 'kind' | 'dutyId'>,
  record: Pick<TaskRecord, 'nodes' | 'periods'>,
): string {
  switch (kind) {
    case 'closing':
      return '办结材料';
    case 'close':
      return '复核销号';
    case 'closeAnswer':
      return '批示销号';
    case 'answer':
      return '批示答复';
    case 'node':
      return `节点“${record.nodes.find(({ id }) => id === dutyId)?.title ?? ''}”`;
    case 'period':
      return `${record.periods.find(({ periodId }) => periodId === dutyId)?.period.name ?? '本期'}情况`;
  }
}

/** 第4个工作日; what came today or on a day off has waited none. */
export const waitedWords = ({ workingDay, since }: QueuedReview, today: Day): string =>
  workingDay > 0 ? `第${workingDay}个工作日` : since === today ? '今天' : dayAsSeenOn(since, today);

/** 3件，最久第4个工作日；另有2件等复核销号。 Said of the queue wherever it is counted. */
export function queueWords(items: readonly QueuedReview[]): string {
  const second = items.filter(isSecondLook).length;
  const longest = Math.max(0, ...items.map(({ workingDay }) => workingDay));
  const words = [
    ...(longest > 0 ? [`最久第${longest}个工作日`] : items.length > 0 ? ['都没有等满1个工作日'] : []),
    ...(second > 0 ? [`其中复核销号${second}件`] : []),
  ];
  return words.join('，');
}

function ledeOf(items: readonly Item[], lastCame: Day | null, today: Day): string {
  if (items.length > 0) return `待审核${items.length}件，${queueWords(items)}。`;
  const came = lastCame === today ? '今天' : lastCame === null ? null : dayWithWeekday(lastCame);
  return came === null ? '还没有报来要审核的材料。' : `待审核的都看完了。单位最近一次上报是${came}。`;
}

function pairsOf({ assessment, outcome, nextYear, problems, nextSteps }: ProgressReport) {
  const pairs: [string, string | null][] = [
    ['本期评价', assessment && ASSESSMENT_WORDS[assessment]],
    ['年度结论', outcome && OUTCOME_WORDS[outcome]],
    ['明年打算', nextYear],
    ['问题、需要协调的', problems],
    ['下一步', nextSteps],
  ];
  return pairs.flatMap(([term, words]) => (words ? [{ term, words }] : []));
}

const MOST_BEFORE = 5;

/** The day of the thing itself; of a whole task the task's. */
function dueOf({ dutyId }: Item, { task, nodes, periods, instructions }: ReviewRow['record']): Day | null {
  const own =
    nodes.find(({ id }) => id === dutyId)?.dueDate ??
    periods.find(({ periodId }) => periodId === dutyId)?.period.dueBy ??
    instructions.find(({ id }) => id === dutyId)?.answerBy;
  return own ?? task.dueDate;
}

function factsOf(item: Item, report: ProgressReport | undefined, { dossier, today }: ActsAbout): string[] {
  const { since, row } = item;
  const by = dossier.names.get(report?.submittedBy ?? '');
  const due = dueOf(item, row.record);
  return [
    `${dayWithWeekday(report?.submittedOn ?? since)}报来${by ? `，${by}` : ''}`,
    ...(report?.reviewedOn && report.state === 'accepted'
      ? [`${dayWithWeekday(report.reviewedOn)}${dossier.names.get(report.reviewedBy ?? '') ?? ''}审核通过`]
      : []),
    ...(due === null ? [] : [`期限${dayAsSeenOn(due, today)}`]),
  ];
}

/** The explanation of an act repeats what was said: here it stands in full above. */
const bare = (one: ActView): ActView => ({ ...one, explanation: '', folded: false });

export interface OpenAbout {
  readonly items: readonly Item[];
  readonly item: Item;
  readonly about: ActsAbout;
  readonly figures: readonly Figure[];
}

export function openReview({ items, item, about, figures }: OpenAbout): OpenReview {
  const { record, leadDepartment } = item.row;
  const report = reportUnder(item, about);
  const instruction = record.instructions.find(({ id }) => id === item.dutyId);
  const next = nextReview(items, item.key);
  const { dossier, today } = about;
  const before = dossier.reports.filter(
    ({ id, reviewedOn }) => reviewedOn !== null && (isSecondLook(item) || id !== report?.id),
  );
  return {
    what: `${leadDepartment ?? ''}　${reviewWhat(item, record)}`,
    title: record.task.title,
    href: `/tasks/${record.task.id}`,
    facts: [waitedWords(item, today), ...factsOf(item, report, about)],
    standard: record.task.standard ?? '',
    said: report?.text ?? '',
    pairs: [
      ...(instruction ? [{ term: `${dayWithWeekday(instruction.givenOn)}批示`, words: instruction.words }] : []),
      ...(report ? pairsOf(report) : []),
    ],
    figures: figures.map((figure) => `${figure.name}：${bothYearsWords(figure, figure.discontinuedReason)}`),
    consent: consentView(about, report?.id),
    proofs: proofsOf(about, report?.id).map((file) => proofView(file, today)),
    then: item.kind === 'closing' ? acceptedWords(record.task.nature, report?.outcome ?? null) : '',
    acts: goingBack(
      reviewingActs(item, about).map((one, i) => ({
        ...bare(one),
        hidden: { ...one.hidden, at: item.key, report: report?.id ?? '' },
        main: i === 0,
      })),
      '/reviews',
    ),
    before: reportsStory(about, before.slice(-MOST_BEFORE)),
    place: `第${items.indexOf(item) + 1}件，共${items.length}件`,
    next: next && reviewHref(next.key),
  };
}

export interface ReviewsAbout {
  readonly today: Day;
  readonly open: OpenReview | null;
  readonly key: string | null;
  /** Of the queue; undefined: where the open one stands. */
  readonly page: number | undefined;
  readonly lastCame: Day | null;
}

export function reviewsView(items: readonly Item[], { today, open, key, page, lastCame }: ReviewsAbout): ReviewsView {
  const at = items.findIndex((item) => item.key === key);
  const pager = pagerOf(items.length, {
    ...{ page: page ?? pageWith(at, A_PAGE), aPage: A_PAGE },
    to: (one) => addressOf('/reviews', { open: key ?? undefined, page: one ?? 1 }),
  });
  return {
    ...{ lede: ledeOf(items, lastCame, today), open, waiting: items.length, pager },
    lines: items.slice(pager.from, pager.to).map((item) => ({
      ...{ href: reviewHref(item.key), title: item.row.record.task.title, current: item.key === key },
      what: `${item.row.leadDepartment ?? ''}　${reviewWhat(item, item.row.record)}`,
      waited: waitedWords(item, today),
    })),
  };
}
