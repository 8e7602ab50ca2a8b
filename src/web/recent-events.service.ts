import { Injectable } from '@nestjs/common';
import { JournalReading } from '../audit/journal-reading.service.js';
import type { Day } from '../calendar/domain/day.js';
import { Reads } from '../platform/database/reads.js';
import { JournalNames } from './journal-names.service.js';
import { NEWS, recentEvents, type RecentEvent } from './views/recent-events.view.js';

const MOST = 10;
/** Enough for ten pieces of news, most of them several entries long. */
const LINES = 200;

/** 最近动态: the journal's last entries, in words. */
@Injectable()
export class RecentEvents {
  constructor(
    private readonly journal: JournalReading,
    private readonly names: JournalNames,
    private readonly reads: Reads,
  ) {}

  latest(today: Day): Promise<RecentEvent[]> {
    return this.reads.remembered(`news ${today}`, () => this.read(today));
  }

  private async read(today: Day): Promise<RecentEvent[]> {
    const lines = await this.journal.entries({ acts: Object.keys(NEWS) }, LINES);
    const { who, about } = await this.names.of(lines, today);
    return recentEvents(lines, { today, most: MOST, who, about });
  }
}
