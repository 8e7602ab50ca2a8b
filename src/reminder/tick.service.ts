import { Injectable } from '@nestjs/common';
import { Cron } from '@nestjs/schedule';
import { RelayService } from './relay.service.js';

/** Registered only where the scheduler role runs. It knows no day and no hour: the pure rule does. */
@Injectable()
export class TickService {
  constructor(private readonly relay: RelayService) {}

  @Cron('* * * * *', { name: 'tick', waitForCompletion: true })
  async tick(): Promise<void> {
    await this.relay.ring();
  }
}
