import { dayAsSeenOn, type Day } from '../../calendar/domain/day.js';
import type { LedgerRow } from '../../plan/ledger.service.js';
import { isOverdueReview } from '../../task/domain/reviews.js';
import type { FilterView } from '../components/filters.js';
import type { LedgerCount, LedgerLine, LedgerView } from '../pages/ledger.page.js';
import type { Lamp } from '../components/light.js';
import { ledgerAddress, type LedgerQuery } from './ledger-address.js';
import { columnsOf, headsOf, orderOf, pagerOf, searchOf } from './ledger-layout.view.js';
import { orderBy } from './ledger-columns.js';
import { isInPile, LEDGER_PILE_WORDS, pileOfRow } from './ledger-piles.js';
import { lightView, markerWords, NATURE_WORDS, stateForOffice, stateWords } from './words.js';

export interface LedgerAbout {
  readonly today: Day;
  readonly query: LedgerQuery;
  readonly title: string;
  readonly forOffice: boolean;
  /** Working days the office has for a review, where the reader answers for them. */
  readonly reviewLimit: number | null;
  /** Ticked before a bulk change was refused. */
  readonly chosen: ReadonlySet<string>;
  readonly mayImport: boolean;
  /** Whether how it stands may be told: not to a unit that only cooperates. */
  readonly whole: (row: LedgerRow) => boolean;
  /** Whether a row holds the words that are looked for. */
  readonly found: (row: LedgerRow) => boolean;
}

interface Entry {
  readonly row: LedgerRow;
  readonly lamp: Lamp;
  readonly label: string;
  readonly items: readonly string[];
  /** False where the reader's unit only cooperates. */
  readonly told: boolean;
  readonly pile: ReturnType<typeof pileOfRow>;
  /** Holds the words that are looked for. */
  readonly found: boolean;
  /** Something of it has waited for the office longer than it may; told to its chief alone. */
  readonly overdueReview: boolean;
  /** A pause of it is due to be looked at again; told to the office. */
  readonly lookAgain: boolean;
}

const LAMP_WORDS: readonly (readonly [Lamp, string])[] = [
  ['red', '逾期'],
  ['amber', '黄灯'],
  ['green', '正常'],
  ['grey', '不计灯'],
  ['done', '办结'],
];

const OVERDUE = 'overdueReview';
const LOOK = 'lookAgain';
const LOOK_WORDS = '暂缓待复核';
const overdueWords = (limit: number): string => `待审核超过${limit}个工作日`;

const STATES = { assigned: '待签收', submitted: '待审核', returned: '退回补充', completed: '待销号' } as const;

/** What a row is for each filter: the rows shown are those that match all that are set. */
const MATCHES: {
  readonly [K in Exclude<keyof LedgerQuery, 'sort' | 'hide' | 'page'>]-?: (entry: Entry, wanted: string) => boolean;
} = {
  light: ({ lamp, told }, wanted) => told && lamp === wanted,
  item: ({ items }, wanted) => items.includes(wanted),
  nature: ({ row }, wanted) => row.record.task.nature === wanted,
  state: ({ row, told, overdueReview, lookAgain }, wanted) =>
    told && (wanted === OVERDUE ? overdueReview : wanted === LOOK ? lookAgain : row.record.task.state === wanted),
  unit: ({ row }, wanted) => row.leadDepartment === wanted,
  leader: ({ row, told }, wanted) => told && row.supervisor?.code === wanted,
  pile: ({ pile }, wanted) => isInPile(pile, wanted),
  q: ({ found }) => found,
};

const itemsOf = ({ commitments }: LedgerRow): string[] => [
  ...new Set(commitments.map(({ planItem }) => markerWords(planItem.marker))),
];

function filter(name: string, key: keyof LedgerQuery, { query, options }: FilterOptions): FilterView {
  const option = (label: string, value: string | undefined) => ({
    label,
    href: ledgerAddress(query, { [key]: value }),
    current: query[key] === value,
  });
  return { name, options: [option('全部', undefined), ...options.map(([value, label]) => option(label, value))] };
}

interface FilterOptions {
  readonly query: LedgerQuery;
  readonly options: readonly (readonly [string, string])[];
}

const same = (words: Iterable<string>): [string, string][] => [...new Set(words)].map((word) => [word, word]);

