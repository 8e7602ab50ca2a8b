import { Module } from '@nestjs/common';
import { MailModule } from '../mail/mail.module.js';
import { TaskModule } from '../task/task.module.js';
import { ReminderService } from './reminder.service.js';
import { ScheduleService } from './schedule.service.js';
import { WeeklyComposer } from './weekly-composer.js';
import { WeeklyService } from './weekly.service.js';

@Module({
  imports: [MailModule, TaskModule],
  providers: [WeeklyService, WeeklyComposer, ScheduleService, ReminderService],
  exports: [ReminderService],
})
export class ReminderModule {}
