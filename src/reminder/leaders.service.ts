import { Inject, Injectable } from '@nestjs/common';
import { addDays, isoWeekOf, type Day } from '../calendar/domain/day.js';
import { WorkingDays } from '../calendar/domain/working-days.js';
import type { Department } from '../organization/department.entity.js';
import type { Post } from '../organization/post.entity.js';
import { SETTINGS, type Config } from '../platform/config.js';
import type { Reads } from '../platform/database/reads.js';
import type { StandingTask } from '../task/task-reading.service.js';
import { lateTasks } from './domain/leaders-late.js';
import { leadersLetter } from './domain/leaders-letter.js';
import type { AskedOfLeader, Deciding } from './domain/leaders-decisions.js';
import type { LeadersLetterInput, LeadersUnit } from './domain/leaders-input.js';
import type { ReaderOfLetter } from './domain/letter.js';
import type { LetterBlocks } from './domain/letter-blocks.js';
import { leaderSilence, type Silence } from './domain/silence.js';
import { letterWriter, mannerFor } from './domain/addressing.js';
import { decidingOf, decidingOn, together } from './leaders-deciding.js';
import { lastRunBefore, leadersTask, remindedBefore, type Reminded } from './leaders-reading.js';
import { byPerson, readerOf, StandingService, type Held, type Reader, type UnitsStanding } from './standing.service.js';
import type { DayOfRun } from './weekly.service.js';

/** One person's letter about the units supervised, whichever posts that is by. */
export interface LeadersDigest {
  readonly recipient: string;
  readonly reader: Reader;
  readonly departments: readonly Department[];
  readonly letter: LetterBlocks;
  readonly late: readonly string[];
  /** What its reader is asked to decide. */
  readonly asked: readonly AskedOfLeader[];
}

export interface LeadersRun {
  readonly digests: readonly LeadersDigest[];
  /** Posts with something to hear and nobody to hear it, or no address. */
  readonly unreachable: readonly Post[];
  /** Posts that somebody holds and that have nothing to hear. */
  readonly silent: readonly Silence[];
}

/** The units a post supervises on the day of the run, and what its holder is asked to decide. */
interface Supervised {
  readonly departments: readonly Department[];
  readonly deciding: Deciding;
  /** Units of other leaders, where they are told as well. */
  readonly others?: readonly Department[];
}

/** Whose page, and whether its reader sees every unit. */
export interface PageOf {
  readonly postId: string;
  readonly day: Day;
  readonly whole: boolean;
}

interface About {
  readonly run: DayOfRun;
  readonly since: string;
  readonly now: UnitsStanding;
  readonly reminded: ReadonlyMap<string, Reminded>;
  readonly reader?: ReaderOfLetter;
}

/** Works out the leaders' letters of a day. What they ask waits by itself until it is answered: no notice is behind them. */
@Injectable()
export class LeadersService {
  constructor(
    private readonly standing: StandingService,
    private readonly workingDays: WorkingDays,
    @Inject(SETTINGS) private readonly config: Config,
  ) {}

  async digests(from: Reads, run: DayOfRun): Promise<LeadersRun> {
    const { about, owed } = await this.owed(from, run);
    const { reachable, unreachable } = byPerson<Supervised>(owed, about.now.directory);
    const written = reachable.map(([recipient, held]) => ({ held, digests: this.digest(recipient, held, about) }));
    return {
      digests: written.flatMap(({ digests }) => digests),
      silent: written.flatMap(({ held, digests }) => (digests.length > 0 ? [] : held.map(silenceOf))),
      unreachable: unreachable
        .filter(({ what, post }) => this.letter([post], what, about) !== null)
        .map(({ post }) => post),
    };
  }

  /**
   * What the page of a post is made of on that day, whoever holds it: what its letter would be, and for a principal the
   * other leaders' units after his own. Null for a post of another kind.
   */
  inputFor(from: Reads, page: PageOf): Promise<LeadersLetterInput | null> {
    const { postId, day, whole } = page;
    return from.remembered(`leader's page ${postId} ${day} ${whole}`, () => this.inputNow(from, page));
  }

  private async inputNow(from: Reads, { postId, day, whole }: PageOf): Promise<LeadersLetterInput | null> {
    const run = { day, period: isoWeekOf(day), scheduledFor: day, madeGood: false, monthly: false };
    const { about, owed } = await this.owed(from, run);
    const found = owed.find(({ post }) => post.id === postId);
    if (!found) return null;
    const { post, what } = found;
    if (post.role !== 'principal') return this.input([post], what, about);
    return this.input(
      [post],
      whole ? { ...what, others: othersThan(what, about.now) } : within(what, about.now),
      about,
    );
  }

