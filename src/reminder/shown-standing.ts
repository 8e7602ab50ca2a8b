import { dayAsSeenOn, type Day } from '../calendar/domain/day.js';
import type { LateDuty, Light, Standing } from '../task/domain/facts.js';
import { soonWords } from '../task/domain/light-words.js';
import { lateFact } from './domain/ask-words.js';
import { countsDays, mannerFor } from './domain/addressing.js';

interface Stands {
  readonly standing: Standing;
  /** Null while nobody leads it. */
  readonly leadKind: string | null;
}

export interface ShownStanding {
  readonly light: Light | null;
  readonly words: string;
  /** What counts as late to the unit; nothing of those that are only asked. */
  readonly late: readonly LateDuty[];
}

/** Instead of 逾期, of those who are asked and never chased. */
export const AWAITED = '待告知进展';

/** Whether days past a day are counted to whoever leads it. */
export const isCounted = ({ leadKind }: Pick<Stands, 'leadKind'>): boolean =>
  leadKind === null || countsDays(mannerFor(leadKind));

/** Something is past its day, and nothing but word of it is waited for. */
export const isAwaited = (row: Stands): boolean => row.standing.late.length > 0 && !isCounted(row);

function awaitedWords(late: readonly LateDuty[], today: Day): string {
  const [first] = late;
  if (first === undefined) return '';
  const { kind, title, dueDate, returnedOn } = first;
  const missing = returnedOn === null ? '尚未收到' : '来件尚需补充';
  const fact =
    kind === 'work'
      ? lateFact(first, { manner: 'request', today })
      : `${title}情况原定${dayAsSeenOn(dueDate, today)}告知，${missing}。`;
  return `▲ ${AWAITED}：${fact}`;
}

function quietWords({ light, pending, soon: [nearest], words }: Standing): string {
  if (light === 'yellow' && nearest) return soonWords(nearest, false);
  return light === 'green' && pending ? words.replace('，审核期间不计逾期', '') : words;
}

/**
 * How a task stands, as pages and workbooks tell it: of party organs, courts and others outside the government nothing
 * is red and no day is counted. What programs read says how it stands by the rule.
 */
export function shownStanding(row: Stands, today: Day): ShownStanding {
  const { standing } = row;
  const { light, words, late } = standing;
  if (isCounted(row)) return { light, words, late };
  if (isAwaited(row)) return { light: 'yellow', words: awaitedWords(late, today), late: [] };
  return { light, words: quietWords(standing), late: [] };
}
