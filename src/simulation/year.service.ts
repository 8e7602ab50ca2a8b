import { Inject, Injectable } from '@nestjs/common';
import { instantOf } from '../calendar/domain/beijing.js';
import { addDays, type Day } from '../calendar/domain/day.js';
import { WorkingDays } from '../calendar/domain/working-days.js';
import { SETTINGS, type Config } from '../platform/config.js';
import { Bells } from './bells.service.js';
import { Conduct } from './conduct.js';
import type { Dice } from './dice.js';
import type { Expected } from './domain/tally.js';
import { weekAskedOn } from './expectations.js';
import { ACTS_AT, PeopleService, type Players } from './people.service.js';

export interface Days {
  readonly from: Day;
  readonly to: Day;
}

export interface Lived {
  readonly days: number;
  readonly expected: readonly Expected[];
  readonly lastRunOn: Day;
  /** What somebody tried and was refused, in words. */
  readonly refused: readonly string[];
  /** What was late and not on its rung, in words. */
  readonly offRung: readonly string[];
  /** What fell due in a few days and was not told, in words. */
  readonly untold: readonly string[];
}

const PLAYERS: Readonly<Record<string, Players>> = ACTS_AT;

/** Lives through days with the bells, the outbox and the queue of earnest; only the people are made up. */
@Injectable()
export class YearService {
  constructor(
    private readonly people: PeopleService,
    private readonly bells: Bells,
    private readonly workingDays: WorkingDays,
    @Inject(SETTINGS) private readonly config: Config,
  ) {}

  async live({ from, to }: Days, { clock, dice }: { clock: { set(instant: Date): void }; dice: Dice }): Promise<Lived> {
    const conduct = new Conduct(dice, this.workingDays);
    const expected: Expected[] = [];
    const [refused, offRung, untold]: [string[], string[], string[]] = [[], [], []];
    let [days, lastRunOn] = [0, from];
    for (let day = from; day <= to; day = addDays(day, 1)) {
      days += 1;
      const week = weekAskedOn(day, this.workingDays);
      if (week !== null) lastRunOn = day;
      for (const at of this.moments(day)) {
        clock.set(instantOf(day, at));
        if (week !== null && at === this.bells.weeklyAt()) expected.push(...(await this.people.expected(day, week)));
        const players = PLAYERS[at];
        if (players) refused.push(...(await this.people.act(players, day, conduct)));
        else await this.bells.ring();
        if (at === this.bells.noticesAt() && this.between(day, lastRunOn))
          untold.push(...(await this.people.untold(day)));
        if (at === this.bells.weeklyAt() && this.workingDays.isWorkingDay(day))
          offRung.push(...(await this.people.offRung(day)));
      }
    }
    return { days, expected, lastRunOn, refused, offRung, untold };
  }

  /** Two working days after a weekly letter, and on a day without one. */
  private between(day: Day, lastRunOn: Day): boolean {
    const since = this.workingDays.workingDaysBetween(lastRunOn, day);
    return this.workingDays.isWorkingDay(day) && since >= this.config.reminders.notices.afterWorkingDays;
  }

  /** Bells ring on days off as well, and nothing may come of it; nobody acts then. */
  private moments(day: Day): string[] {
    const acts = this.workingDays.isWorkingDay(day) ? Object.keys(ACTS_AT) : [];
    return [...this.bells.times(), ...acts].sort();
  }
}