  private async owed(from: Reads, run: DayOfRun) {
    const now = await this.standing.on(from, { day: run.day, closedSince: `${run.day.slice(0, 4)}-01-01` });
    const last = await lastRunBefore(from, run.period);
    const about = {
      ...{ run, now, since: last ?? addDays(run.day, -7) },
      reminded: await remindedBefore(from, run.day),
    };
    const deciding = await decidingOn(from, {
      now,
      day: run.day,
      since: about.since,
      publicUrl: this.config.publicUrl,
      answerBy: this.workingDays.addWorkingDays(run.day, this.config.ladder.replyWorkingDays),
    });
    const owed = now.directory.posts
      .filter(({ role }) => role === 'leader' || role === 'principal')
      .map((post) => ({
        post,
        what: { departments: supervisedBy(post, now), deciding: decidingOf(post, deciding) },
      }));
    return { about, owed };
  }

  private digest(recipient: string, held: readonly Held<Supervised>[], about: About): LeadersDigest[] {
    const all = held.flatMap(({ what }) => what.departments);
    const departments = [...new Map(all.map((department) => [department.id, department])).values()];
    const posts = [...new Map(held.map(({ post }) => [post.id, post])).values()];
    const deciding = together(held.map(({ what }) => what.deciding));
    const reader = readerOf(held, about.now.directory);
    const letter = this.letter(posts, { departments, deciding }, { ...about, reader });
    if (!letter) return [];
    const late = lateTasks(this.units(departments, about)).map(({ task }) => task.id);
    return [{ recipient, reader, departments, letter, late, asked: deciding.asked }];
  }

  private letter(posts: readonly Post[], what: Supervised, about: About): LetterBlocks | null {
    return leadersLetter(this.input(posts, what, about));
  }

  private input(posts: readonly Post[], what: Supervised, about: About): LeadersLetterInput {
    const { run, now, since } = about;
    const { deciding, others = [] } = what;
    const departments = [...what.departments, ...others];
    const beside = this.units(others, about).map((unit) => ({ ...unit, other: true }));
    const units = [...this.units(what.departments, about), ...beside];
    // Whoever hears of none but party organs hears from the office that writes to those.
    const office = this.config[letterWriter([...units, ...deciding.asked].map(({ manner }) => manner))];
    const told = new Set([...deciding.asked, ...deciding.recorded].map(({ taskId }) => taskId));
    const illustrative =
      departments.some(({ id }) => now.tasksOf(id).some(now.isIllustrative)) ||
      now.tasks.some((task) => told.has(task.record.task.id) && now.isIllustrative(task));
    return {
      postTitles: posts.map(({ title }) => title),
      ...{ units, ...deciding, whole: what.others !== undefined },
      today: run.day,
      since,
      ...about.reader,
      madeGoodFor: run.madeGood ? run.scheduledFor : null,
      contact: { name: office.contact, phone: office.phone, office: office.name },
      checkCode: now.checkCode,
      demo: this.config.installation.demo || illustrative,
      linkUntil: addDays(run.day, this.config.access.linkDays),
      whenNothing: this.config.reminders.leaders.whenNothing,
    };
  }

  private units(departments: readonly Department[], { now, reminded }: About): LeadersUnit[] {
    const told = (task: StandingTask) =>
      leadersTask(task, {
        ...{ reminded: reminded.get(task.record.task.id) ?? null, done: now.doneAbout(task) },
        workingDays: this.workingDays,
      });
    return departments.map(({ id, name, kind }) => ({
      ...{ name, manner: mannerFor(kind), tasks: now.tasksOf(id).map(told) },
    }));
  }
}

const othersThan = ({ departments: own }: Supervised, { directory, tasksOf }: UnitsStanding): Department[] =>
  directory.departments.filter((one) => !own.includes(one) && tasksOf(one.id).length > 0);

/** Of what a principal is asked, no more than concerns his own units: his staff sees those. */
function within(what: Supervised, { tasksOf }: UnitsStanding): Supervised {
  const { asked, recorded } = what.deciding;
  const own = new Set(what.departments.flatMap(({ id }) => tasksOf(id).map(({ record }) => record.task.id)));
  const isOwn = ({ taskId }: { readonly taskId: string }): boolean => own.has(taskId);
  return { ...what, deciding: { asked: asked.filter(isOwn), recorded: recorded.filter(isOwn) } };
}

const silenceOf = ({ post, what }: Held<Supervised>): Silence => ({
  who: post.title,
  why: leaderSilence(what.departments.length),
});

/** Those that have something to do: a unit without a task is not counted to anybody. */
const supervisedBy = (post: Post, { directory, tasksOf }: UnitsStanding): Department[] =>
  directory.departments.filter(
    ({ id, supervisingLeaderPostId }) => supervisingLeaderPostId === post.id && tasksOf(id).length > 0,
  );
