import { Inject, Injectable } from '@nestjs/common';
import { composeAnnualReport } from './domain/compose.js';
import { coverageOf, type Coverage } from './domain/coverage.js';
import { blanksOf, type AnnualReport } from './domain/report.js';
import { staleWordsIn } from './domain/stale.js';
import { SETTINGS, type Config } from '../platform/config.js';
import { Reads } from '../platform/database/reads.js';
import { ReportInputService } from './report-input.service.js';

/** Rolls what was done back into a report of last year's structure, and accounts for every promise. */
@Injectable()
export class AnnualReportService {
  constructor(
    private readonly input: ReportInputService,
    private readonly reads: Reads,
    @Inject(SETTINGS) private readonly config: Config,
  ) {}

  /** As the data say it today, before anybody worded it. @param from a unit of work that decides by it */
  async compose(planYear: number, from: Reads = this.reads): Promise<AnnualReport> {
    return composeAnnualReport(await this.input.inputOf(from, await this.input.planOf(from, planYear)));
  }

  /** The same report after people worded it: what is left to them, and what in it is out of date. */
  restated(report: AnnualReport): AnnualReport {
    const stale = staleWordsIn(report, {
      planYear: report.planYear,
      list: this.config.staleWording,
    });
    return { ...report, blanks: blanksOf(report), stale };
  }

  async coverage(planYear: number, from: Reads = this.reads): Promise<Coverage> {
    const plan = await this.input.planOf(from, planYear);
    const tasks = await this.input.tasksOf(from, plan);
    const taskOf = new Map(tasks.flatMap((task) => task.commitments.map((id) => [id, task] as const)));
    return coverageOf(
      plan.promises.map(({ id, text, planItem }) => {
        const task = taskOf.get(id);
        const answered = task !== undefined && (task.statements.length > 0 || (task.endedBecause ?? null) !== null);
        return { id, text, planItem, outcome: task?.outcome ?? null, answered };
      }),
    );
  }
}
