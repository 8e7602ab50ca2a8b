import { quoted } from '../../writing/domain/punctuation.js';
import { dayAsSeenOn, dayWithWeekday, type Day } from '../../calendar/domain/day.js';
import type { ExtensionAsked, LateDuty, OpenStatement, SoonDuty, TaskFacts } from './facts.js';
import type { TaskState } from './states.js';

/** What a duty is called; nothing where it is the task itself. */
export const dutyName = ({ of, title }: { readonly of: string; readonly title: string }): string => {
  if (of === 'node') return `节点${quoted(title)}`;
  return of === 'instruction' ? `${title}的答复` : '';
};

const WITHOUT_LIGHT: Readonly<Partial<Record<TaskState, string>>> = {
  draft: '○ 不计灯：尚未批准分解表。',
  suspended: '○ 不计灯：经批准暂缓，暂停计时，每季度复核一次。',
  cancelled: '○ 不计灯：经批准不再办理。',
  completed: '✓ 已办结：审核通过，等另一位同志复核。',
  closed: '✓ 已销号：结论和依据可查。',
};

export const wordsWithoutLight = (facts: Pick<TaskFacts, 'nature' | 'state'>): string =>
  WITHOUT_LIGHT[facts.state] ?? '○ 不计灯：总体要求，只记履职事实。';

const EXTENSION_WORDS: Readonly<Record<ExtensionAsked, string>> = {
  none: '未申请延期',
  pending: '延期申请待审定，批准前仍计逾期',
  refused: '延期申请未获同意',
};

/** 原定8月31日 · 原定6月30日，经批准延至8月13日，超原定68天 */
function dueWords(duty: LateDuty, today: Day): string {
  const original = `原定${dayAsSeenOn(duty.originalDueDate, today)}`;
  const moved = duty.lastDay === duty.dueDate ? '' : `（遇休息日顺延至${dayAsSeenOn(duty.lastDay, today)}）`;
  if (duty.dueDate === duty.originalDueDate) return original + moved;
  return `${original}，经批准延至${dayAsSeenOn(duty.dueDate, today)}${moved}，超原定${duty.originalDays}天`;
}

/** Only what is known is said: without word of a request, just that the date has not moved. */
function extensionWords(duty: LateDuty): string {
  // A leader's word is answered; it knows no extension.
  if (duty.of === 'instruction') return '';
  if (duty.extension !== null) return `，${EXTENSION_WORDS[duty.extension]}`;
  return duty.dueDate === duty.originalDueDate ? '，未延期' : '';
}

/** What was handed in and sent back is not called never sent. */
const notClosed = ({ returnedOn }: LateDuty, today: Day): string =>
  returnedOn === null ? '未报请办结' : `${dayAsSeenOn(returnedOn, today)}退回补充，尚未补报`;

const missingWords = (duty: LateDuty, today: Day): string =>
  duty.of === 'node' ? '未收到通过审核的材料' : duty.of === 'instruction' ? '未收到答复' : notClosed(duty, today);

function othersLate(others: readonly LateDuty[], today: Day): string {
  const nodes = others.filter(({ of }) => of === 'node').length;
  const answers = others.filter(({ of }) => of === 'instruction').length;
  const closing = others.find(({ of }) => of === 'closing');
  return [
    ...(nodes > 0 ? [`；另有${nodes}个节点逾期`] : []),
    ...(answers > 0 ? [`；另有${answers}件批示未答复`] : []),
    ...(closing ? [`；完成期限${dayAsSeenOn(closing.dueDate, today)}也已过`] : []),
  ].join('');
}

export function lateWords(late: readonly LateDuty[], today: Day): string {
  const [worst] = late;
  if (worst === undefined) return '';
  return `■ 逾期${worst.days}天：${dutyName(worst)}${dueWords(worst, today)}，${missingWords(worst, today)}${extensionWords(worst)}${othersLate(late.slice(1), today)}。`;
}

/** @param counted whether days past its day are counted to the unit */
export function soonWords(duty: SoonDuty, counted = true): string {
  const moved = duty.lastDay === duty.dueDate ? '' : `，遇休息日顺延至${dayWithWeekday(duty.lastDay)}`;
  const back = counted ? '已退回补充，自明天起计逾期' : '来件尚需补充';
  const today = duty.days === 0 ? '就在今天' : back;
  const left = duty.days > 0 ? `还有${duty.days}天` : today;
  return `▲ 临期：${dutyName(duty)}${dayWithWeekday(duty.dueDate)}到期${moved}，${left}。`;
}

export function unstatedWords(late: readonly LateDuty[], today: Day): string {
  const [first] = late;
  if (first === undefined) return '';
  const others = late.length > 1 ? `；另有${late.length - 1}期未报` : '';
  const missing = first.returnedOn === null ? '未收到' : `${dayAsSeenOn(first.returnedOn, today)}退回补充，尚未补报`;
  return `▲ 未报：${first.title}材料应于${dayAsSeenOn(first.dueDate, today)}报送，${missing}${others}。`;
}

export const WATCHED_WORDS = '▲ 须关注：上期评价为落实不够。';

interface Quiet {
  readonly statements: readonly OpenStatement[];
  readonly pending: boolean;
}

export function greenWords(facts: TaskFacts, { statements, pending }: Quiet): string {
  const [open] = statements;
  if (pending && !open) return '● 正常：已报待审核，审核期间不计逾期。';
  if (open) return `● 正常：${open.name}情况正在填报，${dayWithWeekday(open.dueBy)}截止。`;
  if (facts.nature === 'continuing') return '● 正常：没有到期未报的材料。';
  return '● 正常：节点未到。';
}
