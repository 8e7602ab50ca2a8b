import { quoted } from '../../writing/domain/punctuation.js';
import { dayAsSeenOn, dayWithWeekday, type Day } from '../../calendar/domain/day.js';
import type { WorkingDays } from '../../calendar/domain/working-days.js';
import type { Manner } from './addressing.js';
import type { LateDuty, OpenStatement, SoonDuty, UnitTask } from './unit-task.js';

/** The day of asking and the tone: what every sentence of an ask depends on. */
export interface AskingOn {
  readonly today: Day;
  readonly workingDays: WorkingDays;
  readonly manner: Manner;
}

const LONGEST_FACT = 60;
const MOST_TITLES = 6;

export const sentence = (text: string): string => (/[。？]$/.test(text) ? text : `${text}。`);

/** A long record is told by its first sentence; nothing is cut in the middle. */
export function recorded(word: string | null | undefined): string[] {
  const text = word?.trim() ?? '';
  if (text === '') return [];
  const [first = text] = text.split(/(?<=。)/u);
  return [sentence(text.length > LONGEST_FACT ? first : text)];
}

/** “甲”“乙”等8项: all of few, the first of many. */
export function titlesOf(tasks: readonly UnitTask[]): string {
  const shown = tasks.slice(0, MOST_TITLES).map((task) => quoted(task.title));
  return shown.join('') + (tasks.length > MOST_TITLES ? `等${tasks.length}项` : '');
}

/** 还有9天（7个工作日） */
export function remaining(lastDay: Day, days: number, on: AskingOn): string {
  if (days <= 0) return days === 0 ? '就在今天' : '已退回补充，自明天起计逾期';
  return `还有${days}天（${on.workingDays.workingDaysBetween(on.today, lastDay)}个工作日）`;
}

const nodeName = ({ of, title }: { readonly of: string; readonly title: string }): string => {
  if (of === 'node') return `节点${quoted(title)}`;
  return of === 'instruction' ? `${title}的答复` : '';
};

const postponed = (duty: { readonly dueDate: Day; readonly lastDay: Day }, today: Day): string =>
  duty.dueDate === duty.lastDay ? '' : `（遇休息日顺延至${dayAsSeenOn(duty.lastDay, today)}）`;

const EXTENSION_FACT = {
  none: '未申请延期',
  pending: '延期申请待审定，批准前仍计逾期',
  refused: '延期申请未获同意',
} as const;

const MISSING: Readonly<Record<string, string>> = { node: '未收到通过审核的材料', instruction: '未收到答复' };

function lateDates(duty: LateDuty, today: Day): string {
  const due = dayAsSeenOn(duty.dueDate, today) + postponed(duty, today);
  if (duty.dueDate === duty.originalDueDate) return `应于${due}完成`;
  return `原定${dayAsSeenOn(duty.originalDueDate, today)}，经批准延至${due}，超原定${duty.originalDays}天`;
}

/** What was handed in and sent back is not called never sent. */
const notClosed = ({ returnedOn }: LateDuty, today: Day): string =>
  returnedOn === null ? '未报请办结' : `${dayAsSeenOn(returnedOn, today)}退回补充，尚未补报`;

/** What is past its day, in facts. Units outside the government read dates and no count of days. */
export function lateFact(duty: LateDuty, { manner, today }: Pick<AskingOn, 'manner' | 'today'>): string {
  const name = nodeName(duty) === '' ? '' : `${nodeName(duty)}，`;
  const original = `${name}原定${dayAsSeenOn(duty.originalDueDate, today)}`;
  if (manner === 'request') return `${original}，${duty.returnedOn === null ? '情况尚未收到' : '来件尚需补充'}。`;
  const missing = MISSING[duty.of] ?? notClosed(duty, today);
  const unmoved = duty.dueDate === duty.originalDueDate && duty.of !== 'instruction' ? ['未延期'] : [];
  const extension = duty.extension === null ? unmoved : [EXTENSION_FACT[duty.extension]];
  return sentence([name + lateDates(duty, today), missing, ...extension].join('，'));
}

export function lateRequest(duty: LateDuty, manner: Manner): string {
  if (manner === 'request') return '商请告知进展及需要协调的事项。';
  if (duty.of === 'closing') return '请报请办结；办不完的，写明原因和预计日期。';
  if (duty.of === 'instruction') return '请答复；还没有办成的，写明进展和预计日期。';
  return '请上报最新情况；仍未完成的，写明还差什么、何时补齐。';
}

export function soonFact(duty: SoonDuty, on: AskingOn): string {
  const name = nodeName(duty) === '' ? '' : `${nodeName(duty)}，`;
  const due = `${dayWithWeekday(duty.dueDate)}${postponed(duty, on.today)}到期`;
  return `${name}${due}，${remaining(duty.lastDay, duty.days, on)}。`;
}

export function soonRequest(duty: SoonDuty, { manner, today }: AskingOn): string {
  const day = dayAsSeenOn(duty.dueDate, today);
  if (manner === 'request') return `商请于${day}前告知结果；需要更多时间的，一并告知。`;
  if (duty.of === 'instruction') return `请于${day}前答复。`;
  const submit = duty.of === 'closing' ? '请报请办结' : '请完成后上报结果';
  return duty.dueDate > today
    ? `${submit}；预计赶不上的，在${day}前申请延期。`
    : `${submit}；赶不上的，写明原因和预计日期。`;
}

export function returnedFact(returned: { missing: string; replyBy: Day }, { manner, today }: AskingOn): string {
  const label = manner === 'request' ? '尚需补充' : '退回补充';
  const reply = returned.replyBy < today && manner === 'urge' ? '，答复日期已过' : '';
  const missing = returned.missing.trim().replace(/。$/, '');
  return `${label}：${missing}。${dayWithWeekday(returned.replyBy)}前答复${reply}。`;
}

export const returnedRequest = ({ replyBy }: { replyBy: Day }, { manner, today }: AskingOn): string => {
  const by = replyBy < today ? '' : `于${dayAsSeenOn(replyBy, today)}前`;
  return manner === 'request' ? `商请${by}补充以上内容。` : `请${by}补充后上报，其余内容不用重写。`;
};

export const statementFact = (open: OpenStatement, count: number, on: AskingOn): string =>
  `${count}项常态化任务，一页填完；${dayWithWeekday(open.dueBy)}${postponed({ ...open, dueDate: open.dueBy }, on.today)}截止，${remaining(open.lastDay, open.days, on)}。`;

export function statementRequest(dueBy: Day, { manner, today }: AskingOn): string {
  const by = dayAsSeenOn(dueBy, today);
  return manner === 'request' ? `商请于${by}前告知进展。` : `请于${by}前上报；没有新情况的，选“本期无新情况”。`;
}

/** 5项任务，上半年应于7月9日、第三季度应于10月15日报送，至今未收到。 */
export function unstatedFact(duties: readonly LateDuty[], count: number, { manner, today }: AskingOn): string {
  const due = manner === 'request' ? '原定' : '应于';
  const days = duties.map(
    ({ title, dueDate }) => `${duties.length > 1 ? title : ''}${due}${dayAsSeenOn(dueDate, today)}`,
  );
  const missing = manner === 'request' ? '告知，尚未收到' : '报送，至今未收到';
  return `${count}项任务，${days.join('、')}${missing}。`;
}
