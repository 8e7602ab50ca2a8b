import type { Day } from '../../calendar/domain/day.js';

export interface Window {
  readonly from: Day;
  readonly to: Day;
}

/** Figures of a whole year are known when it is over: asked in the January after it. @param between MM-DD */
export const yearEndWindow = (planYear: number, between: { from: string; to: string }): Window => ({
  from: `${planYear + 1}-${between.from}`,
  to: `${planYear + 1}-${between.to}`,
});

export type WindowStanding = 'before' | 'open' | 'past';

export const standingOf = ({ from, to }: Window, today: Day): WindowStanding => {
  if (today < from) return 'before';
  return today <= to ? 'open' : 'past';
};
