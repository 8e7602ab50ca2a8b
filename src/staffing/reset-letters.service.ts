import { Inject, Injectable } from '@nestjs/common';
import { Letter } from '../mail/letter.entity.js';
import { pendingLetter } from '../mail/pending-letter.js';
import { Officer } from '../organization/officer.entity.js';
import { Clock } from '../platform/clock.js';
import { SETTINGS, type Config } from '../platform/config.js';
import type { Tx } from '../platform/database/tx.js';
import { newId } from '../platform/id.js';

/** A reset that its holder did not ask for is noticed by him: he is written to in the transaction that does it. */
@Injectable()
export class ResetLetters {
  constructor(
    private readonly clock: Clock,
    @Inject(SETTINGS) private readonly config: Config,
  ) {}

  /** To his own address and nobody else's. @returns whether he has one */
  async owe(tx: Tx, officerCode: string): Promise<boolean> {
    const officer = await tx.one(Officer, { code: officerCode });
    if (!officer?.email) return false;
    const now = this.clock.now();
    const reader = { officerId: officer.id, address: officer.email };
    const context = { at: now.toISOString() };
    const slot = `account:${newId()}`;
    const owed = { kind: 'account', recipient: officer.email.toLowerCase(), slot, runKey: null, reader, context };
    await tx.insert(Letter, [pendingLetter(owed, { now, domain: this.config.mail.listId })]);
    return true;
  }
}
