import { collectedSentences, lineOrigin, sectionFor, type SlotCorpus } from './collected.js';
import { figureMaterial, tellFigures } from './figures.js';
import type { AnnualReportInput, YearEndLine } from './input.js';
import { mergeAlike } from './merge.js';
import { blankPassage } from './passage.js';
import type { Material, ReportChapter, ReportSection } from './report.js';
import { byHand } from './sentence.js';
import { countedIn, headOf, headOfChapter, tasksIn, type Room } from './skeleton.js';
import { statementSentences, unprinted } from './statements.js';

/**
 * Chapter one: per section what was done for the promises of the same ordinal, then what hangs on no promise, the figures
 * beside the statements they measure.
 */
export function composeAchievements(room: Room, input: AnnualReportInput, rooms: readonly Room[]): ReportChapter {
  const tasks = room.slots.map((slot) => tasksIn(slot, input.tasks));
  const told = tasks.map((mine) => mine.map(statementSentences));
  const anywhere = told.flat().flatMap(({ sentences }) => sentences);
  const sections = room.slots.map((slot, i): ReportSection => {
    const said = (told[i] ?? []).flatMap(({ sentences }) => sentences);
    const lines = input.yearEnd.filter((line) => line.kind === 'work' && placeFor(line, input, rooms) === slot.key);
    const here = mergeAlike([...said, ...lines.flatMap(collectedSentences)]);
    const figures = input.figures.filter((figure) => countedIn(slot, figure));
    const { sentences, material } = tellFigures(slot, figures, { here, anywhere, tasks: tasks[i] ?? [] });
    const leftOut = (told[i] ?? []).flatMap((one) => one.material);
    return {
      ...{ key: slot.key, lastYear: slot.text, ...headOf(slot), form: 'headed' },
      sentences: sentences.length > 0 ? sentences : [byHand()],
      material: [...material, ...(tasks[i] ?? []).flatMap(unprinted), ...leftOut],
    };
  });
  const leadIn = room.divided && room.leadIn !== null ? blankPassage(room.leadInKey, room.leadIn) : null;
  return { ...headOfChapter(room), leadIn, sections };
}

/** What fits no section of the frame is not dropped: a person finds it a place. */
export function withoutPlace(rooms: readonly Room[], input: AnnualReportInput): Material[] {
  const { tasks, figures, yearEnd } = input;
  const slots = rooms.filter(({ role }) => role === 'achievements').flatMap((room) => room.slots);
  const open = { lastYear: '', text: '', open: true, origins: [] } as const;
  const placed = new Set(slots.flatMap((slot) => tasksIn(slot, tasks)));
  return [
    ...tasks
      .filter((task) => task.statements.length > 0 && !placed.has(task))
      .map(({ title }): Material => ({ ...open, kind: 'task', title: `没有对应条目的任务“${title}”` })),
    ...figures
      .filter((figure) => figure.comparability !== 'discontinued' && !slots.some((slot) => countedIn(slot, figure)))
      .map((figure) => ({ ...figureMaterial(figure, ''), title: `没有对应条目的数据“${figure.name}”` })),
    ...yearEnd
      .filter((line) => line.kind !== 'problem' && placeFor(line, input, rooms) === null)
      .map((line): Material => {
        const title = `没有对应条目的年终材料（${line.department ?? '单位不详'}）`;
        return { ...open, kind: 'collected', title, text: line.text, origins: [lineOrigin(line)] };
      }),
  ];
}

const ROLE_OF = { work: 'achievements', next: 'next_steps', problem: 'problems' } as const;

/** The key of the section a line of year-end material is written in, over all chapters of its role. */
export function placeFor(line: YearEndLine, { tasks }: AnnualReportInput, rooms: readonly Room[]): string | null {
  const role = ROLE_OF[line.kind];
  const known = corporaOf.get(rooms) ?? new Map<string, SlotCorpus[]>();
  corporaOf.set(rooms, known);
  const corpora = known.get(role) ?? corporaIn(role, tasks, rooms);
  known.set(role, corpora);
  return sectionFor(line, corpora)?.key ?? null;
}

/** Of one composing: the words of a section are the same for every line that looks for its place. */
const corporaOf = new WeakMap<readonly Room[], Map<string, SlotCorpus[]>>();

function corporaIn(role: Room['role'], tasks: AnnualReportInput['tasks'], rooms: readonly Room[]): SlotCorpus[] {
  const slots = rooms.filter((room) => room.role === role).flatMap((room) => room.slots);
  return slots.map((slot): SlotCorpus => {
    const mine = tasksIn(slot, tasks);
    const words = mine.map(({ title, statements }) => `${title}${statements.at(-1)?.text ?? ''}`).join('');
    return { slot, words, departments: mine.map(({ department }) => department) };
  });
}
