import type { Passage } from './report.js';
import { byHand } from './sentence.js';

/** What only people may write: an empty field with last year's words beside it. */
export const blankPassage = (key: string, lastYear: string, text?: string): Passage => ({
  key,
  lastYear,
  sentences: [byHand(text)],
  material: [],
});
