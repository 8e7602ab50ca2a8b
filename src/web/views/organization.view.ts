import { dayOf, timeOf } from '../../calendar/domain/beijing.js';
import { dayAsSeenOn, fullDay } from '../../calendar/domain/day.js';
import { DEPARTMENT_KINDS, KIND_WORDS } from '../../organization/department.entity.js';
import { lastsOn, postName, type Unit } from '../../staffing/domain/state.js';
import type { StaffChange } from '../../staffing/staff-reading.service.js';
import { groupBy } from '../../platform/group.js';
import type { ActView } from '../components/acts.js';
import type { PagerView } from '../components/pager.js';
import { addressOf, pagerOf } from './pager.js';
import { addPersonAct, addUnitAct } from './staff-forms.js';
import {
  accountWords,
  currentTenures,
  personHref,
  postViews,
  unitHref,
  type PostView,
  type StaffLook,
} from './staff-look.js';

export interface UnitLine {
  readonly href: string;
  readonly name: string;
  readonly leader: string;
  readonly contact: string;
  readonly mailbox: string;
  readonly posts: readonly PostView[];
}

export interface FilterLink {
  readonly href: string;
  readonly label: string;
  readonly current: boolean;
}

export interface OrganizationView {
  readonly lede: string;
  readonly filters: readonly FilterLink[];
  readonly groups: readonly { readonly title: string; readonly lines: readonly UnitLine[] }[];
  /** Of the units, all kinds together. */
  readonly pager: PagerView;
  readonly empty: string | null;
  readonly closed: readonly { readonly href: string; readonly name: string; readonly when: string }[];
  /** Who holds no post today. */
  readonly people: readonly { readonly href: string; readonly name: string; readonly words: string }[];
  readonly changes: readonly { readonly when: string; readonly who: string; readonly words: string }[];
  readonly acts: readonly ActView[];
  readonly mayImport: boolean;
}

interface Gap {
  readonly label: string;
  readonly counted: string;
  readonly has: (post: PostView) => boolean;
}

const GAPS: Readonly<Record<string, Gap>> = {
  vacant: { label: '有空缺', counted: '空缺', has: ({ vacant }) => vacant },
  address: {
    label: '没有邮箱',
    counted: '没有邮箱',
    has: ({ holders }) => holders.some(({ notes }) => notes.includes('没有邮箱')),
  },
  account: {
    label: '未开通账号',
    counted: '未开通账号',
    has: ({ holders }) => holders.some(({ notes }) => notes.includes('未开通账号')),
  },
};

/** Of one kind, or with one kind of gap; whatever else is asked for shows everything. */
export interface Filter {
  readonly kind: string;
  readonly gap: string;
  readonly page: number | undefined;
}

/** A district has some forty; of hundreds each with its posts, no more than a screen holds. */
const A_PAGE = 50;

const isKind = (kind: string): boolean => Object.hasOwn(KIND_WORDS, kind);

function filterLinks({ kind, gap }: Omit<Filter, 'page'>): FilterLink[] {
  const all = !isKind(kind) && !Object.hasOwn(GAPS, gap);
  return [
    { href: '/organization', label: '全部', current: all },
    ...DEPARTMENT_KINDS.map((one) => ({
      ...{ href: `/organization?kind=${one}`, label: KIND_WORDS[one], current: one === kind },
    })),
    ...Object.entries(GAPS).map(([one, { label }]) => ({
      ...{ href: `/organization?gap=${one}`, label, current: one === gap },
    })),
  ];
}

export function organizationView(
  look: StaffLook,
  { filter, changes }: { filter: Filter; changes: readonly StaffChange[] },
): OrganizationView {
  const { state, mayEdit } = look;
  const units = state.department.filter(({ closedOn }) => closedOn === null);
  const lineOf = lineIn(look);
  const lines = units.map((unit) => ({ unit, line: lineOf(unit) }));
  const found = lines.filter(({ unit, line }) => matches(filter, unit, line));
  const inOrder = DEPARTMENT_KINDS.flatMap((kind) => found.filter(({ unit }) => unit.kind === kind));
  const { kind, gap, page } = filter;
  const to = (page: number | undefined): string => addressOf('/organization', { kind, gap, page });
  const pager = pagerOf(inOrder.length, { page, aPage: A_PAGE, to });
  const shown = new Set(inOrder.slice(pager.from, pager.to));
  return {
    lede: ledeOf(lines.map(({ line }) => line)),
    filters: filterLinks(filter),
    groups: DEPARTMENT_KINDS.flatMap((kind) => {
      const own = found.filter(({ unit }) => unit.kind === kind);
      const here = own.filter((one) => shown.has(one)).map(({ line }) => line);
      return here.length === 0 ? [] : [{ title: `${KIND_WORDS[kind]}（${own.length}）`, lines: here }];
    }),
    pager,
    empty: found.length > 0 ? null : units.length > 0 ? '没有这样的单位。' : '还没有单位：请导入名录，或者逐个新增。',
    closed: state.department.flatMap(({ id, name, closedOn }) =>
      closedOn === null ? [] : [{ href: unitHref(id), name, when: `${fullDay(closedOn)}撤销` }],
    ),
    people: peopleWithoutPost(look),
    changes: changes.map((one) => changeView(one, look.today)),
    acts: mayEdit ? [addUnitAct(look), addPersonAct(look)] : [],
    mayImport: mayEdit,
  };
}

const matches = ({ kind, gap }: Filter, unit: Unit, { posts }: UnitLine): boolean =>
  isKind(kind) ? unit.kind === kind : (GAPS[gap]?.has ?? null) === null || posts.some(GAPS[gap]!.has);

function lineIn(look: StaffLook): (unit: Unit) => UnitLine {
  const { state } = look;
  const views = postViews(look);
  const posts = groupBy(state.post, ({ departmentId }) => departmentId);
  return (unit) => {
    const leader = unit.supervisingLeaderPostId;
    return {
      ...{ href: unitHref(unit.id), name: unit.name },
      leader: leader === null ? '' : postName(state, leader),
      contact: [unit.contactName, unit.contactPhone].filter((one) => one !== null).join('　'),
      mailbox: unit.contactEmail ?? '',
      posts: views(posts.get(unit.id) ?? []),
    };
  };
}

function ledeOf(lines: readonly UnitLine[]): string {
  const posts = lines.flatMap((line) => line.posts);
  const gaps = Object.values(GAPS).flatMap(({ counted, has }) => {
    const n = posts.filter(has).length;
    return n === 0 ? [] : [`${counted}的${n}个`];
  });
  const whole = `${lines.length}个单位，${posts.length}个岗位`;
  return gaps.length === 0 ? `${whole}，都有人任职，有邮箱，开通了账号。` : `${whole}；其中${gaps.join('、')}。`;
}

function peopleWithoutPost(look: StaffLook): OrganizationView['people'] {
  const holding = new Set(
    currentTenures(look)
      .filter((tenure) => lastsOn(tenure, look.today))
      .map(({ officerId }) => officerId),
  );
  return look.state.officer
    .filter(({ id }) => !holding.has(id))
    .map((person) => ({ href: personHref(person.id), name: person.name, words: accountWords(look, person) }));
}

export const changeView = ({ at, who, words }: StaffChange, today: string) => ({
  ...{ when: `${dayAsSeenOn(dayOf(at), today)} ${timeOf(at)}`, who: who ?? '命令行', words },
});
