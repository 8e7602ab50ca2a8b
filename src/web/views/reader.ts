import { may } from '../../access/permissions.js';
import type { Visitor } from '../../access/visitor.js';

/** Whoever reviews reads the office's words; everybody else those of a unit. */
export const readsForOffice = ({ actors }: Visitor): boolean => actors.some((actor) => !may(actor, 'task.report'));

/** The chief answers for how long the office takes: to nobody else a review is called overdue. */
export const leadsOffice = ({ actors }: Visitor): boolean =>
  actors.some(({ roles }) => roles.includes('inspectionChief'));
