import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { Inject, Injectable, Logger } from '@nestjs/common';
import type { SignedLink } from '../access/access.entity.js';
import { SETTINGS, type Config } from '../platform/config.js';
import { addTo, noCounts, type DeliveryCounts } from './delivery-counts.js';
import type { Letter } from './letter.entity.js';
import { MailSender, type SendResult } from './mail-sender.js';
import { MarkingService, type Attempted } from './marking.service.js';
import { OutboxService } from './outbox.service.js';

/** As long as a claimed letter is ours: after that another sender has it, with the same bytes. */
const MARKING_MS = 10 * 60_000;
const AGAIN_MS = 1_000;
/** Told to stop, a process does not wait for a database that is away. */
const TRIES_WHEN_STOPPING = 3;

const COUNTED = { accepted: 'sent', deferred: 'deferred', refused: 'failed' } as const;

/** Claims a batch, sends it, marks it. Safe beside other senders: the claim decides who sends. */
@Injectable()
export class BatchService {
  private readonly logger = new Logger('Batch');
  private readonly workerId = randomUUID();
  private stopping = false;

  constructor(
    private readonly outbox: OutboxService,
    private readonly marking: MarkingService,
    private readonly sender: MailSender,
    @Inject(SETTINGS) private readonly config: Config,
  ) {}

  /** One attempt at each of the given letters that is still pending. */
  async attempt(ids: readonly string[]): Promise<DeliveryCounts> {
    const { letters, links, skipped } = await this.outbox.claim(ids, this.workerId);
    const counts = { ...noCounts(), skipped };
    if (letters.length === 0) return counts;
    const attempts = letters.map(async (letter) => {
      const result = await this.send(letter, links.get(letter.id) ?? null).catch(ourMistake);
      return { letter, result };
    });
    const results = await Promise.all(attempts);
    await this.markAtLast(results);
    for (const { result } of results) {
      const unreachable = result.kind === 'deferred' && result.unreachable ? 1 : 0;
      addTo(counts, { [COUNTED[result.kind]]: 1, unreachable });
    }
    return counts;
  }

  /** Not tried: the server takes none. Those whose term has ended meanwhile have failed, the others wait. */
  async turnAway(ids: readonly string[]): Promise<DeliveryCounts> {
    if (ids.length === 0) return noCounts();
    const failed = await this.marking.giveUp(ids);
    const deferred = ids.length - failed;
    return { ...noCounts(), failed, deferred, unreachable: deferred };
  }

  /** Nobody may be written to now: what waits is put aside until a person releases it. */
  async putAside(ids: readonly string[], because: string): Promise<DeliveryCounts> {
    return { ...noCounts(), held: await this.outbox.hold(ids, because) };
  }

  /** From now on the batch in hand is not kept for a database that is away. */
  hurry(): void {
    this.stopping = true;
  }

  close(): Promise<void> {
    return this.sender.close();
  }

  /** What has left is not sent again because the database was away, or its disk full, when it was to be marked. */
  private async markAtLast(results: readonly Attempted[]): Promise<void> {
    const began = performance.now();
    for (let left = TRIES_WHEN_STOPPING; ;) {
      try {
        return await this.marking.mark(results);
      } catch (error) {
        if (this.stopping) left -= 1;
        if (left <= 0 || performance.now() - began > MARKING_MS) throw error;
        this.logger.error(error);
        await pause(AGAIN_MS);
      }
    }
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
  server: 'nothing',
});
