import { Injectable } from '@nestjs/common';
import { dayOf } from '../calendar/domain/beijing.js';
import { Clock } from '../platform/clock.js';
import { Reads } from '../platform/database/reads.js';
import type { Counted, Named } from './domain/leaders-told.js';
import { endedSince, type Ended } from './leaders-changes-reading.js';
import type { DutyList, ListedDuty, YearFigures } from './leaders-duties.js';
import type { GridFigures } from './leaders-grid.js';
import type { PileCount } from './leaders-piles.js';
import type { Scope } from './leaders-scope.js';
import { LeadersService } from './leaders.service.js';
import { LeadersTelling, type Window } from './leaders-telling.service.js';

/** Whose, and whether its reader sees every unit. */
export interface Whose {
  readonly postId: string;
  readonly whole: boolean;
}

/** What stands behind the figures of a leader's page, read when it is opened. */
@Injectable()
export class LeadersLists {
  constructor(
    private readonly leaders: LeadersService,
    private readonly telling: LeadersTelling,
    private readonly reads: Reads,
    private readonly clock: Clock,
  ) {}

  async duties(whose: Whose, which: DutyList, window: Window): Promise<Counted<ListedDuty>> {
    return this.telling.duties(this.reads, await this.scope(whose), { which, ...window });
  }

  async ended(whose: Whose, which: Ended, window: Window): Promise<Counted<Named>> {
    return endedSince(this.reads, await this.scope(whose), { which, ...window });
  }

  async year(whose: Whose): Promise<YearFigures> {
    return this.telling.year(this.reads, await this.scope(whose));
  }

  async grid(whose: Whose): Promise<{ readonly figures: GridFigures; readonly piles: readonly PileCount[] }> {
    const scope = await this.scope(whose);
    return {
      figures: await this.telling.grid(this.reads, scope),
      piles: await this.telling.counts(this.reads, scope),
    };
  }

  private scope(whose: Whose): Promise<Scope> {
    return this.leaders.scopeOf(this.reads, { ...whose, day: dayOf(this.clock.now()) });
  }
}
