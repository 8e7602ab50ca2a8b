import { Inject, Injectable } from '@nestjs/common';
import { In, IsNull } from 'typeorm';
import { dayOf, timeOf } from '../calendar/domain/beijing.js';
import { WorkingDays } from '../calendar/domain/working-days.js';
import { Letter } from '../mail/letter.entity.js';
import { pendingLetter } from '../mail/pending-letter.js';
import { Notice, type NoticeKind } from '../mail/notice.entity.js';
import { Directory } from '../organization/directory.js';
import { SETTINGS, type Config } from '../platform/config.js';
import { Reads } from '../platform/database/reads.js';
import type { Tx } from '../platform/database/tx.js';
import { UnitOfWork } from '../platform/database/unit-of-work.js';
import { groupBy } from '../platform/group.js';
import type { Bells } from './paper-drafts.service.js';
import { byPerson, readerOf } from './standing.service.js';

/** 退回, 批示, 催办函. */
export const AT_ONCE: readonly NoticeKind[] = ['returned', 'instruction', 'urged'];

const NOBODY = '岗位空缺，或任职人没有邮箱';

/** What is told at once: a letter of its own for each person and matter, within the hours in which people read. */
@Injectable()
export class UrgentService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly reads: Reads,
    private readonly workingDays: WorkingDays,
    @Inject(SETTINGS) private readonly config: Config,
  ) {}

  /** @returns ids of the letters that were claimed */
  async tick(now: Date, bells: Bells): Promise<readonly string[]> {
    const day = dayOf(now);
    const { from, to } = this.config.reminders.urgent;
    const awake = bells === 'ofTheDay' || (timeOf(now) >= from && timeOf(now) < to);
    if (!awake || !this.workingDays.isWorkingDay(day)) return [];
    const waiting = { kind: In([...AT_ONCE]), letterId: IsNull(), unsentReason: IsNull() };
    // Every minute of the year, and seldom anything.
    if ((await this.reads.one(Notice, waiting)) === null) return [];
    return this.unitOfWork.run(async (tx) => {
      await tx.alone('schedule');
      const notices = await tx.find(Notice, { where: waiting, order: { id: 'ASC' } });
      return this.claim(tx, notices, { now, day });
    });
  }

  private async claim(
    tx: Tx,
    notices: readonly Notice[],
    { now, day }: { now: Date; day: string },
  ): Promise<readonly string[]> {
    const directory = await Directory.on(day, tx);
    const letters: (Partial<Letter> & { id: string })[] = [];
    let unreached = 0;
    for (const [, about] of groupBy(notices, ({ kind, subjectId, occasion }) => `${kind}|${subjectId}|${occasion}`)) {
      const owed = about.flatMap((what) => {
        const post = directory.posts.find(({ id }) => id === what.recipientPostId);
        return post ? [{ what, post }] : [];
      });
      const { reachable, unreachable } = byPerson(owed, directory);
      for (const [recipient, held] of reachable) {
        const mine = held.map(({ what }) => what);
        const departments = [...new Set(held.map(({ post }) => post.departmentId))];
        const letter = pendingLetter(
          {
            ...{ kind: 'urgent', recipient, slot: `urgent:${mine[0]?.id ?? ''}` },
            ...{ reader: readerOf(held, directory), context: { day, departments } },
          },
          { now, domain: this.config.mail.listId },
        );
        await tx.insert(Letter, [letter]);
        await tx.update(Notice, { id: In(mine.map(({ id }) => id)) }, { letterId: letter.id });
        letters.push(letter);
      }
      const lost = [
        ...unreachable.map(({ what }) => what),
        ...about.filter((one) => !owed.some(({ what }) => what === one)),
      ];
      if (lost.length > 0) await tx.update(Notice, { id: In(lost.map(({ id }) => id)) }, { unsentReason: NOBODY });
      unreached += lost.length;
    }
    const payload = { onDay: day, letters: letters.length, unreachable: unreached };
    const subject = { type: 'run', id: `urgent:${now.toISOString()}` };
    tx.record({ act: 'reminder.urgent', subject, actorId: 'system', payload });
    return letters.map(({ id }) => id);
  }
}
