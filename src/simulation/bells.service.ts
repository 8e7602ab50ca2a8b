import { Inject, Injectable } from '@nestjs/common';
import { JobQueue } from '../mail/queue.js';
import { SETTINGS, type Config } from '../platform/config.js';
import { RelayService } from '../reminder/relay.service.js';

/** Beside those of the settings: what a server put off is tried again in the course of the day. */
const MORE_BELLS = ['12:00', '16:30', '17:30'] as const;

/** The alarm bells of a day, rung as the server rings them each minute; between two of them nothing would be owed. */
@Injectable()
export class Bells {
  constructor(
    private readonly relay: RelayService,
    private readonly queue: JobQueue,
    @Inject(SETTINGS) private readonly config: Config,
  ) {}

  times(): string[] {
    const { weekly, leaders, operator, notices } = this.config.reminders;
    return [...new Set([weekly.at, leaders.at, operator.at, notices.at, this.config.ladder.at, ...MORE_BELLS])].sort();
  }

  weeklyAt(): string {
    return this.config.reminders.weekly.at;
  }

  noticesAt(): string {
    return this.config.reminders.notices.at;
  }

  /** Answers when everything that was owed has been tried. */
  async ring(): Promise<void> {
    await this.relay.ring();
    await this.queue.idle();
  }
}
