import { In, MoreThan } from 'typeorm';
import { Letter } from '../mail/letter.entity.js';
import type { Tx } from '../platform/database/tx.js';

export const OVERTAKEN = '已由更晚一期的信提出';

/**
 * Ids of those whose reader has one of the same kind of a later week, gone or about to go: put aside for long and written
 * only now, both would say the same.
 */
export async function overtaken(tx: Tx, letters: readonly Letter[]): Promise<ReadonlySet<string>> {
  const [first] = [...letters].sort((a, b) => (a.slot < b.slot ? -1 : 1));
  if (!first) return new Set();
  const going = await tx.find(Letter, {
    select: { recipient: true, slot: true },
    where: {
      ...{ kind: first.kind, recipient: In(letters.map(({ recipient }) => recipient)) },
      slot: MoreThan(first.slot),
      state: In(['pending', 'sending', 'sent', 'held']),
    },
  });
  const isLater = (one: Letter) => (other: Letter) => other.recipient === one.recipient && other.slot > one.slot;
  return new Set(letters.filter((one) => going.some(isLater(one))).map(({ id }) => id));
}
