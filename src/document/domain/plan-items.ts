import { readBody, type PlanSource, type ReadItem } from './item-bodies.js';
import { headedParagraphs, itemsInParagraphs } from './paragraph-items.js';
import { trimmed } from './lines.js';
import { measuresAt } from './measures.js';
import type { OutlinedChapter, OutlinedSection } from './outline.js';
import type { Piece, ReadPlanItem, Span } from './parsed-report.js';
import { layOut } from './pieces.js';
import { readTables } from './task-tables.js';
import { isMerged, roleSaid, YEARS_AHEAD } from './roles.js';

export interface ReadPlan {
  readonly items: readonly ReadPlanItem[];
  readonly pieces: readonly Piece[];
}

/** Items, commitments and pieces of one next-steps chapter. */
export function readPlanChapter(chapter: OutlinedChapter, of: PlanSource): ReadPlan {
  const from = { ...of, merged: isMerged(chapter.heading) };
  const { leadIn, sections, titleSpan, start, end, closesAt } = chapter;
  const { items: rows, before } = readTables(leadIn, from);
  const divided = sections.length > 0 || rows.length > 0;
  const read = divided ? [...rows, ...readSections(sections, from)] : readLeadIn(chapter, from);
  const known: Piece[] = [
    { kind: 'marker', start, end: titleSpan.start },
    { kind: 'heading', ...titleSpan },
    ...read.flatMap((one) => one.pieces),
    ...(divided || read.length === 0 ? leadInPieces(before, from) : []),
    ...closingPieces({ start: closesAt, end }, from),
  ];
  return { items: read.flatMap(({ item }) => item ?? []), pieces: layOut(from.source, chapter, known) };
}

