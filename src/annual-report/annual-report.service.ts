import { Injectable } from '@nestjs/common';
import { composeAnnualReport } from './domain/compose.js';
import { coverageOf, type Coverage } from './domain/coverage.js';
import type { AnnualReport } from './domain/report.js';
import { ReportInputService } from './report-input.service.js';

/** Rolls what was done back into a report of last year's structure, and accounts for every promise. */
@Injectable()
export class AnnualReportService {
  constructor(private readonly input: ReportInputService) {}

  async compose(planYear: number): Promise<AnnualReport> {
    return composeAnnualReport(await this.input.inputOf(await this.input.planOf(planYear)));
  }

  async coverage(planYear: number): Promise<Coverage> {
    const plan = await this.input.planOf(planYear);
    const tasks = await this.input.tasksOf(plan);
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
