import { createHash } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { SignedLink } from '../access/access.entity.js';
import { Clock } from '../platform/clock.js';
import { SETTINGS, type Config } from '../platform/config.js';
import type { Tx } from '../platform/database/tx.js';
import { UnitOfWork } from '../platform/database/unit-of-work.js';
import { groupBy } from '../platform/group.js';
import { CompositionService } from './composition.service.js';
import type { ComposedLetter } from './letter-composer.js';
import { Letter } from './letter.entity.js';
import { mimeOf } from './mime.js';

const MINUTE = 60_000;
const LEASE_MS = 10 * MINUTE;
/** Composed and never out of the house: after this long what it says may no longer be so. */
const STALE_MS = 240 * MINUTE;

export interface Claimed {
  readonly letters: readonly Letter[];
  /** The rows of their links by letter: not every letter has one. */
  readonly links: ReadonlyMap<string, SignedLink>;
  readonly skipped: number;
}

/** The rows decide: a batch is claimed, composed and stored in one transaction. */
@Injectable()
export class OutboxService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
    private readonly composing: CompositionService,
    @Inject(SETTINGS) private readonly config: Config,
  ) {}

  /** Takes those of the given letters that are still pending; what is owed no longer is skipped with its reason. */
  claim(ids: readonly string[], workerId: string): Promise<Claimed> {
    return this.unitOfWork.run(async (tx) => {
      tx.withoutEntry('a lease on letters whose run was journalled');
      // Taken before anything is written about them: whoever comes second finds them taken and moves no notice.
      const where = { id: In([...ids]), state: 'pending' as const };
      const pending = await tx.freeToChange(Letter, { where, order: { id: 'ASC' } });
      const now = this.clock.now();
      let skipped = 0;
      const claimed: Letter[] = [];
      for (const [kind, letters] of groupBy(pending, (letter) => letter.kind)) {
        const fresh = letters.filter((letter) => this.needsComposing(letter, now));
        const compositions = await this.composing.compose(tx, kind, fresh);
        for (const letter of letters) {
          const composition = compositions.get(letter.id);
          if (composition && 'skip' in composition) {
            const skip = { state: 'skipped' as const, stateReason: composition.skip };
            skipped += await tx.update(Letter, { id: letter.id, state: 'pending' }, skip);
          } else {
            const set = composition ? this.written(letter, composition.letter, now) : {};
            claimed.push(...(await this.take(tx, letter, { ...set, claimedBy: workerId })));
          }
        }
      }
      const links = await tx.findBy(SignedLink, { id: In(claimed.map(({ id }) => id)) });
      return { letters: claimed, links: new Map(links.map((link) => [link.id, link])), skipped };
    });
  }

  /** While sending is paused: what waits of the given letters is put aside until a person releases it. */
  hold(ids: readonly string[], reason: string): Promise<number> {
    return this.unitOfWork.run((tx) => {
      tx.withoutEntry('letters put aside, which their release is journalled for');
      return tx.update(Letter, { id: In([...ids]), state: 'pending' }, { state: 'held', stateReason: reason });
    });
  }

  private needsComposing(letter: Letter, now: Date): boolean {
    if (letter.mime === null || letter.composedAt === null) return true;
    return !letter.reachedData && Date.parse(letter.composedAt) < now.getTime() - STALE_MS;
  }

  private written(letter: Letter, composed: ComposedLetter, now: Date): Partial<Letter> {
    const mime = mimeOf({
      from: this.config.mail.from,
      fromName: composed.from,
      to: letter.address ?? '',
      subject: composed.subject,
      text: composed.text,
      html: composed.html,
      messageId: letter.messageId,
      listId: this.config.mail.listId,
      replyTo: this.config.mail.replyTo ?? null,
      date: now,
    });
    return {
      subject: composed.subject,
      bodyText: composed.text,
      bodyHtml: composed.html,
      shortText: composed.shortText,
      mime,
      mimeHash: createHash('sha256').update(mime).digest('hex'),
      composedAt: now.toISOString(),
      revision: letter.revision + 1,
    };
  }

  /** Nothing where another process took the letter while this one was writing it. */
  private async take(tx: Tx, letter: Letter, set: Partial<Letter>): Promise<Letter[]> {
    const now = this.clock.now();
    const lease = {
      ...set,
      state: 'sending' as const,
      attempts: letter.attempts + 1,
      firstAttemptAt: letter.firstAttemptAt ?? now.toISOString(),
      claimedUntil: new Date(now.getTime() + LEASE_MS).toISOString(),
    };
    const taken = await tx.update(Letter, { id: letter.id, state: 'pending' }, lease);
    return taken === 1 ? [Object.assign(letter, lease)] : [];
  }
}
