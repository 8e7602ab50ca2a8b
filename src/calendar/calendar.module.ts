import { Global, Module } from '@nestjs/common';
import { configPath } from '../platform/config.js';
import { WorkingDays } from './domain/working-days.js';
import { loadNotices } from './notices.js';

/** The State Council's notices, read once at start. */
@Global()
@Module({
  providers: [{ provide: WorkingDays, useFactory: () => new WorkingDays(loadNotices(configPath('working-days'))) }],
  exports: [WorkingDays],
})
export class CalendarModule {}
