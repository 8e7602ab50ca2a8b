import { Inject, Injectable } from '@nestjs/common';
import { AuditService } from '../audit/audit.service.js';
import { addDays, isoWeekOf, type Day } from '../calendar/domain/day.js';
import { WorkingDays } from '../calendar/domain/working-days.js';
import type { Department } from '../organization/department.entity.js';
import { Directory } from '../organization/directory.js';
import type { Post } from '../organization/post.entity.js';
import { SETTINGS, type Config } from '../platform/config.js';
import type { Reads } from '../platform/database/reads.js';
import { Plan } from '../plan/plan.entity.js';
import { leadersLetter } from './domain/leaders-letter.js';
import type { AskedOfLeader, Deciding } from './domain/leaders-decisions.js';
import type { LeadersLetterInput } from './domain/leaders-input.js';
import type { LetterBlocks } from './domain/letter-blocks.js';
import { leaderSilence, type Silence } from './domain/silence.js';
import { letterWriter } from './domain/addressing.js';
import { decidingOf, decidingOn, together, type DecidingOn } from './leaders-deciding.js';
import { lastRunBefore } from './leaders-reading.js';
import type { Scope } from './leaders-scope.js';
import { LeadersTelling } from './leaders-telling.service.js';
import { byPerson, checkCodeOf, readerOf, type Held, type Reader } from './standing.service.js';
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
  /** The units of other leaders are told as well. */
  readonly whole?: boolean;
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
  readonly directory: Directory;
  readonly deciding: DecidingOn;
  readonly plans: readonly Plan[];
  readonly checkCode: string;
}

interface Owed {
  readonly post: Post;
  readonly what: Supervised;
}

/** Works out the leaders' letters of a day. What they ask waits by itself until it is answered: no notice is behind them. */
@Injectable()
export class LeadersService {
  constructor(
    private readonly telling: LeadersTelling,
    private readonly audit: AuditService,
    private readonly workingDays: WorkingDays,
    @Inject(SETTINGS) private readonly config: Config,
  ) {}

  async digests(from: Reads, run: DayOfRun): Promise<LeadersRun> {
    const about = await this.about(from, run);
    const { reachable, unreachable } = byPerson<Supervised>(await this.owed(from, about), about.directory);
    const digests: LeadersDigest[] = [];
    const silent: Silence[] = [];
    for (const [recipient, held] of reachable) {
      const digest = await this.digest(from, { recipient, held }, about);
      if (digest) digests.push(digest);
      else silent.push(...held.map(silenceOf));
    }
    const unheard: Post[] = [];
    for (const { post, what } of unreachable)
      if (leadersLetter(await this.input(from, { posts: [post], what }, about)) !== null) unheard.push(post);
    return { digests, silent, unreachable: unheard };
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
    const about = await this.about(from, run);
    const post = about.directory.posts.find(({ id, role }) => id === postId && isLeader(role));
    if (!post) return null;
    const what = { departments: [], deciding: decidingOf(post, about.deciding) };
    if (post.role !== 'principal') return this.input(from, { posts: [post], what }, about);
    const shown = whole ? { ...what, whole } : within(post, what, about.deciding);
    return this.input(from, { posts: [post], what: shown }, about);
  }

  /** The units of a post's page. */
  async scopeOf(from: Reads, { postId, day, whole }: PageOf): Promise<Scope> {
    const post = (await Directory.on(day, from)).posts.find(({ id }) => id === postId);
    const all = whole && post?.role === 'principal';
    return { day, since: await sinceOn(from, { day, period: isoWeekOf(day) }), posts: [postId], whole: all };
  }

  private async about(from: Reads, run: DayOfRun): Promise<About> {
    const directory = await Directory.on(run.day, from);
    const since = await sinceOn(from, run);
    const scope = { day: run.day, since, posts: [], whole: true };
    const deciding = await decidingOn(from, {
      ...{ directory, since, day: run.day, publicUrl: this.config.publicUrl },
      answerBy: this.workingDays.addWorkingDays(run.day, this.config.ladder.replyWorkingDays),
      tasks: (ids) => this.telling.counted(from, scope, ids),
    });
    const head = await this.audit.contentHead();
    return {
      ...{ run, since, directory, deciding, plans: await from.find(Plan) },
      checkCode: checkCodeOf(head?.code ?? null),
    };
  }

