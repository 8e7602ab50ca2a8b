import { newId } from '../platform/id.js';
import type { Letter } from './letter.entity.js';

export interface OwedLetter extends Pick<Letter, 'kind' | 'recipient' | 'slot' | 'context' | 'runKey'> {
  /** Who signs in from it, and where it goes. */
  readonly reader: Pick<Letter, 'officerId'> & { readonly address: string };
}

/** An outbox row before it is written: due at once. `domain` stands behind the @ of its Message-ID. */
export function pendingLetter(
  { reader: { officerId, address }, ...owed }: OwedLetter,
  { now, domain }: { readonly now: Date; readonly domain: string },
): Partial<Letter> & { id: string } {
  const id = newId();
  const at = now.toISOString();
  return {
    ...{ ...owed, id, officerId, address, state: 'pending', messageId: `<${id.toLowerCase()}@${domain}>` },
    ...{ revision: 0, reachedData: false, attempts: 0, nextAttemptAt: at, createdAt: at },
  };
}
