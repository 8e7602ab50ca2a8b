import { Inject, Injectable } from '@nestjs/common';
import { Between } from 'typeorm';
import type { Day } from '../calendar/domain/day.js';
import type { Department } from '../organization/department.entity.js';
import { Directory } from '../organization/directory.js';
import { SETTINGS, type Config } from '../platform/config.js';
import type { Reads } from '../platform/database/reads.js';
import { Plan } from '../plan/plan.entity.js';
import { ProgressReport } from '../task/progress-report.entity.js';
import { TaskReadingService, type StandingTask } from '../task/task-reading.service.js';
import { Task } from '../task/task.entity.js';
import { termsFor } from './domain/addressing.js';
import { quarterStart, until, type BulletinFacts, type ListedDuty, type Practice } from './domain/bulletin.js';
import type { BulletinCounts } from './domain/bulletin-counts.js';
import type { Nameable } from './domain/bulletin-naming.js';
import { LadderService } from './ladder.service.js';
import { Paper } from './paper.entity.js';

interface Gathering {
  readonly from: Reads;
  readonly quarter: string;
  readonly day: Day;
  readonly tasks: readonly StandingTask[];
  readonly directory: Directory;
}

const isLate = (kind: 'work' | 'material', { standing }: StandingTask): boolean =>
  standing.late.some((duty) => duty.kind === kind);

/** What a quarter's bulletin is made of: the ledger, the marks of the office, and the lines listed for it. */
@Injectable()
export class BulletinFactsService {
  constructor(
    private readonly reading: TaskReadingService,
    private readonly ladder: LadderService,
    @Inject(SETTINGS) private readonly config: Config,
  ) {}

  async of(from: Reads, plan: Plan, { quarter, day }: { quarter: string; day: Day }): Promise<BulletinFacts> {
    const directory = await Directory.on(day, from);
    const all = await this.reading.underWay(from, day);
    const tasks = all.filter(({ record }) => record.task.planId === plan.id && record.task.nature !== 'overall');
    const about = { from, quarter, day, tasks, directory };
    const urged = tasks.filter((task) => this.criticised(directory.department(task.record.task.leadDepartmentId)));
    return {
      ...{ planYear: plan.planYear, quarter, day, issuer: this.config.office },
      counts: await this.countsOf(about, plan.id),
      practices: await this.practicesOf(about, plan.id),
      listed: await this.listedOf(about),
      missing: urged.filter((task) => isLate('material', task)).length,
      replyBy: this.ladder.replyBy(day),
    };
  }

  /** Every unit that could be named in it. */
  nameable(directory: Directory): Nameable[] {
    const { name } = this.config.office;
    const units = directory.departments.filter((unit) => unit.name !== name);
    return [
      { id: '', name, criticised: true, writes: true },
      ...units.map((unit) => ({ id: unit.id, name: unit.name, criticised: this.criticised(unit) })),
    ];
  }

  private criticised(unit: Department | null): boolean {
    return unit !== null && termsFor(unit.kind).criticised;
  }

  private async countsOf({ from, tasks, directory }: Gathering, planId: string): Promise<BulletinCounts> {
    const closed = await from.findBy(Task, { planId, state: 'closed' });
    const stateOf = (task: StandingTask): keyof BulletinCounts => {
      const { state, leadDepartmentId } = task.record.task;
      if (state === 'completed') return 'done';
      if (state === 'suspended') return 'suspended';
      return isLate('work', task) && this.criticised(directory.department(leadDepartmentId)) ? 'late' : 'underWay';
    };
    const counts = {
      done: closed.filter(({ nature }) => nature !== 'overall').length,
      underWay: 0,
      late: 0,
      suspended: 0,
    };
    for (const task of tasks) counts[stateOf(task)] += 1;
    return counts;
  }

  private async practicesOf({ from, quarter, day, directory }: Gathering, planId: string): Promise<Practice[]> {
    const practiceOn = Between(quarterStart(quarter), until(quarter, day));
    const marked = await from.find(ProgressReport, { where: { practiceOn }, order: { id: 'ASC' } });
    const tasks = new Map((await from.findBy(Task, { planId })).map((task) => [task.id, task]));
    return marked.flatMap(({ taskId, text }) => {
      const task = tasks.get(taskId);
      const unit = directory.department(task?.leadDepartmentId ?? null);
      return task && unit ? [{ unit: unit.name, task: task.title, text }] : [];
    });
  }

  private async listedOf({ from, quarter, tasks, directory }: Gathering): Promise<ListedDuty[]> {
    const papers = await from.find(Paper, { where: { kind: 'listing', quarter }, order: { id: 'ASC' } });
    const standing = new Map(tasks.map((task) => [task.record.task.id, task]));
    return papers
      .filter(({ state }) => state === 'draft' || state === 'signed')
      .flatMap((paper) => {
        const task = standing.get(paper.taskId);
        const unit = directory.department(paper.departmentId);
        const duty = task?.standing.late.find(({ id }) => id === paper.dutyId);
        if (!task || !duty || !unit || !this.criticised(unit)) return [];
        const { lastReport } = task;
        return [
          {
            ...{ unit: unit.name, task: task.record.task.title, node: duty.of === 'node' ? duty.title : '' },
            ...{ originalDueDate: duty.originalDueDate, days: duty.days, sentence: paper.body.replaceAll('\n', '') },
            said: lastReport && { day: lastReport.submittedOn, text: lastReport.text },
          },
        ];
      });
  }
}
