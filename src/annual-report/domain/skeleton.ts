import type { LastChapter, ReportFigure, ReportTask } from './input.js';
import { officialMarks } from '../../writing/domain/punctuation.js';

/** A section to be written: what stood there last year, and which tasks and figures belong in it. */
export interface Slot {
  /** Unique in the report: 一（四）. */
  readonly key: string;
  readonly marker: string | null;
  readonly heading: string;
  readonly text: string;
  /** Counted over all chapters of one role: promises pair with achievements by it, under different headings. */
  readonly ordinal: number;
  /** The only section there is: a chapter nobody numbered. */
  readonly takesAll: boolean;
  /** False where an earlier section of the same role bears the same marker: figures are written once. */
  readonly ownsMarker: boolean;
}

export interface Room {
  readonly chapter: LastChapter;
  /** Of what stands before the sections: 一、导语. */
  readonly leadInKey: string;
  readonly slots: readonly Slot[];
}

type Role = LastChapter['role'];

const sectionsIn = ({ leadIn, sections }: LastChapter): LastChapter['sections'] =>
  sections.length > 0 ? sections : [{ marker: null, heading: '', text: leadIn ?? '' }];

/** The frame of last year's report; a chapter without sections is one section without a heading. */
export function roomsOf(chapters: readonly LastChapter[]): Room[] {
  const all = (role: Role) => chapters.filter((chapter) => chapter.role === role).flatMap(sectionsIn);
  const done = new Map<Role, number>();
  const unique = uniqueKeys();
  return chapters.map((chapter) => {
    const before = done.get(chapter.role) ?? 0;
    const siblings = all(chapter.role);
    const sections = sectionsIn(chapter);
    done.set(chapter.role, before + sections.length);
    const slots = sections.map((section, i) => ({
      ...section,
      key: unique(placeOf(chapter, section)),
      ordinal: before + i + 1,
      takesAll: siblings.length === 1 && section.marker === null,
      ownsMarker: siblings.findIndex(({ marker }) => marker === section.marker) === before + i,
    }));
    return { chapter, slots, leadInKey: unique(`${placeOf(chapter)}、导语`) };
  });
}

export const belongsIn = (slot: Slot, task: ReportTask): boolean => slot.takesAll || task.itemOrdinal === slot.ordinal;

export const countedIn = (slot: Slot, figure: ReportFigure): boolean =>
  slot.takesAll || (slot.ownsMarker && figure.sectionMarker === (slot.marker ?? ''));

/** 一（四）, or the headings where nothing is numbered. */
export const placeOf = (
  { number, heading }: Pick<LastChapter, 'number' | 'heading'>,
  section: { readonly marker: string | null; readonly heading: string } = { marker: null, heading: '' },
): string => {
  const named = section.marker ?? (section.heading === '' ? '' : `“${section.heading}”`);
  return officialMarks(`${number ?? heading}${named}`);
};

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
  marker: slot.marker === null ? null : officialMarks(slot.marker),
  heading: officialMarks(slot.heading),
});

export const headOfChapter = ({
  number,
  heading,
  role,
}: LastChapter): Pick<LastChapter, 'number' | 'heading' | 'role'> => ({
  number,
  heading: officialMarks(heading),
  role,
});
