import { Inject, Injectable } from '@nestjs/common';
import { Clock } from '../platform/clock.js';
import { SETTINGS, type Config } from '../platform/config.js';
import { Reads } from '../platform/database/reads.js';
import { UnitOfWork } from '../platform/database/unit-of-work.js';
import { admission, whileProbing } from './domain/circuit.js';
import { givesUpAt } from './domain/retry.js';
import { MailSender } from './mail-sender.js';
import { circuitOf, MAIL_SERVER, MailServer, rowOf } from './mail-server.entity.js';

/**
 * Which letters may be tried now: all that are due, or, while the server does not do its part, a single one at times. The
 * row decides, so that all workers try no more than that one between them.
 */
@Injectable()
export class GateService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly reads: Reads,
    private readonly clock: Clock,
    private readonly sender: MailSender,
    @Inject(SETTINGS) private readonly config: Config,
  ) {}

  /** How many of so many letters may be tried now. A single one is a probe, which nobody else makes meanwhile. */
  async admit(letters: number): Promise<number> {
    if ((await this.open()) === 'all') return letters;
    const { policy, now, server } = this.now();
    return this.unitOfWork.run(async (tx) => {
      tx.withoutEntry('whose turn it is to try the mail server');
      const row = await tx.oneToChange(MailServer, { id: MAIL_SERVER });
      const circuit = circuitOf(row, server);
      const admitted = admission(circuit, now, policy);
      if (admitted !== 'one') return admitted === 'all' ? letters : 0;
      await tx.update(MailServer, { id: MAIL_SERVER }, rowOf(whileProbing(circuit, now, policy), server));
      return 1;
    });
  }

  /** The letter of a probe need not be sent any more: the next one may go at once. */
  async passOn(): Promise<void> {
    if ((await this.open()) === 'all') return;
    await this.unitOfWork.run(async (tx) => {
      tx.withoutEntry('whose turn it is to try the mail server');
      await tx.update(MailServer, { id: MAIL_SERVER }, { probeAt: this.clock.now().toISOString() });
    });
  }

  /** Ids of what waits for an attempt now, oldest first. While the circuit is open: the probe, and what gives up. */
  async due(limit: number): Promise<string[]> {
    const { now } = this.now();
    const open = await this.open();
    if (open === 'all') return this.waiting(`next_attempt_at <= $1 ORDER BY id LIMIT ${limit}`, [instant(now)]);
    // The one to probe with may have to wait long by itself: the server is tried nevertheless.
    const probe = open === 'one' ? await this.waiting('1 = 1 ORDER BY next_attempt_at, id LIMIT 1') : [];
    const termEnds = 2 * now - givesUpAt(now, this.config.mail.retry);
    const ended = await this.waiting(`first_attempt_at <= $1 ORDER BY id LIMIT ${limit}`, [instant(termEnds)]);
    return [...new Set([...probe, ...ended])];
  }

  private async open(): Promise<'all' | 'one' | 'none'> {
    const { policy, now, server } = this.now();
    return admission(circuitOf(await this.reads.one(MailServer, { id: MAIL_SERVER }), server), now, policy);
  }

  private async waiting(where: string, parameters: string[] = []): Promise<string[]> {
    const sql = `SELECT id FROM letter WHERE state = 'pending' AND ${where}`;
    return (await this.reads.query<{ id: string }>(sql, parameters)).map(({ id }) => id);
  }

  private now() {
    return { policy: this.config.mail.circuit, now: this.clock.now().getTime(), server: this.sender.server };
  }
}

const instant = (at: number): string => new Date(at).toISOString();
