import type { Actor } from '../organization/actor.js';
import type { TokenScope, WayIn } from './access.entity.js';
import { may, officeMay, opensByLetterLink, type Permission } from './permissions.js';

/** Who is signed in, on the day it is. */
export interface Visitor {
  readonly sessionId: string;
  readonly officerId: string;
  readonly name: string;
  readonly via: WayIn | 'token';
  /** What a program may do with its token; null for people. */
  readonly scope: TokenScope | null;
  /** One for each unit in which posts are held today. */
  readonly actors: readonly Actor[];
  readonly mustChangePassword: boolean;
}

/** Whether this visitor may do it for any unit at all, and whether the way in was good enough for it. */
export type Entry = 'open' | 'signInFirst' | 'closed';

export function entryFor(visitor: Visitor, permission: Permission): Entry {
  if (!visitor.actors.some((actor) => may(actor, permission))) return 'closed';
  return visitor.via === 'letter' && !opensByLetterLink(permission) ? 'signInFirst' : 'open';
}

/** In whose name the visitor acts on a matter of this unit: by the post held there, else by the one that allows it. */
export function actingOn(visitor: Visitor, departmentId: string | null, permission: Permission): Actor | null {
  const able = visitor.actors.filter((actor) => may(actor, permission));
  return able.find((actor) => actor.departmentId === departmentId) ?? able[0] ?? null;
}

/** Whether the post of an office in whose name the visitor would act may act on this unit's matters. */
export function officeActsOn(visitor: Visitor, departmentId: string | null, permission: Permission): boolean {
  const actor = actingOn(visitor, departmentId, permission);
  return actor !== null && officeMay(actor, permission, departmentId);
}
