import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import type { Tx } from '../platform/database/tx.js';
import { newId } from '../platform/id.js';
import { Node } from './node.entity.js';
import { nodeRows, taskRow, type TaskDraft } from './task-drafts.service.js';
import { Task, TaskCommitment, TaskCooperation } from './task.entity.js';

/** A draft as somebody saw it: what was changed since is not overwritten. */
export interface DraftRef {
  readonly id: string;
  readonly version: number;
}

/** What is given is set; the rest stays. */
export type DraftSet = Partial<Omit<TaskDraft, 'commitmentIds'>> & { readonly confirmedOn?: string | null };

/** Line by line, the breakdown before it is approved. Rows of tasks that are assigned are never touched here. */
@Injectable()
export class DraftChanges {
  /** False: somebody else changed it first, or it is a draft no longer. */
  async revise(tx: Tx, { id, version }: DraftRef, set: DraftSet): Promise<boolean> {
    const { cooperatingDepartmentIds, nodes, ...columns } = set;
    const revised = await tx.update(Task, { id, version, state: 'draft' }, { confirmedOn: null, ...columns });
    if (revised !== 1) return false;
    if (cooperatingDepartmentIds) {
      await tx.remove(TaskCooperation, { taskId: id });
      const rows = cooperatingDepartmentIds.map((departmentId, ordinal) => ({ taskId: id, departmentId, ordinal }));
      await tx.insert(TaskCooperation, rows);
    }
    if (nodes) {
      await tx.remove(Node, { taskId: id });
      await tx.insert(Node, nodeRows(id, nodes));
    }
    return true;
  }

  /** Behind the last one; promises it answers are taken from the drafts that had them. */
  async add(tx: Tx, planId: string, draft: TaskDraft): Promise<string> {
    const [last] = await tx.find(Task, { where: { planId }, order: { number: 'DESC' }, take: 1 });
    const id = newId();
    await tx.insert(Task, [taskRow(planId, draft, { id, number: (last?.number ?? 0) + 1 })]);
    await tx.insert(
      TaskCooperation,
      draft.cooperatingDepartmentIds.map((departmentId, ordinal) => ({ taskId: id, departmentId, ordinal })),
    );
    await tx.insert(Node, nodeRows(id, draft.nodes));
    await this.give(tx, draft.commitmentIds, id);
    return id;
  }

  async give(tx: Tx, commitmentIds: readonly string[], taskId: string): Promise<void> {
    if (commitmentIds.length > 0) await tx.update(TaskCommitment, { commitmentId: In([...commitmentIds]) }, { taskId });
  }

  /** Drafts that answer no promise any more. */
  async remove(tx: Tx, ids: readonly string[]): Promise<void> {
    const taskId = In([...ids]);
    // Sentences of an earlier revision that are promised no longer.
    await tx.remove(TaskCommitment, { taskId });
    await tx.remove(TaskCooperation, { taskId });
    await tx.remove(Node, { taskId });
    await tx.remove(Task, { id: taskId, state: 'draft' });
  }

  /** Drafts are counted on behind what is assigned, in this order. */
  async renumber(tx: Tx, ids: readonly string[], after: number): Promise<void> {
    // Two steps: a number is never held twice.
    for (const sign of [-1, 1]) {
      for (const [i, id] of ids.entries())
        await tx.update(Task, { id, state: 'draft' }, { number: sign * (after + i + 1) });
    }
  }
}
