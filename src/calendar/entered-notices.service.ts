import { Injectable, type OnModuleDestroy, type OnModuleInit } from '@nestjs/common';
import { Reads } from '../platform/database/reads.js';
import { HolidayNoticeRow } from './holiday-notice.entity.js';
import { WorkingDays } from './domain/working-days.js';

/** Another process of the same installation hears of a new notice within this time. */
const EVERY_MS = 60_000;

/** Brings what people entered to the one calendar everything counts by. */
@Injectable()
export class EnteredNotices implements OnModuleInit, OnModuleDestroy {
  private timer: NodeJS.Timeout | null = null;
  private heard = '';

  constructor(
    private readonly reads: Reads,
    private readonly workingDays: WorkingDays,
  ) {}

  async onModuleInit(): Promise<void> {
    await this.learn().catch(unreadable);
    this.timer = setInterval(() => void this.learn().catch(unreadable), EVERY_MS).unref();
  }

  onModuleDestroy(): void {
    if (this.timer) clearInterval(this.timer);
  }

  async learn(): Promise<void> {
    const rows = await this.reads.find(HolidayNoticeRow, { order: { year: 'ASC' } });
    this.workingDays.learn(rows);
    // Heard of after the change itself: what was worked out between the two knew the old days.
    const heard = JSON.stringify(rows);
    if (heard !== this.heard) this.reads.forget();
    this.heard = heard;
  }
}

/** A database that is away is told of by its own check; until it is back the notices known so far count. */
const unreadable = (): void => undefined;
