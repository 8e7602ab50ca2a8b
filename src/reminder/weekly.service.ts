import { Inject, Injectable } from '@nestjs/common';
import { addDays, monthDay, type Day } from '../calendar/domain/day.js';
import { WorkingDays } from '../calendar/domain/working-days.js';
import type { Department } from '../organization/department.entity.js';
import { Directory } from '../organization/directory.js';
import type { Post } from '../organization/post.entity.js';
import { SETTINGS, type Config } from '../platform/config.js';
import type { Reads } from '../platform/database/reads.js';
import { periodDays } from '../task/domain/period-days.js';
import type { UnitAsks } from './domain/ask.js';
import { asksFor } from './domain/asks.js';
import { worded, type LetterBlocks } from './domain/letter-blocks.js';
import { letterWriter, mannerFor } from './domain/addressing.js';
import { addressed } from './domain/manner.js';
import type { Run } from './domain/runs.js';
import { unitSilence, type Silence } from './domain/silence.js';
import { stillOwed, type OwedKind, type StillOwed } from './domain/still-owed.js';
import type { NoticeKind } from '../mail/notice.entity.js';
import type { UnitTask } from './domain/unit-task.js';
import { isWeeklyOwed, weeklyLetter } from './domain/weekly-letter.js';
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

/** So many units' tasks are in memory at once. */
const UNITS_AT_A_TIME = 100;

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
  /** Its words, when they are asked for: the run that claims thousands asks for none. */
  readonly compose: () => LetterBlocks;
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

interface About {
  readonly run: DayOfRun;
  readonly directory: Directory;
  readonly checkCode: string;
}

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
    const { all, asked, tasks, directory, checkCode } = await this.unitsOf(from, run, departmentIds);
    const units = all.filter(({ asks }) => asks.total > 0 || (run.monthly && asks.led > 0));
    const owed = units.flatMap((unit) => unit.posts.map((post) => ({ what: unit, post })));
    const { reachable, unreachable } = byPerson(owed, directory);
    const stillOwedOf = (kind: NoticeKind, subjectId: string): StillOwed => {
      if (kind === 'consultation' || kind === 'contribution' || kind === 'check')
        return asked.has(subjectId) ? { owed: true } : { owed: false, reason: ANSWERED };
      if (BY_THEMSELVES.includes(kind)) return { owed: true };
      const task = tasks.get(subjectId);
      return task ? stillOwed(kind as OwedKind, task) : { owed: false, reason: '任务已结束' };
    };
    return {
      digests: reachable.flatMap(([recipient, held]) => this.digest(recipient, held, { run, directory, checkCode })),
      unreachable: unreachable.map(({ what, post }) => ({ post, asks: what.asks })),
      silent: all
        .filter((unit) => unit.posts.length > 0 && !units.includes(unit))
        .map(({ department, asks }) => ({ who: department.name, why: unitSilence(asks) })),
      stillOwed: stillOwedOf,
    };
  }

  /** A portion of the units after the other: of their tasks no more is kept than is asked. */
  private async unitsOf(from: Reads, run: DayOfRun, departmentIds?: readonly string[]) {
    const directory = await Directory.on(run.day, from);
    const wanted = departmentIds === undefined ? null : new Set(departmentIds);
    const departments = directory.departments.filter(({ id }) => wanted === null || wanted.has(id));
    const all: UnitDigest[] = [];
    const asked = new Set<string>();
    const tasks = new Map<string, UnitTask>();
    const waiting = await subjectsWaiting(from);
    let checkCode = '';
    for (let i = 0; i < Math.max(departments.length, 1); i += UNITS_AT_A_TIME) {
      const some = departments.slice(i, i + UNITS_AT_A_TIME);
      const now = await this.standing.asking(from, run.day, {
        departmentIds: some.map(({ id }) => id),
        whole: waiting,
      });
      checkCode = now.checkCode;
      for (const department of some) {
        const { consultations, contributions, checks } = now.invitedOf(department.id);
        for (const { id } of [...consultations, ...contributions, ...checks]) asked.add(id);
        all.push(this.unitDigest(department, now, run));
      }
      for (const task of now.tasks)
        if (waiting.includes(task.record.task.id)) tasks.set(task.record.task.id, unitTask(task));
    }
    return { all, asked, tasks, directory, checkCode };
  }

  /** What is asked of one unit on a day, as its letter would say it. */
  asksOf(department: Department, now: UnitsStanding, day: Day): UnitAsks {
    const tasks = now.tasksOf(department.id);
    const on = { today: day, workingDays: this.workingDays, manner: mannerFor(department.kind) };
    const whose = addressed(on.manner, department.name);
    return asksFor(
      [
        ...tasks.map((task) => unitTask(task, whose, { done: now.doneAbout(task), urgedOn: now.urgedOn(task) })),
        ...now.quietOf(department.id),
      ],
      on,
      now.invitedOf(department.id),
    );
  }

  private unitDigest(department: Department, now: UnitsStanding, { day }: DayOfRun): UnitDigest {
    const asks = this.asksOf(department, now, day);
    const posts = now.directory.postsOf(department.id, ['head', 'clerk']);
    return { department, asks, posts, illustrative: now.hasIllustrative(department.id) };
  }

  private digest(recipient: string, held: readonly Held<UnitDigest>[], about: About): WeeklyDigest[] {
    const units = [...new Map(held.map(({ what }) => [what.department.id, what])).values()];
    const parts = units.map(({ department, asks }) => ({ departmentName: department.name, asks }));
    const [main, ...moreUnits] = parts;
    if (!main || !isWeeklyOwed(parts, about.run.monthly)) return [];
    const reader = readerOf(held, about.directory);
    const posts = new Set(held.map(({ post }) => post.id));
    const mine = units.map((unit) => ({ ...unit, posts: unit.posts.filter((post) => posts.has(post.id)) }));
    const input = { ...main, moreUnits, recipient: recipientIn(held), ...reader, ...this.dress(units, about) };
    return [{ recipient, reader, units: mine, compose: () => worded(weeklyLetter(input)) }];
  }

  private dress(units: readonly UnitDigest[], { run, checkCode }: About) {
    const office = this.config[letterWriter(units.map(({ asks }) => asks.manner))];
    return {
      ...{ today: run.day, monthly: run.monthly, madeGoodFor: run.madeGood ? run.scheduledFor : null, checkCode },
      nextCollection: this.nextCollection(run.day),
      contact: { name: office.contact, phone: office.phone, office: office.name },
      demo: this.config.installation.demo || units.some((unit) => unit.illustrative),
      linkUntil: addDays(run.day, this.config.access.linkDays),
    };
  }

  /** 第三季度，10月8日开放，10月15日截止: the next period that has not opened yet, by the settings of the year. */
  nextCollection(day: Day): string | null {
    const year = periodDays(this.config.periods, day.slice(0, 4), this.workingDays);
    const next = year.find((period) => period.opensOn > day);
    return next ? `${next.name}，${monthDay(next.opensOn)}开放，${monthDay(next.dueBy)}截止` : null;
  }
}

/** What waits to be told is told or dismissed by how its task stands. */
async function subjectsWaiting(from: Reads): Promise<string[]> {
  const rows = await from.query<{ id: string }>(
    `SELECT DISTINCT subject_id AS "id" FROM notice WHERE letter_id IS NULL AND unsent_reason IS NULL`,
  );
  return rows.map(({ id }) => id);
}

const recipientIn = (held: readonly Held<UnitDigest>[]): '负责人' | '联络员' =>
  held.some(({ post }) => post.role === 'head') ? '负责人' : '联络员';
