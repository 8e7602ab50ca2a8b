import { Injectable } from '@nestjs/common';
import type { Day } from '../calendar/domain/day.js';
import { Reads } from '../platform/database/reads.js';
import { ForecastService, type Forecast } from '../reminder/forecast.service.js';
import { RunHistoryService, type PastRun } from '../reminder/run-history.service.js';
import { StatutoryService, type StatutoryLine } from '../reminder/statutory.service.js';
import { PlanGaps } from './plan-gaps.service.js';
import type { GapsOfPlan } from './views/today.view.js';

export interface Situation {
  readonly forecasts: readonly Forecast[];
  readonly past: readonly PastRun[];
  readonly statutory: readonly StatutoryLine[];
  readonly gaps: readonly GapsOfPlan[];
}

/** How things stand beside the queues: letters, days set by law, gaps in the plan. */
@Injectable()
export class TodaySituation {
  constructor(
    private readonly forecast: ForecastService,
    private readonly history: RunHistoryService,
    private readonly statutory: StatutoryService,
    private readonly gaps: PlanGaps,
    private readonly reads: Reads,
  ) {}

  async on(today: Day): Promise<Situation> {
    return {
      forecasts: await this.forecast.all(),
      past: (await this.history.page(null)).runs,
      statutory: await this.statutory.lines(this.reads, today),
      gaps: await this.gaps.all(),
    };
  }
}
