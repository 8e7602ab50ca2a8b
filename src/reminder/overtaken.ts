import type { Letter, LetterState } from '../mail/letter.entity.js';
import { isIn, sql, statement } from '../platform/database/sql.js';
import type { Tx } from '../platform/database/tx.js';

export const OVERTAKEN = '已由更晚一期的信提出';

const ON_THE_WAY: readonly LetterState[] = ['pending', 'sending', 'sent', 'held'];
type Going = Pick<Letter, 'recipient' | 'slot' | 'kind' | 'state'>;

/**
 * Ids of those whose reader has one of the same kind of a later week, gone or about to go: put aside for long and written
 * only now, both would say the same.
 */
export async function overtaken(tx: Tx, letters: readonly Letter[]): Promise<ReadonlySet<string>> {
  const [first] = [...letters].sort((a, b) => (a.slot < b.slot ? -1 : 1));
  if (!first) return new Set();
  // By recipient and slot, which are unique: what else is asked of the rows must not lead the database to another index.
  const later = await tx.query<Going>(
    ...statement(sql`SELECT recipient, slot, kind, state FROM letter
      WHERE ${isIn(sql`recipient`, new Set(letters.map(({ recipient }) => recipient)))} AND slot > ${first.slot}`),
  );
  const going = later.filter(({ kind, state }) => kind === first.kind && ON_THE_WAY.includes(state));
  const isLater = (one: Letter) => (other: Going) => other.recipient === one.recipient && other.slot > one.slot;
  return new Set(letters.filter((one) => going.some(isLater(one))).map(({ id }) => id));
}
