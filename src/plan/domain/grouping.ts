import { MOST_COMMITMENTS } from './task-shape.js';

/** What the grouping rule needs to know of a commitment. */
export interface Promised {
  readonly id: string;
  readonly item: number;
  /** Number of the sentence within the item: what stands in one sentence is mostly one unit's work. */
  readonly sentence: number;
  readonly nature: 'oneOff' | 'continuing';
  readonly lead: string | null;
}

export interface ProposedGroup {
  readonly nature: 'oneOff' | 'continuing' | 'overall';
  readonly commitmentIds: readonly string[];
}

/** The duty of the party and government heads: one task, a record of dated facts. */
const OVERALL_HEADING = /第一责任人/;

export const isOverall = (heading: string): boolean => OVERALL_HEADING.test(heading);

/**
 * Proposes the breakdown; people confirm it. Same item, same sentence, same lead, same nature go together, at most four;
 * a one-off stands alone; an overall item is one task. Every commitment is in exactly one group, in source order.
 */
export function proposeGroups(promises: readonly Promised[], overallItems: ReadonlySet<number>): ProposedGroup[] {
  const groups: { nature: ProposedGroup['nature']; key: string; commitmentIds: string[] }[] = [];
  for (const promise of promises) {
    const nature = overallItems.has(promise.item) ? 'overall' : promise.nature;
    const key =
      nature === 'overall'
        ? `${promise.item}`
        : nature === 'oneOff'
          ? promise.id
          : [promise.item, promise.sentence, promise.lead ?? ''].join('|');
    const last = groups.at(-1);
    const room = nature === 'overall' || (last?.commitmentIds.length ?? 0) < MOST_COMMITMENTS;
    if (last?.nature === nature && last.key === key && room) last.commitmentIds.push(promise.id);
    else groups.push({ nature, key, commitmentIds: [promise.id] });
  }
  return groups.map(({ nature, commitmentIds }) => ({ nature, commitmentIds }));
}
