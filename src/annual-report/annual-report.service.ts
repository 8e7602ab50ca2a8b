import { Inject, Injectable } from '@nestjs/common';
import { SETTINGS, type Config } from '../platform/config.js';
import { Reads } from '../platform/database/reads.js';
import { groupBy } from '../platform/group.js';
import { Refusal } from '../platform/refusal.js';
import { PlanReadingService, type PlanWithPromises } from '../plan/plan-reading.service.js';
import type { TaskState } from '../task/domain/states.js';
import type { ProgressReport } from '../task/progress-report.entity.js';
import { TaskReadingService } from '../task/task-reading.service.js';
import { composeAnnualReport } from './domain/compose.js';
import { coverageOf, type Coverage } from './domain/coverage.js';
import type { AcceptedStatement, LastYear, ReportTask } from './domain/input.js';
import type { AnnualReport } from './domain/report.js';
import { reportFigure } from './report-figure.js';

/** Rolls what was done back into a report of last year's structure, and accounts for every promise. */
@Injectable()
export class AnnualReportService {
  constructor(
    private readonly reads: Reads,
    private readonly plans: PlanReadingService,
    private readonly tasks: TaskReadingService,
    @Inject(SETTINGS) private readonly config: Config,
  ) {}

  async compose(planYear: number): Promise<AnnualReport> {
    const plan = await this.planOf(planYear);
    return composeAnnualReport({
      planYear,
      demo: this.config.installation.demo || plan.plan.illustrative,
      lastYear: lastYearOf(plan),
      problems: plan.outline.problems.map(({ marker, text }) => ({ marker, text })),
      tasks: await this.reportTasks(plan),
      figures: plan.figures.map(reportFigure),
      staleWords: this.config.annualReport.staleWords,
    });
  }

  async coverage(planYear: number): Promise<Coverage> {
    const plan = await this.planOf(planYear);
    const tasks = await this.reportTasks(plan);
    const taskOf = new Map(tasks.flatMap((task) => task.commitments.map((id) => [id, task] as const)));
    return coverageOf(
      plan.promises.map(({ id, text, planItem }) => {
        const task = taskOf.get(id);
        const answered = task !== undefined && (task.statements.length > 0 || (task.endedBecause ?? null) !== null);
        return { id, text, planItem, outcome: task?.outcome ?? null, answered };
      }),
    );
  }

  private async planOf(planYear: number): Promise<PlanWithPromises> {
    const plan = await this.plans.ofYear(this.reads, planYear);
    if (plan) return plan;
    throw new Refusal('PLAN.NOT_FOUND', `还没有${planYear}年的计划：请先用 duban import 导入上年度报告，或核对年份。`);
  }

  private async reportTasks(plan: PlanWithPromises): Promise<ReportTask[]> {
    const promises = groupBy(plan.promises, (promise) => promise.taskId);
    const reports = await this.tasks.acceptedReports(this.reads, plan.plan.id);
    return reports.map(({ task, accepted }) => {
      const mine = promises.get(task.id) ?? [];
      return {
        id: task.id,
        title: task.title,
        nature: task.nature,
        // A task that answers a duplicate of another item is written about where it is first promised.
        itemOrdinal: mine[0]?.itemOrdinal ?? 0,
        outcome: ENDED.includes(task.state) ? task.outcome : null,
        statements: accepted.flatMap(statementOf),
        nextYear: task.nextYear,
        endedBecause: task.endedBecause,
        commitments: mine.map((promise) => promise.id),
      };
    });
  }
}

const ENDED: readonly TaskState[] = ['completed', 'closed', 'cancelled'];

const statementOf = ({ kind, text, submittedOn: day, assessment }: ProgressReport): AcceptedStatement[] =>
  kind === 'note' || kind === 'answer' ? [] : [{ kind, text, day, nothingNew: assessment === 'notScheduled' }];

/** Texts are cut from the stored source by their spans: nothing is kept twice. */
function lastYearOf({ plan, outline, sourceText }: PlanWithPromises): LastYear {
  const cut = (start: number, end: number): string => sourceText.slice(start, end).trim();
  const [first] = outline.chapters;
  const front = first ? cut(0, first.start) : '';
  return {
    title: plan.title,
    preamble: plan.title === null ? front : front.slice(front.indexOf(plan.title) + plan.title.length).trim(),
    chapters: outline.chapters.map((chapter) => {
      const headed = cut(chapter.start, chapter.sections[0]?.start ?? chapter.end);
      return {
        number: chapter.number,
        heading: chapter.heading,
        role: chapter.role,
        leadIn: headed.slice(headed.indexOf(chapter.heading) + chapter.heading.length).trim() || null,
        sections: chapter.sections.map((s) => ({ marker: s.marker, heading: s.heading, text: cut(s.start, s.end) })),
      };
    }),
  };
}
