import { Module } from '@nestjs/common';
import { AccessModule } from '../access/access.module.js';
import { BackupModule } from '../backup/backup.module.js';
import { MailModule } from '../mail/mail.module.js';
import { ReminderModule } from '../reminder/reminder.module.js';
import { FiguresService } from './figures.service.js';
import { HealthService } from './health.service.js';
import { MetricsService } from './metrics.service.js';
import { ProductionHealth } from './production-health.js';
import { StorageHealth } from './storage-health.js';
import { TimeHealth } from './time-health.js';

@Module({
  imports: [AccessModule, BackupModule, MailModule, ReminderModule],
  providers: [FiguresService, MetricsService, HealthService, ProductionHealth, StorageHealth, TimeHealth],
  exports: [FiguresService, MetricsService, HealthService, ProductionHealth, StorageHealth],
})
export class HealthModule {}
