import type { Clause } from './clauses.js';
import { roleOfClause } from './clause-roles.js';
import { findDeadline } from './deadlines.js';
import { natureOf } from './nature.js';
import { findOwners } from './owners.js';
import type { Deadline, ReadCommitment } from './parsed-report.js';
import { titleOf } from './titles.js';

/** A clause is judged by what stands near it; and a sentence without end must not make reading it slow. */
const LOOK_BACK = 400;

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
  return {
    text,
    start,
    end,
    title: titleOf(said),
    nature: natureOf(said),
    references: text.match(/《(?:[^《》]|《[^《》]*》)*》/g) ?? [],
    deadline: deadlineIn(text, surface.slice(start, end), planYear),
    owners: findOwners(surface.slice(start, end)),
  };
}

/** A printer's line break stands as a blank in the surface, maybe inside a word. */
const compact = (text: string): string => text.replace(/(?<=[\u4e00-\u9fff])[ \u2060](?=[\u4e00-\u9fff])/g, '');

/** Bold marks and line breaks inside a clause are the printer's. */
const unbroken = (text: string): string => text.replace(/\*\*|[\u200b\u2060\ufeff]/g, '').replace(/\s*\n\s*/g, '');

/** Read in the surface, quoted from the source: the two keep place. */
function deadlineIn(text: string, surface: string, planYear: number | null): Deadline | null {
  const found = findDeadline(surface, planYear);
  const at = found ? surface.indexOf(found.phrase) : -1;
  return found && at !== -1 ? { ...found, phrase: text.slice(at, at + found.phrase.length) } : found;
}
