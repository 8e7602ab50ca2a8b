import { addDays, weekdayOf, type Day } from './day.js';

/** What the State Council announced for one year. It may name days of the December before (2023: 2022-12-31). */
export interface HolidayNotice {
  readonly year: number;
  readonly number: string;
  readonly off: readonly Day[];
  readonly work: readonly Day[];
}

/** Answers for any day; a year without a notice goes by Monday to Friday, and `hasNotice` lets pages say so. */
export class WorkingDays {
  private readonly years: ReadonlySet<number>;
  private readonly announced: ReadonlyMap<Day, boolean>;

  constructor(notices: readonly HolidayNotice[]) {
    this.years = new Set(notices.map((notice) => notice.year));
    this.announced = new Map(
      notices.flatMap((notice) => [
        ...notice.off.map((day) => [day, false] as const),
        ...notice.work.map((day) => [day, true] as const),
      ]),
    );
  }

  hasNotice(year: number): boolean {
    return this.years.has(year);
  }

  isWorkingDay(day: Day): boolean {
    return this.announced.get(day) ?? weekdayOf(day) <= 5;
  }

  /** The day itself when it is a working day. */
  nextWorkingDay(day: Day): Day {
    let next = day;
    while (!this.isWorkingDay(next)) next = addDays(next, 1);
    return next;
  }

  /** The n-th working day after `day` (before it for a negative n); `day` itself is not counted. */
  addWorkingDays(day: Day, n: number): Day {
    const step = n < 0 ? -1 : 1;
    let reached = day;
    for (let left = Math.abs(n); left > 0;) {
      reached = addDays(reached, step);
      if (this.isWorkingDay(reached)) left -= 1;
    }
    return reached;
  }

  /** Working days after `a` up to and including `b`; 0 when b is not after a. */
  workingDaysBetween(a: Day, b: Day): number {
    let count = 0;
    for (let day = addDays(a, 1); day <= b; day = addDays(day, 1)) if (this.isWorkingDay(day)) count += 1;
    return count;
  }
}
