import { Inject, Injectable } from '@nestjs/common';
import { SETTINGS, type Config } from '../platform/config.js';
import { Reads } from '../platform/database/reads.js';
import { UnitOfWork } from '../platform/database/unit-of-work.js';
import { admission, whileProbing } from './domain/circuit.js';
import { Condition } from './letter-filter.js';
import type { Letter } from './letter.entity.js';
import { MailHours } from './mail-hours.js';
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
    private readonly hours: MailHours,
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
      await tx.update(MailServer, { id: MAIL_SERVER }, { probeAt: instant(this.hours.now()) });
    });
  }

  /**
   * Ids of what waits for an attempt now, oldest first; on days off only what may go on them. While the circuit is open:
   * the probe, and what gives up.
   */
  async due(limit: number): Promise<string[]> {
    const { now } = this.now();
    const open = await this.open();
    const isDue = new Condition().and('next_attempt_at <= ?', instant(now));
    if (open === 'all') return this.mayGo(isDue, `id LIMIT ${limit}`);
    // The one to probe with may have to wait long by itself: the server is tried nevertheless.
    const probe = open === 'one' ? await this.mayGo(new Condition(), 'next_attempt_at, id LIMIT 1') : [];
    return [...new Set([...probe, ...(await this.ended(limit))])];
  }

  /** Those whose term has ended while the server was not to be had: to be told so is no letter. */
  private async ended(limit: number): Promise<string[]> {
    const rows = await this.reads.query<Pick<Letter, 'id' | 'firstAttemptAt' | 'anyDay'>>(
      `SELECT id, first_attempt_at AS "firstAttemptAt", any_day AS "anyDay" FROM letter
       WHERE state = 'pending' AND first_attempt_at <= $1 ORDER BY first_attempt_at, id LIMIT ${limit}`,
      [instant(this.hours.termBegan())],
    );
    return rows.filter((row) => this.hours.givesUpAt(row) <= this.hours.now()).map(({ id }) => id);
  }

  private async open(): Promise<'all' | 'one' | 'none'> {
    const { policy, now, server } = this.now();
    return admission(circuitOf(await this.reads.one(MailServer, { id: MAIL_SERVER }), server), now, policy);
  }

  private async mayGo(condition: Condition, order: string): Promise<string[]> {
    if (this.hours.restsUntil() !== null)
      condition.and('any_day = TRUE OR created_at >= ?', instant(this.hours.today()));
    const { sql, parameters } = condition.and('state = ?', 'pending');
    const rows = await this.reads.query<{ id: string }>(
      `SELECT id FROM letter WHERE ${sql} ORDER BY ${order}`,
      parameters,
    );
    return rows.map(({ id }) => id);
  }

  private now() {
    return { policy: this.config.mail.circuit, now: this.hours.now(), server: this.sender.server };
  }
}

const instant = (at: number): string => new Date(at).toISOString();
