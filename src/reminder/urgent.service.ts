import { Inject, Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { dayOf } from '../calendar/domain/beijing.js';
import { WorkingDays } from '../calendar/domain/working-days.js';
import { Letter } from '../mail/letter.entity.js';
import { pendingLetter } from '../mail/pending-letter.js';
import { Notice } from '../mail/notice.entity.js';
import { Directory } from '../organization/directory.js';
import { SETTINGS, type Config } from '../platform/config.js';
import { Reads } from '../platform/database/reads.js';
import type { Tx } from '../platform/database/tx.js';
import { UnitOfWork } from '../platform/database/unit-of-work.js';
import { beijingNow } from './domain/run-watch.js';
import { runKey } from './domain/runs.js';
import { isToldNow } from './domain/urgent-hours.js';
import type { Bells } from './paper-drafts.service.js';
import { isAnyToldAtOnce, parcelsOf, toTellAtOnce } from './urgent-parcels.js';

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
    const asked = bells === 'rung' ? beijingNow(now) : { day, time: null };
    if (!isToldNow(asked, this.config.reminders.urgent, this.workingDays)) return [];
    // Every minute of the year, and seldom anything.
    if (!(await isAnyToldAtOnce(this.reads))) return [];
    return this.unitOfWork.run(async (tx) => {
      await tx.alone('schedule');
      return this.claim(tx, await toTellAtOnce(tx), { now, day });
    });
  }

  private async claim(
    tx: Tx,
    notices: readonly Notice[],
    { now, day }: { now: Date; day: string },
  ): Promise<readonly string[]> {
    const { parcels, lost } = parcelsOf(notices, await Directory.on(day, tx));
    const letterIds: string[] = [];
    for (const { recipient, reader, notices: mine, departmentIds } of parcels) {
      const letter = pendingLetter(
        {
          ...{ kind: 'urgent', recipient, slot: `urgent:${mine[0]?.id ?? ''}` },
          ...{ reader, runKey: runKey({ kind: 'urgent', period: day }), context: { day, departments: departmentIds } },
        },
        { now, domain: this.config.mail.listId },
      );
      await tx.insert(Letter, [letter]);
      await tx.update(Notice, { id: In(mine.map(({ id }) => id)) }, { letterId: letter.id });
      letterIds.push(letter.id);
    }
    if (lost.length > 0) await tx.update(Notice, { id: In(lost.map(({ id }) => id)) }, { unsentReason: NOBODY });
    const payload = { onDay: day, letters: letterIds.length, unreachable: lost.length };
    const subject = { type: 'run', id: `urgent:${now.toISOString()}` };
    tx.record({ act: 'reminder.urgent', subject, actorId: 'system', payload });
    return letterIds;
  }
}
