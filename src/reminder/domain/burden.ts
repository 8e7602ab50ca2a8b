import { addDays, type Day } from '../../calendar/domain/day.js';

/**
 * 减负: how much the system asks of a unit, counted and never estimated. An asking counts on the day on which it comes up,
 * with as many entries as its form has to have for an answer: a box to write in or a choice to make is one, what may be
 * left blank is none. It counts whether or not it was answered, and to the unit that has the matter now.
 */
export const ENTRIES = {
  /** 征求意见: one answer to the sheet, on the day it was sent. */
  consultation: 1,
  /** 签收: one press for everything that was assigned that day. */
  acknowledgement: 1,
  /** 节点: what was done; from the day on which letters ask for it. */
  node: 1,
  /**
   * 本期情况: what was done, and the assessment; from the day the period opens. Not where it was
   * excused, nor of the period at the year's end, which the closing answers.
   */
  statement: 2,
  /** 退回补充: what was missing, on the day of the return. */
  supplement: 1,
  /** 批示: one answer, on the day the word was given. */
  instruction: 1,
  /** 报请办结: what was done, and the outcome; a one-off task when letters ask for it, any other when the year-end opens. */
  closing: 2,
  /** 配合材料: each column of the table, or the one text; on the day it was asked for. */
  piece: 1,
  /** 数据: one number; from the day on which the year's figures are asked for. */
  figure: 1,
} as const;

export type AskingKind = keyof typeof ENTRIES;

/** So many times a unit was asked so many forms' worth on a day. */
export interface Asking {
  readonly departmentId: string;
  readonly kind: AskingKind;
  readonly on: Day;
  readonly times: number;
}

export interface Stretch {
  readonly from: Day;
  readonly to: Day;
}

/** This year up to today, and the calendar month before this one. */
export function stretchesOn(today: Day): { readonly year: Stretch; readonly lastMonth: Stretch } {
  const lastDay = addDays(`${today.slice(0, 7)}-01`, -1);
  return {
    year: { from: `${today.slice(0, 4)}-01-01`, to: today },
    lastMonth: { from: `${lastDay.slice(0, 7)}-01`, to: lastDay },
  };
}

export const isWithin = (day: Day, { from, to }: Stretch): boolean => from <= day && day <= to;

export interface Burden {
  readonly letters: number;
  readonly notices: number;
  readonly entries: number;
}

/** Something counted of one unit on one day. */
export interface Counted {
  readonly departmentId: string;
  readonly on: Day;
  readonly n: number;
}

export const entriesOf = ({ departmentId, kind, on, times }: Asking): Counted => ({
  ...{ departmentId, on },
  n: times * ENTRIES[kind],
});

export interface CountedAll {
  readonly letters: readonly Counted[];
  readonly notices: readonly Counted[];
  readonly entries: readonly Counted[];
}

/** One unit's sums over a stretch of days. */
export function burdenOf(departmentId: string, { letters, notices, entries }: CountedAll, stretch: Stretch): Burden {
  const sum = (all: readonly Counted[]): number =>
    all.reduce((n, one) => (one.departmentId === departmentId && isWithin(one.on, stretch) ? n + one.n : n), 0);
  return { letters: sum(letters), notices: sum(notices), entries: sum(entries) };
}
