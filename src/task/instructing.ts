import type { Tx } from '../platform/database/tx.js';
import { newId } from '../platform/id.js';
import { Instruction, type Decision } from './request.entity.js';
import type { TaskChanges } from './task-changes.js';
import type { Task } from './task.entity.js';

interface Given {
  readonly task: Pick<Task, 'id' | 'leadDepartmentId'>;
  readonly decision: Pick<Decision, 'id' | 'words' | 'decidedOn'>;
  readonly answerBy: string;
  readonly today: string;
}

/** A leader's word that wants an answer by a day, of which the unit hears at once. @returns the instruction's id */
export async function giveInstruction(
  tx: Tx,
  changes: Pick<TaskChanges, 'tellAtOnce'>,
  { task, decision, answerBy, today }: Given,
): Promise<string> {
  const id = newId();
  const { words, decidedOn: givenOn } = decision;
  await tx.insert(Instruction, [{ id, taskId: task.id, decisionId: decision.id, words, givenOn, answerBy }]);
  await changes.tellAtOnce(tx, { kind: 'instruction', task, occasion: `instruction-${id}`, day: today });
  return id;
}

/** It asks for nothing any more. @returns false where it was answered, or is over: then it stands */
export async function withdrawInstruction(tx: Tx, { id, submittedOn, closedOn }: Instruction, today: string) {
  if (submittedOn !== null || closedOn !== null) return false;
  await tx.update(Instruction, { id }, { withdrawnOn: today, closedOn: today });
  return true;
}
