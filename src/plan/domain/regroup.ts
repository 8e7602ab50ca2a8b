import { MOST_COMMITMENTS } from './task-shape.js';

/** A draft with the promises it answers, in the order of the source. */
export interface Group {
  readonly id: string;
  readonly nature: 'oneOff' | 'continuing' | 'overall';
  readonly commitmentIds: readonly string[];
}

export type RegroupFault = 'DESK.ONE_TASK' | 'DESK.TOO_MANY' | 'DESK.ONE_OFF_ALONE' | 'DESK.NOTHING_TO_SPLIT';

/** Why these cannot become one task; null where they can. */
export function mergeFault(groups: readonly Group[]): RegroupFault | null {
  const natures = new Set(groups.map(({ nature }) => nature));
  const promises = groups.reduce((sum, { commitmentIds }) => sum + commitmentIds.length, 0);
  if (groups.length < 2) return 'DESK.ONE_TASK';
  if (natures.has('oneOff')) return 'DESK.ONE_OFF_ALONE';
  return natures.has('overall') || promises <= MOST_COMMITMENTS ? null : 'DESK.TOO_MANY';
}

/** The first keeps its name and takes the promises of all; the promises stand in the order of the source. */
export function merged(groups: readonly Group[], order: (commitmentId: string) => number): Group | null {
  const [first] = groups;
  if (!first) return null;
  const commitmentIds = groups.flatMap((group) => group.commitmentIds).sort((a, b) => order(a) - order(b));
  return {
    ...first,
    nature: groups.some(({ nature }) => nature === 'overall') ? 'overall' : first.nature,
    commitmentIds,
  };
}

/**
 * What stays, and each promise that leaves as a task of its own. With nothing chosen all but the first leave.
 * Null where nothing would stay or leave.
 */
export function parted(group: Group, chosen: readonly string[]): { stays: string[]; leave: string[] } | null {
  const leave =
    chosen.length === 0 ? group.commitmentIds.slice(1) : group.commitmentIds.filter((id) => chosen.includes(id));
  const stays = group.commitmentIds.filter((id) => !leave.includes(id));
  return leave.length === 0 || stays.length === 0 ? null : { stays, leave };
}
