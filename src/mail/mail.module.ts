import { join } from 'node:path';
import { Module } from '@nestjs/common';
import { SETTINGS, type Config } from '../platform/config.js';
import { DeliveryService } from './delivery.service.js';
import { ComposerRegistry } from './letter-composer.js';
import { EmlSender, MailSender } from './mail-sender.js';
import { NoticeService } from './notice.service.js';
import { OutboxService } from './outbox.service.js';
import { JobQueue } from './queue.js';
import { queueFor } from './queues.js';

@Module({
  providers: [
    NoticeService,
    OutboxService,
    DeliveryService,
    ComposerRegistry,
    { provide: JobQueue, inject: [SETTINGS], useFactory: queueFor },
    {
      provide: MailSender,
      inject: [SETTINGS],
      useFactory: (config: Config) => new EmlSender(join(config.dataDir, 'mail')),
    },
  ],
  exports: [NoticeService, OutboxService, DeliveryService, ComposerRegistry, JobQueue],
})
export class MailModule {}
