import { blankPassage } from './passage.js';
import type { ReportChapter, ReportSection } from './report.js';
import { headOf, headOfChapter, type Room } from './skeleton.js';

/** A chapter that is neither achievements nor problems nor next steps: its frame, and a blank for every part. */
export function composeByHand(room: Room): ReportChapter {
  const sections = room.slots.map((slot): ReportSection => ({
    ...blankPassage(slot.key, slot.text),
    ...headOf(slot),
    form: 'headed',
  }));
  const leadIn = room.divided && room.leadIn !== null ? blankPassage(room.leadInKey, room.leadIn) : null;
  return { ...headOfChapter(room), leadIn, sections };
}
