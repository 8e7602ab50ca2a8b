/** A day in Beijing, YYYY-MM-DD. Days compare as text, so `a < b` is `a` before `b`. */
export type Day = string;

const DAY_MS = 86_400_000;
/** By number: 1 is 周一. */
export const WEEKDAY_WORDS = ['', '周一', '周二', '周三', '周四', '周五', '周六', '周日'] as const;

/** A year has few days, and every rule asks for them by the thousand: what was worked out of one is kept, up to so many. */
const MOST_DAYS = 10_000;

function kept<K, V>(work: (key: K) => V): (key: K) => V {
  const known = new Map<K, V>();
  return (key) => {
    const found = known.get(key);
    if (found !== undefined) return found;
    if (known.size >= MOST_DAYS) known.clear();
    const made = work(key);
    known.set(key, made);
    return made;
  };
}

// The ISO form, not Date.UTC: that one moves the years 0–99 into the twentieth century.
const msOf = kept((day: Day): number => Date.parse(`${day}T00:00:00Z`));
const dayAt = kept((ms: number): Day => new Date(ms).toISOString().slice(0, 10));

/** True only for days that exist: 2021-02-30 is none. */
export const isDay = (text: string): text is Day => {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const ms = msOf(text);
  return !Number.isNaN(ms) && dayAt(ms) === text;
};

export const addDays = (day: Day, n: number): Day => dayAt(msOf(day) + n * DAY_MS);

/** b − a in calendar days; negative when b is the earlier. */
export const daysBetween = (a: Day, b: Day): number => Math.round((msOf(b) - msOf(a)) / DAY_MS);

/** 1 is Monday, 7 is Sunday. */
export const weekdayOf = (day: Day): number => new Date(msOf(day)).getUTCDay() || 7;

export const mondayOf = (day: Day): Day => addDays(day, 1 - weekdayOf(day));

/** '2021-W36'. The week belongs to the year of its Thursday: 2021-01-01 lies in 2020-W53. */
export const isoWeekOf = (day: Day): string => {
  const thursday = addDays(mondayOf(day), 3);
  const year = thursday.slice(0, 4);
  const week = Math.floor(daysBetween(`${year}-01-01`, thursday) / 7) + 1;
  return `${year}-W${String(week).padStart(2, '0')}`;
};

/** 9月6日 */
export const monthDay = (day: Day): string => `${Number(day.slice(5, 7))}月${Number(day.slice(8, 10))}日`;

export const weekdayWord = (day: Day): string => WEEKDAY_WORDS[weekdayOf(day)] ?? '';

/** 9月6日（周一） */
export const dayWithWeekday = (day: Day): string => `${monthDay(day)}（${weekdayWord(day)}）`;

/** 2021年9月6日 */
export const fullDay = (day: Day): string => `${Number(day.slice(0, 4))}年${monthDay(day)}`;

/** 9月6日 to a reader of the same year, 2021年9月6日 to one of another: a month alone would be misread. */
export const dayAsSeenOn = (day: Day, today: Day): string =>
  day.slice(0, 4) === today.slice(0, 4) ? monthDay(day) : fullDay(day);
