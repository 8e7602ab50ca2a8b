import { Module, type DynamicModule } from '@nestjs/common';
import { AppModule } from '../app.module.js';
import type { Clock } from '../platform/clock.js';
import type { Config } from '../platform/config.js';
import { ReminderModule } from '../reminder/reminder.module.js';
import { TaskModule } from '../task/task.module.js';
import { ActsService } from './acts.service.js';
import { DemoYearService } from './demo-year.service.js';

/** The house without its own alarm bells, and somebody in it who plays the people of the script. */
@Module({})
export class DemoModule {
  static forRoot(config: Config, clock: Clock): DynamicModule {
    return {
      module: DemoModule,
      imports: [AppModule.forRoot(config, clock), TaskModule, ReminderModule],
      providers: [ActsService, DemoYearService],
    };
  }
}
