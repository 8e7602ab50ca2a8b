import { kindsOf, namesPersons, saysSomething } from './clause-kinds.js';
import { clausesOf, type Clause } from './clauses.js';
import { commitmentsOf } from './commitments.js';
import { deadlineOfCell, quotedFrom } from './deadlines.js';
import { findOwners, isOwnersLine, isOwnersNote } from './owners.js';
import type { Deadline, Owners, Piece, PieceKind, ReadCommitment, ReadPlanItem, Span } from './parsed-report.js';
import { isTimeLimit, limitWithin, withoutLabel } from './time-limits.js';
import { isUnitsNoteBehind, labelled } from './unit-notes.js';

export interface PlanSource {
  readonly source: string;
  readonly surface: string;
  readonly planYear: number | null;
  /** The chapter tells what is wrong and what will be done about it, the one before the other. */
  readonly merged?: boolean;
}

export interface ReadBody {
  readonly item: Pick<ReadPlanItem, 'owners' | 'commitments'>;
  readonly pieces: readonly Piece[];
}

export interface ReadItem {
  /** Null where the stretch holds no item. */
  readonly item: ReadPlanItem | null;
  readonly pieces: readonly Piece[];
}

/** No item promises more; what comes behind is left for a person to look at. */
const MOST_CLAUSES = 2000;

const unreadBehind = (clauses: readonly Clause[], { end }: Span, { surface }: PlanSource): Piece[] => {
  const start = clauses.length < MOST_CLAUSES ? end : (clauses.at(-1)?.end ?? end);
  return saysSomething(surface.slice(start, end)) ? [{ kind: 'unread', start, end }] : [];
};

interface Kinded {
  readonly clause: Clause;
  readonly kind: PieceKind;
}

/** Commitments of a stretch of text, who is responsible for which, and what every clause of it is. */
export function readBody(span: Span, heading: string, from: PlanSource): ReadBody {
  const cut = clausesOf(from.surface, span, MOST_CLAUSES);
  const clauses = cut.flatMap(withoutNoteBefore).flatMap(withoutNote).flatMap(withoutLabelBefore);
  const kinds = kindsOf(clauses, from.surface);
  const kinded = clauses.map((clause, i) => ({ clause, kind: kinds[i] ?? 'unread' }));
  const promised = kinded.filter(({ kind }) => kind === 'commitment').map(({ clause }) => clause);
  const commitments = commitmentsOf(promised, { ...from, heading });
  const notes = notesOf(
    kinded.map(({ clause, kind }) => ({ kind, clause: { ...clause, text: unbroken(clause, from.source) } })),
  );
  const pieces: Piece[] = [
    ...clauses.flatMap(({ marker }) => (marker ? [{ kind: 'marker' as const, ...marker }] : [])),
    ...kinded.flatMap(({ clause: { start, end }, kind }) => (kind === 'commitment' ? [] : [{ kind, start, end }])),
    ...commitments.map(({ start, end }) => ({ kind: 'commitment' as const, start, end })),
    ...unreadBehind(cut, span, from),
  ];
  return { item: { owners: notes[0]?.owners ?? {}, commitments: noted(commitments, notes, from) }, pieces };
}

const NOTE_BEHIND = /[（〔【]([^（）〔〕【】]|（[^（）]{0,40}）){2,200}[）〕】]$/;
const LONGEST_NOTE = 240;

/** 完善机制（区司法局牵头）: the bracket says who, and is no part of what is promised. */
function withoutNote(clause: Clause): Clause[] {
  const { text, start, end } = clause;
  if (!/[）〕】]$/.test(text)) return [clause];
  const note = NOTE_BEHIND.exec(text.slice(-LONGEST_NOTE))?.[0];
  if (note === undefined || note.length === text.length) return [clause];
  const words = text.slice(0, -note.length).trimEnd();
  if (!isOwnersNote(note) && !isTimeLimit(note) && !isUnitsNoteBehind(note, words)) return [clause];
  return [
    { ...clause, text: words, end: start + words.length },
    { ...clause, text: note, start: end - note.length, marker: null },
  ];
}

