import { Inject, Injectable } from '@nestjs/common';
import { arrange, type EditFault } from './domain/arrange.js';
import { skeletonOf } from './domain/skeleton.js';
import type { SkeletonEdit } from './domain/skeleton-edit.js';
import { lastYearOf } from './last-year.js';
import type { Promised } from './domain/comparison.js';
import type { ReportTask } from './domain/input.js';
import { composeAnnualReport } from './domain/compose.js';
import { coverageOf, type Coverage } from './domain/coverage.js';
import { blanksOf, type AnnualReport } from './domain/report.js';
import { staleWordsIn } from './domain/stale.js';
import { SETTINGS, type Config } from '../platform/config.js';
import { Reads } from '../platform/database/reads.js';
import { ReportInputService } from './report-input.service.js';

/** The composed report, and what it was composed from as far as it is accounted for. */
export interface ReportYear {
  readonly report: AnnualReport;
  readonly tasks: readonly ReportTask[];
  readonly promises: readonly Promised[];
}

/** Rolls what was done back into a report of last year's structure, and accounts for every promise. */
@Injectable()
export class AnnualReportService {
  constructor(
    private readonly input: ReportInputService,
    private readonly reads: Reads,
    @Inject(SETTINGS) private readonly config: Config,
  ) {}

  /** What a plan's year says today, read once. @param from a unit of work that decides by it */
  async year(planYear: number, from: Reads = this.reads): Promise<ReportYear> {
    const plan = await this.input.planOf(from, planYear);
    const input = await this.input.inputOf(from, plan);
    return { report: composeAnnualReport(input), tasks: input.tasks, promises: plan.promises };
  }

  /** The day on which the data are read. */
  today(): string {
    return this.input.today();
  }

  /** As the data say it today, before anybody worded it. */
  async compose(planYear: number): Promise<AnnualReport> {
    return (await this.year(planYear)).report;
  }

  /** What of these changes to the frame cannot be done. */
  async frameFaults(planYear: number, edits: readonly SkeletonEdit[], from: Reads): Promise<readonly EditFault[]> {
    const { chapters } = lastYearOf(await this.input.planOf(from, planYear));
    return arrange(skeletonOf(chapters), edits).faults;
  }

  /** Whether every problem that is put together by it was reported by a unit for this plan. */
  async knowsLines(planYear: number, edit: SkeletonEdit, from: Reads): Promise<boolean> {
    if (edit.do !== 'gather' && edit.do !== 'release') return true;
    const { yearEnd } = await this.input.planOf(from, planYear);
    const problems = new Set(yearEnd.filter(({ kind }) => kind === 'problem').map(({ id }) => id));
    return edit.lines.length > 0 && edit.lines.every((id) => problems.has(id));
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
    return coverageIn(await this.year(planYear, from));
  }
}

/** Every promise with its outcome and whether anything answers it. */
export function coverageIn({ promises, tasks }: ReportYear): Coverage {
  const taskOf = new Map(tasks.flatMap((task) => task.commitments.map((id) => [id, task] as const)));
  return coverageOf(
    promises.map(({ id, text, planItem }) => {
      const task = taskOf.get(id);
      const answered = task !== undefined && (task.statements.length > 0 || (task.endedBecause ?? null) !== null);
      return { id, text, planItem, outcome: task?.outcome ?? null, answered };
    }),
  );
}
