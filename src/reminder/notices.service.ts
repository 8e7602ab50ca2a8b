import { Inject, Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { addDays, type Day } from '../calendar/domain/day.js';
import { WorkingDays } from '../calendar/domain/working-days.js';
import { Notice } from '../mail/notice.entity.js';
import type { Department } from '../organization/department.entity.js';
import type { Post } from '../organization/post.entity.js';
import { SETTINGS, type Config } from '../platform/config.js';
import type { Reads } from '../platform/database/reads.js';
import { groupBy } from '../platform/group.js';
import { letterWriter, mannerFor } from './domain/addressing.js';
import type { UnitAsks } from './domain/ask.js';
import { nearAsks, tellsNearDays } from './domain/between.js';
import { fullIn, type LetterOfWeek } from './domain/ceiling.js';
import type { UnitOfLetter, WeeklyLetterInput } from './domain/letter.js';
import { addressed } from './domain/manner.js';
import { slotOf } from './domain/runs.js';
import { worded } from './domain/letter-blocks.js';
import { noticeLetter } from './domain/short-letter.js';
import { dealtWith } from './notice-gathering.js';
import type { StandingTask } from '../task/task-reading.service.js';
import { ReminderRun } from './reminder-run.entity.js';
import { byPerson, readerOf, StandingService, unitTask, type Held, type UnitsStanding } from './standing.service.js';
import { StatutoryService, type StatutoryAsks } from './statutory.service.js';
import type { DayOfRun, UnitDigest, WeeklyDigest, WeeklyRun } from './weekly.service.js';

interface About {
  readonly run: DayOfRun;
  readonly now: UnitsStanding;
}

export interface Again {
  readonly letterIds: readonly string[];
  readonly departmentIds: readonly string[];
}

/** What falls due in the next days, and days set by law: at the most one letter a person between two weekly ones. */
@Injectable()
export class NoticesService {
  constructor(
    private readonly standing: StandingService,
    private readonly statutory: StatutoryService,
    private readonly workingDays: WorkingDays,
    @Inject(SETTINGS) private readonly config: Config,
  ) {}

  /** @param again letters that are claimed already and written now, with the units they are about */
  async digests(from: Reads, run: DayOfRun, again?: Again): Promise<WeeklyRun> {
    const { workingDays, config } = this;
    const last = await from.find(ReminderRun, { where: { kind: 'weekly' }, order: { onDay: 'DESC' }, take: 1 });
    const rules = config.reminders.notices;
    const tells = tellsNearDays(run.day, last[0]?.onDay ?? null, { workingDays, rules });
    const writing = again?.letterIds ?? [];
    const legal = await this.statutory.asks(from, run.day, writing);
    if (!tells && legal.asks.length === 0) return NOTHING;
    const now = await this.standing.on(from, { day: run.day, departmentIds: again?.departmentIds });
    const near = tells ? now.directory.departments.flatMap((unit) => this.near(unit, now, run.day)) : [];
    const slot = slotOf({ kind: 'notice', period: run.period });
    const told = await this.told(from, slot, writing);
    const owed = untold([...near, ...this.offices(now, legal)], dealtWith(told));
    const { reachable, unreachable } = byPerson(owed, now.directory);
    const full = again ? new Set<string>() : await this.full(from, slot);
    const over = reachable.filter(([recipient]) => full.has(recipient)).flatMap(([, held]) => held);
    return {
      ...NOTHING,
      digests: reachable
        .filter(([recipient]) => !full.has(recipient))
        .flatMap(([recipient, held]) => this.digest(recipient, held, { run, now })),
      unreachable: unreachable.map(inPost),
      // A day set by law is not the weekly letter's: it is told with the next notice.
      surplus: over.filter(({ what }) => !what.legal).map(inPost),
    };
  }

  /** This week, by a letter that is not being written now; with what waits and what reached nobody. */
  private async told(from: Reads, slot: string, writing: readonly string[]): Promise<Notice[]> {
    const letters = await from.query<{ id: string }>('SELECT id FROM letter WHERE slot = $1', [slot]);
    const letterId = In(letters.map(({ id }) => id));
    const found = await from.find(Notice, { where: [{ occasion: slot }, { letterId }] });
    return found.filter((one) => one.letterId === null || !writing.includes(one.letterId));
  }

  private async full(from: Reads, slot: string): Promise<ReadonlySet<string>> {
    const week = slot.slice('notice:'.length);
    const slots = ['weekly', 'leaders', 'notice'].map((kind) => `${kind}:${week}`);
    const sql = 'SELECT recipient, slot FROM letter WHERE slot IN ($1, $2, $3)';
    return fullIn(week, await from.query<LetterOfWeek>(sql, slots));
  }

  private near(department: Department, now: UnitsStanding, day: Day): NearDigest[] {
    const tasks = now.tasksOf(department.id).filter(mayBeNear);
    const on = { today: day, workingDays: this.workingDays, manner: mannerFor(department.kind) };
    const whose = addressed(on.manner, department.name);
    const asks = nearAsks(
      tasks.map((task) => unitTask(task, whose)),
      on,
      { invited: now.invitedOf(department.id), within: this.config.reminders.notices.workingDays },
    );
    if (asks.total === 0) return [];
    const posts = now.directory.postsOf(department.id, ['head', 'clerk']);
    return [
      { department, asks, posts, illustrative: now.tasksOf(department.id).some(now.isIllustrative), legal: false },
    ];
  }

  /** Days set by law are the composing office's; where there is none, the inspection office's chief. */
  private offices({ directory }: UnitsStanding, { asks: soon, illustrative }: StatutoryAsks): NearDigest[] {
    if (soon.length === 0) return [];
    const composers = directory.posts.filter(({ role }) => role === 'composer');
    const posts = composers.length > 0 ? composers : directory.posts.filter(({ role }) => role === 'inspectionChief');
    const asks = { manner: 'urge' as const, late: [], soon, other: [], fine: [], led: 0, next: null };
    return [...new Set(posts.map(({ departmentId }) => departmentId))].flatMap((id) => {
      const department = directory.department(id);
      const own = posts.filter((post) => post.departmentId === id);
      return department
        ? [{ department, posts: own, illustrative, legal: true, asks: { ...asks, total: soon.length } }]
        : [];
    });
  }

  private digest(recipient: string, held: readonly Held<NearDigest>[], { run, now }: About): WeeklyDigest[] {
    const units = held.map(({ what }) => what);
    const [main, ...more] = partsOf(units);
    // Of what is untold something is left: the letter has words.
    if (!main) return [];
    const reader = readerOf(held, now.directory);
    const office = this.config[letterWriter(units.map(({ asks }) => asks.manner))];
    const roles = held.map(({ post }) => post.role);
    const input = (): WeeklyLetterInput => ({
      ...main,
      ...{ moreUnits: more, ...reader, today: run.day, madeGoodFor: null, nextCollection: null },
      recipient: roles.includes('head') ? '负责人' : roles.includes('clerk') ? '联络员' : '综合人员',
      contact: { name: office.contact, phone: office.phone, office: office.name },
      checkCode: now.checkCode,
      demo: this.config.installation.demo || units.some((unit) => unit.illustrative),
      linkUntil: addDays(run.day, this.config.access.linkDays),
    });
    const compose = () => worded(noticeLetter(input(), this.config.reminders.notices.workingDays));
    return [{ recipient, reader, units, compose }];
  }
}

/** The rule looks at these alone. */
const mayBeNear = ({ standing }: StandingTask): boolean => standing.soon.length + standing.statements.length > 0;

interface NearDigest extends UnitDigest {
  /** Days set by law, of an office and not of a unit. */
  readonly legal: boolean;
}

interface Owed {
  readonly what: NearDigest;
  readonly post: Post;
}

/** A unit's days, whichever of its posts are held, and those of an office that sits in it are one part of the letter. */
const partsOf = (units: readonly NearDigest[]): UnitOfLetter[] =>
  [...groupBy(units, ({ department }) => department.name)].map(([departmentName, of]) => ({
    departmentName,
    asks: withSoon(of[0]!.asks, [...new Set(of.flatMap(({ asks }) => asks.soon))]),
  }));

const withSoon = (asks: UnitAsks, soon: UnitAsks['soon']): UnitAsks => ({ ...asks, soon, total: soon.length });

const inPost = ({ what, post }: { what: UnitDigest; post: Post }) => ({ post, asks: what.asks });

/** By post, since each is told once in a week: nothing is said again because the post has another holder by now. */
const untold = (units: readonly NearDigest[], isTold: ReturnType<typeof dealtWith>): Owed[] =>
  units
    .flatMap((unit) => unit.posts.map((post) => ({ unit, post })))
    .map(({ unit, post }) => {
      const soon = unit.asks.soon.filter((ask) => !isTold(ask, post.id));
      return { what: { ...unit, posts: [post], asks: withSoon(unit.asks, soon) }, post };
    })
    .filter(({ what }) => what.asks.total > 0);

/** Nothing that waits is dismissed by such a run: that is for the weekly letter to say. */
const NOTHING: WeeklyRun = { digests: [], unreachable: [], silent: [], stillOwed: () => ({ owed: true }) };
