import { HttpProblem, type ProblemWords } from '../../platform/http/problem.js';

/** What is said at the door. */
export const DOOR_PROBLEMS = {
  'DOOR.SIGN_IN': { status: 401, title: '请先登录', detail: '还没有登录，或登录已过期：请登录后再来。' },
  'DOOR.SIGN_IN_FIRST': {
    status: 403,
    title: '请登录后办理',
    detail: '信里的链接只能查看；上报、审核等请用密码登录后办理。',
  },
  'DOOR.TOKEN': {
    status: 401,
    title: '令牌不能用',
    detail: '接口令牌不对、已到期或已停用：请由本人在“密码”页重新生成。',
  },
  'DOOR.TOKEN_READS': {
    status: 403,
    title: '令牌只能读取',
    detail: '这个接口令牌只能读取，没有改动任何内容：要办理的，请生成可办理的令牌。',
  },
  'DOOR.TOO_MANY': {
    status: 429,
    title: '请求太多',
    detail: '一分钟内的请求超过了上限：请按 Retry-After 所写的秒数稍候再试。',
  },
  'DOOR.CLOSED': {
    status: 403,
    title: '不在您的职责范围内',
    detail: '您的岗位没有这项权限：如需办理，请联系区政府督查室。',
  },
  'DOOR.FORM_STALE': {
    status: 403,
    title: '页面放得太久',
    detail: '为防他人冒用，没有办理：请回到原页面，刷新后再试一次。',
  },
  'DOOR.WRONG': {
    status: 422,
    title: '登录名或密码不对',
    detail: '登录名或密码不对，或者试的次数太多，请稍候再试。忘记密码的，请联系管理员重设。',
  },
  'DOOR.PASSWORD_FIRST': { status: 403, title: '请先设置密码', detail: '首次登录请先设置自己的密码。' },
  'LINK.UNKNOWN': {
    status: 404,
    title: '链接不完整或不是本系统的',
    detail: '请从信里重新打开，或把地址完整复制到地址栏；仍打不开的，请联系督查室重发。',
  },
  'LINK.EXPIRED': {
    status: 410,
    title: '链接已失效',
    detail: '此链接已过有效期。请从最近一封提醒信进入，或联系督查室重发。',
  },
  'LINK.USED': {
    status: 410,
    title: '链接已用过',
    detail: '此链接只能用一次，已经用过。请用密码登录；忘记密码的，请联系管理员重设。',
  },
} as const satisfies Record<string, ProblemWords>;

export type DoorCode = keyof typeof DOOR_PROBLEMS;

export const doorProblem = (code: DoorCode): HttpProblem => new HttpProblem(code, DOOR_PROBLEMS[code]);
