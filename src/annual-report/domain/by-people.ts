import type { AnnualReportInput } from './input.js';
import { BLANK, byHand, type Blank, type Composed } from './report.js';
import { headOf, headOfChapter, placeOf, type Room } from './skeleton.js';

/** Problems are not poured out of the late list: a person writes each, with last year's beside it. */
export function composeProblems({ chapter }: Room, { problems }: AnnualReportInput): Composed {
  const whole = chapter.leadIn ?? chapter.sections.map(({ text }) => text).join('\n');
  const first = problems[0] ? whole.indexOf(problems[0].text) : -1;
  const blanks: Blank[] = [
    { place: `${placeOf(chapter, null)}、导语`, lastYear: first > 0 ? whole.slice(0, first).trim() : whole },
    ...problems.map(({ marker, text }, i) => ({
      place: `${placeOf(chapter, null)}、${marker ?? `第${i + 1}个问题`}`,
      lastYear: text,
    })),
  ];
  const text = problems.map(({ marker }) => `${marker ?? ''}${BLANK}`).join('；');
  const sections = [{ marker: null, heading: '', sentences: [byHand(text === '' ? BLANK : `${text}。`)] }];
  return { chapter: { ...headOfChapter(chapter), leadIn: problems.length > 0 ? BLANK : null, sections }, blanks };
}

/** A chapter that is neither achievements nor problems nor next steps: its frame, and a blank for every part. */
export function composeByHand({ chapter, slots }: Room): Composed {
  const hasLeadIn = chapter.leadIn !== null && chapter.sections.length > 0;
  const leadIn = hasLeadIn ? [{ place: `${placeOf(chapter, null)}、导语`, lastYear: chapter.leadIn ?? '' }] : [];
  const sections = slots.map((slot) => ({ ...headOf(slot), sentences: [byHand()] }));
  const blanks = slots.map(({ marker, text }) => ({ place: placeOf(chapter, marker), lastYear: text }));
  return {
    chapter: { ...headOfChapter(chapter), leadIn: hasLeadIn ? BLANK : null, sections },
    blanks: [...leadIn, ...blanks],
  };
}
