import type { Day } from './day.js';

// Beijing time has been UTC+8 without summer time since 1991; no report or task is older.
const OFFSET_MS = 8 * 3_600_000;

const shifted = (instant: Date): string => new Date(instant.getTime() + OFFSET_MS).toISOString();

/** The day it is in Beijing at that instant, whatever the zone of the machine. */
export const dayOf = (instant: Date): Day => shifted(instant).slice(0, 10);

/** 'HH:MM' on a Beijing clock. */
export const timeOf = (instant: Date): string => shifted(instant).slice(11, 16);

/** 'YYYY-MM-DDTHH:MM' in Beijing: what shows a time shows no less of it. */
export const minuteOf = (instant: Date): string => shifted(instant).slice(0, 16);

/** 9时; 9时05分: of 'HH:MM', in a sentence. */
export const timeWords = (time: string): string => {
  const [hour = '', minute = ''] = time.split(':');
  return `${Number(hour)}时${minute === '00' ? '' : `${minute}分`}`;
};

export const clockWords = (instant: Date): string => timeWords(timeOf(instant));

/** The instant at which a Beijing clock shows that day and 'HH:MM'. */
export const instantOf = (day: Day, time: string): Date => new Date(`${day}T${time}:00+08:00`);
