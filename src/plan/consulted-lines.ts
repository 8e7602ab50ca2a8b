import type { DeskRecord } from './desk-lines.js';
import type { DeskSheet } from './desk-reading.service.js';

/** What a unit is asked about: the lines it leads or cooperates in, as long as the table is not approved. */
export const linesAskedOf = ({ plan, lines }: Pick<DeskSheet, 'plan' | 'lines'>, unitId: string): DeskRecord[] =>
  plan.state === 'draft'
    ? lines.filter(({ task, cooperating }) => task.leadDepartmentId === unitId || cooperating.includes(unitId))
    : [];
