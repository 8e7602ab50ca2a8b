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

/** In the name of the first post that allows it; the door has seen that there is one. */
export const actingAs = ({ actors }: Visitor, permission: Permission): Actor =>
  actors.find((actor) => may(actor, permission)) ?? actors[0]!;

/** Whoever holds both offices' posts signs with the one that signs the paper; the service asks which that is. */
export function signing(visitor: Visitor): Actor {
  const all = visitor.actors.filter((actor) => may(actor, 'paper.sign'));
  return all[0] ? { ...all[0], roles: all.flatMap(({ roles }) => roles) } : actingAs(visitor, 'paper.edit');
}

/** Whether any of the posts allows it. */
export const mayBy = ({ actors }: Pick<Visitor, 'actors'>, permission: Permission): boolean =>
  actors.some((actor) => may(actor, permission));

/** Whether the post of an office in whose name the visitor would act may act on this unit's matters. */
export function officeActsOn(visitor: Visitor, departmentId: string | null, permission: Permission): boolean {
  const actor = actingOn(visitor, departmentId, permission);
  return actor !== null && officeMay(actor, permission, departmentId);
}

/** Whoever reviews reads the office's words; everybody else those of a unit. */
export const readsForOffice = ({ actors }: Visitor): boolean => actors.some((actor) => !may(actor, 'task.report'));
