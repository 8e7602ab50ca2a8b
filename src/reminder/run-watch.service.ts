import { Inject, Injectable } from '@nestjs/common';
import { dayOf } from '../calendar/domain/beijing.js';
import { addDays, type Day } from '../calendar/domain/day.js';
import { WorkingDays } from '../calendar/domain/working-days.js';
import { Clock } from '../platform/clock.js';
import { SETTINGS, type Config } from '../platform/config.js';
import { Reads } from '../platform/database/reads.js';
import { UnitOfWork } from '../platform/database/unit-of-work.js';
import { EVER } from '../task/domain/standing.js';
import { watchRuns, type RunFinding } from './domain/run-watch.js';
import { runKey, type RunPolicy } from './domain/runs.js';
import { runPolicy } from './run-policy.js';
import { SchedulerBeat, TICK } from './scheduler-beat.entity.js';

/** No run is claimed for a day further back than a week and the longest holiday. */
const LOOK_BACK_DAYS = 31;

/** Whether the scheduler is at work, as every process can see it. */
@Injectable()
export class RunWatchService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly reads: Reads,
    private readonly clock: Clock,
    private readonly workingDays: WorkingDays,
    @Inject(SETTINGS) private readonly config: Config,
  ) {}

  /** A bell was answered in full. */
  async heard(): Promise<void> {
    await this.unitOfWork.run(async (tx) => {
      tx.withoutEntry('the scheduler was heard');
      const heardAt = this.clock.now().toISOString();
      const known = await tx.update(SchedulerBeat, { id: TICK }, { heardAt });
      if (known === 0) await tx.insertMissing(SchedulerBeat, [{ id: TICK, heardAt }]);
    });
  }

  async findings(): Promise<RunFinding[]> {
    const now = this.clock.now();
    const claimed = await this.reads.query<{ kind: RunPolicy['kind']; period: string }>(
      'SELECT kind, period FROM reminder_run WHERE on_day >= $1',
      [addDays(dayOf(now), -LOOK_BACK_DAYS)],
    );
    const beat = await this.reads.one(SchedulerBeat, { id: TICK });
    const watched = {
      ...{ now, heardAt: beat && new Date(beat.heardAt), workingDays: this.workingDays },
      ...{ policy: runPolicy(this.config.reminders), claimed: new Set(claimed.map(runKey)) },
    };
    // Asked for on every office page: all tasks are looked through only where something seems amiss.
    if (watchRuns({ ...watched, since: EVER }).length === 0) return [];
    return watchRuns({ ...watched, since: await this.since() });
  }

  /** The day of the last run; null before the first. */
  async lastRunOn(): Promise<Day | null> {
    const [row] = await this.reads.query<{ day: Day | null }>('SELECT max(on_day) AS day FROM reminder_run');
    return row?.day ?? null;
  }

  /** From when there is somebody to remind: the first assignment that is still open. */
  async since(from: Reads = this.reads): Promise<Day | null> {
    const [row] = await from.query<{ day: Day | null }>(
      `SELECT min(assigned_on) AS day FROM task WHERE state NOT IN ('draft', 'closed', 'cancelled')`,
    );
    return row?.day ?? null;
  }
}
