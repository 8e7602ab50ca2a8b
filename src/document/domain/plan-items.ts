import { clausesOf, type Clause } from './clauses.js';
import { isClosing, tailOf } from './closings.js';
import { commitmentsOf } from './commitments.js';
import type { Heading } from './headings.js';
import { trimmed } from './lines.js';
import type { OutlinedChapter, OutlinedSection } from './outline.js';
import { findOwners, isOwnersLine, isUnitName } from './owners.js';
import type { Piece, PieceKind, ReadPlanItem, Span } from './parsed-report.js';
import { layOut } from './pieces.js';

export interface ReadPlan {
  readonly items: readonly ReadPlanItem[];
  readonly pieces: readonly Piece[];
}

interface PlanSource {
  readonly source: string;
  readonly planYear: number | null;
}

/** Items, commitments and pieces of one next-steps chapter. */
export function readPlanChapter(chapter: OutlinedChapter, from: PlanSource): ReadPlan {
  const read =
    chapter.sections.length > 0 ? chapter.sections.map((one) => readItem(one, from)) : readWhole(chapter, from);
  const leadIn = chapter.sections.length > 0 || read.length === 0 ? leadInPieces(chapter, from.source) : [];
  const known = [...headingPieces(chapter.at), ...leadIn, ...read.flatMap((one) => one.pieces)];
  return { items: read.map((one) => one.item), pieces: layOut(from.source, chapter, known) };
}

/** A chapter without numbered items is one item itself, if it promises anything. */
function readWhole(chapter: OutlinedChapter, from: PlanSource): ReadItem[] {
  const { heading, start, end, leadIn } = chapter;
  const { item, pieces } = readBody(leadIn, { heading }, from);
  return item.commitments.length === 0 ? [] : [{ item: { marker: null, heading, start, end, ...item }, pieces }];
}

interface ReadItem {
  readonly item: ReadPlanItem;
  readonly pieces: readonly Piece[];
}

const headingPieces = ({ start, titleSpan }: Heading): Piece[] => [
  { kind: 'marker', start, end: titleSpan.start },
  { kind: 'heading', ...titleSpan },
];

/** Blanks and marks that stand between a heading and its text. */
const BETWEEN = /[\s\u3000。#]/;

/** Guiding thought and meetings before the first item: kept, never a promise. */
function leadInPieces(chapter: OutlinedChapter, source: string): Piece[] {
  const text = source.slice(chapter.leadIn.start, chapter.leadIn.end);
  const words = trimmed(text, BETWEEN);
  if (words === '') return [];
  const start = chapter.leadIn.start + text.indexOf(words);
  return [{ kind: 'leadIn', start, end: start + words.length }];
}

function readItem(section: OutlinedSection, from: PlanSource): ReadItem {
  const { marker, heading, start, end, at } = section;
  // Nothing behind the heading: then the heading is what is promised.
  const bare = !SAYS_SOMETHING.test(from.source.slice(section.body.start, section.body.end));
  const body = readBody(bare ? at.titleSpan : section.body, { heading: bare ? '' : heading }, from);
  const head = bare && body.item.commitments.length > 0 ? headingPieces(at).slice(0, 1) : headingPieces(at);
  return { item: { marker, heading, start, end, ...body.item }, pieces: [...head, ...body.pieces] };
}

const SAYS_SOMETHING = /[\p{L}\p{N}]/u;

interface ReadBody {
  readonly item: Pick<ReadPlanItem, 'owners' | 'commitments'>;
  readonly pieces: Piece[];
}

function readBody(span: Span, { heading }: { heading: string }, { source, planYear }: PlanSource): ReadBody {
  const clauses = clausesOf(source, span);
  const kinds = kindsOf(clauses, source);
  const ownersText = clauses.filter((_, i) => kinds[i] === 'owners');
  const promised = clauses.filter((_, i) => kinds[i] === 'commitment');
  const commitments = commitmentsOf(promised, { source, heading, planYear });
  const pieces: Piece[] = [
    ...clauses.flatMap(({ marker }) => (marker ? [{ kind: 'marker' as const, ...marker }] : [])),
    ...clauses.flatMap(({ start, end }, i) =>
      kinds[i] === 'commitment' ? [] : [{ kind: kinds[i] ?? 'unread', start, end }],
    ),
    ...commitments.map(({ start, end }) => ({ kind: 'commitment' as const, start, end })),
  ];
  const owners = findOwners(ownersText.map(({ text }) => `${isOwnersLine(text) ? '；' : '、'}${text}`).join(''));
  return { item: { owners, commitments }, pieces };
}

/** 完成时限：6月底前: which task it is for, a person says. */
const TIME_LIMIT = /^(完成|办理)?时限[：:]/;

/** 第一，… : an ordinal that a comma parts from what it counts. */
const ORDINAL_ALONE = /^(第[一二三四五六七八九十]{1,3}|首先|其次|再次|最后)$/;

function kindsOf(clauses: readonly Clause[], source: string): PieceKind[] {
  const kinds: PieceKind[] = [];
  clauses.forEach((clause, i) => {
    const before = clauses[i - 1];
    // 责任单位：甲，乙: what a comma adds to the list is a unit too, and promises nothing.
    const listed = kinds[i - 1] === 'owners' && before?.sentence === clause.sentence && isUnitName(clause.text);
    kinds.push(listed ? 'owners' : kindOf(clause, source));
  });
  for (let i = tailOf(clauses, source); i < clauses.length; i += 1) kinds[i] = 'closing';
  return kinds;
}

const kindOf = (clause: Clause, source: string): PieceKind => {
  // Stray marks between two commas: nothing is said.
  if (!SAYS_SOMETHING.test(clause.text)) return 'separator';
  if (TIME_LIMIT.test(clause.text)) return 'unread';
  if (isOwnersLine(clause.text)) return 'owners';
  // A table is for a person to read: its columns may be anything.
  if (source.startsWith('|', clause.lineStart)) return 'unread';
  if (ORDINAL_ALONE.test(clause.text)) return 'marker';
  return isClosing(clause, source) ? 'closing' : 'commitment';
};
