import { Inject, Injectable } from '@nestjs/common';
import { addDays, monthDay, type Day } from '../calendar/domain/day.js';
import { WorkingDays } from '../calendar/domain/working-days.js';
import type { Department } from '../organization/department.entity.js';
import type { Post } from '../organization/post.entity.js';
import { SETTINGS, type Config } from '../platform/config.js';
import type { Reads } from '../platform/database/reads.js';
import { periodDays } from '../task/domain/period-days.js';
import type { UnitAsks } from './domain/ask.js';
import { asksFor } from './domain/asks.js';
import type { LetterBlocks } from './domain/letter-blocks.js';
import { letterWriter, mannerFor } from './domain/addressing.js';
import { addressed } from './domain/manner.js';
import type { Run } from './domain/runs.js';
import { unitSilence, type Silence } from './domain/silence.js';
import { stillOwed, type OwedKind, type StillOwed } from './domain/still-owed.js';
import type { NoticeKind } from '../mail/notice.entity.js';
import { weeklyLetter } from './domain/weekly-letter.js';
import {
  byPerson,
  readerOf,
  StandingService,
  unitTask,
  type Held,
  type Reader,
  type UnitsStanding,
} from './standing.service.js';

/** They have letters of their own, which leave at once. */
const BY_THEMSELVES: readonly NoticeKind[] = ['instruction', 'urged', 'statutory'];

const ANSWERED = '已答复，或答复日期已过';

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
  readonly reader: Reader;
  readonly units: readonly UnitDigest[];
  readonly letter: LetterBlocks;
}

export interface WeeklyRun {
  readonly digests: readonly WeeklyDigest[];
  /** Posts that are owed something and have nobody to receive it, or no address. */
  readonly unreachable: readonly { readonly post: Post; readonly asks: UnitAsks }[];
  /** Units with somebody to write to and nothing to say. */
  readonly silent: readonly Silence[];
  /** Of those who have had their letters of the week: it waits for the next weekly one. */
  readonly surplus?: WeeklyRun['unreachable'];
  /** Whether a notice about a task still stands on that day; a task that has ended owes nothing. */
  readonly stillOwed: (kind: NoticeKind, subjectId: string) => StillOwed;
}

export type DayOfRun = Pick<Run, 'period' | 'madeGood' | 'scheduledFor' | 'monthly'> & { readonly day: Day };

/** Works out the weekly letters of a day. The preview and the run are this one function. */
@Injectable()
export class WeeklyService {
  constructor(
    private readonly standing: StandingService,
    private readonly workingDays: WorkingDays,
    @Inject(SETTINGS) private readonly config: Config,
  ) {}

  /** @param departmentIds only these units' letters; all when left out */
  async digests(from: Reads, run: DayOfRun, departmentIds?: readonly string[]): Promise<WeeklyRun> {
    const now = await this.standing.on(from, { day: run.day, departmentIds });
    const all = now.directory.departments.map((department) => this.unitDigest(department, now, run));
    const units = all.filter(({ asks }) => asks.total > 0 || (run.monthly && asks.led > 0));
    const owed = units.flatMap((unit) => unit.posts.map((post) => ({ what: unit, post })));
    const { reachable, unreachable } = byPerson(owed, now.directory);
    const tasks = new Map(now.tasks.map((task) => [task.record.task.id, unitTask(task)]));
    const invited = now.directory.departments.map(({ id }) => now.invitedOf(id));
    const asked = new Set(
      invited.flatMap((one) => [...one.consultations, ...one.contributions, ...one.checks]).map(({ id }) => id),
    );
    const stillOwedOf = (kind: NoticeKind, subjectId: string): StillOwed => {
      if (kind === 'consultation' || kind === 'contribution' || kind === 'check')
        return asked.has(subjectId) ? { owed: true } : { owed: false, reason: ANSWERED };
      if (BY_THEMSELVES.includes(kind)) return { owed: true };
      const task = tasks.get(subjectId);
      return task ? stillOwed(kind as OwedKind, task) : { owed: false, reason: '任务已结束' };
    };
    return {
      digests: reachable.flatMap(([recipient, held]) => this.digest(recipient, held, { run, now })),
      unreachable: unreachable.map(({ what, post }) => ({ post, asks: what.asks })),
      silent: all
        .filter((unit) => unit.posts.length > 0 && !units.includes(unit))
        .map(({ department, asks }) => ({ who: department.name, why: unitSilence(asks) })),
      stillOwed: stillOwedOf,
    };
  }

  /** What is asked of one unit on a day, as its letter would say it. */
  asksOf(department: Department, now: UnitsStanding, day: Day): UnitAsks {
    const tasks = now.tasksOf(department.id);
    const on = { today: day, workingDays: this.workingDays, manner: mannerFor(department.kind) };
    const whose = addressed(on.manner, department.name);
    return asksFor(
      tasks.map((task) => ({ ...unitTask(task, whose, now.doneAbout(task)), urgedOn: now.urgedOn(task) })),
      on,
      now.invitedOf(department.id),
    );
  }

  private unitDigest(department: Department, now: UnitsStanding, { day }: DayOfRun): UnitDigest {
    const asks = this.asksOf(department, now, day);
    const posts = now.directory.postsOf(department.id, ['head', 'clerk']);
    return { department, asks, posts, illustrative: now.tasksOf(department.id).some(now.isIllustrative) };
  }

  private digest(
    recipient: string,
    held: readonly Held<UnitDigest>[],
    about: { run: DayOfRun; now: UnitsStanding },
  ): WeeklyDigest[] {
    const units = [...new Map(held.map(({ what }) => [what.department.id, what])).values()];
    const parts = units.map(({ department, asks }) => ({ departmentName: department.name, asks }));
    const [main, ...moreUnits] = parts;
    if (!main) return [];
    const reader = readerOf(held, about.now.directory);
    const office = this.config[letterWriter(units.map(({ asks }) => asks.manner))];
    const letter = weeklyLetter({
      ...main,
      moreUnits,
      recipient: held.some(({ post }) => post.role === 'head') ? '负责人' : '联络员',
      today: about.run.day,
      ...reader,
      monthly: about.run.monthly,
      madeGoodFor: about.run.madeGood ? about.run.scheduledFor : null,
      nextCollection: this.nextCollection(about.run.day),
      contact: { name: office.contact, phone: office.phone, office: office.name },
      checkCode: about.now.checkCode,
      demo: this.config.installation.demo || units.some((unit) => unit.illustrative),
      linkUntil: addDays(about.run.day, this.config.access.linkDays),
    });
    const posts = new Set(held.map(({ post }) => post.id));
    const mine = units.map((unit) => ({ ...unit, posts: unit.posts.filter((post) => posts.has(post.id)) }));
    return letter ? [{ recipient, reader, units: mine, letter }] : [];
  }

  /** 第三季度，10月8日开放，10月15日截止: the next period that has not opened yet, by the settings of the year. */
  nextCollection(day: Day): string | null {
    const year = periodDays(this.config.periods, day.slice(0, 4), this.workingDays);
    const next = year.find((period) => period.opensOn > day);
    return next ? `${next.name}，${monthDay(next.opensOn)}开放，${monthDay(next.dueBy)}截止` : null;
  }
}
