import type { LedgerRow } from '../../plan/ledger.service.js';
import { PILE_WORDS, PILES, type Pile } from '../../reminder/domain/leaders-totals.js';
import type { Lamp } from '../components/light.js';
import type { LedgerQuery } from './ledger-address.js';
import { LEDGER_PILE_WORDS, pileOfRow } from './ledger-piles.js';
import { tasksAddress, type OverviewAbout } from './overview-about.js';
import { markerWords } from './words.js';

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

interface Entry {
  readonly pile: Counted;
  readonly unit: string;
  /** By their marks, as the ledger filters by them. */
  readonly items: ReadonlyMap<string, string>;
}

function entriesOf(rows: readonly LedgerRow[], { input, post }: OverviewAbout): Entry[] {
  return rows.flatMap((row) => {
    const pile = pileOfRow(row, input.today);
    const seen = input.whole || row.supervisor?.code === post.code;
    if (pile === null || !seen) return [];
    const items = row.commitments.map(
      ({ planItem: { marker, heading } }) => [markerWords(marker), markerWords(marker) + heading] as const,
    );
    return [{ pile, unit: row.leadDepartment ?? '', items: new Map(items) }];
  });
}

/** 逾期1，正常2 */
const told = (entries: readonly Entry[]): string =>
  ORDER.flatMap((pile) => {
    const n = entries.filter((one) => one.pile === pile).length;
    return n === 0 ? [] : [`${WORDS[pile]}${n}`];
  }).join('，');

const inOrder = (entries: readonly Entry[]): Lamp[] =>
  ORDER.flatMap((pile) => entries.filter((one) => one.pile === pile).map(() => LAMPS[pile]));

/** 计划条目 by 单位: a lamp a task, the worst first; every cell and sum opens the tasks it counts. */
export function gridView(rows: readonly LedgerRow[], about: OverviewAbout): GridView {
  const entries = entriesOf(rows, about);
  const items = [...new Map(entries.flatMap((one) => [...one.items]))].sort(([a], [b]) => itemOrder(a) - itemOrder(b));
  const names = about.input.units.map(({ name }) => name).filter((name) => entries.some(({ unit }) => unit === name));
  const sum = (of: readonly Entry[], query: LedgerQuery, whose: string): SumView => ({
    ...{ n: of.length, href: tasksAddress(about, 'any', query), label: `${whose}，${of.length}项：${told(of)}` },
  });
  const ofUnit = (name: string): Entry[] => entries.filter(({ unit }) => unit === name);
  return {
    units: names.map((name) => ({
      ...{ name, href: tasksAddress(about, 'any', { unit: name }) },
      sum: sum(ofUnit(name), { unit: name }, name),
    })),
    rows: items.map(([item, heading]) => {
      const row = entries.filter((one) => one.items.has(item));
      const cell = (unit: string): CellView | null => {
        const of = row.filter((one) => one.unit === unit);
        if (of.length === 0) return null;
        const { label, href } = sum(of, { unit, item }, `${unit}，${heading}`);
        return { label, href, unit, lamps: inOrder(of) };
      };
      return { item: heading, cells: names.map(cell), sum: sum(row, { item }, heading) };
    }),
    sum: sum(entries, {}, '合计'),
    legend: legendOf(entries, about),
    twice: entries.some((one) => one.items.size > 1),
  };
}

const legendOf = (entries: readonly Entry[], about: OverviewAbout): GridView['legend'] =>
  [...PILES, 'asked' as const].flatMap((pile) => {
    const n = entries.filter((one) => one.pile === pile).length;
    const words = pile === 'asked' ? LEDGER_PILE_WORDS.asked : WORDS[pile];
    return n === 0 ? [] : [{ lamp: LAMPS[pile], label: `${words}${n}`, href: tasksAddress(about, pile) }];
  });

const itemOrder = (marker: string): number => '一二三四五六七八九十'.indexOf(marker.replace(/[（）]/g, '').slice(0, 1));
