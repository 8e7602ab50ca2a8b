import { basename } from 'node:path';
import { Injectable } from '@nestjs/common';
import { IsNull, LessThan, Not } from 'typeorm';
import { Clock } from '../platform/clock.js';
import { Reads } from '../platform/database/reads.js';
import { UnitOfWork } from '../platform/database/unit-of-work.js';
import { newId } from '../platform/id.js';
import { BackupRun } from './backup-run.entity.js';
import type { BackupMade } from './make-backup.js';

const HOUR_MS = 3_600_000;
/** Nobody takes so long, and what failed is tried again after it. */
const GIVEN_UP_AFTER_MS = HOUR_MS;
const KEPT_MS = 400 * 24 * HOUR_MS;

const NO_ENTRY = 'a backup changes nothing of anybody’s affairs';

/** The last that came to its end of those begun before `until`. */
export async function lastBackup(from: Reads, until: string): Promise<BackupRun | null> {
  const where = { endedAt: Not(IsNull()), beganAt: LessThan(until) };
  const [row] = await from.find(BackupRun, { where, order: { endedAt: 'DESC' }, take: 1 });
  return row ?? null;
}

/** Which backups there are, as every process sees it. */
@Injectable()
export class BackupRecord {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly reads: Reads,
    private readonly clock: Clock,
  ) {}

  last(): Promise<BackupRun | null> {
    return lastBackup(this.reads, '9999');
  }

  /** The last that did not, with why; null where a later one did. */
  async lastProblem(): Promise<string | null> {
    const [row] = await this.reads.find(BackupRun, { order: { beganAt: 'DESC' }, take: 1 });
    return row?.problem ?? null;
  }

  /** Whether it is this process that makes the backup of that day: one of any number of schedulers. */
  claim(day: string): Promise<boolean> {
    const now = this.clock.now();
    const beganAt = now.toISOString();
    return this.unitOfWork.run(async (tx) => {
      tx.withoutEntry(NO_ENTRY);
      await tx.alone('backup');
      const known = await tx.one(BackupRun, { id: day });
      if (known === null) {
        await tx.remove(BackupRun, { beganAt: LessThan(new Date(now.getTime() - KEPT_MS).toISOString()) });
        await tx.insert(BackupRun, [{ id: day, beganAt }]);
        return true;
      }
      if (known.endedAt !== null || now.getTime() - Date.parse(known.beganAt) < GIVEN_UP_AFTER_MS) return false;
      return (await tx.update(BackupRun, { id: day }, { beganAt, problem: null })) > 0;
    });
  }

  /** @param id of a claimed one; another is one that somebody asked for */
  async made({ file, bytes, journal, madeAt }: BackupMade, endedAt: Date, id = newId()): Promise<void> {
    const done = { endedAt: endedAt.toISOString(), file: basename(file), bytes, head: journal.head, problem: null };
    await this.unitOfWork.run(async (tx) => {
      tx.withoutEntry(NO_ENTRY);
      if ((await tx.update(BackupRun, { id }, done)) === 0)
        await tx.insert(BackupRun, [{ id, beganAt: madeAt, ...done }]);
    });
  }

  async failed(id: string, problem: string): Promise<void> {
    await this.unitOfWork.run(async (tx) => {
      tx.withoutEntry(NO_ENTRY);
      await tx.update(BackupRun, { id }, { problem });
    });
  }
}
