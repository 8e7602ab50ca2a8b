import { clausesOf } from './clauses.js';
import { isClosing } from './closings.js';
import { commitmentsOf } from './commitments.js';
import type { Heading } from './headings.js';
import type { OutlinedChapter, OutlinedSection } from './outline.js';
import { findOwners, isOwnersLine } from './owners.js';
import type { Piece, ReadPlanItem, Span } from './parsed-report.js';
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
  const known: Piece[] = headingPieces(chapter.at);
  const { sections } = chapter;
  known.push(...leadInPieces(chapter, from.source));
  const items = sections.map((section) => {
    const read = readItem(section, from);
    known.push(...read.pieces);
    return read.item;
  });
  const whole = sections.length === 0 ? readBody(chapter.leadIn, { heading: chapter.heading }, from) : null;
  if (whole && whole.item.commitments.length > 0) {
    items.push({ marker: null, heading: chapter.heading, start: chapter.start, end: chapter.end, ...whole.item });
    known.push(...whole.pieces);
  }
  return { items, pieces: layOut(from.source, chapter, known) };
}

const headingPieces = ({ start, titleSpan }: Heading): Piece[] => [
  { kind: 'marker', start, end: titleSpan.start },
  { kind: 'heading', ...titleSpan },
];

/** Guiding thought and meetings before the first item: kept, never a promise. */
function leadInPieces(chapter: OutlinedChapter, source: string): Piece[] {
  if (chapter.sections.length === 0) return [];
  const text = source.slice(chapter.leadIn.start, chapter.leadIn.end);
  const words = text.replace(/^[\s\u3000。]+|[\s\u3000#>]+$/g, '');
  if (words === '') return [];
  const start = chapter.leadIn.start + text.indexOf(words);
  return [{ kind: 'leadIn', start, end: start + words.length }];
}

function readItem(section: OutlinedSection, from: PlanSource): { item: ReadPlanItem; pieces: Piece[] } {
  const { marker, heading, start, end } = section;
  const body = readBody(section.body, { heading }, from);
  return {
    item: { marker, heading, start, end, ...body.item },
    pieces: [...headingPieces(section.at), ...body.pieces],
  };
}

interface ReadBody {
  readonly item: Pick<ReadPlanItem, 'owners' | 'commitments'>;
  readonly pieces: Piece[];
}

function readBody(span: Span, { heading }: { heading: string }, { source, planYear }: PlanSource): ReadBody {
  const clauses = clausesOf(source, span);
  const ownersText = clauses.filter((clause) => isOwnersLine(clause.text));
  const blanks = clauses.filter((clause) => isClosing(clause, source));
  const promised = clauses.filter((clause) => !ownersText.includes(clause) && !blanks.includes(clause));
  const commitments = commitmentsOf(promised, { source, heading, planYear });
  const pieces: Piece[] = [
    ...promised.flatMap(({ marker }) => (marker ? [{ kind: 'marker' as const, ...marker }] : [])),
    ...ownersText.map(({ start, end }) => ({ kind: 'owners' as const, start, end })),
    ...blanks.map(({ start, end }) => ({ kind: 'closing' as const, start, end })),
    ...commitments.map(({ start, end }) => ({ kind: 'commitment' as const, start, end })),
  ];
  const owners = findOwners(ownersText.map((clause) => clause.text).join('；'));
  return { item: { owners, commitments }, pieces };
}
