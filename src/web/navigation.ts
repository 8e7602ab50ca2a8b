import type { Permission } from '../access/permissions.js';
import { entryFor, type Visitor } from '../access/visitor.js';

/** A page that stands in the navigation for whoever may open it. */
export interface Place {
  readonly needs: Permission;
  readonly href: string;
  readonly label: string;
  /** Under 更多: seldom wanted. */
  readonly seldom?: true;
}

export const YEAR_END = '/year-end';
export const CONSULTATION = '/consultation';
export const BULLETINS = '/bulletins';
export const NOTICES = '/supervision-notices';
export const MAIL = '/mail';
export const CHECKS = '/report-checks';

const often = (needs: Permission, href: string, label: string): Place => ({ needs, href, label });
const seldom = (needs: Permission, href: string, label: string): Place => ({ needs, href, label, seldom: true });

/** The first that is open to somebody is where he arrives. */
export const PLACES: readonly Place[] = [
  often('task.review', '/today', '今日'),
  often('task.draft', '/my', '我的任务'),
  often('overview.read', '/overview', '督办总览'),
  often('task.read', '/ledger', '台账'),
  often('task.review', '/reviews', '审核'),
  often('task.draft', '/statements', '本期情况'),
  often('contribution.send', '/contributions', '配合材料'),
  often('plan.read', '/desk', '导入台'),
  often('paper.read', '/papers', '电话和函件'),
  often('reminder.read', '/reminders', '提醒'),
  often('figure.read', '/figures', '数据'),
  often('yearEnd.read', YEAR_END, '年终'),
  often('report.read', '/annual-report', '年度报告'),
  often('report.check', CHECKS, '报告核对'),
  often('consultation.read', CONSULTATION, '征求意见'),
  often('consultation.read', NOTICES, '督办通知单'),
  often('consultation.read', BULLETINS, '通报核对'),
  seldom('system.read', '/system', '系统'),
  seldom('journal.read', '/journal', '日志'),
  seldom('request.decideAsLeader', '/leaders-pages', '打印一页'),
  seldom('letter.read', MAIL, '信件'),
  seldom('post.handOver', '/posts', '岗位'),
  seldom('organization.read', '/organization', '机构'),
  seldom('calendar.read', '/calendar', '放假安排'),
];

export const openTo = (visitor: Visitor): Place[] => PLACES.filter(({ needs }) => entryFor(visitor, needs) === 'open');
