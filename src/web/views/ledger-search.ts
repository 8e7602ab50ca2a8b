import type { Directory } from '../../organization/directory.js';
import type { LedgerRow } from '../../plan/ledger.service.js';
import { markerWords, NATURE_WORDS } from './words.js';

/** Either width of brackets and letters, either kind of quotation marks, no spaces: as people type. */
const plain = (words: string): string =>
  words
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[“”"'‘’《》\s]/g, '');

const peopleOf = ({ record: { task } }: LedgerRow, directory: Directory): string[] =>
  task.leadDepartmentId === null
    ? []
    : directory
        .postsOf(task.leadDepartmentId, ['head', 'clerk'])
        .flatMap(({ id, title }) => [title, ...directory.holdersOf(id).map(({ officer }) => officer.name)]);

/** What a row is found by: its words, its promises and where they stand, its units, and who answers in the lead. */
function wordsOf(row: LedgerRow, directory: Directory): string[] {
  const { task } = row.record;
  return [
    ...[task.title, task.standard ?? '', row.responsiblePost ?? '', NATURE_WORDS[task.nature]],
    ...[row.leadDepartment ?? '', ...row.cooperatingDepartments, ...peopleOf(row, directory)],
    ...row.commitments.flatMap(({ text, planItem }) => [
      text,
      planItem.heading,
      `三${markerWords(planItem.marker)}${task.number}`,
    ]),
  ];
}

/** Words are parted by spaces, and each is found somewhere. */
export function searcher(wanted: string | undefined, directory: Directory): (row: LedgerRow) => boolean {
  const asked = (wanted ?? '')
    .split(/[\s　]+/u)
    .map(plain)
    .filter((word) => word !== '');
  if (asked.length === 0) return () => true;
  return (row) => {
    const words = wordsOf(row, directory).map(plain);
    return asked.every((one) => words.some((word) => word.includes(one)));
  };
}
