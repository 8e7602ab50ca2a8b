import { Injectable, Logger } from '@nestjs/common';
import { GateService } from '../mail/gate.service.js';
import { JOB } from '../mail/job-names.js';
import { MarkingService } from '../mail/marking.service.js';
import { JobQueue, QueueUnavailable } from '../mail/queue.js';
import { Clock } from '../platform/clock.js';
import { ScheduleService, type ClaimedRun } from './schedule.service.js';

/** Letters offered to the queue again at one bell: enough for a district, small enough for one statement. */
const RELAYED = 2_000;

/** For the server: brings what the database owes to the queue. The queue may forget everything; the rows do not. */
@Injectable()
export class RelayService {
  private readonly logger = new Logger('Relay');

  constructor(
    private readonly schedule: ScheduleService,
    private readonly marking: MarkingService,
    private readonly gate: GateService,
    private readonly queue: JobQueue,
    private readonly clock: Clock,
  ) {}

  /** Claims what is owed now, gives back what a dead sender left behind, and offers the queue all that is due. */
  async ring(): Promise<readonly ClaimedRun[]> {
    const claimed = await this.schedule.tick(this.clock.now());
    await this.marking.release();
    await this.offer(await this.gate.due(RELAYED));
    return claimed;
  }

  /** A queue that takes nothing now is no accident: the rows wait, and the next bell offers all of them again. */
  private async offer(due: readonly string[]): Promise<void> {
    try {
      for (const outboxId of due) await this.queue.add(JOB.sendMail, { outboxId }, outboxId);
    } catch (error) {
      if (!(error instanceof QueueUnavailable)) throw error;
      // The queue has told of its outage, once; this comes every minute.
      this.logger.debug(`the queue takes nothing now, letters waiting: ${due.length}`);
    }
  }
}
