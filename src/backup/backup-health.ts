import { Inject, Injectable } from '@nestjs/common';
import { dayOf, timeOf } from '../calendar/domain/beijing.js';
import { fullDay } from '../calendar/domain/day.js';
import { bad, good, type Check } from '../platform/check.js';
import { Clock } from '../platform/clock.js';
import { SETTINGS, type Config } from '../platform/config.js';
import { Reads } from '../platform/database/reads.js';
import { sizeWords } from '../platform/size-words.js';
import type { BackupRun } from './backup-run.entity.js';
import { BackupRecord } from './backup-record.js';

const DAY_MS = 86_400_000;
/** Yesterday's may have been made late in the evening. */
const MOST_AGE_MS = 2 * DAY_MS;

export const backupWords = ({ endedAt, bytes }: Pick<BackupRun, 'endedAt' | 'bytes'>): string => {
  const at = new Date(endedAt ?? '');
  return `上次备份${fullDay(dayOf(at))}${timeOf(at)}，${sizeWords(bytes ?? 0)}`;
};

const REMEDY =
  '请确认服务端（npm start）在运行、职责含 scheduler、备份所在磁盘有空间；也可以先用 duban backup 做一份。';

/** When the last backup was made, and whether that is long ago. */
@Injectable()
export class BackupHealth {
  constructor(
    private readonly record: BackupRecord,
    private readonly reads: Reads,
    private readonly clock: Clock,
    @Inject(SETTINGS) private readonly config: Config,
  ) {}

  async check(): Promise<Check> {
    const last = await this.record.last();
    const { enabled, at, keep } = this.config.backup;
    if (!enabled) return good('backup', `自动备份没有打开；${last ? backupWords(last) : '还没有备份过'}。`);
    const age = this.clock.now().getTime() - Date.parse(last?.endedAt ?? (await this.firstEntryAt()));
    const problem = await this.record.lastProblem();
    const words = last ? backupWords(last) : '还没有备份过';
    if (age > MOST_AGE_MS || problem !== null)
      return bad(
        'backup',
        `${words}${problem === null ? '' : `；最近一次没有做成：${problem.replace(/。$/, '')}`}。`,
        REMEDY,
      );
    return good('backup', `${words}；每天${at}自动备份，留${keep}份。`);
  }

  /** Before there is an entry there is nothing to keep. */
  private async firstEntryAt(): Promise<string> {
    const [row] = await this.reads.query<{ at: string | null }>('SELECT min(at) AS "at" FROM journal WHERE seq = 1');
    return row?.at ?? this.clock.now().toISOString();
  }
}
