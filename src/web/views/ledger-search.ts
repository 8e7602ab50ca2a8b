import type { Directory } from '../../organization/directory.js';
import type { Place } from '../../plan/ledger-selection.js';
import type { LedgerRow } from '../../plan/ledger.service.js';
import type { Nature } from '../../task/task.entity.js';
import { markerWords, NATURE_WORDS } from './words.js';

/** Either width of brackets and letters, either kind of quotation marks, no spaces: as people type. */
const plain = (words: string): string =>
  words
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[“”"'‘’《》\s]/g, '');

/** Words are parted by spaces, and each is found somewhere. */
const askedIn = (wanted: string | undefined): string[] =>
  (wanted ?? '')
    .split(/[\s　]+/u)
    .map(plain)
    .filter((word) => word !== '');

const answering = (departmentId: string, directory: Directory): string[] =>
  directory
    .postsOf(departmentId, ['head', 'clerk'])
    .flatMap(({ id, title }) => [title, ...directory.holdersOf(id).map(({ officer }) => officer.name)]);

const placeWords = (marker: string | null): string => `三${markerWords(marker)}`;

/** What a row is found by: its words, its promises and where they stand, its units, and who answers in the lead. */
function wordsOf(row: LedgerRow, directory: Directory): string[] {
  const { task } = row.record;
  return [
    ...[task.title, task.standard ?? '', row.responsiblePost ?? '', NATURE_WORDS[task.nature]],
    ...[row.leadDepartment ?? '', ...row.cooperatingDepartments],
    ...(task.leadDepartmentId === null ? [] : answering(task.leadDepartmentId, directory)),
    ...row.commitments.flatMap(({ text, planItem }) => [
      text,
      planItem.heading,
      `${placeWords(planItem.marker)}${task.number}`,
    ]),
  ];
}

export function searcher(wanted: string | undefined, directory: Directory): (row: LedgerRow) => boolean {
  const asked = askedIn(wanted);
  if (asked.length === 0) return () => true;
  return (row) => {
    const words = wordsOf(row, directory).map(plain);
    return asked.every((one) => words.some((word) => word.includes(one)));
  };
}

const PLAIN_ASCII = /[!-~]/g;
const WIDE = 0xfee0;
const escaped = (words: string): string => words.replace(/[\\%_]/g, '\\$&');

/**
 * What SQL can tell of it without knowing widths and quotation marks: the other characters, in this order. Words of letters
 * and digits alone are looked for in both widths.
 */
function patternsOf(word: string): string[] {
  const rest = [...word.replace(PLAIN_ASCII, '')];
  if (rest.length > 0) return [`%${rest.join('%')}%`];
  const wide = word.replace(PLAIN_ASCII, (c) => String.fromCharCode(c.charCodeAt(0) + WIDE));
  return [`%${escaped(word)}%`, `%${escaped(wide)}%`];
}

export interface Heading {
  readonly id: string;
  readonly marker: string | null;
  readonly heading: string;
}

/** 三（七）24: under a heading, the task of that number; of the bare digits, any. */
function numbersIn(word: string, headings: readonly Heading[]): Place['numbers'] {
  const [, before = '', digits] = /^(.*?)(\d+)$/.exec(word) ?? [];
  if (digits === undefined) return [];
  if (before === '') return [{ digits, itemIds: null }];
  const itemIds = headings.filter(({ marker }) => plain(placeWords(marker)).endsWith(before)).map(({ id }) => id);
  return itemIds.length === 0 ? [] : [{ digits, itemIds }];
}

/** Where each of the words may be found; more than is found there, never less. */
export function placesOf(wanted: string | undefined, directory: Directory, headings: readonly Heading[]): Place[] {
  const has = (word: string) => (words: string) => plain(words).includes(word);
  return askedIn(wanted).map((word): Place => {
    const found = has(word);
    const named = directory.departments.filter(({ name }) => found(name)).map(({ id }) => id);
    const answered = directory.departments.filter(({ id }) => answering(id, directory).some(found)).map(({ id }) => id);
    return {
      patterns: patternsOf(word),
      leadIds: [...new Set([...named, ...answered])],
      cooperatingIds: named,
      postIds: directory.posts.filter(({ title }) => found(title)).map(({ id }) => id),
      natures: (Object.keys(NATURE_WORDS) as Nature[]).filter((nature) => found(NATURE_WORDS[nature])),
      itemIds: headings.filter((one) => found(one.heading) || found(placeWords(one.marker))).map(({ id }) => id),
      numbers: numbersIn(word, headings),
    };
  });
}
