import { statSync } from 'node:fs';
import { statfs } from 'node:fs/promises';
import { Inject, Injectable } from '@nestjs/common';
import { BackupHealth } from '../backup/backup-health.js';
import { bad, good, type Check } from '../platform/check.js';
import { SETTINGS, type Config } from '../platform/config.js';
import { sqliteFile } from '../platform/database/data-sources.js';
import { Reads } from '../platform/database/reads.js';
import { sizeWords } from '../platform/size-words.js';

const GIGABYTE = 1_073_741_824;
/** Less than this and a week of evidence may not find room. */
const LEAST_FREE = GIGABYTE;

export interface Storage {
  readonly databaseBytes: number;
  readonly evidenceFiles: number;
  readonly evidenceBytes: number;
  /** On the disk of the data directory; null where the machine does not tell. */
  readonly freeBytes: number | null;
}

/** Whether the database answers, what it takes, and what room there is. */
@Injectable()
export class StorageHealth {
  constructor(
    private readonly reads: Reads,
    private readonly backups: BackupHealth,
    @Inject(SETTINGS) private readonly config: Config,
  ) {}

  async database(): Promise<Check> {
    const kind = this.config.databaseUrl ? 'PostgreSQL' : 'SQLite（内嵌）';
    try {
      await this.reads.query('SELECT seq FROM journal_head WHERE id = 1');
      return good('database', `${kind}可以读写。`);
    } catch {
      return bad('database', `${kind}读不出来。`, '请检查数据库服务和数据目录。');
    }
  }

  async taken(): Promise<Storage> {
    const [evidence] = await this.reads.query<{ n: number | string; bytes: number | string | null }>(
      'SELECT count(*) AS "n", sum(size) AS "bytes" FROM evidence_content',
    );
    const [evidenceFiles, evidenceBytes] = [Number(evidence?.n ?? 0), Number(evidence?.bytes ?? 0)];
    return { databaseBytes: await this.databaseSize(), evidenceFiles, evidenceBytes, freeBytes: await this.free() };
  }

  async checks(): Promise<Check[]> {
    return [await this.room(), await this.backups.check()];
  }

  private async room(): Promise<Check> {
    const { databaseBytes, evidenceFiles, evidenceBytes, freeBytes: free } = await this.taken();
    const files =
      evidenceFiles === 0 ? '还没有佐证文件' : `其中佐证文件${evidenceFiles}个、${sizeWords(evidenceBytes)}`;
    const taken = `数据库${sizeWords(databaseBytes)}，${files}`;
    if (free === null || free >= LEAST_FREE)
      return good('storage', `${taken}${free === null ? '' : `；数据目录所在磁盘还有${sizeWords(free)}`}。`);
    const remedy = '请清理磁盘或把数据目录移到更大的磁盘：写满以后不能再上报和发信，已有的数据不受影响。';
    return bad('storage', `数据目录所在磁盘只剩${sizeWords(free)}；${taken}。`, remedy);
  }

  private async databaseSize(): Promise<number> {
    if (this.config.databaseUrl !== null) {
      const [row] = await this.reads.query<{ size: string }>('SELECT pg_database_size(current_database()) AS "size"');
      return Number(row?.size ?? 0);
    }
    const file = sqliteFile(this.config.dataDir);
    const sizes = [file, `${file}-wal`].map((path) => statSync(path, { throwIfNoEntry: false })?.size ?? 0);
    return sizes.reduce((sum, size) => sum + size, 0);
  }

  /** Null where the machine does not tell. */
  private async free(): Promise<number | null> {
    try {
      const { bavail, bsize } = await statfs(this.config.dataDir);
      return bavail * bsize;
    } catch {
      return null;
    }
  }
}
