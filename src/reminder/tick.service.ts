import { Injectable, Logger, type OnApplicationBootstrap } from '@nestjs/common';
import { Cron } from '@nestjs/schedule';
import { RelayService } from './relay.service.js';
import { RunWatchService } from './run-watch.service.js';

/** Registered only where the scheduler role runs. It knows no day and no hour: the pure rule does. */
@Injectable()
export class TickService implements OnApplicationBootstrap {
  private readonly logger = new Logger('Tick');

  constructor(
    private readonly relay: RelayService,
    private readonly watch: RunWatchService,
  ) {}

  /** What was missed while the process was down is made good as soon as it is up. */
  onApplicationBootstrap(): Promise<void> {
    return this.tick();
  }

  /** A bell that fails is told of; the next one asks the same question again. */
  @Cron('* * * * *', { name: 'tick', waitForCompletion: true })
  async tick(): Promise<void> {
    try {
      await this.relay.ring();
      await this.watch.heard();
    } catch (error) {
      this.logger.error(error);
    }
  }
}
