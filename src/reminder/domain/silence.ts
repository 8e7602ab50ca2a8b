import type { UnitAsks } from './ask.js';

/** Somebody who is written to by a kind of run, and gets no letter of this one. */
export interface Silence {
  readonly who: string;
  readonly why: string;
}

export const UNREACHED = '岗位空缺，或任职人没有邮箱，信也没有人可以代收';

/** A unit that is asked nothing: nothing is asked of it, or it has nothing under way at all. */
export function unitSilence({ led, fine }: Pick<UnitAsks, 'led' | 'fine'>): string {
  if (led === 0) return '没有牵头在办的任务，也没有请其办理的事';
  const missing = fine.filter(({ unstated }) => unstated).length;
  return missing > 0 ? `牵头${led}项，其中${missing}项情况未报，已催报过` : `牵头${led}项，本周都无须填报`;
}

/** A leader who hears nothing this week. */
export const leaderSilence = (units: number): string =>
  units === 0 ? '没有待决定的事；所分管的单位没有在办的任务' : `没有待决定的事；分管的${units}个单位本周无逾期、无变化`;