/** （区司法局牵头）完善机制: the same before the words. */
const NOTE_BEFORE = /^[（〔【][^（）〔〕【】]{2,100}[）〕】](?=.{4})/;

function withoutNoteBefore(clause: Clause): Clause[] {
  const note = /^[（〔【]/.test(clause.text) ? NOTE_BEFORE.exec(clause.text.slice(0, LONGEST_NOTE))?.[0] : undefined;
  if (note === undefined || !isOwnersNote(note)) return [clause];
  const at = clause.start + note.length;
  return [
    { ...clause, text: note, end: at },
    { ...clause, text: clause.text.slice(note.length), start: at, marker: null },
  ];
}

/** 整改措施：修订办法: what the words are is no part of what is promised. */
const LABEL = /^(?:整改|具体|工作|主要|落实|改进|推进)?(?:措施|举措|任务|内容)：(?=.{4})/;

function withoutLabelBefore(clause: Clause): Clause[] {
  const label = LABEL.exec(clause.text.slice(0, 12 + LONGEST_LABEL))?.[0];
  if (label === undefined) return [clause];
  const at = clause.start + label.length;
  return [
    { ...clause, text: label, end: at },
    { ...clause, text: clause.text.slice(label.length), start: at, marker: null },
  ];
}
const LONGEST_LABEL = 8;

/** A printer's line break stands as a blank in the surface, maybe within a name. */
const unbroken = ({ text, start }: Clause, source: string): string =>
  text.replace(/(?<=[\u4e00-\u9fff]) (?=[\u4e00-\u9fff])/g, (blank, at: number) =>
    source.charAt(start + at) === '\n' ? '' : blank,
  );

interface Note {
  /** Where it stands: it is said of what stands between the note before and it. */
  readonly at: number;
  readonly owners: Owners;
  /** 完成时限：6月底前, with its label. */
  readonly limit: Span | null;
}

/** The notes of an item, those that follow each other at once as one. */
function notesOf(kinded: readonly Kinded[]): Note[] {
  const notes: { at: number; words: string[]; limit: Span | null }[] = [];
  let open = false;
  for (const { clause, kind } of kinded) {
    if (kind === 'owners' && namesPersons(clause.text)) continue;
    if (kind === 'owners') {
      const time = isTimeLimit(clause.text);
      const limit = time ? clause : limitIn(clause);
      const words = time ? [] : [labelled(clause.text)];
      const note = open ? notes.at(-1) : undefined;
      if (note) {
        note.limit = limit ?? note.limit;
        note.words.push(...words);
      } else notes.push({ at: clause.start, words, limit });
    }
    if (kind !== 'separator') open = kind === 'owners';
  }
  return notes.map(({ at, words, limit }) => ({
    at,
    owners: findOwners(words.map((text, i) => `${i === 0 ? '' : isOwnersLine(text) ? '；' : '、'}${text}`).join('')),
    limit,
  }));
}

function limitIn({ text, start }: Clause): Span | null {
  const within = limitWithin(text);
  return within && { start: start + within.at, end: start + within.at + within.words.length };
}

/** A single note is said of the whole item; of several each of what stands before it. */
function noted(commitments: readonly ReadCommitment[], notes: readonly Note[], from: PlanSource): ReadCommitment[] {
  if (notes.length === 0) return [...commitments];
  let next = 0;
  return commitments.map((one) => {
    while (next < notes.length - 1 && (notes[next]?.at ?? 0) < one.end) next += 1;
    const note = notes[next];
    const named = one.owners.lead != null;
    return {
      ...one,
      owners: named ? one.owners : (note?.owners ?? {}),
      deadline: one.deadline ?? (note?.limit ? deadlineIn(note.limit, from) : null),
    };
  });
}

function deadlineIn({ start, end }: Span, { source, surface, planYear }: PlanSource): Deadline | null {
  const words = surface.slice(start, end);
  return quotedFrom(source.slice(start, end), words, deadlineOfCell(withoutLabel(words), planYear));
}
