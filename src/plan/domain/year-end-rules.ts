import type { Day } from '../../calendar/domain/day.js';
import type { WorkingDays } from '../../calendar/domain/working-days.js';

/** 其他工作, 问题, 明年计划: how many lines of each a unit may write. */
export const ENTRY_LIMITS = { work: 10, problem: 5, next: 10 } as const;
export type EntryKind = keyof typeof ENTRY_LIMITS;
export const ENTRY_KINDS = Object.keys(ENTRY_LIMITS) as EntryKind[];

export interface Entry {
  readonly kind: EntryKind;
  readonly ordinal: number;
  readonly text: string;
  /** 主要原因, of a problem. */
  readonly cause: string | null;
}

export type EntryFault = 'ENTRY.NO_CAUSE' | 'ENTRY.NO_PROBLEM' | 'ENTRY.TOO_MANY' | 'ENTRY.TOO_LONG';

const LONGEST = 4000;
const isBlank = (words: string | null): boolean => (words ?? '').trim() === '';

export const isEmptyEntry = ({ text, cause }: Entry): boolean => isBlank(text) && isBlank(cause);

/** What is wrong with a line in any case, and what only once it leaves the writer's hands. */
export function entryFault(entry: Entry, leaves: boolean): EntryFault | null {
  const { kind, ordinal, text, cause } = entry;
  if (!Number.isInteger(ordinal) || ordinal < 1 || ordinal > ENTRY_LIMITS[kind]) return 'ENTRY.TOO_MANY';
  if (text.length > LONGEST || (cause ?? '').length > LONGEST) return 'ENTRY.TOO_LONG';
  if (!leaves || kind !== 'problem' || isEmptyEntry(entry)) return null;
  if (isBlank(text)) return 'ENTRY.NO_PROBLEM';
  return isBlank(cause) ? 'ENTRY.NO_CAUSE' : null;
}

const BY_WHEN = /月|季度|年底|年内|全年|上半年|下半年|年前|每年|每周|常年/;
/** The figures of a date are no product. */
const DATES = /[0-9０-９一二三四五六七八九十]+(?:年|月|日|季度)/g;
const PRODUCT =
  /[0-9０-９]|[一二三四五六七八九十百千万两]+[个项件次名家场批套份期]|《|印发|出台|制定|编制|修订|建成|建立|完成|覆盖|组建|发布/;

export type PlanElement = 'byWhen' | 'product';

/** What a sentence about next year does not name, so that it could not be asked about; read too kindly rather than too sternly. */
export const missingInPlan = (text: string): PlanElement[] => [
  ...(BY_WHEN.test(text) ? [] : (['byWhen'] as const)),
  ...(PRODUCT.test(text.replace(DATES, '')) ? [] : (['product'] as const)),
];

export interface YearEndSetting {
  readonly opens: string;
  readonly dueBy: string;
}

export interface YearEndDays {
  readonly opensOn: Day;
  readonly dueBy: Day;
}

export const yearEndDays = (setting: YearEndSetting, year: number, workingDays: WorkingDays): YearEndDays => ({
  opensOn: `${year}-${setting.opens}`,
  dueBy: workingDays.nextWorkingDay(`${year}-${setting.dueBy}`),
});

interface PlanOfYear {
  readonly planYear: number;
  readonly state: 'draft' | 'approved';
}

/** The latest approved plan whose year-end has opened; before any has, the latest one, so that it can be written early. */
export function planAtYearEnd<P extends PlanOfYear>(plans: readonly P[], today: Day, opens: string): P | null {
  const approved = plans.filter(({ state }) => state === 'approved').sort((a, b) => b.planYear - a.planYear);
  return approved.find(({ planYear }) => `${planYear}-${opens}` <= today) ?? approved[0] ?? null;
}
