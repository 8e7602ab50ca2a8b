import type { Clause } from './clauses.js';
import { roleOfClause } from './clause-roles.js';
import { findDeadline, quotedFrom } from './deadlines.js';
import { findIndicators } from './indicators.js';
import { natureOf } from './nature.js';
import { findOwners } from './owners.js';
import type { Indicator, ReadCommitment, Span } from './parsed-report.js';
import { titleOf } from './titles.js';
import { verifiableOf } from './verifiable.js';

/** A clause is judged by what stands near it; and a sentence without end must not make reading it slow. */
const LOOK_BACK = 160;

interface Gathered {
  start: number;
  end: number;
  sentence: number;
  /** The clause that says what is done; null while only its manner was met. */
  action: Clause | null;
}

export interface CommitmentSource {
  readonly source: string;
  readonly surface: string;
  readonly heading: string;
  readonly planYear: number | null;
}

/** One commitment: an action on its own object, with the manner before it and the results behind it. */
export function commitmentsOf(clauses: readonly Clause[], from: CommitmentSource): ReadCommitment[] {
  const gathered: Gathered[] = [];
  for (const clause of clauses) gather(gathered, clause, from);
  return gathered.map((one) => commitmentOf(one, from));
}

function gather(gathered: Gathered[], clause: Clause, { surface, heading }: CommitmentSource): void {
  const last = gathered.at(-1);
  const same = last?.sentence === clause.sentence && !clause.marker ? last : undefined;
  const before = same?.action ? surface.slice(Math.max(same.start, same.end - LOOK_BACK), same.end) : '';
  const role = roleOfClause(compact(clause.text), { heading, before: compact(before) });
  if (same && (role === 'result' || same.action === null)) {
    same.end = clause.end;
    if (role === 'action') same.action = clause;
    return;
  }
  const action = role === 'manner' ? null : clause;
  gathered.push({ start: clause.start, end: clause.end, sentence: clause.sentence, action });
}

function commitmentOf(
  { start, end, action }: Gathered,
  { source, surface, planYear }: CommitmentSource,
): ReadCommitment {
  const text = source.slice(start, end);
  const said = unbroken(action ? source.slice(action.start, action.end) : text);
  const words = surface.slice(start, end);
  const deadline = quotedFrom(text, words, findDeadline(words, planYear));
  const read = {
    text,
    start,
    end,
    title: titleOf(said),
    nature: natureOf(said, deadline?.date != null),
    references: text.match(/《(?:[^《》]|《[^《》]*》)*》/g) ?? [],
    deadline,
    owners: findOwners(words),
    targets: targetsIn(source, { start, end }).map((one) =>
      SAYS_NOTHING.test(one.name) || one.name === one.unit ? { ...one, name: titleOf(said) } : one,
    ),
  };
  return { ...read, verifiable: verifiableOf(read) };
}

/** A printer's line break stands as a blank in the surface, maybe inside a word. */
const compact = (text: string): string => text.replace(/(?<=[\u4e00-\u9fff])[ \u2060](?=[\u4e00-\u9fff])/g, '');

/** Bold marks and line breaks inside a clause are the printer's. */
const unbroken = (text: string): string =>
  text
    .replace(/\*\*|[\u200b\u2060\ufeff]/g, '')
    .replace(/\[([^[\]]{1,80})\]\([^()\s]{1,300}\)/g, '$1')
    .replace(/\s*\n\s*/g, '');

/** A time is no target, and how often a thing is done no more than its rhythm. */
const TIMES = /^(个?月|年|天|日|个?工作日|小时|分钟|季度)$/;

/** 每季度至少开展1次: counted is what stands before it. */
const SAYS_NOTHING = /^对?(至少|不少于)?(开展|召开|举办|组织|更新|报送|培训)?$/;

function targetsIn(source: string, span: Span): Indicator[] {
  if (span.end - span.start > LONGEST_WITH_TARGET || !/[0-9０-９]/.test(source.slice(span.start, span.end))) return [];
  return findIndicators(source, span)
    .filter(({ unit }) => !TIMES.test(unit))
    .map((found) => ({ chapter: 0, section: null, ...found }));
}
const LONGEST_WITH_TARGET = 1000;
