import { Inject, Injectable } from '@nestjs/common';
import { dayOf } from '../calendar/domain/beijing.js';
import { Directory } from '../organization/directory.js';
import { Clock } from '../platform/clock.js';
import { SETTINGS, type Config } from '../platform/config.js';
import { Reads } from '../platform/database/reads.js';
import type { DraftRef, DraftSet } from '../task/draft-changes.service.js';
import { Task } from '../task/task.entity.js';
import type { LineSet } from './desk-inputs.js';
import { DeskReadingService } from './desk-reading.service.js';
import { draftSetOf } from './desk-line-set.js';

/** What a program means by the codes and ids it names. */
@Injectable()
export class DeskLookUp {
  constructor(
    private readonly reads: Reads,
    private readonly clock: Clock,
    private readonly reading: DeskReadingService,
    @Inject(SETTINGS) private readonly config: Config,
  ) {}

  /** The line as it is: what was seen of it is looked at by If-Match. */
  async ref(id: string): Promise<DraftRef> {
    return { id, version: (await this.reads.one(Task, { id }))?.version ?? 0 };
  }

  async setOfLine(given: LineSet, id: string): Promise<DraftSet> {
    return this.setOfPlan(given, (await this.reads.one(Task, { id }))?.planId ?? '');
  }

  async setOfPlan(given: LineSet, planId: string): Promise<DraftSet> {
    const directory = await Directory.on(dayOf(this.clock.now()), this.reads);
    const { lastYear, untaken } = (await this.reading.sheet(planId)) ?? { lastYear: [], untaken: [] };
    return draftSetOf(given, { directory, lastYear, untaken, periods: this.config.periods });
  }
}
