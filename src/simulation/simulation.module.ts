import { Module, type DynamicModule } from '@nestjs/common';
import { AnnualReportModule } from '../annual-report/annual-report.module.js';
import { AppModule } from '../app.module.js';
import { MailModule } from '../mail/mail.module.js';
import type { Clock } from '../platform/clock.js';
import type { Config } from '../platform/config.js';
import { ReminderModule } from '../reminder/reminder.module.js';
import { TaskModule } from '../task/task.module.js';
import { Bells } from './bells.service.js';
import { ChasingService } from './chasing.service.js';
import { LeadersOfTheYear } from './leaders.service.js';
import { OfficeService } from './office.service.js';
import { PeopleService } from './people.service.js';
import { ToldService } from './told.service.js';
import { UnitsService } from './units.service.js';
import { YearService } from './year.service.js';

/** The house without its own clockwork, with people in it who live a year by dice. */
@Module({})
export class SimulationModule {
  static forRoot(config: Config, clock: Clock): DynamicModule {
    return {
      module: SimulationModule,
      imports: [AppModule.forRoot(config, clock), TaskModule, MailModule, ReminderModule, AnnualReportModule],
      providers: [
        Bells,
        UnitsService,
        OfficeService,
        LeadersOfTheYear,
        ChasingService,
        ToldService,
        PeopleService,
        YearService,
      ],
    };
  }
}
