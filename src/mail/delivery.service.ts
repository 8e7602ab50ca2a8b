import { randomUUID } from 'node:crypto';
import { Inject, Injectable, type BeforeApplicationShutdown, type OnModuleInit } from '@nestjs/common';
import type { SignedLink } from '../access/access.entity.js';
import { SETTINGS, type Config } from '../platform/config.js';
import { InstallationService } from './installation.service.js';
import { JOB } from './job-names.js';
import type { Letter } from './letter.entity.js';
import { MailSender, type SendResult } from './mail-sender.js';
import { OutboxService } from './outbox.service.js';
import { JobQueue } from './queue.js';

export interface DeliveryCounts {
  sent: number;
  skipped: number;
  deferred: number;
  failed: number;
  /** Put aside because sending is paused. */
  held: number;
  /** Those of the deferred ones for which there was no talking to the mail server. */
  unreachable: number;
}

export const noCounts = (): DeliveryCounts => ({
  sent: 0,
  skipped: 0,
  deferred: 0,
  failed: 0,
  held: 0,
  unreachable: 0,
});

const COUNTED = { accepted: 'sent', deferred: 'deferred', refused: 'failed' } as const;

/** Claims a batch, sends it, marks it. Safe beside other senders: the claim decides who sends. */
@Injectable()
export class DeliveryService implements OnModuleInit, BeforeApplicationShutdown {
  private readonly workerId = randomUUID();

  constructor(
    private readonly outbox: OutboxService,
    private readonly sender: MailSender,
    private readonly queue: JobQueue,
    private readonly installation: InstallationService,
    @Inject(SETTINGS) private readonly config: Config,
  ) {}

  onModuleInit(): void {
    if (!this.config.roles.includes('worker')) return;
    this.queue.handle(JOB.sendMail, async () => {
      // The job is only a bell: whatever is due is taken in full batches, so that fifty jobs are one claim.
      await this.deliver(await this.outbox.due(this.config.mail.batch));
    });
  }

  /** The batch in hand is finished and marked before the database is closed; what has not begun waits in its rows. */
  async beforeApplicationShutdown(): Promise<void> {
    await this.queue.close();
    await this.sender.close();
  }

  /** One attempt at each of the given letters that is still pending. */
  async deliver(ids: readonly string[]): Promise<DeliveryCounts> {
    const counts = noCounts();
    const paused = await this.installation.pausedBecause();
    if (paused !== null) return { ...counts, held: await this.outbox.hold(ids, paused) };
    for (let i = 0; i < ids.length; i += this.config.mail.batch) {
      const { letters, links, skipped } = await this.outbox.claim(
        ids.slice(i, i + this.config.mail.batch),
        this.workerId,
      );
      counts.skipped += skipped;
      const attempts = letters.map(async (letter) => {
        const result = await this.send(letter, links.get(letter.id) ?? null).catch(ourMistake);
        return { letter, result };
      });
      const results = await Promise.all(attempts);
      await this.outbox.mark(results);
      for (const { result } of results) {
        counts[COUNTED[result.kind]] += 1;
        if (result.kind === 'deferred' && result.unreachable) counts.unreachable += 1;
      }
    }
    return counts;
  }

  private async send({ id: letterId, messageId, address, mime }: Letter, link: SignedLink | null): Promise<SendResult> {
    const from = this.config.mail.from;
    return this.sender.send({ letterId, messageId, to: address ?? '', mime: mime ?? '', from, link });
  }
}

/** One letter's accident is not the batch's: it is tried again, with the same bytes, for it may have left. */
const ourMistake = (error: unknown): SendResult => ({
  kind: 'deferred',
  answer: `发送时出错（${error instanceof Error ? error.name : '未知'}）`,
  reachedData: true,
});
