import { addDays, type Day } from '../calendar/domain/day.js';
import type { WorkingDays } from '../calendar/domain/working-days.js';
import type { Outcome7 } from '../task/domain/outcomes.js';
import type { Dice } from './dice.js';

/** When a duty is handed in, in calendar days from its day on: most in time, some late, a few only when pressed. */
const HABITS = [
  { share: 0.6, days: [-12, 0] },
  { share: 0.17, days: [1, 6] },
  { share: 0.13, days: [8, 25] },
  { share: 0.1, days: [36, 75] },
] as const;

/** How a year ends for what has no product, and for what has one that did not come. */
const ENDS: readonly { readonly share: number; readonly outcome: Outcome7 }[] = [
  { share: 0.6, outcome: 'fulfilled' },
  { share: 0.4, outcome: 'continued' },
];

/** A duty by a name that is the same in every run of the same seed. */
export interface Duty {
  readonly key: string;
  readonly lastDay: Day;
  readonly notBefore?: Day;
}

export interface Wish {
  readonly askOn: Day;
  readonly day: Day;
}

const WORKING = {
  acknowledge: [0, 4],
  review: [0, 5],
  supplement: [1, 6],
  answer: [1, 4],
  secondLook: [1, 3],
  telephone: [0, 2],
  sign: [0, 4],
} as const;

/** What made-up people do and when: from dice alone, so that a year can be lived again. Illustrative, no finding about anybody. */
export class Conduct {
  constructor(
    private readonly dice: Dice,
    private readonly workingDays: WorkingDays,
  ) {}

  /** So many working days after something happened; `key` says what. */
  after(kind: keyof typeof WORKING, day: Day, key: string): Day {
    const days = this.dice.between(WORKING[kind], kind, key, day);
    return days === 0 ? this.workingDays.nextWorkingDay(day) : this.workingDays.addWorkingDays(day, days);
  }

  handsInOn({ key, lastDay, notBefore }: Duty): Day {
    const { days } = this.dice.of(HABITS, 'habit', key);
    const day = this.workingDays.nextWorkingDay(addDays(lastDay, this.dice.between(days, 'hand in', key)));
    return notBefore !== undefined && day < notBefore ? this.workingDays.nextWorkingDay(notBefore) : day;
  }

  /** Some of those who will be late say so in time; asked once a duty. */
  wish(duty: Duty): Wish | null {
    const handedIn = this.handsInOn(duty);
    if (handedIn <= duty.lastDay || !this.dice.chance(0.4, 'wish', duty.key)) return null;
    const askOn = this.workingDays.addWorkingDays(duty.lastDay, -this.dice.between([2, 6], 'ask', duty.key));
    return { askOn, day: handedIn };
  }

  grants(key: string): boolean {
    return this.dice.chance(0.85, 'grant', key);
  }

  /** Now and then a drafted paper is not sent. */
  drops(key: string): boolean {
    return this.dice.chance(0.1, 'drop', key);
  }

  /** What is handed in a second time is complete. */
  sendsBack(key: string, round: number): boolean {
    return round === 1 && this.dice.chance(0.15, 'send back', key);
  }

  /** Once a year for some tasks: a leader asks for an account by a day. */
  instruction(key: string, year: number): { on: Day; answerBy: Day } | null {
    if (!this.dice.chance(0.15, 'instruct', key)) return null;
    const on = addDays(`${year}-04-20`, this.dice.between([0, 180], 'instruct on', key));
    return { on, answerBy: addDays(on, 14) };
  }

  /** A few tasks wait for a paper from above for two months. */
  pause(key: string, year: number): { from: Day; to: Day } | null {
    if (!this.dice.chance(0.08, 'pause', key)) return null;
    const from = addDays(`${year}-05-10`, this.dice.between([0, 90], 'pause on', key));
    return { from, to: addDays(from, 60) };
  }

  /** Facts of an overall duty: one in some three weeks. */
  notesFact(key: string, day: Day): boolean {
    return this.dice.chance(0.06, 'fact', key, day);
  }

  /** The day of the closing statement in the weeks of the year's end, and what it says. */
  yearEnd(key: string, year: number): { on: Day; outcome: Outcome7 } {
    const on = addDays(`${year}-11-22`, this.dice.between([0, 20], 'year end', key));
    return { on: this.workingDays.nextWorkingDay(on), outcome: this.dice.of(ENDS, 'end', key).outcome };
  }
}
