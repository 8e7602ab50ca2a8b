import type { ProblemWords } from '../platform/http/problem.js';
import type { NoticeRefusal } from './supervision-notices.service.js';

export const NOTICE_PROBLEMS: Readonly<Record<NoticeRefusal, ProblemWords>> = {
  'NOTICE.NOT_FOUND': {
    status: 404,
    title: '没有这份督办通知单',
    detail: '没有待签发的，或者不给您看：请从“督办通知单”页进入。',
  },
  'NOTICE.NOT_YOURS': {
    status: 403,
    title: '这份不由您签发',
    detail: '督办通知单由督查负责人签发，致党委部门等的商请函由区委依法治区办签发。',
  },
  'NOTICE.CHANGED': {
    status: 409,
    title: '看过以后有变动',
    detail: '任务、文字或日期变了，或者别人先办了：下面是现在的内容，请再看一遍。',
  },
  'NOTICE.NOTHING_SAID': { status: 422, title: '还没有写内容', detail: '请写一句话。' },
  'NOTICE.NOTHING_TO_SIGN': {
    status: 409,
    title: '没有要您签发的',
    detail: '已经签发，或者由另一个办公室签发：请看下面现在的情况。',
  },
  'NOTICE.TEXT_OLD': {
    status: 409,
    title: '改过文字以后，任务或日期变了',
    detail: '这份是手工改过的，系统不再更新文字：请对照附件改好正文，存一次再签发。',
  },
};
