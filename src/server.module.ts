import { Module, type DynamicModule } from '@nestjs/common';
import { ScheduleModule } from '@nestjs/schedule';
import { ApiModule } from './api.module.js';
import { AppModule } from './app.module.js';
import { BackupModule } from './backup/backup.module.js';
import { DailyBackupService } from './backup/daily-backup.service.js';
import { HealthHttpModule } from './health/health-http.module.js';
import { MailModule } from './mail/mail.module.js';
import { MailStartService } from './mail/mail-start.service.js';
import type { Clock } from './platform/clock.js';
import type { Config } from './platform/config.js';
import type { RoleOfProcess } from './platform/environment.js';
import { ReminderModule } from './reminder/reminder.module.js';
import { TickService } from './reminder/tick.service.js';
import { LostModule } from './web/lost.module.js';
import { WebModule } from './web/web.module.js';

/** What a process adds to the house, by its roles. */
@Module({})
export class ServerModule {
  static forRoot(config: Config, clock: Clock): DynamicModule {
    const has = (role: RoleOfProcess): boolean => config.roles.includes(role);
    return {
      module: ServerModule,
      imports: [
        AppModule.forRoot(config, clock),
        MailModule,
        ReminderModule,
        BackupModule,
        ...(has('scheduler') ? [ScheduleModule.forRoot()] : []),
        ...(has('web') || config.healthPort !== null ? [HealthHttpModule] : []),
        ...(has('web') ? [WebModule, ApiModule, LostModule] : []),
      ],
      providers: [MailStartService, ...(has('scheduler') ? [TickService, DailyBackupService] : [])],
    };
  }
}