function filtersOf(entries: readonly Entry[], { query, reviewLimit, forOffice }: LedgerAbout): FilterView[] {
  const units = same(entries.flatMap(({ row }) => row.leadDepartment ?? []));
  const leaders = [...new Map(entries.flatMap(({ row, told }) => (told ? supervisorOf(row) : [])))];
  const overdue: [string, string][] = reviewLimit === null ? [] : [[OVERDUE, overdueWords(reviewLimit)]];
  const look: [string, string][] = forOffice ? [[LOOK, LOOK_WORDS]] : [];
  const items = same(entries.flatMap(({ items: of }) => of)).sort(([a], [b]) => itemOrder(a) - itemOrder(b));
  return [
    filter('灯', 'light', { query, options: LAMP_WORDS }),
    filter('条目', 'item', { query, options: items.map(([value]) => [value, value.replace(/[（）]/g, '')]) }),
    filter('性质', 'nature', { query, options: Object.entries(NATURE_WORDS) }),
    filter('状态', 'state', { query, options: [...Object.entries(STATES), ...overdue, ...look] }),
    ...(units.length > 1 ? [filter('单位', 'unit', { query, options: units })] : []),
    ...(leaders.length > 1 ? [filter('分管', 'leader', { query, options: leaders })] : []),
    columnsOf(query),
    ...(query.pile ? [filter('总览', 'pile', { query, options: [[query.pile, LEDGER_PILE_WORDS[query.pile]]] })] : []),
  ];
}

const supervisorOf = ({ supervisor }: LedgerRow): [string, string][] =>
  supervisor === null ? [] : [[supervisor.code, supervisor.title]];

const itemOrder = (marker: string): number => '一二三四五六七八九十'.indexOf(marker.replace(/[（）]/g, '').slice(0, 1));

const URGENCY: Readonly<Record<Lamp, number>> = { red: 0, amber: 1, green: 2, grey: 3, done: 4 };

/** Red by its days, then what is near, then the rest in the order of the plan. */
function byUrgency(a: Entry, b: Entry): number {
  if (a.told !== b.told) return a.told ? -1 : 1;
  if (a.lamp !== b.lamp) return URGENCY[a.lamp] - URGENCY[b.lamp];
  const late = (b.row.standing.late[0]?.days ?? 0) - (a.row.standing.late[0]?.days ?? 0);
  const soon = (a.row.standing.soon[0]?.days ?? 99) - (b.row.standing.soon[0]?.days ?? 99);
  return late || soon || a.row.record.task.number - b.row.record.task.number;
}

const stateOf = (row: LedgerRow, { today, forOffice }: Pick<LedgerAbout, 'today' | 'forOffice'>): string =>
  forOffice ? stateForOffice(row, today) : stateWords(row, false);

function lineOf({ row, lamp, label, items, told }: Entry, { today, forOffice, chosen }: LedgerAbout): LedgerLine {
  const { task } = row.record;
  const day = (value: Day | null): string => (value === null ? '' : dayAsSeenOn(value, today));
  const { nodes } = row.standing;
  return {
    href: `/tasks/${task.id}`,
    ref: `${task.id}:${task.version}`,
    chosen: chosen.has(task.id),
    light: { lamp, label },
    title: task.title,
    item: items.join('') + String(task.number),
    lead: row.leadDepartment ?? '未分派',
    cooperating: row.cooperatingDepartments.join('、'),
    nature: NATURE_WORDS[task.nature],
    oneOff: task.nature === 'oneOff',
    original: day(task.originalDueDate),
    approved: task.dueDate === task.originalDueDate ? '' : day(task.dueDate),
    nodes: nodes && nodes.total > 0 && told ? `${nodes.done}/${nodes.total}` : '',
    reported: told ? day(row.lastReportedOn) : '',
    state: told ? stateOf(row, { today, forOffice }) : '配合',
  };
}

const countsOf = (entries: readonly Entry[]): LedgerCount[] =>
  LAMP_WORDS.flatMap(([lamp, word]) => {
    const n = entries.filter((entry) => entry.told && entry.lamp === lamp).length;
    return n === 0 ? [] : [{ lamp, label: `${word}${n}`, href: ledgerAddress({}, { light: lamp }) }];
  });

