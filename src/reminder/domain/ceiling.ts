/** A letter of one ISO week, by where it stands in the outbox. */
export interface LetterOfWeek {
  readonly recipient: string;
  readonly slot: string;
}

/** Beside what is told at once, nobody hears more often a week, however many posts are held. */
const MOST_A_WEEK = 2;

/**
 * Who can get no notice in that week any more: there was one, or there were both a unit's and a leader's weekly letter.
 * What more falls due is the next weekly letter's.
 */
export function fullIn(week: string, letters: readonly LetterOfWeek[]): ReadonlySet<string> {
  const slots = new Map<string, Set<string>>();
  for (const { recipient, slot } of letters) {
    if (!slot.endsWith(`:${week}`)) continue;
    slots.set(recipient, (slots.get(recipient) ?? new Set()).add(slot));
  }
  const isFull = (held: ReadonlySet<string>): boolean => held.has(`notice:${week}`) || held.size >= MOST_A_WEEK;
  return new Set([...slots].filter(([, held]) => isFull(held)).map(([recipient]) => recipient));
}
