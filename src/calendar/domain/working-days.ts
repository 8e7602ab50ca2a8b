import { addDays, weekdayOf, type Day } from './day.js';

/** What the State Council announced for one year. It may name days of the December before (2023: 2022-12-31). */
export interface HolidayNotice {
  readonly year: number;
  readonly number: string;
  readonly off: readonly Day[];
  readonly work: readonly Day[];
}

/** Every deadline asks for its day: what was found is kept, up to so many. */
const MOST_KEPT = 10_000;

/** Answers for any day; a year without a notice goes by Monday to Friday, and `hasNotice` lets pages say so. */
export class WorkingDays {
  private known: readonly HolidayNotice[] = [];
  private announced: ReadonlyMap<Day, boolean> = new Map();
  private readonly next = new Map<Day, Day>();

  /** @param shipped those of the settings; later ones of the same year stand before them */
  constructor(private readonly shipped: readonly HolidayNotice[]) {
    this.learn([]);
  }

  /** What people entered, whole: what they entered before and is not among it is forgotten. */
  learn(entered: readonly HolidayNotice[]): void {
    const years = new Set(entered.map(({ year }) => year));
    this.known = [...this.shipped.filter(({ year }) => !years.has(year)), ...entered].sort((a, b) => a.year - b.year);
    this.next.clear();
    this.announced = new Map(
      this.known.flatMap((notice) => [
        ...notice.off.map((day) => [day, false] as const),
        ...notice.work.map((day) => [day, true] as const),
      ]),
    );
  }

  /** The same calendar with one more notice, to see what it would change. */
  with(notice: HolidayNotice): WorkingDays {
    const other = new WorkingDays(this.known.filter(({ year }) => year !== notice.year));
    other.learn([notice]);
    return other;
  }

  /** Oldest first. */
  notices(): readonly HolidayNotice[] {
    return this.known;
  }

  hasNotice(year: number): boolean {
    return this.known.some((notice) => notice.year === year);
  }

  isWorkingDay(day: Day): boolean {
    return this.announced.get(day) ?? weekdayOf(day) <= 5;
  }

  /** The day itself when it is a working day. */
  nextWorkingDay(day: Day): Day {
    const known = this.next.get(day);
    if (known !== undefined) return known;
    let next = day;
    while (!this.isWorkingDay(next)) next = addDays(next, 1);
    if (this.next.size >= MOST_KEPT) this.next.clear();
    this.next.set(day, next);
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
