import { Injectable } from '@nestjs/common';
import type { Day } from '../calendar/domain/day.js';
import { Notice } from '../mail/notice.entity.js';
import type { Directory } from '../organization/directory.js';
import { postWords } from '../organization/recipients.js';
import type { Reads } from '../platform/database/reads.js';
import { mannerFor } from './domain/addressing.js';
import type { LetterBlocks } from './domain/letter-blocks.js';
import { urgentLetter } from './domain/short-letter.js';
import { UNREACHED, type Silence } from './domain/silence.js';
import { leftWaiting } from './notice-gathering.js';
import { PaperReadingService } from './paper-reading.service.js';
import { byPerson, readerOf, StandingService, type Held, type Reader, type UnitsStanding } from './standing.service.js';
import { urgentAsk, type UrgentWords } from './urgent-asks.js';
import { parcelsOf, toTellAtOnce, type Parcel } from './urgent-parcels.js';
import { UrgentWriting } from './urgent-writing.js';
import type { WeeklyRun } from './weekly.service.js';

const MOVED = '收信人或牵头单位已变动';
const NO_ASKS = { late: [], soon: [], fine: [], next: null } as const;

export type Told =
  | {
      readonly letter: LetterBlocks;
      readonly reader: Reader;
      readonly unit: { id: string; name: string };
      readonly words: UrgentWords;
    }
  | { readonly skip: string };

export interface UrgentDigest extends Extract<Told, { letter: LetterBlocks }> {
  readonly parcel: Parcel;
}

/** What a letter that leaves at once says, to whoever it is for; what was answered meanwhile is not said any more. */
@Injectable()
export class UrgentTelling {
  constructor(
    private readonly standing: StandingService,
    private readonly papers: PaperReadingService,
    private readonly writing: UrgentWriting,
  ) {}

  /** What would be told on that day of what waits now, after such runs of the same morning. Nothing is written. */
  async of(
    from: Reads,
    { day, after }: { day: Day; after: readonly WeeklyRun[] },
  ): Promise<{ digests: UrgentDigest[]; silent: Silence[] }> {
    const waiting = after.reduce(leftWaiting, await toTellAtOnce(from));
    if (waiting.length === 0) return { digests: [], silent: [] };
    const now = await this.standing.on(from, { day });
    const { parcels, lost } = parcelsOf(waiting, now.directory);
    const digests: UrgentDigest[] = [];
    const silent = lost.map(({ recipientPostId }) => ({ who: whose(recipientPostId, now.directory), why: UNREACHED }));
    for (const parcel of parcels) {
      const told = await this.one(from, { ...parcel, now, day });
      if ('letter' in told) digests.push({ ...told, parcel });
      else silent.push({ who: whose(parcel.notices[0]?.recipientPostId ?? '', now.directory), why: told.skip });
    }
    return { digests, silent };
  }

  async one(
    from: Reads,
    { recipient, notices, now, day }: Pick<Parcel, 'recipient' | 'notices'> & { now: UnitsStanding; day: Day },
  ): Promise<Told> {
    const { directory } = now;
    const [notice] = notices;
    const task = now.tasks.find(({ record }) => record.task.id === notice?.subjectId) ?? null;
    const unit = directory.department(task?.record.task.leadDepartmentId ?? null);
    if (!notice || (task && !unit)) return { skip: MOVED };
    const words = await urgentAsk(from, {
      ...{ notice, task, directory, on: this.writing.askingOn(unit?.kind ?? '', day) },
      numberOf: (paper) => this.papers.numberOf(paper),
    });
    if ('over' in words || !unit || !task) return { skip: 'over' in words ? words.over : MOVED };
    // Another unit may lead by now: what was said to the former one is not for it.
    const held = heldBy(notices, directory, { recipient, departmentId: unit.id });
    if (!held) return { skip: MOVED };
    const reader = readerOf(held, directory);
    const of = { today: day, name: unit.name, kind: unit.kind, illustrative: now.isIllustrative(task) };
    const letter = urgentLetter(
      {
        ...this.writing.dress(now, of),
        asks: { ...NO_ASKS, manner: mannerFor(unit.kind), other: [words.ask], total: 1, led: 1 },
        ...{ recipient: held.some(({ post }) => post.role === 'head') ? '负责人' : '联络员', ...reader },
      },
      words,
    );
    return letter ? { letter, reader, unit, words } : { skip: MOVED };
  }
}

function whose(postId: string, directory: Directory): string {
  const post = directory.posts.find(({ id }) => id === postId);
  return post ? postWords(post, directory) : '已撤销的岗位';
}

/** The posts of the unit whose notices these are, as far as this address still receives them. */
function heldBy(
  notices: readonly Notice[],
  directory: Directory,
  { recipient, departmentId }: { recipient: string; departmentId: string },
): readonly Held<Notice>[] | null {
  const owed = notices.flatMap((what) => {
    const post = directory.posts.find((one) => one.id === what.recipientPostId);
    return post?.departmentId === departmentId ? [{ what, post }] : [];
  });
  return byPerson(owed, directory).reachable.find(([address]) => address === recipient)?.[1] ?? null;
}
