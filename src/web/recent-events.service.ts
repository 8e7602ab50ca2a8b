import { Injectable } from '@nestjs/common';
import type { Day } from '../calendar/domain/day.js';
import { Reads } from '../platform/database/reads.js';
import { JournalNames } from './journal-names.service.js';
import { NEWS, recentEvents, type JournalLine, type RecentEvent } from './views/recent-events.view.js';

const MOST = 10;
/** Enough for ten pieces of news, most of them several entries long. */
const LINES = 200;

/** 最近动态: the journal's last entries, in words. */
@Injectable()
export class RecentEvents {
  constructor(
    private readonly reads: Reads,
    private readonly names: JournalNames,
  ) {}

  async latest(today: Day): Promise<RecentEvent[]> {
    const acts = Object.keys(NEWS);
    const lines = await this.reads.query<JournalLine>(
      `SELECT at AS "at", actor_id AS "actorId", act AS "act", subject_type AS "subjectType", subject_id AS "subjectId"
       FROM journal WHERE act IN (${acts.map((_, i) => `$${i + 1}`).join(', ')}) ORDER BY seq DESC LIMIT ${LINES}`,
      acts,
    );
    const { who, about } = await this.names.of(lines, today);
    return recentEvents(lines, { today, most: MOST, who, about });
  }
}
