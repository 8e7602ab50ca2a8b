import type { Day } from '../../calendar/domain/day.js';
import type { StoryEvent } from '../components/story.js';

/** An event of the story before its day is put into words. */
export type Told = Omit<StoryEvent, 'when'>;

export const toldOf = (day: Day, what: string, rest: Partial<Told> = {}): Told => ({
  ...{ day, kind: 'record', what, more: '', who: '', said: null, files: [], consent: null },
  ...rest,
});
