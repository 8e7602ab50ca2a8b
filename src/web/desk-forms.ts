import { isDay } from '../calendar/domain/day.js';
import type { Directory } from '../organization/directory.js';
import { postOf, type Known } from '../plan/desk-line-set.js';
import { MOST_NODES, MOST_STANDARD, MOST_TITLE } from '../plan/domain/task-shape.js';
import type { DraftRef, DraftSet } from '../task/draft-changes.service.js';
import { NATURE_WORDS } from './views/words.js';
import type { Fields } from './form-fields.js';

const listOf = (words: string | undefined): string[] => (words ?? '').split(',').filter((word) => word !== '');

/** Ids with the versions that were seen: "ID:3". */
export const refsOf = (words: string | undefined): DraftRef[] =>
  listOf(words).map((ref) => {
    const [id = '', version = ''] = ref.split(':');
    return { id, version: Number(version) };
  });

export const promisesOf = (fields: Fields): string[] => listOf(fields['promise']);

interface ReadLine {
  readonly set: DraftSet;
  readonly errors: Fields;
}

const isNature = (word: string | undefined): word is keyof typeof NATURE_WORDS =>
  word !== undefined && Object.hasOwn(NATURE_WORDS, word);

const dayFault = (day: string): string => `没有${day}这一天，请改正。`;

/** Units by name, parted as people part them. */
function unitsNamed(words: string, { departments }: Directory): { ids: string[]; unknown: string[] } {
  const names = words.split(/[、，,；;\s]+/).filter((name) => name !== '');
  const found = names.map((name) => departments.find((unit) => unit.name === name || unit.code === name));
  const unknown = names.filter((_, i) => !found[i]);
  return { ids: [...new Set(found.flatMap((unit) => unit?.id ?? []))], unknown };
}

const unknownUnits = (names: readonly string[]): string =>
  `没有${names.map((name) => `“${name}”`).join('、')}这个单位，请照机构名单写，用顿号隔开。`;

function nodesOf(fields: Fields): { nodes: NonNullable<DraftSet['nodes']>; fault: string | null } {
  const written = Array.from({ length: MOST_NODES }, (_, i) => ({
    title: fields[`node${i + 1}`] ?? '',
    dueDate: fields[`nodeDue${i + 1}`] ?? '',
  })).filter(({ title, dueDate }) => title !== '' || dueDate !== '');
  const half = written.find(({ title, dueDate }) => title === '' || dueDate === '');
  if (half) return { nodes: [], fault: half.title === '' ? '节点要写名称。' : `节点“${half.title}”要写日期。` };
  const wrong = written.find(({ dueDate }) => !isDay(dueDate));
  return { nodes: wrong ? [] : written, fault: wrong ? dayFault(wrong.dueDate) : null };
}

/** The opened line as it was filled in. A draft may be incomplete: only what cannot be kept at all is an error here. */
export function readLine(fields: Fields, { directory, periods, lastYear, untaken }: Known): ReadLine {
  const { title = '', standard = '', due = '', nature, cooperating = '' } = fields;
  const errors: Record<string, string> = {};
  if (title === '') errors['title'] = '请写任务名称。';
  if ([...title].length > MOST_TITLE) errors['title'] = `任务名称不超过${MOST_TITLE}个字。`;
  if ([...standard].length > MOST_STANDARD) errors['standard'] = `写一句话，不超过${MOST_STANDARD}个字。`;
  if (due !== '' && !isDay(due)) errors['due'] = dayFault(due);
  if (!isNature(nature)) errors['nature'] = '请选一种性质。';
  const units = unitsNamed(cooperating, directory);
  if (units.unknown.length > 0) errors['cooperating'] = unknownUnits(units.unknown);
  const { nodes, fault } = nodesOf(fields);
  if (fault !== null) errors['nodes'] = fault;
  const leadDepartmentId = directory.departmentNamed(fields['lead'] ?? '')?.id ?? null;
  const rhythm = listOf(fields['rhythm']).filter((code) => periods.some((period) => period.code === code));
  const set: DraftSet = {
    ...{ title, nature: isNature(nature) ? nature : 'continuing', standard: standard || null, dueDate: due || null },
    ...{ leadDepartmentId, cooperatingDepartmentIds: units.ids, nodes },
    responsiblePostId: postOf(fields['post'], leadDepartmentId, directory),
    carriedFromId: lastYear.find(({ id }) => id === fields['carried'])?.id ?? null,
    // A line without the field keeps what it names.
    ...(fields['problem'] === undefined
      ? {}
      : { answersProblem: untaken.find((text) => text === fields['problem']) ?? null }),
    rhythm: rhythm.length === 0 || rhythm.length === periods.length ? null : rhythm,
  };
  return { set, errors };
}

/** What is filled in of the words for many lines; the rest of each line stays. Null: nothing, or a fault in words. */
export function readBulk(fields: Fields, directory: Directory): { set: DraftSet; fault: string | null } {
  const { due = '', lead = '', cooperating = '', nature } = fields;
  const unit = directory.departmentNamed(lead);
  const units = unitsNamed(cooperating, directory);
  const fault =
    due !== '' && !isDay(due) ? dayFault(due) : units.unknown.length > 0 ? unknownUnits(units.unknown) : null;
  const set: DraftSet = {
    ...(due === '' ? {} : { dueDate: due }),
    ...(isNature(nature) ? { nature } : {}),
    ...(unit ? { leadDepartmentId: unit.id, responsiblePostId: postOf('', unit.id, directory) } : {}),
    ...(cooperating === '' ? {} : { cooperatingDepartmentIds: units.ids }),
  };
  return { set, fault };
}
