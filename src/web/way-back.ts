import type { DoorRequest } from '../access/http/needs.js';
import type { ActView } from './components/acts.js';

/** Pages on which one thing is done after the other: whoever acts from there comes back to the next. */
const WAYS_BACK = ['/today', '/reviews'] as const;
export type WayBack = (typeof WAYS_BACK)[number];

/** Where the reader came from, by the form that was sent or the address of the page; null: nowhere special. */
export function backTo({ query, body }: Pick<DoorRequest, 'query' | 'body'>): WayBack | null {
  const said = (body as Record<string, unknown> | undefined)?.['back'] ?? query['back'];
  return WAYS_BACK.find((way) => way === said) ?? null;
}

/** The forms remember it. */
export const goingBack = (acts: readonly ActView[], back: WayBack | null): readonly ActView[] =>
  back === null ? acts : acts.map((one) => ({ ...one, hidden: { ...one.hidden, back } }));
