import { Inject, Injectable } from '@nestjs/common';
import { mayBy, type Visitor } from '../access/visitor.js';
import { AuditService } from '../audit/audit.service.js';
import { dayOf } from '../calendar/domain/beijing.js';
import { Directory } from '../organization/directory.js';
import { Clock } from '../platform/clock.js';
import { SETTINGS, type Config } from '../platform/config.js';
import { Reads } from '../platform/database/reads.js';
import { writeDocx } from '../writing/docx/write-docx.js';
import { leadersPage } from './domain/leaders-page.js';
import type { LeadersLetterInput } from './domain/leaders-input.js';
import { LeadersService } from './leaders.service.js';
import type { FileOut } from './paper-files.service.js';

/** A leader's post, and how many units it supervises. */
export interface LeaderPost {
  readonly id: string;
  readonly code: string;
  readonly principal: boolean;
  readonly title: string;
  readonly units: number;
}

export interface ChosenPost {
  readonly posts: readonly LeaderPost[];
  readonly post: LeaderPost | null;
  /** Held by whoever looks. */
  readonly own: boolean;
}

export const NO_OVERVIEW = {
  status: 404,
  title: '没有这一页',
  detail: '没有这位区领导的总览，或者不给您看：请从“督办总览”进入。',
} as const;

/** 一页: what a leader's letter says, as a sheet to print. A draft of the day; nothing of it is kept. */
@Injectable()
export class LeadersPages {
  constructor(
    private readonly leaders: LeadersService,
    private readonly audit: AuditService,
    private readonly reads: Reads,
    private readonly clock: Clock,
    @Inject(SETTINGS) private readonly config: Config,
  ) {}

  async posts(): Promise<LeaderPost[]> {
    const { posts, departments } = await Directory.on(dayOf(this.clock.now()), this.reads);
    return posts
      .filter(({ role }) => role === 'leader' || role === 'principal')
      .map(({ id, code, title, role }) => ({
        ...{ id, code, title, principal: role === 'principal' },
        units: departments.filter(({ supervisingLeaderPostId }) => supervisingLeaderPostId === id).length,
      }));
  }

  /** To the offices everybody's; to a leader his own; to his staff those of their unit. */
  async shownTo(visitor: Visitor): Promise<LeaderPost[]> {
    const posts = await this.posts();
    if (mayBy(visitor, 'task.review')) return posts;
    const directory = await Directory.on(dayOf(this.clock.now()), this.reads);
    const seen = visitor.actors.flatMap(({ roles, postIds, departmentId }) => [
      ...postIds,
      ...(roles.includes('leaderStaff') ? directory.postsOf(departmentId, ['leader', 'principal']) : []).map(
        ({ id }) => id,
      ),
    ]);
    return posts.filter(({ id }) => seen.includes(id));
  }

  /** The one that is asked for by its code; one's own, a principal's or the first where none is. */
  async chosen(visitor: Visitor, code: string | undefined): Promise<ChosenPost> {
    const held = new Set(visitor.actors.flatMap(({ postIds }) => postIds));
    const isOwn = ({ id }: LeaderPost): boolean => held.has(id);
    const posts = await this.shownTo(visitor);
    const first = posts.find(isOwn) ?? posts.find(({ principal }) => principal) ?? posts[0];
    const post = code === undefined ? first : posts.find((one) => one.code === code);
    return { posts, post: post ?? null, own: post !== undefined && isOwn(post) };
  }

  /**
   * What is told of the day to the holder of a post; null where it is none of a leader's.
   * @param whole whether its reader sees every unit
   */
  input(postId: string, whole: boolean): Promise<LeadersLetterInput | null> {
    return this.leaders.inputFor(this.reads, { postId, day: dayOf(this.clock.now()), whole });
  }

  /** Null where the post is none of a leader's. */
  async file(postId: string): Promise<FileOut | null> {
    const day = dayOf(this.clock.now());
    const input = await this.input(postId, true);
    if (!input) return null;
    const about = { issuer: this.config.office.name, head: await this.audit.headWords() };
    const name = `督办一页 ${input.postTitles.join('、')} ${day}.docx`;
    return { name, bytes: await writeDocx(leadersPage(input, about)) };
  }
}
