import { In } from 'typeorm';
import type { Reads } from '../platform/database/reads.js';
import type { Tx } from '../platform/database/tx.js';
import { STATE_WORDS, type TaskState } from './domain/states.js';
import { Request } from './request.entity.js';

export interface Proposed {
  /** The paper's: one proposal a paper. */
  readonly id: string;
  readonly taskId: string;
  readonly departmentId: string;
  readonly nodeId: string | null;
  /** How it stands, and what the office suggests. */
  readonly standing: string;
  readonly suggestion: string;
  readonly by: string;
  readonly today: string;
}

/** 提请协调: what the office signed waits for the leader from now on. */
export async function propose(tx: Tx, { id, taskId, nodeId, departmentId, ...said }: Proposed): Promise<void> {
  await tx.insert(Request, [
    {
      ...{ id, taskId, nodeId, kind: 'proposal', number: 1, late: true, decider: 'leader', state: 'asked' },
      ...{ askedOn: said.today, askedBy: said.by, reason: said.standing, opinion: said.suggestion },
      fromDepartmentId: departmentId,
    },
  ]);
}

export const openProposals = (from: Reads): Promise<Request[]> =>
  from.find(Request, { where: { kind: 'proposal', state: 'asked' }, order: { id: 'ASC' } });

/** Overtaken: there is nothing left to decide, and why is kept with it. */
export async function endProposals(
  tx: Tx,
  ids: readonly string[],
  { because, today }: { readonly because: string; readonly today: string },
): Promise<void> {
  if (ids.length === 0) return;
  const set = { state: 'withdrawn' as const, decidedOn: today, answer: because };
  await tx.update(Request, { id: In([...ids]), kind: 'proposal', state: 'asked' }, set);
}

/** In these states a task is not late, whatever happens to it later. */
const OVER: readonly TaskState[] = ['completed', 'closed', 'cancelled', 'suspended'];

/** Ends what was proposed about a task that has just come into a state in which it needs no leader. @returns which */
export async function endProposalsOf(
  tx: Tx,
  { taskId, state, today }: { readonly taskId: string; readonly state: TaskState; readonly today: string },
): Promise<{ readonly ids: readonly string[]; readonly because: string }> {
  const because = `任务已${STATE_WORDS[state].office}，不再需要决定。`;
  if (!OVER.includes(state)) return { ids: [], because };
  const ids = (await tx.findBy(Request, { taskId, kind: 'proposal', state: 'asked' })).map(({ id }) => id);
  await endProposals(tx, ids, { because, today });
  return { ids, because };
}
