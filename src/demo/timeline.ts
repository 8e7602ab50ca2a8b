import { addDays, type Day } from '../calendar/domain/day.js';
import type { ScriptedAct } from './script-file.js';

/** An act of the script, or the ringing of the morning bell. */
export interface Moment {
  readonly on: Day;
  readonly at: string;
  readonly act: ScriptedAct | null;
}

/** The acts and every bell of the days from–to in order of time; at the same minute the bell comes first. */
export function timelineOf(
  acts: readonly ScriptedAct[],
  { from, to }: { readonly from: Day; readonly to: Day },
  bells: readonly string[],
): Moment[] {
  const moments: Moment[] = [];
  for (let on = from; on <= to; on = addDays(on, 1)) {
    for (const at of new Set(bells)) moments.push({ on, at, act: null });
  }
  moments.push(...acts.map((act) => ({ on: act.on, at: act.at, act })));
  // A stable sort keeps acts of one minute in the order they are written in.
  return moments.sort((a, b) => (momentKey(a) < momentKey(b) ? -1 : momentKey(a) > momentKey(b) ? 1 : 0));
}

const momentKey = ({ on, at }: Moment): string => `${on} ${at}`;
