import { Injectable } from '@nestjs/common';
import { sightOf, type Sight } from '../access/sight.js';
import { entryFor, type Visitor } from '../access/visitor.js';
import { Directory } from '../organization/directory.js';
import { Plan } from '../plan/plan.entity.js';
import { HttpProblem } from '../platform/http/problem.js';
import { Reads } from '../platform/database/reads.js';
import { LeadersPages, NO_OVERVIEW, type LeaderPost } from '../reminder/leaders-pages.service.js';
import { PageReader } from './page-reader.js';
import type { OverviewAbout, OverviewQuery } from './views/overview-about.js';
import type { Retry } from './views/act-drafts.js';

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
    const { posts, post, own } = await this.leaders.chosen(visitor, query.of);
    const sight = sightOf(visitor, 'task.read', directory);
    const input = post && (await this.leaders.input(post.id, sight.everything));
    if (!post || !input) throw new HttpProblem('OVERVIEW.NOT_FOUND', NO_OVERVIEW);
    const decides = own ? DECIDES[entryFor(visitor, 'request.decideAsLeader')] : 'no';
    return {
      about: { input, post, query, retry, decides },
      ...{ posts, own, sight },
      records: entryFor(visitor, 'decision.record') === 'open',
      planned: (await this.reads.count(Plan, { state: 'approved' })) > 0,
    };
  }
}
