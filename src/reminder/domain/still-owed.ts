import type { UnitTask } from './unit-task.js';

export type OwedKind = 'acknowledge' | 'returned' | 'overdue' | 'dueSoon' | 'statement' | 'statementLate';

/** How the task stands when the letter is written, which may be days after the notice was owed. */
export type OwedNow = Pick<UnitTask, 'state' | 'nature' | 'standing' | 'returned'> & {
  /** The node, closing or period the notice is about; left out, any of the task's. */
  readonly dutyId?: string;
};

export type StillOwed = { readonly owed: true } | { readonly owed: false; readonly reason: string };

const ENDED: Readonly<Partial<Record<UnitTask['state'], string>>> = {
  draft: '任务尚未交办',
  completed: '任务已办结',
  closed: '任务已销号',
  suspended: '任务已经批准暂缓',
  cancelled: '任务已经批准不再办理',
};

const about = (now: OwedNow) => (duty: { readonly id: string }) => now.dutyId === undefined || now.dutyId === duty.id;

const lateOf = (now: OwedNow, kind: 'work' | 'material'): boolean =>
  now.standing.late.some((duty) => duty.kind === kind && about(now)(duty));

const isSentBack = ({ state, returned }: OwedNow): boolean => state === 'returned' || Boolean(returned);

/** Each answers null while owed, else why not any more. */
const REASON: Readonly<Record<OwedKind, (now: OwedNow) => string | null>> = {
  acknowledge: (now) => (now.state === 'assigned' ? null : '单位已签收'),
  returned: (now) => (isSentBack(now) ? null : '单位已补充上报'),
  overdue: (now) => (lateOf(now, 'work') ? null : '已上报，或期限已经批准延长'),
  // A letter tells each task once: as late before as sent back, as sent back before as near.
  dueSoon: (now) => {
    if (lateOf(now, 'work')) return '期限已过，改按逾期提醒';
    if (isSentBack(now)) return '已退回，改按退回补充提醒';
    return now.standing.soon.some(about(now)) ? null : '已上报，或期限已经批准延长';
  },
  statement: (now) => {
    if (now.standing.statements.some(about(now))) return null;
    return lateOf(now, 'material') ? '报送日已过，改按材料未报提醒' : '本期情况已报送';
  },
  statementLate: (now) => (lateOf(now, 'material') ? null : '本期情况已报送'),
};

/** What an overall task can owe: no day of it is ever late or near. */
const WITHOUT_A_DAY: readonly OwedKind[] = ['acknowledge', 'returned'];

/** Whether a notice still stands; the reason is kept beside it when no letter carries it. */
export function stillOwed(kind: OwedKind, now: OwedNow): StillOwed {
  const dayless = now.nature === 'overall' && !WITHOUT_A_DAY.includes(kind) ? '总体要求不作期限提醒' : null;
  const reason = ENDED[now.state] ?? dayless ?? REASON[kind](now);
  return reason === null ? { owed: true } : { owed: false, reason };
}
