import type { Role } from './post.entity.js';

/** Who acts: an officer on behalf of a unit, by the posts held there that day. */
export interface Actor {
  readonly officerId: string;
  readonly roles: readonly Role[];
  readonly departmentId: string;
  readonly parentDepartmentId: string | null;
}

const UNIT_ROLES: readonly Role[] = ['head', 'clerk'];
const OFFICE_ROLES: readonly Role[] = ['inspectionOfficer', 'inspectionChief', 'composer'];

const holdsOne = ({ roles }: Actor, of: readonly Role[]): boolean => roles.some((role) => of.includes(role));

/** A unit speaks by its head or clerk; a post held there for something else (auditor, administrator) speaks for nobody. */
export const speaksForUnit = (actor: Actor): boolean => holdsOne(actor, UNIT_ROLES);

/** Who reviews for one of the two offices. */
export const reviewsForOffice = (actor: Actor): boolean => holdsOne(actor, OFFICE_ROLES);
