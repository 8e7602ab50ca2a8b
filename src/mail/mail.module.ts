import { join } from 'node:path';
import { Module } from '@nestjs/common';
import { AccessModule } from '../access/access.module.js';
import { SETTINGS, type Config } from '../platform/config.js';
import { CompositionService } from './composition.service.js';
import { DeliveryService } from './delivery.service.js';
import { ComposerRegistry } from './letter-composer.js';
import { EmlSender, MailSender } from './mail-sender.js';
import { MailHealth } from './mail-health.js';
import { MailReadingService } from './mail-reading.service.js';
import { NoticeService } from './notice.service.js';
import { OutboxService } from './outbox.service.js';
import { InProcessQueue, JobQueue } from './queue.js';

@Module({
  imports: [AccessModule],
  providers: [
    NoticeService,
    OutboxService,
    DeliveryService,
    ComposerRegistry,
    MailHealth,
    MailReadingService,
    CompositionService,
    { provide: JobQueue, useFactory: () => new InProcessQueue() },
    {
      provide: MailSender,
      inject: [SETTINGS],
      useFactory: (config: Config) => new EmlSender(join(config.dataDir, 'mail')),
    },
  ],
  exports: [NoticeService, OutboxService, DeliveryService, ComposerRegistry, JobQueue, MailHealth, MailReadingService],
})
export class MailModule {}
