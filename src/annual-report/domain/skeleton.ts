import type { LastChapter, ReportFigure, ReportTask } from './input.js';
import { officialMarks } from '../../writing/domain/punctuation.js';

type Role = LastChapter['role'];

/** A section to be written: what stood there last year, and which tasks and figures belong in it. */
export interface Slot {
  /** Unique in the report and kept through every arrangement: 一（四）. */
  readonly key: string;
  readonly marker: string | null;
  readonly heading: string;
  readonly text: string;
  /** Ordinals of the promises' items: they pair with achievements by it, under different headings. */
  readonly items: readonly number[];
  /** Markers of last year's sections whose figures are written here. */
  readonly counts: readonly string[];
  /** The only section there is: a chapter nobody numbered. */
  readonly takesAll: boolean;
  /** Ids of tasks, figures and lines that a person put here, and of those a person put elsewhere. */
  readonly placed: readonly string[];
  readonly elsewhere: readonly string[];
}

export interface Room {
  /** 一, or the heading where nothing is numbered. */
  readonly key: string;
  readonly number: string | null;
  readonly heading: string;
  readonly role: Role;
  readonly leadIn: string | null;
  /** Of what stands before the sections: 一、导语. */
  readonly leadInKey: string;
  /** False where the chapter has no sections of its own: its one slot is the chapter. */
  readonly divided: boolean;
  readonly slots: readonly Slot[];
}

const sectionsIn = ({ leadIn, sections }: LastChapter): LastChapter['sections'] =>
  sections.length > 0 ? sections : [{ marker: null, heading: '', text: leadIn ?? '' }];

/** The frame of last year's report; a chapter without sections is one section without a heading. */
export function skeletonOf(chapters: readonly LastChapter[]): Room[] {
  const all = (role: Role) => chapters.filter((chapter) => chapter.role === role).flatMap(sectionsIn);
  const done = new Map<Role, number>();
  const [unique, chapterKey] = [uniqueKeys(), uniqueKeys()];
  return chapters.map((chapter) => {
    const before = done.get(chapter.role) ?? 0;
    const siblings = all(chapter.role);
    const sections = sectionsIn(chapter);
    done.set(chapter.role, before + sections.length);
    const slots = sections.map((section, i): Slot => {
      // Where an earlier section of the same role bears the same marker, figures are written there.
      const owns = siblings.findIndex(({ marker }) => marker === section.marker) === before + i;
      const takesAll = siblings.length === 1 && section.marker === null;
      const people = { placed: [], elsewhere: [] };
      const pairs = { items: [before + i + 1], counts: owns ? [section.marker ?? ''] : [], takesAll };
      return { ...section, key: unique(placeOf(chapter, section)), ...pairs, ...people };
    });
    const { number, heading, role, leadIn } = chapter;
    const keys = { key: chapterKey(placeOf(chapter)), leadInKey: unique(`${placeOf(chapter)}、导语`) };
    return { ...keys, number, heading, role, leadIn, divided: chapter.sections.length > 0, slots };
  });
}

export const belongsIn = (slot: Slot, { id, itemOrdinal }: Pick<ReportTask, 'id' | 'itemOrdinal'>): boolean =>
  slot.placed.includes(id) || (!slot.elsewhere.includes(id) && (slot.takesAll || slot.items.includes(itemOrdinal)));

interface Placeable {
  readonly byItem: ReadonlyMap<number, readonly number[]>;
  readonly byId: ReadonlyMap<string, number>;
}

const placeable = new WeakMap<readonly ReportTask[], Placeable>();

/** The tasks that belong in a slot, in their order: a year has sections by the dozen and may have tasks by the thousand. */
export function tasksIn(slot: Slot, tasks: readonly ReportTask[]): ReportTask[] {
  const known = placeable.get(tasks) ?? indexed(tasks);
  placeable.set(tasks, known);
  if (slot.takesAll) return tasks.filter((task) => belongsIn(slot, task));
  const placed = slot.placed.flatMap((id) => known.byId.get(id) ?? []);
  const places = [...placed, ...slot.items.flatMap((item) => known.byItem.get(item) ?? [])];
  return [...new Set(places)]
    .sort((a, b) => a - b)
    .flatMap((at) => tasks[at] ?? [])
    .filter((task) => belongsIn(slot, task));
}

function indexed(tasks: readonly ReportTask[]): Placeable {
  const byItem = new Map<number, number[]>();
  tasks.forEach(({ itemOrdinal }, at) => {
    const same = byItem.get(itemOrdinal);
    if (same) same.push(at);
    else byItem.set(itemOrdinal, [at]);
  });
  return { byItem, byId: new Map(tasks.map(({ id }, at) => [id, at])) };
}

export const countedIn = (slot: Slot, { id, sectionMarker }: Pick<ReportFigure, 'id' | 'sectionMarker'>): boolean =>
  slot.placed.includes(id) || (!slot.elsewhere.includes(id) && (slot.takesAll || slot.counts.includes(sectionMarker)));

/** 一（四）, or the headings where nothing is numbered. */
export const placeOf = (
  { number, heading }: Pick<LastChapter, 'number' | 'heading'>,
  section: { readonly marker: string | null; readonly heading: string } = { marker: null, heading: '' },
): string => {
  const named = section.heading === '' ? '' : `“${section.heading}”`;
  return `${officialMarks(number ?? heading)}${section.marker === null ? officialMarks(named) : printedMark(section.marker)}`;
};

/** （一） for (一); the stop of 1. is no end of a sentence. */
const printedMark = (marker: string): string => marker.replaceAll('(', '（').replaceAll(')', '）');

/** The second of two places with one name is 一（一）·2. */
export function uniqueKeys(): (place: string) => string {
  const times = new Map<string, number>();
  return (place) => {
    const n = (times.get(place) ?? 0) + 1;
    times.set(place, n);
    return n === 1 ? place : `${place}·${n}`;
  };
}

export const headOf = (slot: Slot): { marker: string | null; heading: string } => ({
  marker: slot.marker === null ? null : printedMark(slot.marker),
  heading: officialMarks(slot.heading),
});

export const headOfChapter = ({
  key,
  number,
  heading,
  role,
}: Room): Pick<Room, 'key' | 'number' | 'heading' | 'role'> => ({
  key,
  number,
  heading: officialMarks(heading),
  role,
});
