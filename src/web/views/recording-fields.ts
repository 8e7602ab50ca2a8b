import type { Post } from '../../organization/post.entity.js';
import { MANNER_WORDS } from '../../task/domain/request-rules.js';
import type { TextFieldView } from '../components/form.js';
import { choiceOf, field, type ActsAbout } from './act-drafts.js';

/** Whoever the leader may be: those who supervise the unit, and the principals; or fewer. */
export function leaderFields(
  key: string,
  about: ActsAbout,
  whose: (post: Post) => boolean = () => true,
): TextFieldView[] {
  const { directory, row } = about.dossier;
  const own = directory.department(row.record.task.leadDepartmentId)?.supervisingLeaderPostId;
  const options = directory.posts
    .filter((post) => (post.role === 'principal' || post.id === own) && whose(post))
    .map(({ code, title }) => ({ value: code, label: title }));
  return [
    field(key, about, { name: 'leader', label: '哪位领导', kind: 'select', options }),
    field(key, about, { name: 'decidedOn', label: '哪一天', kind: 'day' }),
  ];
}

export const mannerOf = (key: string, about: ActsAbout) =>
  choiceOf(MANNER_WORDS, about, { key, name: 'manner', legend: '方式' });

export const SCAN = { label: '批示件', optional: '有扫描件的附上' };
