import { quoted } from '../../writing/domain/punctuation.js';
import { addDays, dayAsSeenOn, monthDay, type Day } from '../../calendar/domain/day.js';
import type { LetterSection } from './letter-blocks.js';
import { MOST_TITLES, type Changes, type Counted, type Named } from './leaders-told.js';

interface Window {
  readonly today: Day;
  readonly since: Day;
}

/** A light turns before the letter of its day: since the last letter, the day of today with it. */
export const hasTurned = (day: Day | null, { today, since }: Window): boolean =>
  day !== null && day > since && day <= today;

export const nothingChanged = ({ newlyLate, returned, completed, closed }: Changes): boolean =>
  newlyLate.n + returned.n + completed.n + closed.n === 0;

const named = ({ unit, title }: Named): string => `${unit}${quoted(title)}`;

/** 新办结2件（区司法局“甲”、区审计局“乙”） */
function counted<T>(label: string, { n, first }: Counted<T>, words: (one: T) => string): string[] {
  if (n === 0) return [];
  const shown = first.slice(0, MOST_TITLES).map(words).join('、');
  return [`${label}${n}件（${shown}${n > MOST_TITLES ? '等' : ''}）`];
}

/** 新增逾期1件，退回补充1件（区信访办“信访程序”，9月1日；9月3日已补报），无新办结。 */
export function changesSection(changes: Changes, { today, since }: Window): LetterSection[] {
  if (nothingChanged(changes)) return [];
  const { newlyLate, returned, completed, closed } = changes;
  const words = [
    ...counted('新增逾期', newlyLate, named),
    ...counted('退回补充', returned, ({ back: { on, answeredOn }, ...of }) => {
      const answered = answeredOn === null ? '' : `，${dayAsSeenOn(answeredOn, today)}已补报`;
      return `${named(of)}${dayAsSeenOn(on, today)}退回${answered}`;
    }),
    ...(completed.n === 0 ? ['无新办结'] : counted('新办结', completed, named)),
    ...counted('新销号', closed, named),
  ];
  const name = since < addDays(today, -7) ? `${monthDay(since)}以来变化` : '上周变化';
  return [{ kind: 'words', name, words: `${words.join('，')}。` }];
}
