import { tellFigures } from './figures.js';
import type { AnnualReportInput } from './input.js';
import { BLANK, byHand, type Blank, type Composed, type ReportSection } from './report.js';
import { belongsIn, countedIn, headOf, headOfChapter, placeOf, type Room } from './skeleton.js';
import { statementSentences, unprinted } from './statements.js';

/** Chapter one: per section what was done for the promises of the same ordinal, then the figures beside last year's. */
export function composeAchievements({ chapter, slots }: Room, input: AnnualReportInput): Composed {
  const blanks: Blank[] = [];
  const hasLeadIn = chapter.leadIn !== null && chapter.sections.length > 0;
  if (hasLeadIn) blanks.push({ place: `${placeOf(chapter, null)}、导语`, lastYear: chapter.leadIn ?? '' });
  const tasks = slots.map((slot) => input.tasks.filter((task) => belongsIn(slot, task)));
  const told = tasks.map((mine) => mine.flatMap(statementSentences));
  const anywhere = told.flat();
  const sections = slots.map((slot, i): ReportSection => {
    const place = placeOf(chapter, slot.marker);
    const figures = input.figures.filter((figure) => countedIn(slot, figure));
    const counted = tellFigures(slot, figures, { place, here: told[i] ?? [], anywhere });
    const { sentences } = counted;
    if (sentences.length === 0) blanks.push({ place, lastYear: slot.text });
    blanks.push(...counted.blanks, ...(tasks[i] ?? []).flatMap((task) => unprinted(task, place)));
    return { ...headOf(slot), sentences: sentences.length > 0 ? sentences : [byHand()] };
  });
  return { chapter: { ...headOfChapter(chapter), leadIn: hasLeadIn ? BLANK : null, sections }, blanks };
}

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
