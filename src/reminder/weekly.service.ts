import { Inject, Injectable } from '@nestjs/common';
import { AuditService } from '../audit/audit.service.js';
import { monthDay, type Day } from '../calendar/domain/day.js';
import { WorkingDays } from '../calendar/domain/working-days.js';
import type { ComposedLetter } from '../mail/letter-composer.js';
import type { Department } from '../organization/department.entity.js';
import { Directory } from '../organization/directory.js';
import type { Officer } from '../organization/officer.entity.js';
import type { Post } from '../organization/post.entity.js';
import { Plan } from '../plan/plan.entity.js';
import { SETTINGS, type Config } from '../platform/config.js';
import type { Reads } from '../platform/database/reads.js';
import { groupBy } from '../platform/group.js';
import { periodDays } from '../task/domain/period-days.js';
import { TaskReadingService, type StandingTask } from '../task/task-reading.service.js';
import { allAsks, type Ask, type UnitAsks } from './domain/ask.js';
import { asksFor } from './domain/asks.js';
import { addressed, mannerFor } from './domain/manner.js';
import type { Run } from './domain/runs.js';
import { stillOwed, type OwedKind, type StillOwed } from './domain/still-owed.js';
import type { UnitTask } from './domain/unit-task.js';
import { weeklyLetter } from './domain/weekly-letter.js';

/** What one unit is asked on a day, and the posts that are to hear of it. */
export interface UnitDigest {
  readonly department: Department;
  readonly asks: UnitAsks;
  readonly posts: readonly Post[];
  /** Something of it comes from a plan that is made up for show. */
  readonly illustrative: boolean;
}

/** One person's letter of one week: however many posts are held, there is one. */
export interface WeeklyDigest {
  /** The address in lower case: two people behind one mailbox get one letter. */
  readonly recipient: string;
  readonly officer: Officer;
  readonly units: readonly UnitDigest[];
  readonly letter: ComposedLetter;
  readonly asked: readonly Ask[];
}

export interface WeeklyRun {
  readonly digests: readonly WeeklyDigest[];
  /** Posts that are owed something and have nobody to receive it, or no address. */
  readonly unreachable: readonly { readonly post: Post; readonly asks: UnitAsks }[];
  /** Whether a notice about a task still stands on that day; a task that has ended owes nothing. */
  readonly stillOwed: (kind: OwedKind, taskId: string) => StillOwed;
}

export type DayOfRun = Pick<Run, 'period' | 'madeGood' | 'scheduledFor'> & { readonly day: Day };

/** Works out the weekly letters of a day. The preview and the run are this one function. */
@Injectable()
export class WeeklyService {
  constructor(
    private readonly tasks: TaskReadingService,
    private readonly workingDays: WorkingDays,
    private readonly audit: AuditService,
    @Inject(SETTINGS) private readonly config: Config,
  ) {}

  /** @param departmentIds only these units' letters; all when left out */
  async digests(from: Reads, run: DayOfRun, departmentIds?: readonly string[]): Promise<WeeklyRun> {
    const directory = await Directory.on(run.day, from);
    const underWay = await this.tasks.underWay(from, run.day, departmentIds);
    const tasks = groupBy(underWay, (t) => t.record.task.leadDepartmentId);
    const illustrative = new Set((await from.findBy(Plan, { illustrative: true })).map(({ id }) => id));
    const byId = new Map(underWay.map((task) => [task.record.task.id, unitTask(task)]));
    const units = directory.departments.flatMap((department) =>
      this.unitDigest(department, tasks.get(department.id), { directory, illustrative, day: run.day }),
    );
    const head = await this.audit.contentHead();
    const holders = units.flatMap((unit) =>
      unit.posts.map((post) => ({ unit, post, officer: directory.holderOf(post.id) })),
    );
    const reachable = holders.flatMap(({ unit, post, officer }) => (officer?.email ? [{ unit, post, officer }] : []));
    const byAddress = groupBy(reachable, ({ officer }) => (officer.email ?? '').toLowerCase());
    const digests = [...byAddress].flatMap(([recipient, held]) =>
      this.digest(recipient, held, { run, code: head?.code ?? null }),
    );
    const unreachable = holders.filter((h) => !h.officer?.email).map(({ unit, post }) => ({ post, asks: unit.asks }));
    const stillOwedOf = (kind: OwedKind, taskId: string): StillOwed => {
      const task = byId.get(taskId);
      return task ? stillOwed(kind, task) : { owed: false, reason: '任务已结束' };
    };
    digests.sort((a, b) => (a.recipient < b.recipient ? -1 : 1));
    return { digests, unreachable, stillOwed: stillOwedOf };
  }

