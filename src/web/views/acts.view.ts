import { officeMay, opensByLetterLink, reachOf, type Permission } from '../../access/permissions.js';
import { actingOn } from '../../access/visitor.js';
import { isCounted } from '../../reminder/shown-standing.js';
import type { ActView } from '../components/acts.js';
import type { ActsAbout } from './act-drafts.js';
import { leaderActs } from './deciding-acts.view.js';
import { officeActs } from './office-acts.view.js';
import { throughLink } from './unit-draft.view.js';
import { unitActs } from './unit-acts.view.js';

/** By what permission each side acts, and what it can do. */
const SIDES: readonly (readonly [Permission, (about: ActsAbout) => ActView[]])[] = [
  ['task.draft', (about) => throughLink(about, unitActs(about))],
  ['task.review', officeActs],
  ['task.instruct', leaderActs],
];

function isHis({ dossier, visitor }: ActsAbout, permission: Permission): boolean {
  const lead = dossier.row.record.task.leadDepartmentId ?? '';
  const actor = actingOn(visitor, lead, permission);
  switch (actor && reachOf(actor.roles, permission)) {
    case null:
      return false;
    case 'own':
      return actor?.departmentId === lead;
    case 'supervised':
      return actor?.postIds.includes(dossier.directory.department(lead)?.supervisingLeaderPostId ?? '') ?? false;
    case 'standIn':
    case 'all':
      return actor !== null && officeMay(actor, permission, lead);
  }
}

export interface WhatToDo {
  readonly acts: readonly ActView[];
  readonly nothing: string;
}

/** What this visitor can do on this task now; the first of it is the page's one ink button. */
export function whatToDo(about: ActsAbout): WhatToDo {
  const sides = SIDES.filter(([permission]) => isHis(about, permission));
  const linked = about.visitor.via === 'letter';
  const open = linked ? sides.filter(([permission]) => opensByLetterLink(permission)) : sides;
  const acts = open.flatMap(([, of]) => of(about)).map((one, i) => ({ ...one, main: i === 0 && !one.folded }));
  if (linked && sides.some(([, of]) => of(about).length > 0)) return { acts, nothing: linkWords(acts.length > 0) };
  return { acts, nothing: acts.some(({ folded }) => !folded) ? '' : nothingWords(about) };
}

const linkWords = (writes: boolean): string =>
  writes
    ? '您从信里的链接进来，可以填报、送负责人；签收和上报请用密码登录。'
    : '您从信里的链接进来，可以查看；办理请用密码登录。';

function nothingWords({ dossier, collections }: ActsAbout): string {
  const { row, whole } = dossier;
  if (!whole) {
    const owes = collections.some(({ open, pieces }) => open && pieces.some(({ piece }) => piece.sentOn === null));
    const part = owes ? '牵头单位要的材料，请在“配合材料”里提供。' : '您单位承担的部分请报牵头单位汇总。';
    return `这项任务由${row.leadDepartment ?? ''}牵头，您单位为配合单位，可查看要求；${part}`;
  }
  const { state } = row.record.task;
  if (state === 'submitted' || row.standing.pending)
    return `已报待审核${isCounted(row) ? '，审核期间不计逾期' : ''}。现在不需您办。`;
  return '现在不需您办。';
}
