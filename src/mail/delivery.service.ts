import { Inject, Injectable, type BeforeApplicationShutdown, type OnModuleInit } from '@nestjs/common';
import { SETTINGS, type Config } from '../platform/config.js';
import { BatchService } from './batch.service.js';
import { addTo, noCounts, type DeliveryCounts } from './delivery-counts.js';
import { GateService } from './gate.service.js';
import { InstallationService } from './installation.service.js';
import { JOB } from './job-names.js';
import { JobQueue } from './queue.js';

/** Brings letters to the mail server in batches, as long as this installation may write to people and the server takes them. */
@Injectable()
export class DeliveryService implements OnModuleInit, BeforeApplicationShutdown {
  constructor(
    private readonly gate: GateService,
    private readonly batches: BatchService,
    private readonly queue: JobQueue,
    private readonly installation: InstallationService,
    @Inject(SETTINGS) private readonly config: Config,
  ) {}

  onModuleInit(): void {
    if (!this.config.roles.includes('worker')) return;
    this.queue.handle(JOB.sendMail, async () => {
      // The job is only a bell: whatever is due is taken in full batches, so that fifty jobs are one claim.
      await this.deliver(await this.gate.due(this.config.mail.batch));
    });
  }

  /** The batch in hand is finished and marked before the database is closed; what has not begun waits in its rows. */
  async beforeApplicationShutdown(): Promise<void> {
    this.batches.hurry();
    await this.queue.close();
    await this.batches.close();
  }

  /** One attempt at each of the given letters that is still pending, as far as the server takes any at all. */
  async deliver(ids: readonly string[]): Promise<DeliveryCounts> {
    const paused = await this.installation.pausedBecause();
    if (paused !== null) return this.batches.putAside(ids, paused);
    const counts = noCounts();
    const waiting = [...ids];
    while (waiting.length > 0) {
      const admitted = await this.gate.admit(Math.min(waiting.length, this.config.mail.batch));
      if (admitted === 0) break;
      const batch = await this.batches.attempt(waiting.splice(0, admitted));
      addTo(counts, batch);
      if (batch.sent + batch.deferred + batch.failed === 0) await this.gate.passOn();
    }
    addTo(counts, await this.batches.turnAway(waiting));
    return counts;
  }
}
