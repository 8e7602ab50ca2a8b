import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { Clock } from '../platform/clock.js';
import type { Tx } from '../platform/database/tx.js';
import { Secret } from '../platform/secret.js';
import { SignedLink, type LinkPurpose } from './access.entity.js';

export interface LinkToIssue {
  /** Of a letter's link: the letter's own id, so that whoever sends the letter finds it. */
  readonly id: string;
  readonly officerId: string;
  readonly purpose: LinkPurpose;
  readonly expiresAt: Date;
}

const DOT = '.';

/** Links that let somebody in. The token is an HMAC of the row and is stored nowhere. */
@Injectable()
export class SignedLinks {
  constructor(
    private readonly secret: Secret,
    private readonly clock: Clock,
  ) {}

  /**
   * Writes the rows; one that is there already (a letter written anew) gets the new day of expiry. Two processes that
   * write the same letter at once both come through: the second finds the row of the first.
   */
  async issue(tx: Tx, links: readonly LinkToIssue[]): Promise<void> {
    const madeAt = this.clock.now().toISOString();
    const rows = links.map(({ expiresAt, ...link }) => ({
      ...{ ...link, madeAt, usedAt: null },
      expiresAt: expiresAt.toISOString(),
    }));
    const there = await tx.find(SignedLink, { where: { id: In(rows.map(({ id }) => id)) } });
    const known = new Set(there.map(({ id }) => id));
    for (const row of rows) if (known.has(row.id)) await tx.update(SignedLink, { id: row.id }, row);
    await tx.insertMissing(
      SignedLink,
      rows.filter(({ id }) => !known.has(id)),
    );
  }

  /** One that is told to somebody now: its address within the site, with the token. */
  async issueOne(tx: Tx, link: LinkToIssue): Promise<string> {
    await this.issue(tx, [link]);
    const row = { ...link, madeAt: '', expiresAt: link.expiresAt.toISOString(), usedAt: null };
    return this.signedPath(row);
  }

  /** What an address says before the token: /l/01J… */
  static path(id: string): string {
    return `/l/${id}`;
  }

  /** The same address with its token: /l/01J….<43 characters>. For the moment of sending, never to be kept. */
  signedPath(link: SignedLink): string {
    return `${SignedLinks.path(link.id)}${DOT}${this.tokenOf(link)}`;
  }

  private tokenOf({ id, officerId, purpose, expiresAt }: SignedLink): string {
    return this.secret.sign('link', id, officerId, purpose, expiresAt);
  }

  /** Whether `token` is this link's own; says nothing of its having expired or been used. */
  isSignedBy(link: SignedLink, token: string): boolean {
    return this.secret.matches(token, 'link', link.id, link.officerId, link.purpose, link.expiresAt);
  }
}
