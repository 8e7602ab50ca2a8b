import { dayWithWeekday, monthDay, type Day } from '../../calendar/domain/day.js';
import { groupBy } from '../../platform/group.js';
import { PAPER_NAMES } from '../../reminder/domain/paper-text.js';
import { NOTICE_NAMES } from '../../reminder/domain/supervision-notice.js';
import type { AskedItem, OfficeQueues } from '../office-queues.service.js';
import { callLine, waitingLine, type CallLineView, type PapersLook } from './papers.view.js';
import type { RecentEvent } from './recent-events.view.js';
import { pending, whyAsked } from './request-words.js';
import { queueWords, reviewHref, reviewWhat, waitedWords } from './reviews.view.js';
import { draftLine } from './supervision.view.js';
import type { StatutoryWords, TodayMail } from './today-rest.view.js';

export interface GapsOfPlan {
  readonly planYear: number;
  readonly gaps: readonly { readonly n: number; readonly words: string; readonly href: string }[];
}

/** In the order of what happens if nothing is done. */
export const QUEUES = ['reviews', 'sign', 'answer', 'calls'] as const;
export type QueueName = (typeof QUEUES)[number];

export interface TodayLine {
  readonly href: string;
  readonly badge: string;
  readonly unit: string;
  readonly title: string;
  readonly note: string;
  /** Waits for longer than it should. */
  readonly marked: boolean;
  /** 该打电话: the lateness, whom to call, and the form. */
  readonly call: CallLineView | null;
}

export interface QueueView {
  readonly name: QueueName;
  readonly label: string;
  readonly n: number;
  readonly note: string;
  readonly href: string;
  readonly current: boolean;
}

export interface TodayView {
  readonly when: string;
  readonly lede: string;
  readonly buttons: readonly { readonly href: string; readonly label: string; readonly main: boolean }[];
  readonly queues: readonly QueueView[];
  readonly open: {
    readonly title: string;
    readonly note: string;
    readonly lines: readonly TodayLine[];
    readonly empty: string;
  };
  readonly mail: TodayMail;
  readonly statutory: {
    readonly rows: readonly StatutoryWords[];
    /** 第三季度，10月8日开放，10月15日截止; null after the year's last one. */
    readonly collection: string | null;
  };
  readonly gaps: readonly GapsOfPlan[];
  readonly events: readonly RecentEvent[];
  /** The one ink button of the page is the form's, where nothing else is asked first. */
  readonly callIsMain: boolean;
}

export interface TodayLook {
  readonly today: Day;
  readonly queues: OfficeQueues;
  /** The queue asked for; null: the first in which something waits. */
  readonly asked: QueueName | null;
  /** Something was just done: where its queue is empty the next one opens. */
  readonly acted: boolean;
  readonly may: { readonly sign: boolean; readonly answer: boolean; readonly call: boolean; readonly import: boolean };
  readonly callDay: number;
  readonly retry: PapersLook['retry'];
  readonly rest: Pick<TodayView, 'mail' | 'statutory' | 'gaps' | 'events'>;
}

const LABELS: Readonly<Record<QueueName, string>> = {
  reviews: '待审核',
  sign: '待签发',
  answer: '待答复',
  calls: '该打电话',
};

const NOTHING: Readonly<Record<QueueName, string>> = {
  reviews: '待审核的都看完了。',
  sign: '没有等签发的函件。',
  answer: '没有等答复的异议和延期申请。',
  calls: '没有要打的电话。',
};

const line = (rest: Pick<TodayLine, 'href' | 'badge' | 'unit' | 'title' | 'note'> & Partial<TodayLine>): TodayLine => ({
  ...{ marked: false, call: null },
  ...rest,
});

const reviewLines = ({ queues, today }: TodayLook): TodayLine[] =>
  queues.reviews.map((item) => {
    const { record, leadDepartment } = item.row;
    const badge = reviewWhat(item, record);
    const note = waitedWords(item, today);
    return line({ href: reviewHref(item.key), badge, unit: leadDepartment ?? '', title: record.task.title, note });
  });

function signLines({ queues }: TodayLook): TodayLine[] {
  const { directory } = queues;
  const papers = queues.papers.map((one) => ({
    ...waitingLine(one, { directory }),
    badge: PAPER_NAMES[one.paper.kind],
  }));
  const notices = queues.notices.map((one) => ({ ...draftLine(one), badge: NOTICE_NAMES[one.kind] }));
  return [...papers, ...notices].map(({ href, badge, unit, title, when, marked }) =>
    line({ href, badge, unit, title, note: when.replace(`${badge}　`, ''), marked }),
  );
}

const KIND_WORDS = { extension: '延期', objection: '异议', proposal: '提请协调' } as const;

