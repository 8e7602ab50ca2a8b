import { fullDay, type Day } from '../../calendar/domain/day.js';
import { ROLE_WORDS, ROLES, type Role } from '../../organization/post.entity.js';
import { unreachedPosts } from '../../organization/recipients.js';
import type { Person, Post, Tenure } from '../../staffing/domain/state.js';
import type { StaffOverview } from '../../staffing/staff-reading.service.js';
import { groupBy } from '../../platform/group.js';
import type { ActView } from '../components/acts.js';
import type { OptionView, TextFieldView } from '../components/form.js';
import type { Fields } from '../form-fields.js';
import { act } from './act-drafts.js';
import { insteadWords } from './posts.view.js';

/** The directory, and whoever looks at it. */
export interface StaffLook extends StaffOverview {
  readonly today: Day;
  readonly mayEdit: boolean;
  /** What was written into a form that was refused. */
  readonly retry: { readonly key: string; readonly values: Fields } | null;
}

export interface HolderView {
  readonly name: string;
  readonly href: string;
  readonly when: string;
  /** 代理 · 没有邮箱 · 还没有账号 */
  readonly notes: readonly string[];
}

export interface PostView {
  readonly title: string;
  readonly role: string;
  readonly holders: readonly HolderView[];
  readonly vacant: boolean;
  /** 信由示例甲代收 */
  readonly letters: string | null;
}

export const whenWords = ({ fromDay, toDay }: Tenure, today: Day): string => {
  const span = toDay === null ? `${fullDay(fromDay)}起` : `${fullDay(fromDay)}至${fullDay(toDay)}`;
  return fromDay > today ? `${span}，未到任` : span;
};

export const personHref = (id: string): string => `/organization/people/${id}`;
export const unitHref = (id: string): string => `/organization/units/${id}`;

export const accountWords = ({ accounts }: StaffOverview, { code, disabled }: Person): string =>
  disabled ? '已停用' : (accounts.get(code) ?? '未开通账号');

const byStart = (a: Tenure, b: Tenure): number => (a.fromDay < b.fromDay ? 1 : a.fromDay > b.fromDay ? -1 : 0);

/** Held now or later, of people who are not disabled. */
export const currentTenures = ({ state, today }: StaffLook): Tenure[] => {
  const active = new Set(state.officer.flatMap(({ id, disabled }) => (disabled ? [] : [id])));
  return state.tenure
    .filter(({ officerId, toDay }) => active.has(officerId) && (toDay === null || toDay >= today))
    .sort(byStart);
};

/** Posts by their units, with who holds each and what an empty one means for its letters. */
export function postViews(look: StaffLook): (posts: readonly Post[]) => PostView[] {
  const people = new Map(look.state.officer.map((one) => [one.id, one]));
  const tenures = groupBy(currentTenures(look), ({ postId }) => postId);
  const instead = new Map(unreachedPosts(look.directory).map((one) => [one.post.id, insteadWords(one)]));
  return (posts) =>
    inOrder(posts).map(({ id, title, role }) => {
      const held = tenures.get(id) ?? [];
      return {
        ...{ title, role: ROLE_WORDS[role as Role] },
        vacant: !held.some(({ fromDay }) => fromDay <= look.today),
        letters: instead.get(id) ?? null,
        holders: held.flatMap((tenure) => {
          const person = people.get(tenure.officerId);
          return person ? [holderView(look, tenure, person)] : [];
        }),
      };
    });
}

/** The head before his clerk. */
export const inOrder = (posts: readonly Post[]): Post[] =>
  [...posts].sort((a, b) => ROLES.indexOf(a.role as Role) - ROLES.indexOf(b.role as Role));

const holderView = (look: StaffLook, tenure: Tenure, person: Person): HolderView => ({
  ...{ name: person.name, href: personHref(person.id), when: whenWords(tenure, look.today) },
  notes: [
    ...(tenure.kind === 'deputy' ? ['代理'] : []),
    ...(person.email === null ? ['没有邮箱'] : []),
    accountWords(look, person),
  ],
});

/** One form of these pages: what was written before is given back, and it stands open. */
export function staffAct(
  { retry }: Pick<StaffLook, 'retry'>,
  draft: Partial<ActView> & Pick<ActView, 'key' | 'action' | 'title' | 'button'>,
): ActView {
  const again = retry?.key === draft.key ? retry.values : null;
  const given = act({ folded: true, ...draft });
  if (again === null) return given;
  return {
    ...given,
    folded: false,
    fields: given.fields.map((field) => ({ ...field, value: again[field.name] ?? '' })),
    choices: given.choices.map((choice) => ({
      ...choice,
      options: choice.options.map((one) => ({ ...one, checked: again[choice.name] === one.value })),
    })),
  };
}

export const line = (key: string, name: string, label: string, rest: Partial<TextFieldView> = {}): TextFieldView => ({
  ...{ id: `${key}-${name}`, name, label, kind: 'line', value: '' },
  ...rest,
});

export const select = (
  key: string,
  about: { readonly name: string; readonly label: string; readonly options: readonly OptionView[] },
  rest: Partial<TextFieldView> = {},
): TextFieldView => ({ id: `${key}-${about.name}`, kind: 'select', value: '', ...about, ...rest });

export const optionsOf = (words: Readonly<Record<string, string>>): OptionView[] =>
  Object.entries(words).map(([value, label]) => ({ value, label }));
