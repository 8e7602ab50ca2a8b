import { Injectable } from '@nestjs/common';
import { entryFor, type Visitor } from '../access/visitor.js';
import type { Day } from '../calendar/domain/day.js';
import { WeeklyService } from '../reminder/weekly.service.js';
import { RecentEvents } from './recent-events.service.js';
import { TodaySituation } from './today-situation.service.js';
import { lastRows, nextRows, statutoryRows } from './views/today-rest.view.js';
import type { TodayLook } from './views/today.view.js';

/** What stands under the queues. */
@Injectable()
export class TodayRest {
  constructor(
    private readonly situation: TodaySituation,
    private readonly news: RecentEvents,
    private readonly weekly: WeeklyService,
  ) {}

  /** @param alarmed something keeps letters from everybody */
  async on(today: Day, visitor: Visitor, alarmed: boolean): Promise<TodayLook['rest']> {
    const { forecasts, past, statutory, gaps } = await this.situation.on(today);
    const last = lastRows(past, { today, seesMail: entryFor(visitor, 'letter.read') === 'open' });
    return {
      mail: {
        abnormal: alarmed || last.some(({ marked }) => marked),
        ...{ next: nextRows(forecasts, today), last },
      },
      statutory: {
        rows: statutoryRows(statutory),
        collection: this.weekly.nextCollection(today),
      },
      ...{ gaps, events: await this.news.latest(today) },
    };
  }
}
