import { PILE_WORDS, PILES, type Pile } from '../../reminder/domain/piles.js';
import { groupBy } from '../../platform/group.js';
import type { GridFigures } from '../../reminder/leaders-grid.js';
import type { PileCount } from '../../reminder/leaders-piles.js';
import type { Lamp } from '../components/light.js';
import type { LedgerQuery } from './ledger-address.js';
import { LEDGER_PILE_WORDS } from './ledger-piles.js';
import { tasksAddress, type OverviewAbout } from './overview-about.js';

type Counted = Pile | 'asked';

export interface CellView {
  /** Read out: whose, of which item, how many of what. */
  readonly label: string;
  readonly unit: string;
  readonly href: string;
  readonly lamps: readonly Lamp[];
}

export interface SumView {
  readonly n: number;
  readonly href: string;
  readonly label: string;
}

export interface GridView {
  readonly units: readonly { readonly name: string; readonly href: string; readonly sum: SumView }[];
  readonly rows: readonly {
    readonly item: string;
    readonly cells: readonly (CellView | null)[];
    readonly sum: SumView;
  }[];
  readonly sum: SumView;
  readonly legend: readonly { readonly lamp: Lamp; readonly label: string; readonly href: string }[];
  /** Some tasks answer two items and stand in two rows. */
  readonly twice: boolean;
}

const ORDER: readonly Counted[] = [
  'late',
  'unreported',
  'soon',
  'watched',
  'normal',
  'ended',
  'paused',
  'overall',
  'asked',
];
const LAMPS: Readonly<Record<Counted, Lamp>> = {
  ...{ late: 'red', unreported: 'amber', soon: 'amber', watched: 'amber', normal: 'green' },
  ...{ ended: 'done', paused: 'grey', overall: 'grey', asked: 'grey' },
};
const WORDS: Readonly<Record<Counted, string>> = { ...PILE_WORDS, asked: '商请办理' };

export interface GridGiven {
  readonly figures: GridFigures;
  readonly piles: readonly PileCount[];
}

/** So many tasks of a unit, of one pile. */
interface Entry {
  readonly pile: Counted;
  readonly unit: string;
  readonly n: number;
}

const nOf = (entries: readonly Entry[], pile: Counted): number =>
  entries.reduce((sum, one) => (one.pile === pile ? sum + one.n : sum), 0);

/** 逾期1，正常2 */
const told = (entries: readonly Entry[]): string =>
  ORDER.flatMap((pile) => {
    const n = nOf(entries, pile);
    return n === 0 ? [] : [`${WORDS[pile]}${n}`];
  }).join('，');

const inOrder = (entries: readonly Entry[]): Lamp[] =>
  ORDER.flatMap((pile) => Array.from({ length: nOf(entries, pile) }, () => LAMPS[pile]));

/** 计划条目 by 单位: a lamp a task, the worst first; every cell and sum opens the tasks it counts. */
export function gridView({ figures, piles }: GridGiven, about: OverviewAbout): GridView {
  const units = new Map(about.input.units.map((unit) => [unit.id, unit]));
  const entry = ({ unit, pile, n }: PileCount): Entry[] => {
    const of = units.get(unit);
    return of ? [{ unit: of.name, n, pile: of.manner === 'request' ? 'asked' : pile }] : [];
  };
  const entries = piles.flatMap(entry);
  const ofUnit = groupBy(entries, ({ unit }) => unit);
  const names = about.input.units.map(({ name }) => name).filter((name) => ofUnit.has(name));
  const sum = (of: readonly Entry[], query: LedgerQuery, whose: string): SumView => {
    const n = of.reduce((all, one) => all + one.n, 0);
    return { n, href: tasksAddress(about, 'any', query), label: `${whose}，${n}项：${told(of)}` };
  };
  const items = groupBy(figures.cells, ({ item }) => item);
  const row = (item: string, heading: string): GridView['rows'][number] => {
    const of = (items.get(item) ?? []).flatMap(entry);
    const cells = groupBy(of, ({ unit }) => unit);
    const cell = (unit: string): CellView | null => {
      const there = cells.get(unit);
      if (!there) return null;
      const { label, href } = sum(there, { unit, item }, `${unit}，${heading}`);
      return { label, href, unit, lamps: inOrder(there) };
    };
    return { item: heading, cells: names.map(cell), sum: sum(of, { item }, heading) };
  };
  return {
    units: names.map((name) => ({
      ...{ name, href: tasksAddress(about, 'any', { unit: name }) },
      sum: sum(ofUnit.get(name) ?? [], { unit: name }, name),
    })),
    rows: [...figures.headings]
      .filter(([item]) => items.has(item))
      .sort(([a], [b]) => itemOrder(a) - itemOrder(b))
      .map(([item, heading]) => row(item, item + heading)),
    sum: sum(entries, {}, '合计'),
    legend: legendOf(entries, about),
    twice: figures.twice,
  };
}

const legendOf = (entries: readonly Entry[], about: OverviewAbout): GridView['legend'] =>
  [...PILES, 'asked' as const].flatMap((pile) => {
    const n = nOf(entries, pile);
    const words = pile === 'asked' ? LEDGER_PILE_WORDS.asked : WORDS[pile];
    return n === 0 ? [] : [{ lamp: LAMPS[pile], label: `${words}${n}`, href: tasksAddress(about, pile) }];
  });

const itemOrder = (marker: string): number => '一二三四五六七八九十'.indexOf(marker.replace(/[（）]/g, '').slice(0, 1));
