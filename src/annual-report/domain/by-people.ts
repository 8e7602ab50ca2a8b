import type { AnnualReportInput } from './input.js';
import { blankPassage } from './passage.js';
import type { ReportChapter, ReportSection } from './report.js';
import { headOf, headOfChapter, placeOf, uniqueKeys, type Room } from './skeleton.js';

/** Problems are not poured out of the late list: a person writes each, with last year's beside it. */
export function composeProblems({ chapter, leadInKey }: Room, { problems }: AnnualReportInput): ReportChapter {
  const whole = chapter.leadIn ?? chapter.sections.map(({ text }) => text).join('\n');
  const first = problems[0] ? whole.indexOf(problems[0].text) : -1;
  const unique = uniqueKeys();
  const head = headOfChapter(chapter);
  const leadIn = blankPassage(leadInKey, first > 0 ? whole.slice(0, first).trim() : whole);
  if (problems.length === 0)
    return { ...head, leadIn: null, sections: [{ ...leadIn, marker: null, heading: '', form: 'inline' }] };
  const sections = problems.map(({ marker, text }, i): ReportSection => {
    const key = unique(`${placeOf(chapter)}、${marker ?? `第${i + 1}个问题`}`);
    return { ...blankPassage(key, text), marker, heading: '', form: 'inline' };
  });
  return { ...head, leadIn, sections };
}

/** A chapter that is neither achievements nor problems nor next steps: its frame, and a blank for every part. */
export function composeByHand({ chapter, slots, leadInKey }: Room): ReportChapter {
  const hasLeadIn = chapter.leadIn !== null && chapter.sections.length > 0;
  const sections = slots.map((slot): ReportSection => ({
    ...blankPassage(slot.key, slot.text),
    ...headOf(slot),
    form: 'headed',
  }));
  const leadIn = hasLeadIn ? blankPassage(leadInKey, chapter.leadIn ?? '') : null;
  return { ...headOfChapter(chapter), leadIn, sections };
}
