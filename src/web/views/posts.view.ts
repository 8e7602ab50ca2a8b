import type { Directory } from '../../organization/directory.js';
import { ROLE_WORDS, type Post } from '../../organization/post.entity.js';
import { unreachedPosts, type UnreachedPost } from '../../organization/recipients.js';
import type { TextFieldView } from '../components/form.js';
import type { Fields } from '../form-fields.js';

export interface PostLine {
  readonly unit: string;
  readonly title: string;
  readonly role: string;
  readonly holder: string | null;
  /** 信由示例甲代收: until somebody with an address holds it. */
  readonly letters: string | null;
  readonly tasks: string;
}

export interface PostsView {
  readonly lines: readonly PostLine[];
  readonly fields: readonly TextFieldView[];
}

interface Looking {
  readonly today: string;
  /** Open tasks by post. */
  readonly tasks: ReadonlyMap<string, number>;
  readonly values: Fields;
  readonly mayOver: (post: Post) => boolean;
}

const holderWords = (held: { officer: { name: string }; deputy: boolean } | undefined): string | null =>
  held ? `${held.officer.name}${held.deputy ? '（代理）' : ''}` : null;

export const insteadWords = ({ why, by }: UnreachedPost): string =>
  `${why === 'noAddress' ? '没有邮箱，' : ''}${by === null ? '信没有人可以代收' : `信由${by.name}代收`}`;

export function postsView(directory: Directory, { today, tasks, values, mayOver }: Looking): PostsView {
  const posts = directory.posts.filter(mayOver);
  const nameOf = ({ departmentId }: Post): string => directory.department(departmentId)?.name ?? '';
  const instead = new Map(unreachedPosts(directory).map((one) => [one.post.id, insteadWords(one)]));
  const units = new Set(posts.map(({ departmentId }) => departmentId));
  // Those who sit in the same units already: a new name is typed.
  const officers = new Map(
    directory.posts
      .filter(({ departmentId }) => units.has(departmentId))
      .flatMap((post) => directory.holderOf(post.id) ?? [])
      .map((officer) => [officer.code, officer.name]),
  );
  const field = (name: string, label: string, rest: Partial<TextFieldView> = {}): TextFieldView => ({
    ...{ id: `p-${name}`, name, label, kind: 'line', value: values[name] ?? '' },
    ...rest,
  });
  return {
    lines: posts.map((post) => ({
      ...{ unit: nameOf(post), title: post.title, role: ROLE_WORDS[post.role] },
      holder: holderWords(directory.holdersOf(post.id)[0]),
      letters: instead.get(post.id) ?? null,
      tasks: tasks.has(post.id) ? `${tasks.get(post.id)}项在办` : '',
    })),
    fields: [
      field('post', '交接的岗位', {
        kind: 'select',
        options: posts.map((post) => ({ value: post.id, label: `${nameOf(post)}　${post.title}` })),
      }),
      field('from', '从哪天起', { kind: 'day', value: values['from'] ?? today }),
      field('officer', '接任的人', {
        ...{ kind: 'select', optional: '名单里没有的，在下面写姓名' },
        options: [...officers].map(([value, label]) => ({ value, label })),
      }),
      field('name', '新接任人姓名'),
      field('email', '新接任人邮箱', { hint: '信件寄到这里；没有邮箱的，信件寄给单位联系人。' }),
    ],
  };
}
