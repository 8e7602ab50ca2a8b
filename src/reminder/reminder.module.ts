import { Module } from '@nestjs/common';
import { MailModule } from '../mail/mail.module.js';
import { TaskModule } from '../task/task.module.js';
import { LetterWriter } from './letter-writer.js';
import { RelayService } from './relay.service.js';
import { ReminderService } from './reminder.service.js';
import { ScheduleService } from './schedule.service.js';
import { StandingService } from './standing.service.js';
import { WeeklyComposer } from './weekly-composer.js';
import { WeeklyService } from './weekly.service.js';

@Module({
  imports: [MailModule, TaskModule],
  providers: [
    StandingService,
    LetterWriter,
    WeeklyService,
    WeeklyComposer,
    ScheduleService,
    ReminderService,
    RelayService,
  ],
  exports: [ReminderService, RelayService],
})
export class ReminderModule {}
