import type { Actor } from '../organization/actor.js';
import type { Tx } from '../platform/database/tx.js';
import { OfficePaper } from './office-paper.entity.js';

interface Change {
  readonly actor: Actor;
  /** As the journal calls it: bulletin.sign. */
  readonly act: string;
  readonly set: Partial<OfficePaper>;
  /** What the journal keeps beside it. */
  readonly told?: object;
}

/** One change of a paper with its entry; false where somebody else was first. */
export async function changeOfficePaper(
  tx: Tx,
  { id, version }: Pick<OfficePaper, 'id' | 'version'>,
  { actor, act, set, told = {} }: Change,
): Promise<boolean> {
  if ((await tx.update(OfficePaper, { id, version }, set)) !== 1) return false;
  tx.record({ act, subject: { type: 'paper', id }, actorId: actor.officerId, payload: { ...set, ...told } });
  return true;
}
