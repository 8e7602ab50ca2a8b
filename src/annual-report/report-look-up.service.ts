import { Injectable } from '@nestjs/common';
import { dayOf } from '../calendar/domain/beijing.js';
import { Directory } from '../organization/directory.js';
import { Clock } from '../platform/clock.js';
import { Reads } from '../platform/database/reads.js';
import { Plan } from '../plan/plan.entity.js';
import { DraftReading, type WholeDraft } from './draft-reading.service.js';
import { reportProblem } from './report-problems.js';

/** What a program means by the plan of its address. */
@Injectable()
export class ReportLookUp {
  constructor(
    private readonly reads: Reads,
    private readonly clock: Clock,
    private readonly reading: DraftReading,
  ) {}

  async year(planId: string): Promise<number> {
    const plan = await this.reads.one(Plan, { id: planId });
    if (!plan) throw reportProblem('REPORT.NOT_FOUND');
    return plan.planYear;
  }

  async whole(planId: string): Promise<WholeDraft> {
    const whole = await this.reading.whole(this.reads, await this.year(planId));
    if (!whole) throw reportProblem('REPORT.NOT_FOUND');
    return whole;
  }

  directory(): Promise<Directory> {
    return Directory.on(dayOf(this.clock.now()), this.reads);
  }
}