/** 待审核超过5个工作日2件: the chief's own count, opening the list it counts. */
function reviewsOf(entries: readonly Entry[], limit: number | null): LedgerView['waiting'] {
  const n = entries.filter(({ told, overdueReview }) => told && overdueReview).length;
  if (limit === null || n === 0) return [];
  return [{ label: `${overdueWords(limit)}${n}件`, href: ledgerAddress({}, { state: OVERDUE }) }];
}

/** 暂缓待复核1项: paused tasks whose quarter is over. */
function looksOf(entries: readonly Entry[]): LedgerView['waiting'] {
  const n = entries.filter(({ told, lookAgain }) => told && lookAgain).length;
  return n === 0 ? [] : [{ label: `${LOOK_WORDS}${n}项`, href: ledgerAddress({}, { state: LOOK }) }];
}

/** 导出台账: what the filters show; a unit takes along its own. */
const workbookOf = ({ query, forOffice, mayImport }: LedgerAbout): NonNullable<LedgerView['workbook']> => ({
  shown: { label: '导出台账', href: ledgerAddress(query, {}).replace('/ledger', '/ledger/workbook') },
  own: forOffice ? null : { label: '导出本单位台账', href: '/ledger/workbook?of=own' },
  back: mayImport ? { label: '导入台账', href: '/ledger/import' } : null,
});

const EMPTY_PLAN = '还没有本年度的计划。请督查室导入上年度报告，立项后任务就在这里。';
const EMPTY_FILTER = '没有同时符合这些条件的任务。去掉一个条件再看。';
const emptyWords = ({ q }: LedgerQuery): string =>
  q === undefined ? EMPTY_FILTER : `没有找到“${q}”。换一个词，或只写两个字再找。`;

/** 8项，另配合7项; with a filter, of how many. */
function totalWords(shown: readonly Entry[], entries: readonly Entry[]): string {
  const led = shown.filter(({ told }) => told).length;
  const others = shown.length - led;
  const words = others === 0 ? `${led}项` : `${led}项，另配合${others}项`;
  return shown.length === entries.length ? words : `${words}（全部${entries.length}项）`;
}

type Looking = Pick<LedgerAbout, 'today' | 'query' | 'forOffice' | 'reviewLimit' | 'whole' | 'found'>;

function entriesOf(rows: readonly LedgerRow[], about: Looking): Entry[] {
  const limit = about.reviewLimit;
  return rows.map((row): Entry => {
    const told = about.whole(row);
    const light = told ? lightView(row) : ({ lamp: 'grey', label: '配合' } as const);
    const overdueReview = limit !== null && row.reviews.some((one) => isOverdueReview(one, limit));
    const lookAgain = about.forOffice && row.lookAgainBy !== null && row.lookAgainBy <= about.today;
    const pile = told ? pileOfRow(row, about.today) : null;
    return { row, told, pile, found: about.found(row), ...light, items: itemsOf(row), overdueReview, lookAgain };
  });
}

function matching(entries: readonly Entry[], query: LedgerQuery): Entry[] {
  const wanted = (Object.keys(MATCHES) as (keyof typeof MATCHES)[]).flatMap((key) =>
    query[key] === undefined ? [] : [[key, query[key]] as const],
  );
  return entries.filter((entry) => wanted.every(([key, value]) => MATCHES[key](entry, value)));
}

/** The tasks that the filters leave. */
export const shownTasks = (rows: readonly LedgerRow[], about: Looking): LedgerRow[] =>
  matching(entriesOf(rows, about), about.query).map(({ row }) => row);

export function ledgerView(rows: readonly LedgerRow[], about: LedgerAbout): LedgerView {
  const entries = entriesOf(rows, about);
  const { query } = about;
  const shown = matching(entries, query).sort(byUrgency);
  if (query.sort) shown.sort(({ row: a }, { row: b }) => orderBy(query.sort ?? 'number')(a, b));
  const pager = pagerOf(shown.length, query);
  const lines = shown.slice(pager.from, pager.to).map((entry) => lineOf(entry, about));
  return {
    title: about.title,
    total: totalWords(shown, entries),
    counts: countsOf(entries),
    waiting: [...reviewsOf(entries, about.reviewLimit), ...looksOf(entries)],
    workbook: entries.length === 0 ? null : workbookOf(about),
    filters: filtersOf(entries, about),
    ...{ lines, heads: headsOf(lines, query), search: searchOf(query), order: orderOf(query), pager },
    empty: entries.length === 0 ? EMPTY_PLAN : emptyWords(query),
  };
}
