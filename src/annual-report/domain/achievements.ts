import { figureMaterial, tellFigures } from './figures.js';
import type { AnnualReportInput } from './input.js';
import { blankPassage } from './passage.js';
import type { Material, ReportChapter, ReportSection } from './report.js';
import { byHand } from './sentence.js';
import { belongsIn, countedIn, headOf, headOfChapter, type Room } from './skeleton.js';
import { statementSentences, unprinted } from './statements.js';

/** Chapter one: per section what was done for the promises of the same ordinal, then the figures beside last year's. */
export function composeAchievements({ chapter, slots, leadInKey }: Room, input: AnnualReportInput): ReportChapter {
  const hasLeadIn = chapter.leadIn !== null && chapter.sections.length > 0;
  const tasks = slots.map((slot) => input.tasks.filter((task) => belongsIn(slot, task)));
  const told = tasks.map((mine) => mine.flatMap(statementSentences));
  const anywhere = told.flat();
  const sections = slots.map((slot, i): ReportSection => {
    const figures = input.figures.filter((figure) => countedIn(slot, figure));
    const { sentences, material } = tellFigures(slot, figures, { here: told[i] ?? [], anywhere });
    return {
      ...{ key: slot.key, lastYear: slot.text, ...headOf(slot), form: 'headed' },
      sentences: sentences.length > 0 ? sentences : [byHand()],
      material: [...material, ...(tasks[i] ?? []).flatMap(unprinted)],
    };
  });
  const leadIn = hasLeadIn ? blankPassage(leadInKey, chapter.leadIn ?? '') : null;
  return { ...headOfChapter(chapter), leadIn, sections };
}

/** What fits no section of last year's frame is not dropped: a person finds it a place. */
export function withoutPlace(rooms: readonly Room[], { tasks, figures }: AnnualReportInput): Material[] {
  const slots = rooms.filter(({ chapter }) => chapter.role === 'achievements').flatMap((room) => room.slots);
  const open = { lastYear: '', text: '', open: true, origins: [] } as const;
  return [
    ...tasks
      .filter((task) => task.statements.length > 0 && !slots.some((slot) => belongsIn(slot, task)))
      .map(({ title }): Material => ({ ...open, kind: 'task', title: `没有对应条目的任务“${title}”` })),
    ...figures
      .filter((figure) => figure.comparability !== 'discontinued' && !slots.some((slot) => countedIn(slot, figure)))
      .map((figure) => ({ ...figureMaterial(figure, ''), title: `没有对应条目的数据“${figure.name}”` })),
  ];
}