function askedLine({ request, row }: AskedItem, { queues, may }: TodayLook): TodayLine {
  const { task } = row.record;
  const form = request.decider === 'office' ? `answer-${request.id}` : `refer-${request.id}`;
  const said = `${pending(request, { directory: queues.directory, row })}　${whyAsked(request)}`;
  return line({
    ...{ badge: KIND_WORDS[request.kind], unit: row.leadDepartment ?? '', title: task.title },
    href: may.answer ? `/tasks/${task.id}?back=/today#${form}` : `/tasks/${task.id}`,
    note: `${monthDay(request.askedOn)}提出：${said}`,
  });
}

function callLines({ queues, today, may, retry }: TodayLook): TodayLine[] {
  const views = queues.calls.map((climb) => ({ climb, view: callLine(climb, { today, mayCall: may.call, retry }) }));
  const anyOpen = views.some(({ view }) => view.form?.open);
  return views.map(({ climb: { unit, task }, view }, i) => {
    const open = view.form?.open || (!anyOpen && i === 0);
    const call = { ...view, form: view.form && { ...view.form, open } };
    return line({
      href: view.href,
      badge: '',
      unit: unit.name,
      title: task.record.task.title,
      note: view.contact,
      call,
    });
  });
}

/** 催办函1，督办通知单26 */
function kindsWords(lines: readonly TodayLine[]): string {
  return [...groupBy(lines, ({ badge }) => badge)].map(([badge, some]) => `${badge}${some.length}`).join('，');
}

interface Queue {
  readonly name: QueueName;
  readonly lines: readonly TodayLine[];
  readonly note: string;
  /** Said where the reader only prepares it. */
  readonly others: string;
}

function queuesOf(look: TodayLook): Queue[] {
  const { queues, callDay, may } = look;
  const [sign, answer] = [signLines(look), queues.asked.map((one) => askedLine(one, look))];
  const inspects = queues.offices.includes('office');
  const late = sign.filter(({ marked }) => marked).length;
  return [
    { name: 'reviews', lines: reviewLines(look), note: queueWords(queues.reviews), others: '' },
    {
      ...{ name: 'sign' as const, lines: sign },
      note: [kindsWords(sign), ...(late > 0 ? [`${late}件要再看`] : [])].filter(Boolean).join('，'),
      others: may.sign ? '' : '由督查负责人签发，您可以改文字。',
    },
    ...(inspects
      ? [
          {
            ...{ name: 'answer' as const, lines: answer, note: kindsWords(answer) },
            others: may.answer ? '' : '由督查负责人答复。',
          },
          {
            ...{ name: 'calls' as const, lines: callLines(look), others: '' },
            note: queues.calls.length > 0 ? `逾期${callDay}天以上未联系` : '',
          },
        ]
      : []),
  ];
}

function ledeOf(queues: readonly Queue[]): string {
  const all = queues.reduce((sum, { lines }) => sum + lines.length, 0);
  if (all === 0) return '现在没有等您办的事。';
  const [first] = queues.filter(({ lines }) => lines.length > 0);
  const longest = first?.name === 'reviews' && first.note.startsWith('最久') ? `，${first.note.split('，')[0]}` : '';
  return `待办${all}件，先办${LABELS[first?.name ?? 'reviews']}${first?.lines.length ?? 0}件${longest}。`;
}

function buttonsOf({ queues, may }: TodayLook): TodayView['buttons'] {
  const button = (href: string, label: string, main = false) => ({ href, label, main });
  return [
    button('/reviews', '开始审核', queues.reviews.length > 0),
    ...(may.call ? [button('/today?queue=calls#queue', '记一次电话')] : []),
    ...(may.import ? [button('/desk', '导入')] : []),
    button('/ledger/workbook', '导出台账'),
  ];
}

/** The queue asked for, and after its last one the next in which something waits. */
function openOf(queues: readonly Queue[], { asked, acted }: TodayLook): Queue | undefined {
  const wanted = queues.find(({ name }) => name === asked);
  const waiting = queues.find(({ lines }) => lines.length > 0);
  if (wanted && (wanted.lines.length > 0 || !acted)) return wanted;
  return waiting ?? wanted ?? queues[0];
}

export function todayView(look: TodayLook): TodayView {
  const queues = queuesOf(look);
  const open = openOf(queues, look);
  const name = open?.name ?? 'reviews';
  const lines = open?.lines ?? [];
  return {
    ...look.rest,
    when: dayWithWeekday(look.today),
    lede: ledeOf(queues),
    buttons: buttonsOf(look),
    callIsMain: look.queues.reviews.length === 0,
    queues: queues.map((queue) => ({
      ...{ name: queue.name, label: LABELS[queue.name], n: queue.lines.length, note: queue.note },
      ...{ href: `/today?queue=${queue.name}#queue`, current: queue.name === name },
    })),
    open: {
      title: `${LABELS[name]} ${lines.length}`,
      note: lines.length > 0 ? (open?.others ?? '') : '',
      ...{ lines, empty: NOTHING[name] },
    },
  };
}
