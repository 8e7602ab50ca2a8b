import type { ProblemWords } from '../platform/http/problem.js';
import type { PaperRefusal } from './papers.service.js';

/** What is said of calls and papers that were refused. */
export const PAPER_PROBLEMS: Readonly<Record<PaperRefusal, ProblemWords>> = {
  'PAPER.NOT_FOUND': {
    status: 404,
    title: '没有这份函件',
    detail: '没有这份函件，或者不给您看：请从“电话和函件”页进入。',
  },
  'PAPER.NOT_YOURS': {
    status: 403,
    title: '这份不由您办理',
    detail: '催办函由督查负责人签发，商请函由区委依法治区办签发；电话由督查室记。',
  },
  'PAPER.CHANGED': { status: 409, title: '别人先改了', detail: '下面是现在的文字，请再看一遍。' },
  'PAPER.OVERTAKEN': {
    status: 409,
    title: '已不需要，或已签发',
    detail: '单位已上报、获准延期，或者这份已经办过：请看下面现在的情况。',
  },
  'PAPER.NOT_SIGNED': { status: 409, title: '通报草稿随通报一起签发', detail: '这里只能改文字，或者写明理由不列入。' },
  'PAPER.NOTHING_SAID': { status: 422, title: '还没有写内容', detail: '请写一句话。' },
  'PAPER.TEXT_OLD': {
    status: 409,
    title: '改过的文字里，回复日期已过',
    detail: '这份是手工改过的，系统不再更新天数：请改好正文里的日期，存一次再签发。',
  },
  'PAPER.NUMBER_TAKEN': { status: 409, title: '这个号刚被取走', detail: '签发后取的号已变：请看下面的号，再签发。' },
  'CALL.ASKED_ONLY': {
    status: 409,
    title: '这个单位不打催办电话',
    detail: '党委部门、法院检察院、群团和垂直管理单位由区委依法治区办致函商请：请看“待签发”。',
  },
  'CALL.CITED': {
    status: 409,
    title: '这次联系已写进签发的函',
    detail: '函已发出，不能再撤回；情况有误的，请另记一次电话说明。',
  },
  'CALL.FUTURE': { status: 422, title: '这一天还没有到', detail: '请写已经打过电话的日期。' },
  'CALL.NOTHING_LATE': { status: 409, title: '这项任务没有逾期', detail: '没有逾期的不用记催办电话。' },
};
