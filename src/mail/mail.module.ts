import { Module } from '@nestjs/common';
import { AccessModule } from '../access/access.module.js';
import { SignedLinks } from '../access/signed-links.js';
import { SETTINGS } from '../platform/config.js';
import { OrganizationModule } from '../organization/organization.module.js';
import { BatchService } from './batch.service.js';
import { CircuitWatchService } from './circuit-watch.service.js';
import { CompositionService } from './composition.service.js';
import { DeliveryService } from './delivery.service.js';
import { GateService } from './gate.service.js';
import { InstallationService } from './installation.service.js';
import { ComposerRegistry } from './letter-composer.js';
import { MailHealth } from './mail-health.js';
import { MailHours } from './mail-hours.js';
import { MailReadingService } from './mail-reading.service.js';
import { MailSender } from './mail-sender.js';
import { MarkingService } from './marking.service.js';
import { NoticeService } from './notice.service.js';
import { OutboxService } from './outbox.service.js';
import { LetterActs } from './letter-acts.service.js';
import { JobQueue } from './queue.js';
import { queueFor } from './queues.js';
import { ReleaseService } from './release.service.js';
import { senderFor } from './senders.js';

@Module({
  imports: [AccessModule, OrganizationModule],
  providers: [
    NoticeService,
    OutboxService,
    MailHours,
    GateService,
    MarkingService,
    BatchService,
    DeliveryService,
    InstallationService,
    ReleaseService,
    ComposerRegistry,
    CircuitWatchService,
    MailHealth,
    MailReadingService,
    LetterActs,
    CompositionService,
    { provide: JobQueue, inject: [SETTINGS], useFactory: queueFor },
    { provide: MailSender, inject: [SETTINGS, SignedLinks], useFactory: senderFor },
  ],
  exports: [
    NoticeService,
    OutboxService,
    GateService,
    MarkingService,
    DeliveryService,
    InstallationService,
    ReleaseService,
    ComposerRegistry,
    JobQueue,
    MailSender,
    CircuitWatchService,
    MailHealth,
    MailReadingService,
    LetterActs,
  ],
})
export class MailModule {}
