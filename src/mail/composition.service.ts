import { Injectable } from '@nestjs/common';
import { SignedLinks } from '../access/signed-links.js';
import { instantOf } from '../calendar/domain/beijing.js';
import type { Tx } from '../platform/database/tx.js';
import { ComposerRegistry, type Composition } from './letter-composer.js';
import type { Letter } from './letter.entity.js';

/** The last minute of a day: a reader who takes “9月13日前” to include that day is right. */
const LAST_MINUTE = '23:59';

/** Has letters written by whoever knows their kind, and lets their links in: both in the claim's own transaction. */
@Injectable()
export class CompositionService {
  constructor(
    private readonly composers: ComposerRegistry,
    private readonly links: SignedLinks,
  ) {}

  async compose(tx: Tx, kind: string, letters: readonly Letter[]): Promise<ReadonlyMap<string, Composition>> {
    const compositions = await this.composers.of(kind).compose(tx, letters);
    await this.links.issue(
      tx,
      letters.flatMap(({ id, officerId }) => {
        const composition = compositions.get(id);
        if (officerId === null || composition === undefined || 'skip' in composition) return [];
        const { linkUntil } = composition.letter;
        if (linkUntil === null) return [];
        const expiresAt = instantOf(linkUntil, LAST_MINUTE);
        return [{ id, officerId, purpose: 'letter' as const, expiresAt }];
      }),
    );
    return compositions;
  }
}
