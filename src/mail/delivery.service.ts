import { randomUUID } from 'node:crypto';
import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { SETTINGS, type Config } from '../platform/config.js';
import { JOB } from './job-names.js';
import { MailSender } from './mail-sender.js';
import { OutboxService } from './outbox.service.js';
import { JobQueue } from './queue.js';

export interface DeliveryCounts {
  sent: number;
  skipped: number;
  deferred: number;
  failed: number;
}

const COUNTED = { accepted: 'sent', deferred: 'deferred', refused: 'failed' } as const;

/** Claims a batch, sends it, marks it. Safe beside other senders: the claim decides who sends. */
@Injectable()
export class DeliveryService implements OnModuleInit {
  private readonly workerId = randomUUID();

  constructor(
    private readonly outbox: OutboxService,
    private readonly sender: MailSender,
    private readonly queue: JobQueue,
    @Inject(SETTINGS) private readonly config: Config,
  ) {}

  onModuleInit(): void {
    this.queue.handle(JOB.sendMail, async () => {
      // The job is only a bell: whatever is due is taken in full batches, so that fifty jobs are one claim.
      await this.deliver(await this.outbox.due(this.config.mail.batch));
    });
  }

  /** One attempt at each of the given letters that is still pending. */
  async deliver(ids: readonly string[]): Promise<DeliveryCounts> {
    const counts: DeliveryCounts = { sent: 0, skipped: 0, deferred: 0, failed: 0 };
    for (let i = 0; i < ids.length; i += this.config.mail.batch) {
      const { letters, skipped } = await this.outbox.claim(ids.slice(i, i + this.config.mail.batch), this.workerId);
      counts.skipped += skipped;
      const results = await Promise.all(
        letters.map(async (letter) => {
          const { id: letterId, messageId } = letter;
          const to = letter.address ?? '';
          const mime = letter.mime ?? '';
          return {
            letter,
            result: await this.sender.send({ letterId, messageId, to, mime, from: this.config.mail.from }),
          };
        }),
      );
      await this.outbox.mark(results);
      for (const { result } of results) counts[COUNTED[result.kind]] += 1;
    }
    return counts;
  }
}
