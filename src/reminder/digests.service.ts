import { Injectable } from '@nestjs/common';
import type { Day } from '../calendar/domain/day.js';
import type { Post } from '../organization/post.entity.js';
import type { Reads } from '../platform/database/reads.js';
import { allAsks, type Ask } from './domain/ask.js';
import type { LetterBlocks } from './domain/letter-blocks.js';
import type { Run } from './domain/runs.js';
import { NoticesService } from './notices.service.js';
import type { Silence } from './domain/silence.js';
import { OperatorService } from './operator.service.js';
import { LeadersService, type LeadersDigest } from './leaders.service.js';
import type { Reader } from './standing.service.js';
import { UrgentTelling, type UrgentDigest } from './urgent-telling.service.js';
import { WeeklyService, type DayOfRun, type WeeklyRun } from './weekly.service.js';

/** One letter of a run, of whichever kind. */
export interface Digest {
  readonly recipient: string;
  /** What tells it from other letters of the run to one recipient; left out where there is only one. */
  readonly about?: string;
  readonly reader: Reader;
  readonly departments: readonly { readonly id: string; readonly name: string }[];
  /** Its words, worked out when they are asked for: that there is such a letter is known without them. */
  readonly compose: () => LetterBlocks;
  readonly asked: readonly Pick<Ask, 'taskIds' | 'what'>[];
  /** Tasks the letter tells as late. */
  readonly late: readonly string[];
}

export interface RunDigests {
  readonly digests: readonly Digest[];
  readonly unreachable: readonly Post[];
  readonly silent: readonly Silence[];
  /** Only what is asked of units is a notice; null for letters that inform. */
  readonly asking: WeeklyRun | null;
}

export type AtOnce = Pick<RunDigests, 'digests' | 'silent'>;

/** The letters of any kind of run. The preview and the run are this one function. */
@Injectable()
export class DigestsService {
  constructor(
    private readonly weekly: WeeklyService,
    private readonly leaders: LeadersService,
    private readonly notices: NoticesService,
    private readonly operator: OperatorService,
    private readonly telling: UrgentTelling,
  ) {}

  /** What is told at once on that day, after such runs of the same morning. */
  async atOnce(from: Reads, on: { readonly day: Day; readonly after: readonly WeeklyRun[] }): Promise<AtOnce> {
    const { digests, silent } = await this.telling.of(from, on);
    return { digests: digests.map(fromUrgent), silent };
  }

  async of(from: Reads, run: DayOfRun & Pick<Run, 'kind'>): Promise<RunDigests> {
    switch (run.kind) {
      case 'weekly':
        return fromWeekly(await this.weekly.digests(from, run));
      case 'notice':
        return fromWeekly(await this.notices.digests(from, run));
      case 'operator':
        return { ...(await this.operator.digests(from, run)), silent: [], asking: null };
      case 'leaders': {
        const { digests, unreachable, silent } = await this.leaders.digests(from, run);
        return { digests: digests.map(fromLeaders), unreachable, silent, asking: null };
      }
    }
  }
}

const fromLeaders = ({ letter, ...digest }: LeadersDigest): Digest => ({
  ...digest,
  compose: () => letter,
  asked: digest.asked.map(({ taskId }) => ({ taskIds: [taskId], what: '请您决定：同意、不同意或另作批示。' })),
});

const fromUrgent = ({ parcel, reader, unit, letter, words: { ask } }: UrgentDigest): Digest => ({
  ...{ recipient: parcel.recipient, about: parcel.notices[0]?.id ?? '', reader, compose: () => letter },
  ...{ departments: [unit], asked: [ask], late: [] },
});

const isLate = (ask: Ask): boolean => ask.kind === 'late' || ask.kind === 'statementLate';

const fromWeekly = (run: WeeklyRun): RunDigests => ({
  digests: run.digests.map(({ recipient, reader, units, compose }) => {
    const asked = [...new Set(units.flatMap(({ asks }) => allAsks(asks)))];
    const late = asked.filter(isLate).flatMap(({ taskIds }) => taskIds);
    const departments = [...new Set(units.map(({ department }) => department))];
    return { recipient, reader, departments, compose, asked, late };
  }),
  unreachable: run.unreachable.map(({ post }) => post),
  silent: run.silent,
  asking: run,
});
