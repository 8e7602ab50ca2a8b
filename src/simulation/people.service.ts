import { Inject, Injectable } from '@nestjs/common';
import type { Day } from '../calendar/domain/day.js';
import { WorkingDays } from '../calendar/domain/working-days.js';
import { SETTINGS, type Config } from '../platform/config.js';
import { Reads } from '../platform/database/reads.js';
import { TaskReadingService } from '../task/task-reading.service.js';
import { Cast } from './cast.js';
import { ChasingService } from './chasing.service.js';
import type { Conduct } from './conduct.js';
import type { Expected } from './domain/tally.js';
import { expectedOn, nearOn } from './expectations.js';
import { LeadersOfTheYear } from './leaders.service.js';
import { OfficeService } from './office.service.js';
import { ToldService } from './told.service.js';
import { UnitsService, type Deed } from './units.service.js';

/** Units act in the morning, offices and leaders in the afternoon. */
export const ACTS_AT = { '10:10': 'units', '15:10': 'offices' } as const;
export type Players = (typeof ACTS_AT)[keyof typeof ACTS_AT];

/** Everybody who does something on a working day. */
@Injectable()
export class PeopleService {
  constructor(
    private readonly units: UnitsService,
    private readonly office: OfficeService,
    private readonly leaders: LeadersOfTheYear,
    private readonly chasing: ChasingService,
    private readonly tasks: TaskReadingService,
    private readonly told: ToldService,
    private readonly workingDays: WorkingDays,
    private readonly reads: Reads,
    @Inject(SETTINGS) private readonly config: Config,
  ) {}

  /** @returns what was tried and refused, in words: an honest year has none */
  async act(players: Players, day: Day, conduct: Conduct): Promise<string[]> {
    const tasks = await this.tasks.underWay(this.reads, day);
    const lived = { day, conduct, tasks, cast: await Cast.on(day, this.reads) };
    const deeds =
      players === 'units'
        ? await this.units.live(lived)
        : [
            ...(await this.office.live(lived)),
            ...(await this.leaders.live(lived)),
            ...(await this.chasing.live(lived)),
          ];
    return deeds.flatMap(({ what, outcome }) => (outcome.ok ? [] : refusal(day, { what, outcome })));
  }

  /** What is late and not on its rung this morning, in words. */
  offRung(day: Day): Promise<string[]> {
    return this.chasing.faults(day, this.reads);
  }

  /** What falls due in a few days and its unit has neither been told nor will be, in words. */
  async untold(day: Day): Promise<string[]> {
    const rules = { workingDays: this.workingDays, within: this.config.reminders.notices.workingDays };
    return this.told.untold(day, nearOn(day, await this.tasks.underWay(this.reads, day), rules));
  }

  /** Who must hear in this week's letter, by the tasks alone. */
  async expected(day: Day, week: string): Promise<Expected[]> {
    const { directory } = await Cast.on(day, this.reads);
    return expectedOn(day, week, { directory, tasks: await this.tasks.underWay(this.reads, day) });
  }
}

const refusal = (day: Day, { what, outcome }: Deed): string[] =>
  outcome.ok ? [] : [`${day}“${what}”没有办成（${String(outcome.error)}）`];
