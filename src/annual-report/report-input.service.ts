import { Inject, Injectable } from '@nestjs/common';
import { dayOf } from '../calendar/domain/beijing.js';
import { Directory } from '../organization/directory.js';
import { Clock } from '../platform/clock.js';
import { SETTINGS, type Config } from '../platform/config.js';
import type { Reads } from '../platform/database/reads.js';
import { groupBy } from '../platform/group.js';
import { noPlan } from '../plan/no-plan.js';
import { PlanReadingService, type PlanWithPromises } from '../plan/plan-reading.service.js';
import { TaskReadingService } from '../task/task-reading.service.js';
import type { AnnualReportInput, ReportTask } from './domain/input.js';
import { ReportFrame } from './report-draft.entity.js';
import { lastYearOf } from './last-year.js';
import { reportFigure } from './report-figure.js';
import { reportTask } from './report-tasks.js';

/** Reads what a year's report is composed from: last year's report, tasks, figures, year-end material. */
@Injectable()
export class ReportInputService {
  constructor(
    private readonly plans: PlanReadingService,
    private readonly tasks: TaskReadingService,
    private readonly clock: Clock,
    @Inject(SETTINGS) private readonly config: Config,
  ) {}

  async planOf(from: Reads, planYear: number): Promise<PlanWithPromises> {
    const plan = await this.plans.ofYear(from, planYear);
    if (plan) return plan;
    throw noPlan(planYear);
  }

  async inputOf(from: Reads, plan: PlanWithPromises): Promise<AnnualReportInput> {
    const directory = await this.directory(from);
    const nameOf = (id: string | null): string | null => directory.department(id)?.name ?? null;
    return {
      planYear: plan.plan.planYear,
      demo: this.config.installation.demo || plan.plan.illustrative,
      lastYear: lastYearOf(plan),
      problems: plan.outline.problems.map(({ marker, text, planItems }) => ({
        ...{ marker, text, items: planItems.map((index) => index + 1) },
      })),
      tasks: await this.tasksOf(from, plan, directory),
      figures: plan.figures.map((one) => reportFigure({ ...one, department: nameOf(one.departmentId) })),
      yearEnd: plan.yearEnd.map(({ id, kind, text, cause, departmentId, sentOn }) => ({
        ...{ id, kind, text, cause, department: nameOf(departmentId), day: sentOn },
      })),
      edits: (await from.one(ReportFrame, { planId: plan.plan.id }))?.edits ?? [],
      staleWording: this.config.staleWording,
    };
  }

  async tasksOf(from: Reads, plan: PlanWithPromises, directory?: Directory): Promise<ReportTask[]> {
    const units = directory ?? (await this.directory(from));
    const promises = groupBy(plan.promises, (promise) => promise.taskId);
    const years = await this.tasks.yearOf(from, plan.plan.id);
    return years.map((year) =>
      reportTask(year, {
        today: this.today(),
        department: units.department(year.task.leadDepartmentId)?.name ?? null,
        promises: promises.get(year.task.id) ?? [],
        figures: plan.figuresOfTasks.get(year.task.id) ?? [],
      }),
    );
  }

  today = (): string => dayOf(this.clock.now());
  private directory = (from: Reads): Promise<Directory> => Directory.on(this.today(), from);
}
