import { Inject, Injectable } from '@nestjs/common';
import type { Visitor } from '../access/visitor.js';
import type { Day } from '../calendar/domain/day.js';
import { SETTINGS, type Config } from '../platform/config.js';
import { TaskChanges } from '../task/task-changes.js';
import { TaskPageReading } from './task-page-reading.service.js';
import type { ActsAbout, Retry } from './views/act-drafts.js';
import { whatToDo, type WhatToDo } from './views/acts.view.js';

export interface ActsShown {
  readonly today: Day;
  readonly retry: Retry | null;
}

/** What somebody can do on a task now, for whatever page shows it; null for whom there is no such task. */
@Injectable()
export class TaskActsReading {
  constructor(
    private readonly reading: TaskPageReading,
    private readonly changes: TaskChanges,
    @Inject(SETTINGS) private readonly config: Config,
  ) {}

  async about(taskId: string, visitor: Visitor, { today, retry }: ActsShown): Promise<ActsAbout | null> {
    const read = await this.reading.of(taskId, visitor, today);
    const { clerkSends } = this.config.workflow;
    const until = { replyBy: this.changes.replyBy(today), yearEndOpens: this.config.yearEnd.opens };
    return read && { ...read, ...until, visitor, today, retry, clerkSends };
  }

  async of(taskId: string, visitor: Visitor, shown: ActsShown): Promise<WhatToDo | null> {
    const about = await this.about(taskId, visitor, shown);
    return about && whatToDo(about);
  }
}
