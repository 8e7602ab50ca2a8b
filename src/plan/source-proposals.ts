import type { Directory } from '../organization/directory.js';
import type { DraftSet } from '../task/draft-changes.service.js';
import type { DeskRecord } from './desk-lines.js';

const bare = (name: string): string => name.replace(/^[^区县市旗]{1,4}[区县旗]/, '区').replace(/^区(?=区)/, '');

/** The unit a report names, by its full name, or without the 区 that it leaves out. */
function unitNamed(name: string, directory: Directory): string | null {
  const wanted = bare(name.trim());
  const found = directory.departments.filter((unit) => [unit.name, unit.name.replace(/^区/, '')].includes(wanted));
  return found.length === 1 ? (found[0]?.id ?? null) : null;
}

/** What the text itself says of who leads, who helps and by when, where the line does not say it yet; null: nothing. */
export function saidInSource({ task, promises, cooperating }: DeskRecord, directory: Directory): DraftSet | null {
  const units = (names: readonly string[]): string[] => [
    ...new Set(names.flatMap((name) => unitNamed(name, directory) ?? [])),
  ];
  const [lead] = units(promises.flatMap(({ namedOwners }) => namedOwners.lead ?? []));
  const helping = units(promises.flatMap(({ namedOwners }) => namedOwners.cooperating));
  const days = promises.flatMap(({ deadline }) => (deadline as { date?: string | null } | null)?.date ?? []).sort();
  const leads = task.leadDepartmentId ?? lead ?? null;
  const others = helping.filter((id) => id !== leads);
  const set: DraftSet = {
    ...(task.leadDepartmentId === null && lead !== undefined ? { leadDepartmentId: lead } : {}),
    ...(cooperating.length === 0 && others.length > 0 ? { cooperatingDepartmentIds: others } : {}),
    ...(task.dueDate === null && task.nature === 'oneOff' && days.length > 0 ? { dueDate: days.at(-1) ?? null } : {}),
  };
  return Object.keys(set).length === 0 ? null : set;
}
