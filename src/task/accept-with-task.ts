import { IsNull, Not } from 'typeorm';
import type { Tx } from '../platform/database/tx.js';
import { Node, TaskPeriod } from './node.entity.js';
import { ProgressReport } from './progress-report.entity.js';

export interface Reviewed {
  readonly reviewedOn: string;
  readonly reviewedBy: string;
}

/** Whoever accepts the whole accepts what lay with it: the closing statement, and every node and period handed in. */
export async function acceptWithTask(tx: Tx, taskId: string, reviewed: Reviewed): Promise<void> {
  await tx.update(ProgressReport, { taskId, state: 'submitted' }, { ...reviewed, state: 'accepted' });
  const acceptedOn = reviewed.reviewedOn;
  await tx.update(Node, { taskId, submittedOn: Not(IsNull()), acceptedOn: IsNull() }, { acceptedOn });
  await tx.update(TaskPeriod, { taskId, statedOn: Not(IsNull()), acceptedOn: IsNull() }, { acceptedOn });
}
