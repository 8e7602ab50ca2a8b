import { Inject, Injectable } from '@nestjs/common';
import { addDays, isoWeekOf, type Day } from '../calendar/domain/day.js';
import { WorkingDays } from '../calendar/domain/working-days.js';
import type { Department } from '../organization/department.entity.js';
import { SETTINGS, type Config } from '../platform/config.js';
import type { Reads } from '../platform/database/reads.js';
import { letterWriter, mannerFor } from './domain/addressing.js';
import type { UnitAsks } from './domain/ask.js';
import { nearAsks, tellsNearDays } from './domain/between.js';
import type { WeeklyLetterInput } from './domain/letter.js';
import { addressed } from './domain/manner.js';
import { noticeLetter } from './domain/short-letter.js';
import { ReminderRun } from './reminder-run.entity.js';
import { byPerson, readerOf, StandingService, unitTask, type Held, type UnitsStanding } from './standing.service.js';
import { StatutoryService } from './statutory.service.js';
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
    const legal = await this.statutory.asks(from, run.day, again?.letterIds ?? []);
    if (!tells && legal.length === 0) return NOTHING;
    const now = await this.standing.on(from, { day: run.day, departmentIds: again?.departmentIds });
    const near = tells ? now.directory.departments.flatMap((unit) => this.near(unit, now, run.day)) : [];
    const units = [...near, ...this.offices(now, legal)];
    const owed = units.flatMap((unit) => unit.posts.map((post) => ({ what: unit, post })));
    const { reachable } = byPerson(owed, now.directory);
    const told = again ? new Set<string>() : await this.toldThisWeek(from, run.day);
    const untold = reachable.filter(([recipient]) => !told.has(recipient));
    return { ...NOTHING, digests: untold.flatMap(([recipient, held]) => this.digest(recipient, held, { run, now })) };
  }

  /** Who has had this week's notice: what more falls due is the next weekly letter's. */
  private async toldThisWeek(from: Reads, day: Day): Promise<Set<string>> {
    const sql = 'SELECT recipient FROM letter WHERE slot = $1';
    const letters = await from.query<{ recipient: string }>(sql, [`notice:${isoWeekOf(day)}`]);
    return new Set(letters.map(({ recipient }) => recipient));
  }

  private near(department: Department, now: UnitsStanding, day: Day): UnitDigest[] {
    const tasks = now.tasksOf(department.id);
    const on = { today: day, workingDays: this.workingDays, manner: mannerFor(department.kind) };
    const whose = addressed(on.manner, department.name);
    const asks = nearAsks(
      tasks.map((task) => unitTask(task, whose)),
      on,
      { invited: now.invitedOf(department.id), within: this.config.reminders.notices.workingDays },
    );
    if (asks.total === 0) return [];
    const posts = now.directory.postsOf(department.id, ['head', 'clerk']);
    return [{ department, asks, posts, illustrative: tasks.some(now.isIllustrative) }];
  }

  /** Days set by law are the composing office's; where there is none, the inspection office's chief. */
  private offices({ directory }: UnitsStanding, legal: UnitAsks['soon']): UnitDigest[] {
    if (legal.length === 0) return [];
    const composers = directory.posts.filter(({ role }) => role === 'composer');
    const posts = composers.length > 0 ? composers : directory.posts.filter(({ role }) => role === 'inspectionChief');
    const asks = { manner: 'urge' as const, late: [], soon: legal, other: [], fine: [], led: 0, next: null };
    return [...new Set(posts.map(({ departmentId }) => departmentId))].flatMap((id) => {
      const department = directory.department(id);
      const own = posts.filter((post) => post.departmentId === id);
      return department
        ? [{ department, posts: own, illustrative: false, asks: { ...asks, total: legal.length } }]
        : [];
    });
  }

  private digest(recipient: string, held: readonly Held<UnitDigest>[], { run, now }: About): WeeklyDigest[] {
    const units = [...new Set(held.map(({ what }) => what))];
    const [main, ...more] = units.map(({ department, asks }) => ({ departmentName: department.name, asks }));
    if (!main) return [];
    const reader = readerOf(held, now.directory);
    const office = this.config[letterWriter(units.map(({ asks }) => asks.manner))];
    const roles = held.map(({ post }) => post.role);
    const input: WeeklyLetterInput = {
      ...main,
      ...{ moreUnits: more, ...reader, today: run.day, madeGoodFor: null, nextCollection: null },
      recipient: roles.includes('head') ? '负责人' : roles.includes('clerk') ? '联络员' : '综合人员',
      contact: { name: office.contact, phone: office.phone, office: office.name },
      checkCode: now.checkCode,
      demo: this.config.installation.demo || units.some((unit) => unit.illustrative),
      linkUntil: addDays(run.day, this.config.access.linkDays),
    };
    const letter = noticeLetter(input, this.config.reminders.notices.workingDays);
    const posts = new Set(held.map(({ post }) => post.id));
    const mine = units.map((unit) => ({ ...unit, posts: unit.posts.filter((post) => posts.has(post.id)) }));
    return letter ? [{ recipient, reader, units: mine, letter }] : [];
  }
}

/** Nothing that waits is dismissed by such a run: that is for the weekly letter to say. */
const NOTHING: WeeklyRun = { digests: [], unreachable: [], silent: [], stillOwed: () => ({ owed: true }) };
