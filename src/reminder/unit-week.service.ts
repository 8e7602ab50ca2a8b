import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import type { Day } from '../calendar/domain/day.js';
import { WorkingDays } from '../calendar/domain/working-days.js';
import type { Department } from '../organization/department.entity.js';
import type { Directory } from '../organization/directory.js';
import type { Reads } from '../platform/database/reads.js';
import { Evidence } from '../task/evidence.entity.js';
import { Request } from '../task/request.entity.js';
import type { StandingTask } from '../task/task-reading.service.js';
import { UnitDraft } from '../task/unit-draft.entity.js';
import type { UnitAsks } from './domain/ask.js';
import { unitYear, type UnitYear } from './domain/unit-year.js';
import { dutyOf } from './leaders-reading.js';
import { StandingService, type UnitsStanding } from './standing.service.js';
import { WeeklyService } from './weekly.service.js';

/** What the office puts to a leader is none of the unit's own requests. */
type UnitsRequest = Request & { readonly kind: Exclude<Request['kind'], 'proposal'> };
const isUnits = (request: Request): request is UnitsRequest => request.kind !== 'proposal';

/** What one unit has before it on a day: what its letter would ask, what waits inside it and with others, its year. */
export interface UnitWeek {
  readonly department: Department;
  readonly asks: UnitAsks;
  /** Sent to the head by a clerk, and not reported yet. */
  readonly toSign: readonly { readonly draft: UnitDraft; readonly title: string }[];
  /** Asked of the office or a leader, and not answered yet. */
  readonly waiting: readonly { readonly request: UnitsRequest; readonly title: string }[];
  readonly year: UnitYear;
}

export interface UnitWeeks {
  readonly directory: Directory;
  readonly weeks: readonly UnitWeek[];
  /** 第三季度，10月8日开放，10月15日截止; null where no period is to come. */
  readonly nextCollection: string | null;
}

@Injectable()
export class UnitWeekService {
  constructor(
    private readonly standing: StandingService,
    private readonly weekly: WeeklyService,
    private readonly workingDays: WorkingDays,
  ) {}

  async of(from: Reads, departmentIds: readonly string[], day: Day): Promise<UnitWeeks> {
    const closedSince = `${day.slice(0, 4)}-01-01`;
    const now = await this.standing.on(from, { day, departmentIds, closedSince });
    const units = departmentIds.flatMap((id) => now.directory.department(id) ?? []);
    const weeks: UnitWeek[] = [];
    for (const department of units) weeks.push(await this.week(from, department, { now, day }));
    return { directory: now.directory, weeks, nextCollection: this.weekly.nextCollection(day) };
  }

  private async week(
    from: Reads,
    department: Department,
    { now, day }: { readonly now: UnitsStanding; readonly day: Day },
  ): Promise<UnitWeek> {
    const tasks = now.tasksOf(department.id);
    const titles = new Map(tasks.map(({ record: { task } }) => [task.id, task.title]));
    const taskId = In([...titles.keys()]);
    const title = (one: { readonly taskId: string }): string => titles.get(one.taskId) ?? '';
    const drafts = await from.find(UnitDraft, { where: { taskId, state: 'sent' }, order: { writtenAt: 'ASC' } });
    const asked = await from.find(Request, { where: { taskId, state: 'asked' }, order: { askedOn: 'ASC' } });
    const requests = asked.filter(isUnits);
    return {
      department,
      asks: this.weekly.asksOf(department, now, day),
      toSign: drafts.map((draft) => ({ draft, title: title(draft) })),
      waiting: requests.map((request) => ({ request, title: title(request) })),
      year: unitYear(this.dutiesOf(tasks), await from.count(Evidence, { taskId }), day),
    };
  }

  private dutiesOf(tasks: readonly StandingTask[]) {
    const facts = tasks.map(({ record }) => record.facts);
    const statements = facts.flatMap(({ periods }) => periods);
    return {
      deadlines: facts.flatMap(({ deadlines }) => deadlines).map((one) => dutyOf(one, this.workingDays)),
      statements: statements.map(({ dueBy, statedOn, accepted = false, reviews = [] }) =>
        dutyOf({ dueDate: dueBy, submittedOn: statedOn, accepted, reviews }, this.workingDays),
      ),
    };
  }
}
