import { Inject, Injectable } from '@nestjs/common';
import { addDays, type Day } from '../calendar/domain/day.js';
import { WorkingDays } from '../calendar/domain/working-days.js';
import { SETTINGS, type Config } from '../platform/config.js';
import type { Reads } from '../platform/database/reads.js';
import { missedForGood, type MissedRun } from './domain/missed-runs.js';
import { runKey } from './domain/runs.js';
import { ReminderRun } from './reminder-run.entity.js';
import { allBells } from './run-policy.js';

/** So far back missed runs are told of. */
const LOOK_BACK_DAYS = 366;

export interface Missed extends MissedRun {
  /** On some day within its term another run was claimed: the scheduler was at work. */
  readonly othersRan: boolean;
}

/** Weekly runs that were missed for good. */
@Injectable()
export class MissedRunsService {
  constructor(
    private readonly workingDays: WorkingDays,
    @Inject(SETTINGS) private readonly config: Config,
  ) {}

  /** @param since told are those owed on that day or later; within the last year when left out */
  async before(from: Reads, today: Day, since = addDays(today, -LOOK_BACK_DAYS)): Promise<Missed[]> {
    const first = await firstAssignment(from);
    if (first === null) return [];
    const runs = await from.find(ReminderRun);
    const rules = {
      policy: allBells(this.config.reminders),
      claimed: new Set(runs.map(runKey)),
      workingDays: this.workingDays,
    };
    const missed = missedForGood({ since: first > since ? first : since, today }, rules);
    return missed.map((one) => ({
      ...one,
      othersRan: runs.some(({ onDay }) => onDay >= one.owedOn && onDay <= one.until),
    }));
  }
}

/** Before it nothing was owed to anybody, whatever has become of its task. */
async function firstAssignment(from: Reads): Promise<Day | null> {
  const [row] = await from.query<{ day: Day | null }>('SELECT min(assigned_on) AS day FROM task');
  return row?.day ?? null;
}
