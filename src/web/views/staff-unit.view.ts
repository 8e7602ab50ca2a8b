import { fullDay } from '../../calendar/domain/day.js';
import { KIND_WORDS, type DepartmentKind } from '../../organization/department.entity.js';
import { byId, postName, type Unit } from '../../staffing/domain/state.js';
import type { ActView } from '../components/acts.js';
import { addPostAct, appointAct, changeUnitAct, closeUnitAct, endAct, renamePostAct } from './staff-forms.js';
import {
  currentTenures,
  inOrder,
  postViews,
  unitHref,
  whenWords,
  type PostView,
  type StaffLook,
} from './staff-look.js';

export interface StaffUnitView {
  readonly name: string;
  readonly closed: string | null;
  readonly pairs: readonly (readonly [string, string])[];
  readonly posts: readonly PostView[];
  /** Who held its posts before. */
  readonly past: readonly { readonly post: string; readonly name: string; readonly when: string }[];
  readonly acts: readonly ActView[];
}

const NOT_SAID = '（未登记）';

export function staffUnitView(look: StaffLook, unit: Unit): StaffUnitView {
  const { state, today } = look;
  const posts = state.post.filter(({ departmentId }) => departmentId === unit.id);
  const leader = unit.supervisingLeaderPostId;
  return {
    name: unit.name,
    closed: unit.closedOn === null ? null : `${fullDay(unit.closedOn)}撤销：不再列入，办过的事照旧可查。`,
    pairs: [
      ['类别', KIND_WORDS[unit.kind as DepartmentKind]],
      ['分管领导', leader === null ? NOT_SAID : postName(state, leader)],
      ['上级单位', byId(state.department, unit.parentId)?.name ?? '（无）'],
      ['联系人', unit.contactName ?? NOT_SAID],
      ['电话', unit.contactPhone ?? NOT_SAID],
      ['单位邮箱', unit.contactEmail ?? '（未登记：岗位空缺时信由督查室代收）'],
      ['代码', unit.code],
    ],
    posts: postViews(look)(posts),
    past: state.tenure
      .filter(({ postId, toDay }) => toDay !== null && toDay < today && posts.some(({ id }) => id === postId))
      .map((tenure) => ({
        post: byId(posts, tenure.postId)?.title ?? '',
        name: byId(state.officer, tenure.officerId)?.name ?? '',
        when: whenWords(tenure, today),
      }))
      .reverse(),
    acts: look.mayEdit ? actsOf(look, unit) : [],
  };
}

function actsOf(look: StaffLook, unit: Unit): ActView[] {
  const { state, today } = look;
  if (unit.closedOn !== null) return [closeUnitAct(look, unit)];
  const posts = inOrder(state.post.filter(({ departmentId }) => departmentId === unit.id));
  const tenures = currentTenures(look)
    .filter(({ postId }) => posts.some(({ id }) => id === postId))
    .map((tenure) => ({
      value: `${tenure.id}:${tenure.version}`,
      label: [
        byId(posts, tenure.postId)?.title,
        `${byId(state.officer, tenure.officerId)?.name ?? ''}${tenure.kind === 'deputy' ? '（代理）' : ''}`,
        whenWords(tenure, today),
      ].join('　'),
    }));
  return [
    ...(posts.length > 0 ? [appointAct(look, unit, posts)] : []),
    ...(tenures.length > 0 ? [endAct(look, unitHref(unit.id), tenures)] : []),
    addPostAct(look, unit),
    ...(posts.length > 0 ? [renamePostAct(look, unit, posts)] : []),
    changeUnitAct(look, unit),
    closeUnitAct(look, unit),
  ];
}
