import type { AnnualReportInput, ReportTask } from './input.js';
import { GOES_ON } from './outcomes.js';
import { blankPassage } from './passage.js';
import { sentencesOf } from './prose.js';
import type { Material, ReportChapter, ReportSection } from './report.js';
import { BLANK, byHand, type Sentence } from './sentence.js';
import { belongsIn, headOf, headOfChapter, type Room } from './skeleton.js';
import { originOf, said } from './statements.js';

/** Chapter three: what goes on next year, in the words of the unit that will do it, under last year's headings. */
export function composeNextSteps({ chapter, slots, leadInKey }: Room, input: AnnualReportInput): ReportChapter {
  const numbered = chapter.sections.length > 0;
  const sections = slots.map((slot): ReportSection => {
    const goingOn = input.tasks.filter((task) => belongsIn(slot, task) && goesOn(task));
    const sentences = goingOn.flatMap(nextYearSentences);
    return {
      ...{ key: slot.key, lastYear: slot.text, ...headOf(slot), form: 'headed' },
      sentences: sentences.length > 0 ? sentences : [byHand()],
      material: sentences.length > 0 ? goingOn.filter(saysNothing).map(silent) : [],
    };
  });
  const leadIn = blankPassage(
    leadInKey,
    numbered ? (chapter.leadIn ?? '') : '',
    `${input.planYear + 1}年，${BLANK}，重点做好以下工作：`,
  );
  return { ...headOfChapter(chapter), leadIn, sections };
}

const goesOn = ({ outcome }: ReportTask): boolean => outcome !== null && GOES_ON.includes(outcome);

const nextYearSentences = (task: ReportTask): Sentence[] =>
  sentencesOf(task.nextYear ?? '').map(
    said(
      task,
      task.statements.slice(-1).map((from) => originOf(task, from)),
    ),
  );

const saysNothing = (task: ReportTask): boolean => nextYearSentences(task).length === 0;

/** Promised to go on, and nothing said about how: the section would read as if it had ended. */
const silent = ({ title }: ReportTask): Material => ({
  ...{ kind: 'task', title: `任务“${title}”`, text: '', lastYear: '', open: true, origins: [] },
});
