import { Global, Module } from '@nestjs/common';
import { configPath } from '../platform/config.js';
import { WorkingDays } from './domain/working-days.js';
import { EnteredNotices } from './entered-notices.service.js';
import { loadNotices } from './notices.js';

/** The State Council's notices: those the product ships with, and those people entered since. */
@Global()
@Module({
  providers: [
    EnteredNotices,
    { provide: WorkingDays, useFactory: () => new WorkingDays(loadNotices(configPath('working-days'))) },
  ],
  exports: [WorkingDays, EnteredNotices],
})
export class CalendarModule {}
