import { In, LessThan } from 'typeorm';
import { mondayOf, type Day } from '../calendar/domain/day.js';
import { Letter } from '../mail/letter.entity.js';
import { Notice } from '../mail/notice.entity.js';
import type { Reads } from '../platform/database/reads.js';
import { inPortions } from '../platform/portions.js';

/**
 * By task: the day of the last run before this week's whose letter asked for a statement that was missing, and left. What
 * could not be delivered has urged nobody.
 */
export async function urgedMaterial(
  from: Reads,
  day: Day,
  taskIds: readonly string[],
): Promise<ReadonlyMap<string, Day>> {
  const asked = await inPortions(taskIds, (some) =>
    from.find(Notice, {
      where: { subjectId: In(some), kind: 'statementLate', owedOn: LessThan(mondayOf(day)) },
      order: { owedOn: 'ASC' },
    }),
  );
  const ids = [...new Set(asked.flatMap(({ letterId }) => letterId ?? []))];
  const sent = await inPortions(ids, (some) =>
    from.find(Letter, { select: { id: true }, where: { id: In(some), state: 'sent' } }),
  );
  const left = new Set(sent.map(({ id }) => id));
  return new Map(asked.filter(({ letterId }) => left.has(letterId ?? '')).map((one) => [one.subjectId, one.owedOn]));
}
