import type { Directory } from '../organization/directory.js';
import { reachOf, type Permission } from './permissions.js';
import type { Visitor } from './visitor.js';

/** The units whose matters somebody sees; `own` are those in which posts are held. */
export interface Sight {
  readonly everything: boolean;
  readonly departments: ReadonlySet<string>;
  readonly own: ReadonlySet<string>;
}

export function sightOf({ actors }: Pick<Visitor, 'actors'>, permission: Permission, directory: Directory): Sight {
  const departments = new Set<string>();
  let everything = false;
  for (const actor of actors) {
    const reach = reachOf(actor.roles, permission);
    if (reach === null) continue;
    everything ||= reach === 'all';
    departments.add(actor.departmentId);
    if (reach === 'supervised') for (const { id } of directory.supervisedBy(actor)) departments.add(id);
  }
  return { everything, departments, own: new Set(actors.map((actor) => actor.departmentId)) };
}

/** The same for all who see the same. */
export const sightKey = ({ everything, departments, own }: Sight): string =>
  `${everything} ${[...departments].sort().join()} ${[...own].sort().join()}`;

export const sees = (sight: Sight, departmentId: string | null): boolean =>
  sight.everything || (departmentId !== null && sight.departments.has(departmentId));
