import { Module, type DynamicModule } from '@nestjs/common';
import { ScheduleModule } from '@nestjs/schedule';
import { AppModule } from './app.module.js';
import { MailModule } from './mail/mail.module.js';
import { MailStartService } from './mail/mail-start.service.js';
import type { Clock } from './platform/clock.js';
import type { Config } from './platform/config.js';
import { ReminderModule } from './reminder/reminder.module.js';
import { TickService } from './reminder/tick.service.js';

/** What a process with the scheduler role adds to the house. */
@Module({})
export class ServerModule {
  static forRoot(config: Config, clock: Clock): DynamicModule {
    return {
      module: ServerModule,
      imports: [ScheduleModule.forRoot(), AppModule.forRoot(config, clock), MailModule, ReminderModule],
      providers: [MailStartService, TickService],
    };
  }
}
