import type { Permission } from '../access/permissions.js';
import type { TaskState } from './domain/states.js';

interface Step {
  readonly from: TaskState;
  readonly action: string;
  readonly to: TaskState;
  /** Who may: the permission table says which roles, and how far they reach. */
  readonly needs: Permission;
}

/** Every move a task can make and whose it is. `advance` reads it, nothing else assigns a state. */
export const WORKFLOW = [
  { from: 'draft', action: 'approve', to: 'assigned', needs: 'plan.approve' }, // 立项, for the whole table at once
  { from: 'assigned', action: 'acknowledge', to: 'inProgress', needs: 'task.acknowledge' },
  { from: 'assigned', action: 'reassign', to: 'assigned', needs: 'request.decide' }, // an objection was right
  { from: 'inProgress', action: 'reassign', to: 'assigned', needs: 'request.decide' },
  { from: 'returned', action: 'reassign', to: 'assigned', needs: 'request.decide' },
  { from: 'inProgress', action: 'submit', to: 'submitted', needs: 'task.submit' },
  { from: 'returned', action: 'submit', to: 'submitted', needs: 'task.submit' },
  { from: 'submitted', action: 'accept', to: 'completed', needs: 'task.review' }, // 办结, the office's first look
  { from: 'submitted', action: 'sendBack', to: 'returned', needs: 'task.review' },
  { from: 'completed', action: 'close', to: 'closed', needs: 'task.close' }, // 销号, a second person's
  { from: 'completed', action: 'reopen', to: 'returned', needs: 'task.close' },
  { from: 'assigned', action: 'suspend', to: 'suspended', needs: 'task.pause' },
  { from: 'inProgress', action: 'suspend', to: 'suspended', needs: 'task.pause' },
  { from: 'returned', action: 'suspend', to: 'suspended', needs: 'task.pause' },
  { from: 'suspended', action: 'resume', to: 'inProgress', needs: 'task.pause' },
  // 承接: the next plan that goes on with it is approved; what was open of it is carried over.
  { from: 'assigned', action: 'carryOver', to: 'closed', needs: 'plan.approve' },
  { from: 'inProgress', action: 'carryOver', to: 'closed', needs: 'plan.approve' },
  { from: 'returned', action: 'carryOver', to: 'closed', needs: 'plan.approve' },
  { from: 'suspended', action: 'carryOver', to: 'closed', needs: 'plan.approve' },
  { from: 'draft', action: 'cancel', to: 'cancelled', needs: 'task.cancel' },
  { from: 'assigned', action: 'cancel', to: 'cancelled', needs: 'task.cancel' },
  { from: 'inProgress', action: 'cancel', to: 'cancelled', needs: 'task.cancel' },
  { from: 'returned', action: 'cancel', to: 'cancelled', needs: 'task.cancel' },
  { from: 'suspended', action: 'cancel', to: 'cancelled', needs: 'task.cancel' },
] as const satisfies readonly Step[];

export type TaskAction = (typeof WORKFLOW)[number]['action'];

/** The state after the action, or null where the table has no such move. */
export const advance = (state: TaskState, action: TaskAction): TaskState | null =>
  WORKFLOW.find((step) => step.from === state && step.action === action)?.to ?? null;
