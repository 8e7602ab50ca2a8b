import type { ProblemWords } from '../platform/http/problem.js';
import type { BulletinRefusal } from './bulletins.service.js';

export const BULLETIN_PROBLEMS: Readonly<Record<BulletinRefusal, ProblemWords>> = {
  'BULLETIN.NOT_FOUND': {
    ...{ status: 404, title: '没有这份通报', detail: '没有这份通报，或者不给您看：请从“督查通报”页进入。' },
  },
  'BULLETIN.NOT_YOURS': { status: 403, title: '不由您办理', detail: '通报由督查室拟稿，由督查负责人签发。' },
  'BULLETIN.NO_PLAN': { status: 409, title: '还没有立项的计划', detail: '没有可通报的情况：请先在导入台立项。' },
  'BULLETIN.CHANGED': { status: 409, title: '别人先改了', detail: '下面是现在的文字，请再看一遍。' },
  'BULLETIN.OVER': {
    status: 409,
    title: '已经办过',
    detail: '这份通报已签发或不发，这条意见已有决定：请看下面现在的情况。',
  },
  'BULLETIN.NOTHING_SAID': { status: 422, title: '还没有写内容', detail: '请写一句话。' },
  'BULLETIN.ANSWER_OPEN': {
    ...{ status: 409, title: '单位提出的更正还没有决定', detail: '请在“单位核对”里逐条写明采纳或不采纳，再签发。' },
  },
  'BULLETIN.NOT_SHOWN': {
    ...{
      status: 409,
      title: '有单位还没看到写它的这段话',
      detail: '送核对以后改过，或者还没有送：请先点“送单位核对”。',
    },
  },
  'BULLETIN.WAITING': {
    ...{ status: 409, title: '答复期还没有过', detail: '有单位还没有答复：可以电话提醒，答复期过后视为无意见。' },
  },
  'BULLETIN.NAMES_OUTSIDE': {
    ...{
      status: 409,
      title: '党委部门、法院检察院等不列为逾期',
      detail: '请删去或改写写到它们逾期的那一段，改用商请函。',
    },
  },
};
