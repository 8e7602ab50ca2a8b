import { Injectable } from '@nestjs/common';
import { IsNull } from 'typeorm';
import { Officer } from '../organization/officer.entity.js';
import { Clock } from '../platform/clock.js';
import { Reads } from '../platform/database/reads.js';
import { UnitOfWork } from '../platform/database/unit-of-work.js';
import { ok, refuse, type Outcome } from '../platform/outcome.js';
import { SignedLink } from './access.entity.js';
import { SessionsService, type BegunSession } from './sessions.service.js';
import { SignedLinks } from './signed-links.js';

export type LinkRefusal = 'LINK.UNKNOWN' | 'LINK.EXPIRED' | 'LINK.USED';

/** In by a signed link: one page to look at, one button that opens. */
@Injectable()
export class LinkSignInService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly reads: Reads,
    private readonly clock: Clock,
    private readonly sessions: SessionsService,
    private readonly links: SignedLinks,
  ) {}

  /** What the page with the one button is about; looking changes nothing, for mail gateways open links too. */
  async look(id: string, token: string): Promise<Outcome<SignedLink, LinkRefusal>> {
    const link = await this.reads.one(SignedLink, { id });
    if (!link || !this.links.isSignedBy(link, token)) return refuse('LINK.UNKNOWN');
    return this.stillGood(link);
  }

  /** Of links without a token, which only a demonstration opens. */
  async lookUnsigned(id: string): Promise<Outcome<SignedLink, LinkRefusal>> {
    const link = await this.reads.one(SignedLink, { id });
    return link ? this.stillGood(link) : refuse('LINK.UNKNOWN');
  }

  private stillGood(link: SignedLink): Outcome<SignedLink, LinkRefusal> {
    if (link.expiresAt <= this.clock.now().toISOString()) return refuse('LINK.EXPIRED');
    return link.usedAt === null ? ok(link) : refuse('LINK.USED');
  }

  /** A link that signs in fully is used up by this, unless it is the demonstration's; a letter's serves for its week. */
  byLink(link: SignedLink, { reusable }: { reusable: boolean }): Promise<Outcome<BegunSession, LinkRefusal>> {
    return this.unitOfWork.run(async (tx) => {
      if (link.purpose === 'signIn' && !reusable) {
        const usedAt = this.clock.now().toISOString();
        if ((await tx.update(SignedLink, { id: link.id, usedAt: IsNull() }, { usedAt })) !== 1)
          return refuse('LINK.USED');
      }
      const officer = await tx.one(Officer, { id: link.officerId, disabled: false });
      return officer ? ok(await this.sessions.begin(tx, officer.id, link.purpose)) : refuse('LINK.UNKNOWN');
    });
  }
}
