import type { AnnualReportInput, ReportTask } from './input.js';
import { GOES_ON } from './outcomes.js';
import { sentencesOf } from './prose.js';
import { BLANK, byHand, said, type Blank, type Composed, type ReportSection, type Sentence } from './report.js';
import { belongsIn, headOf, headOfChapter, placeOf, type Room } from './skeleton.js';

/** Chapter three: what goes on next year, in the words of the unit that will do it, under last year's headings. */
export function composeNextSteps({ chapter, slots }: Room, input: AnnualReportInput): Composed {
  const numbered = chapter.sections.length > 0;
  const blanks: Blank[] = [
    { place: `${placeOf(chapter, null)}、导语`, lastYear: numbered ? (chapter.leadIn ?? '') : '' },
  ];
  const sections = slots.map((slot): ReportSection => {
    const place = placeOf(chapter, slot.marker);
    const goingOn = input.tasks.filter((task) => belongsIn(slot, task) && goesOn(task));
    const sentences = goingOn.flatMap(nextYearSentences);
    if (sentences.length === 0) blanks.push({ place, lastYear: slot.text });
    // Promised to go on, and nothing said about how: the section would read as if it had ended.
    else
      blanks.push(
        ...goingOn.filter(saysNothing).map(({ title }) => ({ place: `${place}任务“${title}”`, lastYear: '' })),
      );
    return { ...headOf(slot), sentences: sentences.length > 0 ? sentences : [byHand()] };
  });
  const leadIn = `${input.planYear + 1}年，${BLANK}，重点做好以下工作：`;
  return { chapter: { ...headOfChapter(chapter), leadIn, sections }, blanks };
}

const goesOn = ({ outcome }: ReportTask): boolean => outcome !== null && GOES_ON.includes(outcome);

const nextYearSentences = (task: ReportTask): Sentence[] => sentencesOf(task.nextYear ?? '').map(said(task));

const saysNothing = (task: ReportTask): boolean => nextYearSentences(task).length === 0;
