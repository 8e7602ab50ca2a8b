import type { AnnualReportInput, ReportFigure, ReportTask } from './input.js';
import { sentencesOf } from './prose.js';
import { BLANK, byHand, said, type Blank, type Composed, type ReportSection, type Sentence } from './report.js';
import { belongsIn, countedIn, headOf, headOfChapter, placeOf, type Room, type Slot } from './skeleton.js';
import { figureSentence } from './year-on-year.js';

/** Chapter one: per section what was done for the promises of the same ordinal, then the figures beside last year's. */
export function composeAchievements({ chapter, slots }: Room, input: AnnualReportInput): Composed {
  const blanks: Blank[] = [];
  const hasLeadIn = chapter.leadIn !== null && chapter.sections.length > 0;
  if (hasLeadIn) blanks.push({ place: `${placeOf(chapter, null)}、导语`, lastYear: chapter.leadIn ?? '' });
  const sections = slots.map((slot): ReportSection => {
    const place = placeOf(chapter, slot.marker);
    const figures = input.figures.filter((figure) => countedIn(slot, figure));
    const sentences = sectionSentences(slot, { ...input, figures });
    if (sentences.length === 0) blanks.push({ place, lastYear: slot.text });
    blanks.push(...figures.filter(isMissing).map((figure) => missingFigure(place, figure)));
    return { ...headOf(slot), sentences: sentences.length > 0 ? sentences : [byHand()] };
  });
  return { chapter: { ...headOfChapter(chapter), leadIn: hasLeadIn ? BLANK : null, sections }, blanks };
}

const sectionSentences = (slot: Slot, { tasks, figures }: AnnualReportInput): Sentence[] => [
  ...tasks.filter((task) => belongsIn(slot, task)).flatMap((task) => saidOf(task).flatMap(sentencesOf).map(said(task))),
  ...figures.flatMap((figure) => figureSentences(figure, slot.text)),
];

/** The closing statement says it all; before it there is the latest period's; an overall duty is its dated facts. */
function saidOf(task: ReportTask): string[] {
  const facts = task.statements.filter(({ kind }) => kind === 'fact');
  if (facts.length > 0) return facts.map(({ text }) => text);
  const closing = task.statements.filter(({ kind }) => kind === 'closing').at(-1);
  const latest = closing ?? task.statements.filter(({ kind }) => kind === 'period').at(-1) ?? task.statements.at(-1);
  return latest ? [latest.text] : [];
}

function figureSentences(figure: ReportFigure, lastSection: string): Sentence[] {
  const text = figureSentence(figure, lastSection);
  return text === null ? [] : [{ text, source: 'figure', tasks: [], commitments: [], figures: [figure.id] }];
}

const isMissing = (figure: ReportFigure): boolean => figure.value === null && figure.comparability !== 'discontinued';

const missingFigure = (place: string, figure: ReportFigure): Blank => ({
  place: `${place}数据“${figure.name}”`,
  lastYear: figure.lastText ?? '上年未统计',
});

/** What fits no section of last year's frame is not dropped: a person finds it a place. */
export function withoutPlace(rooms: readonly Room[], { tasks, figures }: AnnualReportInput): Blank[] {
  const slots = rooms.filter(({ chapter }) => chapter.role === 'achievements').flatMap((room) => room.slots);
  return [
    ...tasks
      .filter((task) => task.statements.length > 0 && !slots.some((slot) => belongsIn(slot, task)))
      .map(({ title }) => ({ place: `没有对应条目的任务“${title}”`, lastYear: '' })),
    ...figures
      .filter((figure) => figure.comparability !== 'discontinued' && !slots.some((slot) => countedIn(slot, figure)))
      .map(({ name, lastText }) => ({ place: `没有对应条目的数据“${name}”`, lastYear: lastText ?? '上年未统计' })),
  ];
}
