import { Inject, Injectable } from '@nestjs/common';
import { AuditService } from '../audit/audit.service.js';
import { SETTINGS, type Config } from '../platform/config.js';
import { MailHealth } from '../mail/mail-health.js';
import { bad, good, type Check } from '../platform/check.js';
import { StorageHealth } from './storage-health.js';
import { TimeHealth } from './time-health.js';

/** What the house needs, each told as fine or with what is wrong and what to do: for doctor, the page and /health/ready. */
@Injectable()
export class HealthService {
  constructor(
    private readonly audit: AuditService,
    private readonly mail: MailHealth,
    private readonly around: TimeHealth,
    private readonly storage: StorageHealth,
    @Inject(SETTINGS) private readonly config: Config,
  ) {}

  /** Everything, the whole journal walked. */
  async all(): Promise<Check[]> {
    const database = await this.storage.database();
    if (!database.ok) return [database];
    return [
      database,
      ...(await this.mail.checks()),
      ...(await this.storage.checks()),
      await this.around.calendar(),
      await this.around.lastRun(),
      await this.around.recipients(),
      await this.journal(),
    ];
  }

  /** What a process needs in order to serve: quick enough to be asked every few seconds. */
  async ready(): Promise<Check[]> {
    const offersJobs = this.config.roles.some((role) => role !== 'web');
    return [await this.storage.database(), ...(offersJobs ? [await this.mail.queueCheck()] : [])];
  }

  private async journal(): Promise<Check> {
    const { ok, entries, firstBroken } = await this.audit.verify();
    if (ok) return good('journal', `日志完整，共${entries}条。`);
    const where = `第${firstBroken?.seq ?? 0}条：${firstBroken?.reason ?? ''}`;
    return bad('journal', `日志对不上，${where}。`, '请停止写入，保留现场，用 duban audit verify 核对后从备份恢复。');
  }
}
