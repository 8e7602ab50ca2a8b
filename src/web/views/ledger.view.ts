import { sees } from '../../access/sight.js';
import { dayAsSeenOn, type Day } from '../../calendar/domain/day.js';
import { totalOf, type LedgerCounts } from '../../plan/ledger-index.service.js';
import type { LedgerRow } from '../../plan/ledger.service.js';
import type { FilterView } from '../components/filters.js';
import type { LedgerCount, LedgerLine, LedgerView } from '../pages/ledger.page.js';
import type { Lamp } from '../components/light.js';
import { ledgerAddress, type LedgerQuery } from './ledger-address.js';
import { columnsOf, headsOf, orderOf, pagerOf, searchOf } from './ledger-layout.view.js';
import { LEDGER_PILE_WORDS } from './ledger-piles.js';
import { LAMP_OF, type LedgerAsked } from './ledger-wanted.js';
import { lightView, markerWords, NATURE_WORDS, stateForOffice, stateWords } from './words.js';

export interface LedgerAbout extends LedgerAsked {
  readonly title: string;
  /** Ticked before a bulk change was refused. */
  readonly chosen: ReadonlySet<string>;
  readonly mayImport: boolean;
}

export interface LedgerList {
  /** Of the page that is looked at, in their order. */
  readonly rows: readonly LedgerRow[];
  /** Those that the filters leave, on all pages. */
  readonly shown: { readonly led: number; readonly others: number };
  /** No more were looked at than this many: there may be others. */
  readonly cutAt: number | null;
  readonly all: LedgerCounts;
  /** Ids of the units that lead something; `told`: of which how it stands may be told. */
  readonly leads: { readonly seen: ReadonlySet<string>; readonly told: ReadonlySet<string> };
  readonly markers: readonly (string | null)[];
  /** Tasks of which something has waited for the office longer than it may. */
  readonly overdueReviews: number;
  /** Paused ones that are due to be looked at again. */
  readonly looks: number;
}

const LAMP_WORDS: readonly (readonly [Lamp, string])[] = [
  ['red', '逾期'],
  ['amber', '黄灯'],
  ['green', '正常'],
  ['grey', '不计灯'],
  ['done', '办结'],
];

const COOPERATING = { lamp: 'grey', label: '配合' } as const;

const OVERDUE = 'overdueReview';
const LOOK = 'lookAgain';
const LOOK_WORDS = '暂缓待复核';
const overdueWords = (limit: number): string => `待审核超过${limit}个工作日`;

const STATES = { assigned: '待签收', submitted: '待审核', returned: '退回补充', completed: '待销号' } as const;

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

const itemsOf = ({ commitments }: LedgerRow): string[] => [
  ...new Set(commitments.map(({ planItem }) => markerWords(planItem.marker))),
];

const same = (words: Iterable<string>): [string, string][] => [...new Set(words)].map((word) => [word, word]);

function filtersOf(list: LedgerList, { query, directory, reviewLimit, forOffice }: LedgerAbout): FilterView[] {
  const leading = (ids: ReadonlySet<string>) => directory.departments.filter(({ id }) => ids.has(id));
  const units = same(leading(list.leads.seen).map(({ name }) => name));
  const supervisors = new Set(leading(list.leads.told).map((unit) => unit.supervisingLeaderPostId));
  const leaders = directory.posts
    .filter(({ id }) => supervisors.has(id))
    .map(({ code, title }) => [code, title] as const);
  const overdue: [string, string][] = reviewLimit === null ? [] : [[OVERDUE, overdueWords(reviewLimit)]];
  const look: [string, string][] = forOffice ? [[LOOK, LOOK_WORDS]] : [];
  const items = same(list.markers.map(markerWords)).sort(([a], [b]) => itemOrder(a) - itemOrder(b));
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

const itemOrder = (marker: string): number => '一二三四五六七八九十'.indexOf(marker.replace(/[（）]/g, '').slice(0, 1));

const stateOf = (row: LedgerRow, { today, forOffice }: Pick<LedgerAbout, 'today' | 'forOffice'>): string =>
  forOffice ? stateForOffice(row, today) : stateWords(row, false);

function lineOf(row: LedgerRow, { today, forOffice, chosen, sight }: LedgerAbout): LedgerLine {
  const { task } = row.record;
  const told = sees(sight, task.leadDepartmentId);
  const day = (value: Day | null): string => (value === null ? '' : dayAsSeenOn(value, today));
  const { nodes } = row.standing;
  return {
    href: `/tasks/${task.id}`,
    ref: `${task.id}:${task.version}`,
    chosen: chosen.has(task.id),
    light: told ? lightView(row) : COOPERATING,
    title: task.title,
    item: itemsOf(row).join('') + String(task.number),
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

const countsOf = ({ all }: LedgerList): LedgerCount[] =>
  LAMP_WORDS.flatMap(([lamp, word]) => {
    const n = all.lamps[LAMP_OF[lamp]];
    return n === 0 ? [] : [{ lamp, label: `${word}${n}`, href: ledgerAddress({}, { light: lamp }) }];
  });

/** 待审核超过5个工作日2件: the chief's own count, opening the list it counts. */
function reviewsOf({ overdueReviews: n }: LedgerList, limit: number | null): LedgerView['waiting'] {
  if (limit === null || n === 0) return [];
  return [{ label: `${overdueWords(limit)}${n}件`, href: ledgerAddress({}, { state: OVERDUE }) }];
}

/** 暂缓待复核1项: paused tasks whose quarter is over. */
const looksOf = ({ looks: n }: LedgerList): LedgerView['waiting'] =>
  n === 0 ? [] : [{ label: `${LOOK_WORDS}${n}项`, href: ledgerAddress({}, { state: LOOK }) }];

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
function totalWords({ shown: { led, others }, cutAt }: LedgerList, all: number): string {
  const words = others === 0 ? `${led}项` : `${led}项，另配合${others}项`;
  if (cutAt !== null) return `${words}（符合的太多，只找了前${cutAt}项，请再加一个词）`;
  return led + others === all ? words : `${words}（全部${all}项）`;
}

export function ledgerView(list: LedgerList, about: LedgerAbout): LedgerView {
  const { query } = about;
  const all = totalOf(list.all);
  const lines = list.rows.map((row) => lineOf(row, about));
  return {
    title: about.title,
    total: totalWords(list, all),
    counts: countsOf(list),
    waiting: [...reviewsOf(list, about.reviewLimit), ...looksOf(list)],
    workbook: all === 0 ? null : workbookOf(about),
    filters: filtersOf(list, about),
    ...{ lines, heads: headsOf(lines, query), search: searchOf(query), order: orderOf(query) },
    pager: pagerOf(list.shown.led + list.shown.others, query),
    empty: all === 0 ? EMPTY_PLAN : emptyWords(query),
  };
}
