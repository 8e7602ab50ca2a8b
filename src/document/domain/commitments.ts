import type { Clause } from './clauses.js';
import { roleOfClause } from './clause-roles.js';
import { findDeadline } from './deadlines.js';
import { natureOf } from './nature.js';
import { findOwners } from './owners.js';
import type { ReadCommitment } from './parsed-report.js';
import { titleOf } from './titles.js';

/** A clause is judged by what stands near it; and a sentence without end must not make reading it slow. */
const LOOK_BACK = 400;

interface Gathered {
  start: number;
  end: number;
  sentence: number;
  /** The clause that says what is done; null while only its manner was met. */
  action: string | null;
}

export interface CommitmentSource {
  readonly source: string;
  readonly heading: string;
  readonly planYear: number | null;
}

/** One commitment: an action on its own object, with the manner before it and the results behind it. */
export function commitmentsOf(clauses: readonly Clause[], from: CommitmentSource): ReadCommitment[] {
  const gathered: Gathered[] = [];
  for (const clause of clauses) gather(gathered, clause, from);
  return gathered.map((one) => commitmentOf(one, from));
}

function gather(gathered: Gathered[], clause: Clause, { source, heading }: CommitmentSource): void {
  const last = gathered.at(-1);
  const same = last?.sentence === clause.sentence && !clause.marker ? last : undefined;
  const before = same?.action ? source.slice(Math.max(same.start, same.end - LOOK_BACK), same.end) : '';
  const role = roleOfClause(clause.text, { heading, before });
  if (same && (role === 'result' || same.action === null)) {
    same.end = clause.end;
    if (role === 'action') same.action = clause.text;
    return;
  }
  const action = role === 'manner' ? null : clause.text;
  gathered.push({ start: clause.start, end: clause.end, sentence: clause.sentence, action });
}

function commitmentOf({ start, end, action }: Gathered, { source, planYear }: CommitmentSource): ReadCommitment {
  const text = source.slice(start, end);
  return {
    text,
    start,
    end,
    title: titleOf(action ?? text),
    nature: natureOf(action ?? text),
    references: text.match(/《(?:[^《》]|《[^《》]*》)*》/g) ?? [],
    deadline: findDeadline(text, planYear),
    owners: findOwners(text),
  };
}
