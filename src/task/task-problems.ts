import { HttpProblem, type ProblemWords } from '../platform/http/problem.js';
import { CONTRIBUTION_PROBLEMS } from './contribution-problems.js';
import { EVIDENCE_PROBLEMS } from './evidence-problems.js';
import { REQUEST_PROBLEMS } from './request-problems.js';
import { SIGNING_PROBLEMS } from './signing-problems.js';
import type { TaskRefusal } from './task-changes.js';

/** What a refused act is called, and what can be done instead. */
export const TASK_PROBLEMS: Readonly<Record<TaskRefusal, ProblemWords>> = {
  'TASK.NOT_FOUND': {
    status: 404,
    title: '没有这项任务',
    detail: '没有这项任务，或者不在您能查看的范围内：请从台账进入。',
  },
  'TASK.NOT_YOURS': {
    status: 403,
    title: '不由您单位牵头',
    detail: '这项任务由别的单位牵头，上报由牵头单位办理；您单位承担的部分请报牵头单位汇总。',
  },
  'TASK.CHANGED': {
    status: 409,
    title: '别人先改了',
    detail: '这项任务刚刚变过：请看现在的样子，再决定要不要改。',
  },
  'TASK.POST_ELSEWHERE': {
    status: 422,
    title: '岗位不在牵头单位',
    detail: '责任岗位要在牵头单位里：请选这个单位的岗位。',
  },
  'PRACTICE.NOT_ACCEPTED': {
    status: 409,
    title: '还不能作为典型做法',
    detail: '审核通过的材料才能作为典型做法：请先审核；退回补充的，等补报后再定。',
  },
  'PRACTICE.STANDS': {
    status: 409,
    title: '别人先办了',
    detail: '这份材料是否作为典型做法，刚刚已由同事改过：请刷新页面查看。',
  },
  'TASK.TRANSITION_REFUSED': {
    status: 409,
    title: '这一步现在不能办',
    detail: '任务的状态已经变了：请刷新页面，按现在的状态办理。',
  },
  'TASK.NOT_REVIEWER': {
    status: 403,
    title: '审核由督查机构办理',
    detail: '审核、退回和销号由区政府督查室或区委依法治区办办理。',
  },
  'TASK.REVIEWER_IS_LEAD': {
    status: 403,
    title: '请另一机构审核',
    detail: '这项任务由您单位或上级单位牵头，不能由您审核：请交另一督查机构办理。',
  },
  'TASK.SAME_PERSON': {
    status: 409,
    title: '请另一位同志复核',
    detail: '办结是您审核的，销号须由另一位同志复核：请交同事办理。',
  },
  'TASK.OWN_REPORT': {
    status: 409,
    title: '请另一位同志审核',
    detail: '这份材料是您报的，不能由您审核：请交督查机构的另一位同志办理。',
  },
  'TASK.NOTHING_SUBMITTED': {
    status: 409,
    title: '没有待审核的材料',
    detail: '这份材料已经审过，或者还没有报来：请刷新页面查看。',
  },
  'TASK.NO_SUCH_NODE': {
    status: 409,
    title: '这个节点不能再报',
    detail: '这个节点已经上报，或不属于这项任务：请刷新页面查看。',
  },
  'TASK.NO_SUCH_PERIOD': {
    status: 409,
    title: '这一期不能再报',
    detail: '这一期已经报送，或这项任务本期不用报：请刷新页面查看。',
  },
  'TASK.PERIOD_NOT_OPEN': {
    status: 409,
    title: '这一期还没有开放填报',
    detail: '一期的情况要等这一期过完才说得准：可以先保存草稿，开放后再上报；要让督查室早知道的，记一条平时情况。',
  },
  'TASK.NODES_OPEN': {
    status: 409,
    title: '还有节点没有上报',
    detail: '结论写“已办结”或“已落实”，先要报完全部节点；办不完的，结论可选“部分落实，结转”。',
  },
  'TASK.YEAR_NOT_OVER': {
    status: 409,
    title: '还没有到年终',
    detail: '常态化任务全年办理，结论在年终材料开放后一并写；现在只能写“并入他项”“不再适用”或“未落实”。',
  },
  'TASK.NOTHING_SAID': { status: 422, title: '还没有写内容', detail: '请写明何时、做了什么、依据哪份文件。' },
  'TASK.OUTCOME_ELSEWHERE': {
    status: 422,
    title: '这项任务没有这种结论',
    detail: '一次性任务写“已办结”，常态化任务写“本年度已落实，不再列”，总体要求写“已落实”或“继续”：请改选一项。',
  },
  'TASK.NO_NEXT_YEAR': {
    status: 422,
    title: '还没有写明年安排',
    detail: '继续和结转的，请写明年做什么、何时完成，一句话就行。',
  },
  'TASK.NO_WHY': {
    status: 422,
    title: '还没有写原因或依据',
    detail: '未落实的写主要原因，并入他项的写并入哪一项，不再适用的写依据，一句话就行。',
  },
  'TASK.FACTS_ARE_OVERALL': {
    status: 422,
    title: '履职事实只记在总体要求上',
    detail: '这项任务请按节点、期次上报，或记一条平时情况。',
  },
  'TASK.NO_DUE_DATE': {
    status: 409,
    title: '没有可以延的期限',
    detail: '常态化任务按期次报送，不设完成期限；本期没有安排的，评价选“本期无安排”并写一句原因。',
  },
  'TASK.NO_SUCH_INSTRUCTION': {
    status: 409,
    title: '这件批示不能再答复',
    detail: '这件批示已经答复，或不属于这项任务：请刷新页面查看。',
  },
  'TASK.INSTRUCTION_OPEN': {
    status: 409,
    title: '还有批示没有销号',
    detail: '这项任务上的批示答复后、由两位同志审核销号，任务才能销号：请先办批示。',
  },
  'TASK.HEAD_SIGNS_OFF': {
    status: 403,
    title: '由负责人同意后上报',
    detail: '这份材料须由单位负责人同意：请保存后送负责人。',
  },
  'TASK.NO_NEWS_TWICE': {
    status: 422,
    title: '上期也是“无新情况”',
    detail: '连续两期无新情况的，请写一句原因和下步打算。',
  },
  'DRAFT.NOT_FOUND': {
    status: 404,
    title: '没有这份草稿',
    detail: '草稿已经上报、退回或收回：请刷新页面查看。',
  },
  'DRAFT.INCOMPLETE': { status: 422, title: '还没有填完', detail: '送负责人之前请按提示填完；没有想好的，先保存。' },
  'DRAFT.UNITS_OWN': {
    status: 409,
    title: '单位正在填写',
    detail: '单位自己已经写了这一期的草稿，没有覆盖：请由单位上报，或者请单位照您的改。',
  },
  ...EVIDENCE_PROBLEMS,
  ...CONTRIBUTION_PROBLEMS,
  ...SIGNING_PROBLEMS,
  ...REQUEST_PROBLEMS,
};

export const taskProblem = (code: TaskRefusal): HttpProblem => new HttpProblem(code, TASK_PROBLEMS[code]);
