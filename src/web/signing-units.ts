import { may } from '../access/permissions.js';
import { actingOn, type Visitor } from '../access/visitor.js';
import type { Actor } from '../organization/actor.js';

/** The units in whose name somebody fills in. */
export const unitsOf = ({ actors }: Visitor): string[] =>
  actors.filter((actor) => may(actor, 'task.draft')).map(({ departmentId }) => departmentId);

/** The post by which a signed sheet of this unit is entered; the door has seen that there is one. */
export const actorOf = (visitor: Visitor, departmentId: string): Actor =>
  actingOn(visitor, departmentId, 'draft.signedOnPaper') ?? visitor.actors[0]!;
