import type { Gap } from './domain/gaps.js';
import type { ReportRefusal } from './report-refusals.js';
import { HttpProblem, type ProblemWords } from '../platform/http/problem.js';

/** What a refusal about the annual report says to whoever asked. */
export const REPORT_PROBLEMS: Readonly<Record<ReportRefusal, ProblemWords>> = {
  'REPORT.NOT_FOUND': { status: 404, title: '没有这一年的报告', detail: '这一年还没有计划：请从“年度报告”进入。' },
  'REPORT.NOT_YOURS': {
    status: 403,
    title: '这里由依法治区办编写',
    detail: '年度报告由区委依法治区办编写和定稿；您可以查看，单位可以核对自己的句子。',
  },
  'REPORT.NO_PASSAGE': { status: 404, title: '提纲里没有这一处', detail: '提纲可能刚调整过：请从提纲重新进入。' },
  'REPORT.CHANGED': {
    status: 409,
    title: '别人先改了',
    detail: '这一段刚由其他同志改过，您写的在下面，请对照后再存。',
  },
  'REPORT.NOTHING_SAID': { status: 422, title: '还没有写内容', detail: '请写一句话；一段至多2万字，理由至多400字。' },
  'REPORT.NO_SUCH': {
    status: 409,
    title: '已经办过了',
    detail: '这一处已由其他同志办理，或者文字已变：请看现在的情况。',
  },
  'REPORT.NOT_A_LEADER': {
    status: 422,
    title: '请选这个单位的分管领导',
    detail: '没有着落的承诺，由分管该单位的区领导或主要负责同志签字，报告才能定稿。',
  },
  'REPORT.FUTURE': { status: 422, title: '这一天还没有到', detail: '请写领导签字的日期。' },
  'REPORT.GAPS': { status: 409, title: '还不能定稿', detail: '定稿前要办的还没有办完，逐处列在下面。' },
  NO_SUCH_PLACE: { status: 409, title: '提纲里没有这一节', detail: '提纲可能刚由其他同志调整过：请看现在的提纲再改。' },
  NO_HEADING: { status: 422, title: '还没有写标题', detail: '请写这一节的标题。' },
  LAST_SECTION: { status: 422, title: '这一章只剩这一节', detail: '一章至少留一节：请先添一节，再去掉这一节。' },
  'REPORT.NO_LINES': {
    status: 422,
    title: '还没有选问题',
    detail: '请勾选要并在一起写的问题；单位撤回的，这里不再列出。',
  },
  'REPORT.FRAME': { status: 422, title: '提纲没有改成', detail: '标题要写，至多60字；改动太多的，先撤回几处。' },
};

export const reportProblem = (code: ReportRefusal): HttpProblem => new HttpProblem(code, REPORT_PROBLEMS[code]);

/** 还不能定稿: every gap by its passage. */
export const notFixed = ({ error, gaps }: { error: ReportRefusal; gaps: readonly Gap[] }): HttpProblem =>
  new HttpProblem(error, REPORT_PROBLEMS[error], {
    errors: gaps.map(({ key, words }) => ({ field: key, message: words })),
  });
