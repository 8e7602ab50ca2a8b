import { dayOf, timeOf } from '../../calendar/domain/beijing.js';
import { addDays, type Day } from '../../calendar/domain/day.js';

/** The day whose backup is owed at this moment: today once the hour has come, until then yesterday. */
export const backupDay = (now: Date, at: string): Day => {
  const today = dayOf(now);
  return timeOf(now) >= at ? today : addDays(today, -1);
};

const NAME = /^duban-[0-9]{4}-[0-9]{2}-[0-9]{2}\.tar\.gz$/;

export const backupName = (day: Day): string => `duban-${day}.tar.gz`;

/** Of the files in the folder, those that make room: of ours alone, all but the newest. */
export const outdated = (names: readonly string[], keep: number): string[] =>
  names
    .filter((name) => NAME.test(name))
    .sort()
    .slice(0, -keep);
