import type { SearchView } from '../components/ledger-ways.js';
import type { PagerView } from '../components/pager.js';
import type { FilterView } from '../components/filters.js';
import { HEADS, type Head, type HeadView, type LedgerLine, type LedgerView } from '../pages/ledger.page.js';
import { ledgerAddress, type LedgerQuery } from './ledger-address.js';
import { hiddenIn, OPTIONAL, toggled, type OptionalColumn, type Sort } from './ledger-columns.js';
import { pagerOf as pagerIn } from './pager.js';

const SORTED_BY: Readonly<Partial<Record<Head, Sort>>> = {
  item: 'number',
  lead: 'lead',
  original: 'due',
  reported: 'reported',
};

const ORDER_WORDS: Readonly<Record<Sort, string>> = {
  number: '按序号排列。',
  lead: '按牵头单位排列。',
  due: '按期限排列。',
  reported: '按最近上报排列，最久没有报的在前。',
};

/** What is chosen, and not empty: an approved date beside the original one only where some task has one. */
export function headsOf(lines: readonly LedgerLine[], query: LedgerQuery): HeadView[] {
  const hidden: ReadonlySet<string> = hiddenIn(query.hide);
  const moved = lines.some(({ approved }) => approved !== '');
  return (Object.keys(HEADS) as Head[])
    .filter((key) => !hidden.has(key) && (moved || key !== 'approved'))
    .map((key) => {
      const sort = SORTED_BY[key];
      const sorted = sort !== undefined && query.sort === sort;
      return { key, href: sort === undefined || sorted ? null : ledgerAddress(query, { sort }), sorted };
    });
}

/** 列: each shows or leaves out one column. */
export function columnsOf(query: LedgerQuery): FilterView {
  const hidden = hiddenIn(query.hide);
  const options = (Object.entries(OPTIONAL) as [OptionalColumn, string][]).map(([key, label]) => ({
    ...{ label, current: !hidden.has(key) },
    href: ledgerAddress(query, { hide: toggled(query.hide, key) }),
  }));
  return { name: '显示列', options };
}

export const orderOf = (query: LedgerQuery): LedgerView['order'] =>
  query.sort === undefined
    ? { words: '按紧急程度排列。', back: null }
    : { words: ORDER_WORDS[query.sort], back: ledgerAddress(query, { sort: undefined }) };

/** What a screen holds without being weighed in megabytes. */
const A_PAGE = 100;

/** The rows of the page that is looked at; of one past the last, the last. */
export const pagerOf = (rows: number, query: LedgerQuery): PagerView =>
  pagerIn(rows, { page: query.page, aPage: A_PAGE, to: (page) => ledgerAddress(query, { page }) });

export const searchOf = ({ q, ...others }: LedgerQuery): SearchView => ({
  words: q ?? '',
  kept: Object.entries({ ...others, page: undefined }).flatMap(([name, value]) =>
    value === undefined ? [] : [[name, String(value)] as const],
  ),
});
