import type { Sight } from '../../access/sight.js';
import type { Day } from '../../calendar/domain/day.js';
import type { Department } from '../../organization/department.entity.js';
import type { Directory } from '../../organization/directory.js';
import type { LedgerLamp, Selection } from '../../plan/ledger-selection.js';
import type { LedgerRow } from '../../plan/ledger.service.js';
import { countsDays, mannerFor } from '../../reminder/domain/addressing.js';
import type { Lamp } from '../components/light.js';
import type { LedgerQuery } from './ledger-address.js';
import { isInPile, PILE_SELECTIONS, pileOfRow } from './ledger-piles.js';
import { placesOf, searcher, type Heading } from './ledger-search.js';
import { markerWords } from './words.js';

export interface LedgerAsked {
  readonly today: Day;
  readonly query: LedgerQuery;
  readonly sight: Sight;
  readonly directory: Directory;
  readonly forOffice: boolean;
  /** Working days the office has for a review, where the reader answers for them. */
  readonly reviewLimit: number | null;
}

export interface LedgerWanted {
  readonly selection: Selection;
  /** What SQL cannot tell of a row that it found. */
  readonly holds: readonly ((row: LedgerRow) => boolean)[];
}

export const LAMP_OF: Readonly<Record<Lamp, LedgerLamp>> = {
  ...{ red: 'red', amber: 'yellow', green: 'green', grey: 'grey', done: 'ended' },
};

type Filter = Exclude<keyof LedgerQuery, 'sort' | 'hide' | 'page'>;
/** What the address does not say. */
export interface Surroundings {
  /** Of the plans in force. */
  readonly headings: readonly Heading[];
  /** What was handed in by that day has waited too long for the reader's office; null where it is not his to answer for. */
  readonly overdueSince: Day | null;
}
type Around = LedgerAsked & Surroundings;
type Part = Partial<LedgerWanted>;

const NONE: Selection = { ids: [] };
const ledBy = ({ directory }: LedgerAsked, is: (unit: Department) => boolean): Selection => ({
  leadIds: directory.departments.filter(is).map(({ id }) => id),
});

/** Those who are asked and not held to their days. */
export const uncountedIn = ({ departments }: Pick<Directory, 'departments'>): string[] =>
  departments.filter(({ kind }) => !countsDays(mannerFor(kind))).map(({ id }) => id);

function stateOf(state: NonNullable<LedgerQuery['state']>, { today, forOffice, overdueSince }: Around): Part {
  switch (state) {
    case 'overdueReview':
      return { selection: overdueSince === null ? NONE : { waitingSince: overdueSince } };
    case 'lookAgain':
      return { selection: forOffice ? { lookAgainBy: today } : NONE };
    case 'assigned':
    case 'submitted':
    case 'returned':
    case 'completed':
      return { selection: { states: [state] } };
  }
}

function pileOf(pile: NonNullable<LedgerQuery['pile']>, around: Around): Part {
  const { held, telling, ...selection } = PILE_SELECTIONS[pile];
  const units = held === null ? [] : [ledBy(around, ({ kind }) => countsDays(mannerFor(kind)) === held)];
  return {
    selection: { ...selection, countedOn: around.today, and: units },
    holds: telling ? [(row) => isInPile(pileOfRow(row, around.today), pile)] : [],
  };
}

const FILTERS: { readonly [K in Filter]-?: (wanted: NonNullable<LedgerQuery[K]>, around: Around) => Part } = {
  light: (lamp, { directory }) => ({ selection: { lamp: LAMP_OF[lamp], uncounted: uncountedIn(directory) } }),
  item: (marker, { headings }) => {
    const itemIds = headings.filter((one) => markerWords(one.marker) === marker).map(({ id }) => id);
    return { selection: { itemIds } };
  },
  nature: (nature) => ({ selection: { natures: [nature] } }),
  state: stateOf,
  unit: (name, around) => ({ selection: ledBy(around, (unit) => unit.name === name) }),
  leader: (code, around) => {
    const post = around.directory.postNamed(code)?.id;
    return { selection: ledBy(around, (unit) => post !== undefined && unit.supervisingLeaderPostId === post) };
  },
  pile: pileOf,
  q: (q, { directory, headings }) => ({
    selection: { words: placesOf(q, directory, headings) },
    holds: [searcher(q, directory)],
  }),
};

/** How it stands is asked by these: only of tasks of which it may be told. */
const OF_STANDING: readonly Filter[] = ['light', 'state', 'leader', 'pile'];

export function wantedOf(asked: LedgerAsked, surroundings: Surroundings): LedgerWanted {
  const { query, sight } = asked;
  const around = { ...asked, ...surroundings };
  const parts = (Object.keys(FILTERS) as Filter[]).flatMap((key) => {
    const part = FILTERS[key] as (wanted: unknown, around: Around) => Part;
    return query[key] === undefined ? [] : [part(query[key], around)];
  });
  return {
    selection: {
      seenBy: sight,
      uncounted: uncountedIn(asked.directory),
      ...(OF_STANDING.some((key) => query[key] !== undefined) ? { told: true } : {}),
      // Known by itself, for the order.
      ...(query.light === undefined ? {} : { lamp: LAMP_OF[query.light] }),
      and: parts.flatMap(({ selection }) => selection ?? []),
    },
    holds: parts.flatMap(({ holds }) => holds ?? []),
  };
}
