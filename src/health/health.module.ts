import { Module } from '@nestjs/common';
import { MailModule } from '../mail/mail.module.js';
import { ReminderModule } from '../reminder/reminder.module.js';
import { HealthService } from './health.service.js';
import { StorageHealth } from './storage-health.js';
import { TimeHealth } from './time-health.js';

@Module({
  imports: [MailModule, ReminderModule],
  providers: [HealthService, StorageHealth, TimeHealth],
  exports: [HealthService, StorageHealth],
})
export class HealthModule {}
