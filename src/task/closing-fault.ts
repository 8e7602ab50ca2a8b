import { IsNull } from 'typeorm';
import type { Tx } from '../platform/database/tx.js';
import { closingFault, isBeforeYearEnd, type Closing, type ClosingFault } from './domain/outcomes.js';
import { Node, Period } from './node.entity.js';
import type { Task } from './task.entity.js';

/**
 * What is wrong with how the unit says the task ended; null where nothing is.
 * @param opens MM-DD from which statements about the year are asked for
 */
export async function closingFaultOf(
  tx: Tx,
  task: Task,
  { closing, opens, today }: { closing: Closing; opens: string; today: string },
): Promise<ClosingFault | null> {
  const nodesOpen = (await tx.count(Node, { taskId: task.id, submittedOn: IsNull() })) > 0;
  // A product is done when it is done.
  const early =
    task.nature !== 'oneOff' && isBeforeYearEnd(await tx.findBy(Period, { planId: task.planId }), opens, today);
  return closingFault(closing, { nature: task.nature, nodesOpen, early });
}
