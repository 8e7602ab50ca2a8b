import type { PagerView } from '../components/pager.js';

export interface Paging {
  /** As it was asked for, from 1; of one past the last, the last. */
  readonly page: number | undefined;
  readonly aPage: number;
  /** Where a page stands; undefined is the first. */
  readonly to: (page: number | undefined) => string;
}

/** The rows of the page that is looked at, and the ways to those beside it. */
export function pagerOf(rows: number, { page = 1, aPage, to }: Paging): PagerView {
  const pages = Math.max(1, Math.ceil(rows / aPage));
  const at = Math.min(Math.max(1, page), pages);
  const href = (one: number): string => to(one > 1 ? one : undefined);
  return {
    ...{ from: (at - 1) * aPage, to: Math.min(at * aPage, rows) },
    words: pages === 1 ? null : `第${at}页，共${pages}页`,
    previous: at > 1 ? href(at - 1) : null,
    next: at < pages ? href(at + 1) : null,
  };
}

/** The page on which the row stands. */
export const pageWith = (row: number, aPage: number): number => Math.floor(Math.max(0, row) / aPage) + 1;

const NUMBER = /^[1-9]\d{0,5}$/;

/** A page named in an address; undefined for what is none, which shows the first. */
export const pageIn = (asked: unknown): number | undefined =>
  typeof asked === 'string' && NUMBER.test(asked) ? Number(asked) : undefined;

/** The address with some of its questions asked otherwise; undefined and empty ones are left out. */
export function addressOf(path: string, questions: Readonly<Record<string, string | number | undefined>>): string {
  const asked = Object.entries(questions).filter(([, value]) => value !== undefined && value !== '');
  const search = new URLSearchParams(asked.map(([name, value]) => [name, String(value)])).toString();
  return search === '' ? path : `${path}?${search}`;
}
