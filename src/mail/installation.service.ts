import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Inject, Injectable } from '@nestjs/common';
import { Clock } from '../platform/clock.js';
import { SETTINGS, type Config } from '../platform/config.js';
import { Reads } from '../platform/database/reads.js';
import { UnitOfWork } from '../platform/database/unit-of-work.js';
import { newId } from '../platform/id.js';
import { keepAnew, keptIn, markOfFile } from '../platform/kept-file.js';
import { Secret } from '../platform/secret.js';
import { Installation } from './installation.entity.js';

const FILE = 'installation.id';

const RELEASE = '核实后用 duban mail resume 放行';
const COPIED = `数据库与数据目录不是同一套安装（复制或恢复而来），暂停发信；${RELEASE}`;
const RESTORED = `数据库是从备份恢复的，暂停发信；${RELEASE}`;
const ELSEWHERE = `数据库不是本套安装登记的那一个，或签名密钥（DUBAN_SECRET）换过，暂停发信；${RELEASE}`;

/** The id, and the mark of the file it stands in: what `cp` or a backup makes of it is another file. */
const contentOf = (id: string, mark: string): string => `${id} ${mark}`;

/** Which database of which server: what a dump is put back into, or a copy beside it, is another one. */
const PLACE = `SELECT (SELECT system_identifier::text FROM pg_control_system()) AS "server", oid::text AS "database"
  FROM pg_database WHERE datname = current_database()`;

/**
 * A copy must not write to people. A database that is a file finds its id in another file beside it, which knows when it
 * is no longer the one it was written as. A database on a server, whose processes share no folder, finds there which
 * server and database it was begun on, sealed with the key that signs links: what has another key does not send either.
 * What `duban restore` has filled says so itself.
 */
@Injectable()
export class InstallationService {
  private readonly path: string;

  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly reads: Reads,
    private readonly clock: Clock,
    private readonly secret: Secret,
    @Inject(SETTINGS) private readonly config: Config,
  ) {
    this.path = join(config.dataDir, FILE);
  }

  /** Why no letter may leave, in words; null where all is well. The first who asks of a new database gives it its id. */
  async pausedBecause(): Promise<string | null> {
    const { id, place, restoredAt } = await this.known();
    if (restoredAt !== null) return RESTORED;
    const here = await this.place();
    if (here === null) return this.isKeptHere(id) ? null : COPIED;
    // Begun before the place was kept: the file told then, and tells once more.
    if (place === null && this.isKeptHere(id)) return this.adopt(id, here);
    return place === here ? null : ELSEWHERE;
  }

  /**
   * Whatever this was a copy of, from now on it is an installation of its own. The row first, then the file: whoever dies
   * in between stays paused and may ask again.
   */
  async renew(actorId: string): Promise<string> {
    const id = newId();
    const place = await this.place();
    await this.unitOfWork.run(async (tx) => {
      await tx.alone('installation');
      tx.record({ act: 'installation.renew', subject: { type: 'installation', id }, actorId });
      for (const old of await tx.find(Installation)) await tx.remove(Installation, { id: old.id });
      await tx.insert(Installation, [{ id, madeAt: this.clock.now().toISOString(), place }]);
    });
    if (place === null) keepAnew(this.path, (mark) => contentOf(id, mark));
    return id;
  }

  private isKeptHere(id: string): boolean {
    if (!existsSync(this.path)) return false;
    return readFileSync(this.path, 'utf8').trim() === contentOf(id, markOfFile(this.path));
  }

  /** null where the database is a file. */
  private async place(): Promise<string | null> {
    if (this.config.databaseUrl === null) return null;
    const [row] = await this.reads.query<{ server: string; database: string }>(PLACE);
    return this.secret.sign('installation', row?.server ?? '', row?.database ?? '');
  }

  private async adopt(id: string, place: string): Promise<null> {
    await this.unitOfWork.run(async (tx) => {
      tx.withoutEntry('where this installation lies, nobody’s affair');
      await tx.update(Installation, { id }, { place });
    });
    return null;
  }

  private async known(): Promise<Installation> {
    const [row] = await this.reads.find(Installation);
    return row ?? (await this.begin());
  }

  /** The file first: whoever dies before the row is written finds it again and goes on. */
  private async begin(): Promise<Installation> {
    const place = await this.place();
    const id = place === null ? (keptIn(this.path, (mark) => contentOf(newId(), mark)).split(' ')[0] ?? '') : newId();
    return this.unitOfWork.run(async (tx) => {
      await tx.alone('installation');
      const [other] = await tx.find(Installation);
      if (other) return other;
      tx.withoutEntry('an id for this installation, nobody’s affair');
      const begun = { id, madeAt: this.clock.now().toISOString(), place, restoredAt: null };
      await tx.insert(Installation, [begun]);
      return begun;
    });
  }
}
