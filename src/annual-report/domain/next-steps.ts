import { placeFor } from './achievements.js';
import { collectedSentences } from './collected.js';
import type { AnnualReportInput, ReportTask } from './input.js';
import { forTheReport } from './ledger-words.js';
import { mergeAlike } from './merge.js';
import { closest, REPEATED } from './next-check.js';
import { GOES_ON } from './outcomes.js';
import { blankPassage } from './passage.js';
import { sentencesOf } from './prose.js';
import type { Material, ReportChapter, ReportSection } from './report.js';
import { BLANK, byHand, type Sentence } from './sentence.js';
import { headOf, headOfChapter, placeOf, tasksIn, type Room, type Slot } from './skeleton.js';
import { originOf, said } from './statements.js';

/** Chapter three: only what goes on next year, in the words of the unit that will do it, under last year's headings. */
export function composeNextSteps(room: Room, input: AnnualReportInput, rooms: readonly Room[]): ReportChapter {
  const sections = room.slots.map((slot): ReportSection => {
    const goingOn = tasksIn(slot, input.tasks).filter(goesOn);
    const lines = input.yearEnd.filter((line) => line.kind === 'next' && placeFor(line, input, rooms) === slot.key);
    const sentences = mergeAlike([...goingOn.flatMap(nextYearSentences), ...lines.flatMap(collectedSentences)]);
    return {
      ...{ key: slot.key, lastYear: slot.text, ...headOf(slot), form: 'headed' },
      sentences: sentences.length > 0 ? sentences : [byHand()],
      material: [
        ...(sentences.length > 0 ? goingOn.filter(saysNothing).map(silent) : []),
        ...(sentences.length > 0 ? [] : unanswered(slot, input, rooms)),
        ...sentences.flatMap((one) => again(one, slot.text)),
      ],
    };
  });
  const words = `${input.planYear + 1}年，${BLANK}，重点做好以下工作：`;
  const leadIn = blankPassage(room.leadInKey, room.divided ? (room.leadIn ?? '') : '', words);
  return { ...headOfChapter(room), leadIn, sections };
}

const goesOn = ({ outcome }: ReportTask): boolean => outcome !== null && GOES_ON.includes(outcome);

const nextYearSentences = (task: ReportTask): Sentence[] =>
  sentencesOf(task.nextYear ?? '')
    .map((text) => forTheReport(text, task.department).text)
    .filter((text) => text !== '')
    .map(
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

/** What goes on should say something new. */
function again({ text, origins }: Sentence, lastYear: string): Material[] {
  const { score, text: before } = closest(text, lastYear);
  if (score < REPEATED) return [];
  const title = `与上年表述相近（${Math.floor(score * 100)}%）`;
  return [{ kind: 'repeated', title, text, lastYear: before, open: false, origins }];
}

/** A problem that units still report and that nothing here answers next year. */
const unanswered = (slot: Slot, { problems, yearEnd }: AnnualReportInput, rooms: readonly Room[]): Material[] => {
  const chapter = rooms.find(({ role }) => role === 'problems');
  return problems
    .filter(({ items }) => slot.items.includes(items[0] ?? 0) && yearEnd.some(({ kind }) => kind === 'problem'))
    .map(({ marker, text }) => ({
      ...{ kind: 'lastProblem', title: `${chapter ? placeOf(chapter) : ''}、${marker ?? '问题'}尚无明年安排`, text },
      ...{ lastYear: '', open: false, origins: [] },
    }));
};
