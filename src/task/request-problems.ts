import type { ProblemWords } from '../platform/http/problem.js';
import type { RequestRefusal } from './task-changes.js';

/** What a refused request or decision is called, and what can be done instead. */
export const REQUEST_PROBLEMS: Readonly<Record<RequestRefusal, ProblemWords>> = {
  'REQUEST.NOT_LATER': {
    status: 422,
    title: '新日期不晚于现在的期限',
    detail: '延期后的日期要晚于现在批准的期限：请改正。',
  },
  'REQUEST.PAST_DAY': { status: 422, title: '这一天已经过去', detail: '请写今天以后的日期。' },
  'REQUEST.NODE_AFTER_TASK': {
    status: 422,
    title: '节点晚于任务的期限',
    detail: '节点不能晚于任务的完成期限：请先申请任务延期，或改一个日期。',
  },
  'REQUEST.NOT_FOUND': {
    status: 404,
    title: '没有这件申请',
    detail: '没有这件申请，或者不在您能查看的范围内：请从任务页进入。',
  },
  'REQUEST.PENDING': {
    status: 409,
    title: '已有一件在等答复',
    detail: '同一事项的上一件申请还没有答复：请等答复，或先撤回再提。',
  },
  'REQUEST.NOT_OPEN': {
    status: 409,
    title: '这件申请已经答复',
    detail: '别人先办了，或者单位已撤回：请刷新页面查看。',
  },
  'REQUEST.FOR_LEADER': {
    status: 409,
    title: '须区领导审定',
    detail: '再次延期、延期较长或再次提出的异议由区领导审定：请写意见报领导，领导已在别处定了的请代录。',
  },
  'REQUEST.NOT_SUPERVISOR': {
    status: 403,
    title: '不是您分管的单位',
    detail: '这件事由分管该单位的区领导或主要领导审定。',
  },
  'REQUEST.TOO_LATE': {
    status: 409,
    title: '提出异议的时间已过',
    detail: '归口异议应在交办后3个工作日内提出：确有不妥的，请电话联系督查室协调。',
  },
  'REQUEST.SAME_UNIT': { status: 422, title: '写的是您单位自己', detail: '请写应当牵头的另一个单位。' },
  'REQUEST.NO_SUCH_UNIT': { status: 422, title: '没有这个单位', detail: '请从列出的单位中选一个。' },
  'REQUEST.NO_HEAD': {
    status: 409,
    title: '那个单位还没有负责人岗位',
    detail: '改由它牵头之前，请管理员先在机构中列入负责人岗位。',
  },
  'REQUEST.REFUSED_BEFORE': {
    status: 409,
    title: '区领导已经定了',
    detail: '归口已由区领导审定，不再受理异议：请按分工办理，有困难的请督查室协调。',
  },
  'DECISION.NO_SUCH_LEADER': {
    status: 422,
    title: '不是能定这件事的领导',
    detail: '请选分管该单位的区领导，或者主要领导。',
  },
  'DECISION.NOT_YOURS': { status: 403, title: '不是您作的决定', detail: '只有作决定的领导本人可以收回。' },
  'DECISION.NOT_YET': {
    status: 422,
    title: '代录的日期还没有到',
    detail: '代录的是领导已经作出的决定：请写作出决定的那一天。',
  },
  'PROPOSAL.OVERTAKEN': {
    status: 409,
    title: '已不需要决定',
    detail: '提请以后，这件事已经办结、撤销、暂缓或不再逾期：原因写在任务页的经过里。',
  },
  'PROPOSAL.ANSWERED_APART': {
    status: 409,
    title: '这是督查室提请协调的事',
    detail: '请在督办总览或任务页选“同意”“不同意”“另作批示”或“请督查室再议”。',
  },
  'DECISION.OVERTAKEN': {
    status: 409,
    title: '已不能收回',
    detail: '之后又有了新的安排：请督查室按现在的情况另行办理。',
  },
};
