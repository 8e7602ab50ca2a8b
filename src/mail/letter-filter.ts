import { reachOf } from '../access/permissions.js';
import type { Visitor } from '../access/visitor.js';
import type { Directory } from '../organization/directory.js';
import { Officer } from '../organization/officer.entity.js';
import type { Reads } from '../platform/database/reads.js';
import type { LetterState } from './letter.entity.js';

export interface LetterQuery {
  readonly state?: LetterState | undefined;
  readonly kind?: string | undefined;
  /** 'weekly:2021-W36': what one run claimed. */
  readonly run?: string | undefined;
  /** Part of an address, a name, a unit or a subject. */
  readonly q?: string | undefined;
  /** Letters before this one. */
  readonly before?: string | undefined;
}

/** A condition under way, its parameters in the order of their numbers. */
export class Condition {
  private readonly parts: string[] = [];
  readonly parameters: unknown[] = [];

  /** @param part asks with `?` for each of the values */
  and(part: string, ...values: readonly unknown[]): this {
    let n = this.parameters.length;
    this.parts.push(part.replace(/\?/g, () => `$${(n += 1)}`));
    this.parameters.push(...values);
    return this;
  }

  get sql(): string {
    return this.parts.length === 0 ? '1 = 1' : this.parts.map((part) => `(${part})`).join(' AND ');
  }
}

/** The offices, the auditor and the administrator see every letter, everybody else those written to them. */
export const seesAllLetters = ({ actors }: Visitor): boolean =>
  actors.some(({ roles }) => reachOf(roles, 'letter.read') === 'all');

/** What of the ledger this visitor has asked to see, whatever its state. */
export async function conditionFor(
  visitor: Visitor,
  { kind, run, q }: LetterQuery,
  { reads, directory }: { readonly reads: Reads; readonly directory: Directory },
): Promise<Condition> {
  const condition = new Condition();
  if (!seesAllLetters(visitor)) condition.and('officer_id = ?', visitor.officerId);
  if (kind !== undefined) condition.and('kind = ?', kind);
  // Letters older than the column are found by their slot.
  if (run !== undefined) condition.and('coalesce(run_key, slot) = ?', run);
  if (q === undefined) return condition;
  const like = `%${q.replace(/[\\%]/g, '').toLowerCase()}%`;
  const { officers, mailboxes } = await readersNamed(q, { reads, directory });
  return condition.and(
    [
      'recipient LIKE ?',
      'lower(subject) LIKE ?',
      ...(officers.length > 0 ? [`officer_id IN (${places(officers)})`] : []),
      ...(mailboxes.length > 0 ? [`recipient IN (${places(mailboxes)})`] : []),
    ].join(' OR '),
    ...[like, like, ...officers, ...mailboxes],
  );
}

const places = (values: readonly unknown[]): string => values.map(() => '?').join(', ');

/** By their own name, or by that of the unit in which they hold a post today. */
async function readersNamed(
  q: string,
  { reads, directory }: { readonly reads: Reads; readonly directory: Directory },
): Promise<{ officers: readonly string[]; mailboxes: readonly string[] }> {
  const units = directory.departments.filter(({ name }) => name.includes(q));
  const posts = directory.posts.filter(({ departmentId }) => units.some(({ id }) => id === departmentId));
  const holders = posts.flatMap(({ id }) => directory.holdersOf(id).map(({ officer }) => officer.id));
  const named = (await reads.find(Officer)).filter(({ name }) => name.includes(q)).map(({ id }) => id);
  return {
    officers: [...new Set([...holders, ...named])],
    mailboxes: units.flatMap(({ contactEmail }) => (contactEmail === null ? [] : [contactEmail.toLowerCase()])),
  };
}
