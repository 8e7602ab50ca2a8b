import { Module } from '@nestjs/common';
import { AccessModule } from '../access/access.module.js';
import { BackupModule } from '../backup/backup.module.js';
import { MailModule } from '../mail/mail.module.js';
import { ReminderModule } from '../reminder/reminder.module.js';
import { HealthService } from './health.service.js';
import { ProductionHealth } from './production-health.js';
import { StorageHealth } from './storage-health.js';
import { TimeHealth } from './time-health.js';

@Module({
  imports: [AccessModule, BackupModule, MailModule, ReminderModule],
  providers: [HealthService, ProductionHealth, StorageHealth, TimeHealth],
  exports: [HealthService, ProductionHealth, StorageHealth],
})
export class HealthModule {}
