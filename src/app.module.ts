import { Module, type DynamicModule } from '@nestjs/common';
import { AccessModule } from './access/access.module.js';
import { AnnualReportModule } from './annual-report/annual-report.module.js';
import { AuditModule } from './audit/audit.module.js';
import { Journal } from './audit/journal.js';
import { CalendarModule } from './calendar/calendar.module.js';
import { BackupModule } from './backup/backup.module.js';
import { ENTITIES } from './entities.js';
import { LedgerModule } from './ledger/ledger.module.js';
import { HealthModule } from './health/health.module.js';
import { MailModule } from './mail/mail.module.js';
import { OrganizationModule } from './organization/organization.module.js';
import { PlanModule } from './plan/plan.module.js';
import type { Clock } from './platform/clock.js';
import type { Config } from './platform/config.js';
import { DatabaseModule } from './platform/database/database.module.js';
import { PlatformModule } from './platform/platform.module.js';
import { ReminderModule } from './reminder/reminder.module.js';
import { SeedService } from './seed.service.js';
import { StaffingModule } from './staffing/staffing.module.js';
import { TaskModule } from './task/task.module.js';

/** How the database is opened. */
export interface Opening {
  /** Even when its triggers are gone, in order to say so. */
  readonly inspecting?: boolean;
  /** By whoever was told to bring it up to date, wherever that is not done by itself. */
  readonly migrating?: boolean;
}

/** The whole house; a process decides by its roles which alarms and processors it starts. */
@Module({})
export class AppModule {
  static forRoot(config: Config, clock: Clock, { inspecting = false, migrating = false }: Opening = {}): DynamicModule {
    return {
      module: AppModule,
      imports: [
        PlatformModule.forRoot(config, clock),
        DatabaseModule.forRoot(
          { config, entities: ENTITIES, inspecting, explicit: config.migrate === 'explicit' && !migrating },
          Journal,
        ),
        AuditModule,
        AccessModule,
        CalendarModule,
        OrganizationModule,
        StaffingModule,
        MailModule,
        BackupModule,
        TaskModule,
        PlanModule,
        ReminderModule,
        AnnualReportModule,
        LedgerModule,
        HealthModule,
      ],
      providers: [SeedService],
    };
  }
}
