import { Inject, Injectable, Logger, type OnApplicationBootstrap } from '@nestjs/common';
import { SETTINGS, type Config } from '../platform/config.js';
import { JobQueue } from './queue.js';

/** Registered by the server alone: a command that is assembled with the same house takes no jobs. */
@Injectable()
export class MailStartService implements OnApplicationBootstrap {
  private readonly logger = new Logger('Mail');

  constructor(
    private readonly queue: JobQueue,
    @Inject(SETTINGS) private readonly config: Config,
  ) {}

  onApplicationBootstrap(): void {
    const { roles, redisUrl, smtpUrl, mail } = this.config;
    if (smtpUrl !== null && !mail.enabled)
      this.logger.warn('已设 SMTP_URL，但 mail.enabled 为 false：信件只存为文件，不寄出');
    if (redisUrl === null && roles.includes('worker') !== roles.includes('scheduler'))
      this.logger.warn('没有 REDIS_URL 时，worker 与 scheduler 须在同一进程，否则信件无人投递');
    if (roles.includes('worker')) this.queue.start();
  }
}
