import { z } from 'zod';
import type { Figure } from '../../reminder/domain/leaders-totals.js';
import type { LeadersLetterInput } from '../../reminder/domain/leaders-input.js';
import type { LeaderPost } from '../../reminder/leaders-pages.service.js';
import type { Retry } from './act-drafts.js';
import { ledgerAddress, type LedgerQuery } from './ledger-address.js';
import type { LedgerPile } from './ledger-piles.js';

/** Its address, and what its forms say they stand on. */
export const OVERVIEW = '/overview';

const word = z.string().max(60).optional().catch(undefined);

/** The state of the page is in its address: whose it is, what is open on it. */
export const OverviewQuery = z.object({
  /** The leader's post, by its code. */
  of: word,
  /** The form that is open. */
  do: word,
  more: z.enum(['1']).optional().catch(undefined),
  /** Of a list. */
  page: z.coerce.number().int().min(2).max(100_000).optional().catch(undefined),
});
export type OverviewQuery = z.infer<typeof OverviewQuery>;

export interface OverviewAbout {
  readonly input: LeadersLetterInput;
  readonly post: LeaderPost;
  readonly query: OverviewQuery;
  /** Whether its reader decides: himself, once he has signed in, or never. */
  readonly decides: 'yes' | 'signIn' | 'no';
  readonly retry: Retry | null;
}

type Addressed = Pick<OverviewAbout, 'query'>;

/** The page as it is, with something else open. */
export function overviewAddress({ query }: Addressed, change: Partial<OverviewQuery>, path = ''): string {
  const wanted = Object.entries({ ...query, do: undefined, page: undefined, ...change }).filter(
    ([, value]) => value !== undefined,
  );
  const search = new URLSearchParams(wanted.map(([name, value]) => [name, String(value)])).toString();
  return `${OVERVIEW}${path}${search === '' ? '' : `?${search}`}`;
}

/** Opens the form of that name, and goes to it. */
export const formAddress = (about: Addressed, key: string): string => `${overviewAddress(about, { do: key })}#${key}`;

/** The tasks behind a figure, in the ledger. */
export const tasksAddress = (
  { input, post }: Pick<OverviewAbout, 'input' | 'post'>,
  pile: LedgerPile,
  more: LedgerQuery = {},
): string => ledgerAddress({ ...(input.whole ? {} : { leader: post.code }), pile, ...more });

/** What the page lists by itself, the ledger knowing tasks alone. */
export const LISTS = {
  units: '单位',
  otherUnits: '商请办理的单位',
  due: '到期的节点和期限',
  inTime: '按期完成的节点和期限',
  pending: '到期而待审核的节点和期限',
  accepted: '审核通过的节点和期限',
  newlyLate: '新增逾期',
  returned: '退回补充',
  completed: '新办结',
  closed: '新销号',
} as const;
export type ListName = keyof typeof LISTS;

const isList = (name: string): name is ListName => Object.hasOwn(LISTS, name);

export const listAddress = ({ query: { of } }: Addressed, which: ListName, page?: number): string =>
  overviewAddress({ query: { of } }, { page }, `/lists/${which}`);

/** The list that a figure of the line opens; its length is the figure. */
export function figureAddress(about: OverviewAbout, figure: Figure): string {
  if (isList(figure)) return listAddress(about, figure);
  if (figure === 'tasks') return tasksAddress(about, heldAny(about) ? 'held' : 'any');
  return tasksAddress(about, figure === 'otherTasks' ? 'asked' : figure);
}

const heldAny = ({ input }: OverviewAbout): boolean => input.units.some(({ manner }) => manner === 'urge');
