import type { Visitor } from '../../access/visitor.js';

/** The chief answers for how long the office takes: to nobody else a review is called overdue. */
export const leadsOffice = ({ actors }: Visitor): boolean =>
  actors.some(({ roles }) => roles.includes('inspectionChief'));
