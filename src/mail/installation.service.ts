import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Inject, Injectable } from '@nestjs/common';
import { Clock } from '../platform/clock.js';
import { SETTINGS, type Config } from '../platform/config.js';
import { Reads } from '../platform/database/reads.js';
import { UnitOfWork } from '../platform/database/unit-of-work.js';
import { newId } from '../platform/id.js';
import { keepAnew, keptIn, markOfFile } from '../platform/kept-file.js';
import { Installation } from './installation.entity.js';

const FILE = 'installation.id';

const PAUSED = '数据库与数据目录不是同一套安装（复制或恢复而来），暂停发信；核实后用 duban mail resume 放行';

/** The id, and the mark of the file it stands in: what `cp` or a backup makes of it is another file. */
const contentOf = (id: string, mark: string): string => `${id} ${mark}`;

/**
 * A copy must not write to people. The database holds an id that is also kept in a file outside it: a database that was
 * copied or restored does not find its own id beside it; and where the whole folder was copied, the file knows that it is
 * no longer the one it was written as.
 */
@Injectable()
export class InstallationService {
  private readonly path: string;

  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly reads: Reads,
    private readonly clock: Clock,
    @Inject(SETTINGS) config: Config,
  ) {
    this.path = join(config.dataDir, FILE);
  }

  /** Why no letter may leave, in words; null where all is well. The first who asks of a new database gives it its id. */
  async pausedBecause(): Promise<string | null> {
    const known = await this.known();
    if (!existsSync(this.path)) return PAUSED;
    return readFileSync(this.path, 'utf8').trim() === contentOf(known, markOfFile(this.path)) ? null : PAUSED;
  }

  /**
   * Whatever this was a copy of, from now on it is an installation of its own. The row first, then the file: whoever dies
   * in between stays paused and may ask again.
   */
  async renew(actorId: string): Promise<string> {
    const id = newId();
    await this.unitOfWork.run(async (tx) => {
      await tx.alone('installation');
      tx.record({ act: 'installation.renew', subject: { type: 'installation', id }, actorId });
      for (const old of await tx.find(Installation)) await tx.remove(Installation, { id: old.id });
      await tx.insert(Installation, [{ id, madeAt: this.clock.now().toISOString() }]);
    });
    keepAnew(this.path, (mark) => contentOf(id, mark));
    return id;
  }

  private async known(): Promise<string> {
    const [row] = await this.reads.find(Installation);
    return row?.id ?? (await this.begin());
  }

  /** The file first: whoever dies before the row is written finds it again and goes on. */
  private async begin(): Promise<string> {
    const [kept = ''] = keptIn(this.path, (mark) => contentOf(newId(), mark)).split(' ');
    return this.unitOfWork.run(async (tx) => {
      await tx.alone('installation');
      const [other] = await tx.find(Installation);
      if (other) return other.id;
      tx.withoutEntry('an id for this installation, nobody’s affair');
      await tx.insert(Installation, [{ id: kept, madeAt: this.clock.now().toISOString() }]);
      return kept;
    });
  }
}
