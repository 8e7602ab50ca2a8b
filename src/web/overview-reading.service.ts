import { Injectable } from '@nestjs/common';
import { sightOf, type Sight } from '../access/sight.js';
import { entryFor, type Visitor } from '../access/visitor.js';
import { Directory } from '../organization/directory.js';
import { Plan } from '../plan/plan.entity.js';
import { HttpProblem } from '../platform/http/problem.js';
import { Reads } from '../platform/database/reads.js';
import { LeadersPages, type LeaderPost } from '../reminder/leaders-pages.service.js';
import { officesOf } from './acting.js';
import { PageReader } from './page-reader.js';
import type { OverviewAbout, OverviewQuery } from './views/overview-about.js';
import type { Retry } from './views/act-drafts.js';

const NO_PAGE = {
  status: 404,
  title: '没有这一页',
  detail: '没有这位区领导的总览，或者不给您看：请从“督办总览”进入。',
} as const;

const DECIDES = { open: 'yes', signInFirst: 'signIn', closed: 'no' } as const;

export interface OverviewRead {
  readonly about: OverviewAbout;
  readonly posts: readonly LeaderPost[];
  readonly own: boolean;
  readonly records: boolean;
  readonly planned: boolean;
  readonly sight: Sight;
}

/** Whose overview somebody may open, and what is told on it. */
@Injectable()
export class OverviewReading {
  constructor(
    private readonly leaders: LeadersPages,
    private readonly reads: Reads,
    private readonly reader: PageReader,
  ) {}

  async of(visitor: Visitor, query: OverviewQuery, retry: Retry | null = null): Promise<OverviewRead> {
    const directory = await Directory.on(this.reader.today(), this.reads);
    const held = new Set(visitor.actors.flatMap(({ postIds }) => postIds));
    const isOwn = ({ id }: LeaderPost): boolean => held.has(id);
    const posts = await this.posts(visitor, directory);
    const first = posts.find(isOwn) ?? posts.find(({ principal }) => principal) ?? posts[0];
    const post = query.of === undefined ? first : posts.find(({ code }) => code === query.of);
    const sight = sightOf(visitor, 'task.read', directory);
    const input = post ? await this.leaders.input(post.id, sight.everything) : null;
    if (!post || !input) throw new HttpProblem('OVERVIEW.NOT_FOUND', NO_PAGE);
    const own = isOwn(post);
    const decides = own ? DECIDES[entryFor(visitor, 'request.decideAsLeader')] : 'no';
    return {
      about: { input, post, query, retry, decides },
      ...{ posts, own, sight },
      records: entryFor(visitor, 'decision.record') === 'open',
      planned: (await this.reads.count(Plan, { state: 'approved' })) > 0,
    };
  }

  /** To the offices everybody's; to a leader his own; to his staff those of their unit. */
  private async posts(visitor: Visitor, directory: Directory): Promise<LeaderPost[]> {
    const posts = await this.leaders.posts();
    if (officesOf(visitor).length > 0) return posts;
    const seen = visitor.actors.flatMap(({ roles, postIds, departmentId }) => [
      ...postIds,
      ...(roles.includes('leaderStaff') ? directory.postsOf(departmentId, ['leader', 'principal']) : []).map(
        ({ id }) => id,
      ),
    ]);
    return posts.filter(({ id }) => seen.includes(id));
  }
}