  /** The units of each leader's post that have something to do: one without a task is not counted to anybody. */
  private async owed(from: Reads, { run, since, directory, deciding }: About): Promise<Owed[]> {
    const counts = await this.telling.counts(from, { day: run.day, since, posts: [], whole: true });
    const busy = new Set(counts.map(({ unit }) => unit));
    return directory.posts
      .filter(({ role }) => isLeader(role))
      .map((post) => {
        const departments = directory.departments.filter(
          ({ id, supervisingLeaderPostId }) => supervisingLeaderPostId === post.id && busy.has(id),
        );
        return { post, what: { departments, deciding: decidingOf(post, deciding) } };
      });
  }

  private async digest(
    from: Reads,
    { recipient, held }: { recipient: string; held: readonly Held<Supervised>[] },
    about: About,
  ): Promise<LeadersDigest | null> {
    const all = held.flatMap(({ what }) => what.departments);
    const departments = [...new Map(all.map((department) => [department.id, department])).values()];
    const posts = [...new Map(held.map(({ post }) => [post.id, post])).values()];
    const deciding = together(held.map(({ what }) => what.deciding));
    const reader = readerOf(held, about.directory);
    const input = await this.input(from, { posts, what: { departments, deciding } }, about);
    const letter = leadersLetter({ ...input, ...reader });
    if (!letter) return null;
    return { recipient, reader, departments, letter, late: input.late.all.map(({ id }) => id), asked: deciding.asked };
  }

  private async input(
    from: Reads,
    { posts, what }: { readonly posts: readonly Post[]; readonly what: Supervised },
    { run, since, plans, checkCode, deciding: { byId } }: About,
  ): Promise<LeadersLetterInput> {
    const { deciding, whole = false } = what;
    const scope = { day: run.day, since, posts: posts.map(({ id }) => id), whole };
    const told = await this.telling.told(from, scope, whole ? (posts[0]?.id ?? null) : null);
    // Whoever hears of none but party organs hears from the office that writes to those.
    const office = this.config[letterWriter([...told.units, ...deciding.asked].map(({ manner }) => manner))];
    const shown = new Set(plans.filter((plan) => plan.illustrative).map(({ id }) => id));
    const illustrative =
      [...deciding.asked, ...deciding.recorded].some(({ taskId }) =>
        shown.has(byId.get(taskId)?.record.task.planId ?? ''),
      ) || (await this.telling.isIllustrative(from, scope, plans));
    return {
      postTitles: posts.map(({ title }) => title),
      ...{ ...told, ...deciding, whole, since, checkCode, today: run.day },
      madeGoodFor: run.madeGood ? run.scheduledFor : null,
      contact: { name: office.contact, phone: office.phone, office: office.name },
      demo: this.config.installation.demo || illustrative,
      linkUntil: addDays(run.day, this.config.access.linkDays),
      whenNothing: this.config.reminders.leaders.whenNothing,
    };
  }
}

const isLeader = (role: Post['role']): boolean => role === 'leader' || role === 'principal';

/** The day of the letter before; where there was none, as if it had been a week ago. */
const sinceOn = async (from: Reads, { day, period }: Pick<DayOfRun, 'day' | 'period'>): Promise<Day> =>
  (await lastRunBefore(from, period)) ?? addDays(day, -7);

/** Of what a principal is asked, no more than concerns his own units: his staff sees those. */
function within(post: Post, what: Supervised, { byId, directory }: DecidingOn): Supervised {
  const { asked, recorded } = what.deciding;
  const isOwn = ({ taskId }: { readonly taskId: string }): boolean =>
    directory.department(byId.get(taskId)?.record.task.leadDepartmentId ?? null)?.supervisingLeaderPostId === post.id;
  return { ...what, deciding: { asked: asked.filter(isOwn), recorded: recorded.filter(isOwn) } };
}

const silenceOf = ({ post, what }: Held<Supervised>): Silence => ({
  who: post.title,
  why: leaderSilence(what.departments.length),
});
