import type { Day } from '../../calendar/domain/day.js';
import type { WorkingDays } from '../../calendar/domain/working-days.js';

/** Why more time is asked for: one of these, and a sentence. */
export const EXTENSION_REASONS = {
  superior: '须待上级部署或文件',
  procedure: '法定程序未走完',
  cooperation: '须其他单位配合',
  resources: '人员、经费或采购未落实',
  scope: '任务内容或范围有变化',
  other: '其他',
} as const;

export type ExtensionReason = keyof typeof EXTENSION_REASONS;

/** 法定程序未走完：专家人选正在公示。 */
export const reasonWords = ({ reasonKind, reason }: { reasonKind: ExtensionReason | null; reason: string }): string =>
  reasonKind === null ? reason : `${EXTENSION_REASONS[reasonKind]}：${reason}`;

/** How a leader's word reached the office that recorded it. */
export const MANNER_WORDS = { paper: '书面批示', phone: '电话', meeting: '会议' } as const;

/** Whose answer it needs: the office's chief, or a leader. */
export type Decider = 'office' | 'leader';

/** Working days, from the settings. */
export interface RequestLimits {
  readonly objectionWorkingDays: number;
  readonly officeExtensionWorkingDays: number;
}

export interface ExtensionWish {
  readonly today: Day;
  /** The approved day that is to move. */
  readonly dueDate: Day;
  readonly proposed: Day;
  /** The task's own day where a node's is to move. */
  readonly noLaterThan: Day | null;
  /** The n-th one asked for this day, from 1. */
  readonly number: number;
}

export type ExtensionFault = 'REQUEST.NOT_LATER' | 'REQUEST.PAST_DAY' | 'REQUEST.NODE_AFTER_TASK';

export function extensionFault({ today, dueDate, proposed, noLaterThan }: ExtensionWish): ExtensionFault | null {
  if (proposed <= dueDate) return 'REQUEST.NOT_LATER';
  if (proposed < today) return 'REQUEST.PAST_DAY';
  return noLaterThan !== null && proposed > noLaterThan ? 'REQUEST.NODE_AFTER_TASK' : null;
}

/** 逾期后提出: asked after the last day on which the work was not late yet. */
export const askedLate = (today: Day, dueDate: Day, workingDays: WorkingDays): boolean =>
  today > workingDays.nextWorkingDay(dueDate);

/** The chief may grant the first one, by a few weeks, within the year; the rest is a leader's. */
export function extensionDecider(
  { dueDate, proposed, number }: ExtensionWish,
  limits: RequestLimits,
  workingDays: WorkingDays,
): Decider {
  const soon = proposed <= workingDays.addWorkingDays(dueDate, limits.officeExtensionWorkingDays);
  const sameYear = proposed.slice(0, 4) === dueDate.slice(0, 4);
  return number === 1 && soon && sameYear ? 'office' : 'leader';
}

interface Told {
  /** 'yyyy-mm-dd': the day on which the task became theirs; null before that. */
  readonly assignedOn: Day | null;
  /** Their objections to it that were refused, in order of time. */
  readonly refused: readonly { readonly decidedOn: Day | null }[];
}

/** The n-th objection of this unit to this task, and the last day for it; null where nobody is left to decide another. */
export function nextObjection(
  { assignedOn, refused }: Told,
  limits: RequestLimits,
  workingDays: WorkingDays,
): { readonly number: number; readonly until: Day; readonly decider: Decider } | null {
  const toldOn = refused.at(-1)?.decidedOn ?? assignedOn;
  // What a leader has decided is not asked a third time.
  if (toldOn === null || refused.length > 1) return null;
  return {
    number: refused.length + 1,
    until: workingDays.addWorkingDays(toldOn, limits.objectionWorkingDays),
    decider: refused.length === 0 ? 'office' : 'leader',
  };
}