  private unitDigest(
    department: Department,
    tasks: readonly StandingTask[] | undefined,
    about: { directory: Directory; illustrative: ReadonlySet<string>; day: Day },
  ): UnitDigest[] {
    if (!tasks) return [];
    const on = { today: about.day, workingDays: this.workingDays, manner: mannerFor(department.kind) };
    const whose = addressed(on.manner, department.name);
    const asks = asksFor(
      tasks.map((task) => unitTask(task, whose)),
      on,
    );
    if (asks.total === 0) return [];
    const posts = about.directory.postsOf(department.id, ['head', 'clerk']);
    const illustrative = tasks.some(({ record }) => about.illustrative.has(record.task.planId));
    return [{ department, asks, posts, illustrative }];
  }

  private digest(
    recipient: string,
    held: readonly Held[],
    about: { run: DayOfRun; code: string | null },
  ): WeeklyDigest[] {
    const [first] = held;
    if (!first) return [];
    const units = [...new Map(held.map(({ unit }) => [unit.department.id, unit])).values()];
    const parts = units.map(({ department, asks }) => ({ departmentName: department.name, asks }));
    const [main, ...moreUnits] = parts;
    if (!main) return [];
    const urged = units.some(({ asks }) => asks.manner === 'urge');
    const office = urged ? this.config.office : this.config.ruleOfLawOffice;
    const letter = weeklyLetter({
      ...main,
      moreUnits,
      recipient: held.some(({ post }) => post.role === 'head') ? '负责人' : '联络员',
      today: about.run.day,
      madeGoodFor: about.run.madeGood ? about.run.scheduledFor : null,
      nextCollection: this.nextCollection(about.run.day),
      contact: { name: office.contact, phone: office.phone, office: office.name },
      checkCode: checkCodeOf(about.code),
      demo: this.config.installation.demo || units.some((unit) => unit.illustrative),
    });
    const asked = units.flatMap(({ asks }) => allAsks(asks));
    const posts = new Set(held.map(({ post }) => post.id));
    const mine = units.map((unit) => ({ ...unit, posts: unit.posts.filter((post) => posts.has(post.id)) }));
    return letter
      ? [{ recipient, officer: first.officer, units: mine, letter: { ...letter, from: office.name }, asked }]
      : [];
  }

  /** 第三季度，10月8日开放，10月15日截止: the next period that has not opened yet, by the settings of the year. */
  private nextCollection(day: Day): string | null {
    const year = periodDays(this.config.periods, day.slice(0, 4), this.workingDays);
    const next = year.find((period) => period.opensOn > day);
    return next ? `${next.name}，${monthDay(next.opensOn)}开放，${monthDay(next.dueBy)}截止` : null;
  }
}

interface Held {
  readonly unit: UnitDigest;
  readonly post: Post;
  readonly officer: Officer;
}

/** Two groups of four, as a person reads it out on the telephone. */
const checkCodeOf = (code: string | null): string => {
  const hex = (code ?? '00000000').slice(0, 8).toUpperCase();
  return `${hex.slice(0, 4)}-${hex.slice(4)}`;
};

const unitTask = ({ record, standing, lastReport, returned }: StandingTask, whose = '您单位'): UnitTask => ({
  ...record.task,
  standing,
  returned,
  lastWord: lastReport ? `${monthDay(lastReport.submittedOn)}${whose}报告：${lastReport.text}` : null,
});
