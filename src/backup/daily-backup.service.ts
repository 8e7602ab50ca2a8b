import { mkdirSync } from 'node:fs';
import { readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { Inject, Injectable, Logger } from '@nestjs/common';
import { Cron } from '@nestjs/schedule';
import { Clock } from '../platform/clock.js';
import { SETTINGS, type Config } from '../platform/config.js';
import { Reads } from '../platform/database/reads.js';
import { isRefusal } from '../platform/refusal.js';
import { BackupRecord } from './backup-record.js';
import { backupDay, backupName, outdated } from './domain/backup-day.js';
import { makeBackup } from './make-backup.js';

export const backupFolder = ({ backup, dataDir }: Pick<Config, 'backup' | 'dataDir'>): string =>
  backup.folder ?? join(dataDir, 'backups');

const UNFORESEEN = '没有做成，原因见服务端日志';

/** Registered only where the scheduler role runs: once a day, whoever comes first, and made good after the machine was off. */
@Injectable()
export class DailyBackupService {
  private readonly logger = new Logger('Backup');

  constructor(
    private readonly record: BackupRecord,
    private readonly reads: Reads,
    private readonly clock: Clock,
    @Inject(SETTINGS) private readonly config: Config,
  ) {}

  /** A bell that fails is told of; doctor and the page say so too. */
  @Cron('30 * * * * *', { name: 'backup', waitForCompletion: true })
  async ring(): Promise<void> {
    try {
      await this.makeIfOwed();
    } catch (error) {
      this.logger.error(error);
    }
  }

  private async makeIfOwed(): Promise<void> {
    const { backup } = this.config;
    if (!backup.enabled || !(await this.hasAnything())) return;
    const day = backupDay(this.clock.now(), backup.at);
    if (!(await this.record.claim(day))) return;
    try {
      const folder = backupFolder(this.config);
      mkdirSync(folder, { recursive: true, mode: 0o700 });
      const made = await makeBackup(this.config, join(folder, backupName(day)), this.clock.now());
      await this.record.made(made, this.clock.now(), day);
      for (const name of outdated(await readdir(folder), backup.keep)) await rm(join(folder, name), { force: true });
      this.logger.warn(`backup made: ${made.bytes} bytes, journal ${made.journal.head}`);
    } catch (error) {
      await this.record.failed(day, isRefusal(error) ? error.message : UNFORESEEN);
      throw error;
    }
  }

  /** Before the first entry there is nothing to lose. */
  private async hasAnything(): Promise<boolean> {
    const [head] = await this.reads.query<{ seq: number }>('SELECT seq FROM journal_head WHERE id = 1');
    return (head?.seq ?? 0) > 0;
  }
}