/** Blanks and marks that stand between a heading and its text. */
const BETWEEN = /[\s\u3000\u2060。#*]/;

function pieceOf(kind: Piece['kind'], span: Span, { surface }: PlanSource): Piece[] {
  const text = surface.slice(span.start, span.end);
  const words = trimmed(text, BETWEEN);
  if (words === '') return [];
  const start = span.start + text.indexOf(words);
  return [{ kind, start, end: start + words.length }];
}

/** Guiding thought and meetings before the first item: kept, never a promise. */
const leadInPieces = (span: Span, from: PlanSource): Piece[] => pieceOf('leadIn', span, from);
const closingPieces = (span: Span, from: PlanSource): Piece[] => pieceOf('closing', span, from);

/** A chapter without numbered items: its paragraphs are, where they are counted; else it is one item, if it promises anything. */
function readLeadIn(chapter: OutlinedChapter, from: PlanSource): ReadItem[] {
  const { heading, number, start, titleSpan, closesAt, leadIn } = chapter;
  // An item that is a chapter has the chapter's mark.
  const marker = number === null ? null : from.source.slice(start, titleSpan.start).trim();
  const at = measuresAt(leadIn, from);
  const wrong: ReadItem = { item: null, pieces: leadInPieces({ start: leadIn.start, end: at }, from) };
  const counted = itemsInParagraphs({ start: at, end: leadIn.end }, from);
  if (counted.length > 0) return [wrong, ...counted];
  const { item, pieces } = readBody({ start: at, end: leadIn.end }, heading, from);
  return item.commitments.length === 0
    ? []
    : [
        {
          item: { marker, heading, start, end: closesAt, ...item },
          pieces: [...wrong.pieces, ...pieces],
        },
      ];
}

function readSections(sections: readonly OutlinedSection[], from: PlanSource): ReadItem[] {
  const years = sections.map(({ heading }) => YEARS_AHEAD.test(heading) && !/[12]\d{3}年/.test(heading));
  const mixed = years.some((far) => far) && !years.every((far) => far);
  return sections.flatMap((section, i) =>
    isNoWork(section, from) || (mixed && years[i]) ? [kept(section, from)] : readSection(section, from),
  );
}

/** 加强组织领导, 服务保障 among the items are work like the rest; 组织领导 and 保障措施 by themselves are asked of everybody. */
const isNoWork = ({ heading, body, end }: OutlinedSection, { surface }: PlanSource): boolean => {
  const said = roleSaid(heading);
  // 关于执法力量不足的问题, with 整改措施 and 责任单位 below: what is done about it is work.
  if (said === 'problems') return !MENDED.test(surface.slice(body.start, Math.min(end, body.start + MOST_MENDED)));
  return said === 'other' && !ENSURED_BY_WORK.test(heading);
};
const MENDED = /(?:^|[\n。；\s])(整改|改进|具体|工作)?措施[：]|(责任|牵头)(单位|部门|科室)[：]|(整改|完成)时限[：]/;
const MOST_MENDED = 2000;
const ENSURED_BY_WORK =
  /^(加强|强化|健全|完善|落实|抓好|压实|做好|提升)(组织|工作|要素|服务|应急|队伍|后勤|经费|资金|人才)?(领导|实施|保障)$|^(要素|服务|应急|后勤|经费|资金|人才|民生|安全|物资|环境)保障$/;

/** What is wrong, or is for five years, stands in the chapter and is no work of the year. */
const kept = (section: OutlinedSection, from: PlanSource): ReadItem => ({
  item: null,
  pieces: [...headingPieces(section), ...leadInPieces({ start: section.body.start, end: section.end }, from)],
});

const headingPieces = ({ start, titleSpan }: OutlinedSection): Piece[] => [
  { kind: 'marker', start, end: titleSpan.start },
  { kind: 'heading', ...titleSpan },
];

/** The deepest level that carries whole work items; the rows of a table that divides the work are the deepest. */
function readSection(section: OutlinedSection, from: PlanSource): ReadItem[] {
  const { sections, body } = section;
  const { items: rows, before } = readTables(body, from);
  const paragraphs = rows.length === 0 && sections.length === 0 ? headedParagraphs(body, from) : [];
  if (paragraphs.length > 0) return [{ item: null, pieces: headingPieces(section) }, ...paragraphs];
  if (rows.length === 0 && !carryWork(sections, from)) return [readItem(section, from)];
  const led: ReadItem = { item: null, pieces: [...headingPieces(section), ...leadInPieces(before, from)] };
  return [led, ...rows, ...readSections(sections, from)];
}

/** ① counts clauses; and what has no heading over a text of its own is a clause too. */
function carryWork(sections: readonly OutlinedSection[], { surface }: PlanSource): boolean {
  const whole = sections.filter(
    (one) => one.mark?.family !== 'circled' && one.heading !== '' && (isWhole(one, surface) || one.sections.length > 0),
  );
  return whole.length > 0 && whole.length >= sections.length / 2;
}
const LEAST_TEXT = 15;
const LEAST_BELOW = 5;
/** Under a heading that has a line to itself, a short sentence is a whole text too. */
function isWhole({ heading, titleSpan, body }: OutlinedSection, surface: string): boolean {
  const length = body.end - body.start;
  if (length >= LEAST_TEXT) return true;
  const alone = /^[。：\s\u3000]{0,3}\n/.test(surface.slice(titleSpan.end, titleSpan.end + 4));
  return alone && length >= LEAST_BELOW && !/[，；]/.test(heading);
}

/** Whose it is, a page number: what may stand behind a heading that is all there is to do; blanks and remarks may not. */
const saysNoWork = ({ kind, start, end }: Piece, { surface }: PlanSource): boolean =>
  kind === 'owners' ||
  kind === 'separator' ||
  // A table nobody could read.
  kind === 'unread' ||
  ((kind === 'closing' || kind === 'marker') && !/[\u4e00-\u9fff]/.test(surface.slice(start, end)));

function readItem(section: OutlinedSection, from: PlanSource): ReadItem {
  const { marker, heading, start, end, titleSpan } = section;
  const text: Span = { start: measuresAt({ start: section.body.start, end }, from), end };
  const wrong = leadInPieces({ start: section.body.start, end: text.start }, from);
  // Nothing behind the heading but who does it: then the heading is what is promised.
  const behind = readBody(text, heading, from);
  // 2.建设阵地，10月底前建成5处, and below it only what leads up to the next.
  const isSentence = /[，；,;]/.test(heading);
  const isBare = behind.pieces.every((one) => saysNoWork(one, from) || (isSentence && one.kind === 'leadIn'));
  const body = isBare ? readBody({ start: titleSpan.start, end }, '', from) : behind;
  const head = isBare && body.item.commitments.length > 0 ? headingPieces(section).slice(0, 1) : headingPieces(section);
  // 1.召开会议，签订责任书。: a sentence is no heading.
  const named = isBare && isSentence ? '' : heading;
  return { item: { marker, heading: named, start, end, ...body.item }, pieces: [...head, ...wrong, ...body.pieces] };
}
