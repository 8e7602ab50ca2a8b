import { may, opensByLetterLink, type Permission } from '../../access/permissions.js';
import { actingOn, type Visitor } from '../../access/visitor.js';
import { OUTCOME_WORDS } from '../../annual-report/domain/outcomes.js';
import { dayWithWeekday, type Day } from '../../calendar/domain/day.js';
import type { Dossier } from '../../plan/dossier.service.js';
import { ASSESSMENT_WORDS } from '../../task/domain/facts.js';
import type { ProgressReport } from '../../task/progress-report.entity.js';
import type { ActView } from '../components/acts.js';
import type { TextFieldView } from '../components/form.js';

/** What somebody had written when an act was refused: given back with what is wrong. */
export interface Retry {
  readonly key: string;
  readonly values: Readonly<Record<string, string>>;
  readonly errors: Readonly<Record<string, string>>;
}

export interface ActsAbout {
  readonly dossier: Dossier;
  readonly visitor: Visitor;
  readonly today: Day;
  readonly retry: Retry | null;
}

type Draft = Partial<ActView> & Pick<ActView, 'key' | 'action' | 'title' | 'button'>;

const PLACEHOLDER = '例：8月12日印发《×××办法》（文号），……';
const HINT = '写何时、做了什么、依据哪份文件；数字写明截止日期。';

const act = (draft: Draft): ActView => ({
  ...{ explanation: '', hidden: {}, fields: [], choice: null, main: false, folded: false },
  ...draft,
});

const field = (key: string, about: ActsAbout, rest: Partial<TextFieldView> = {}): TextFieldView => {
  const name = rest.name ?? 'text';
  const retry = about.retry?.key === key ? about.retry : null;
  return {
    id: `${key}-${name}`,
    name,
    label: '做了什么',
    value: retry?.values[name] ?? '',
    error: retry?.errors[name],
    ...rest,
  };
};

const choiceOf = (
  words: Readonly<Record<string, string>>,
  about: ActsAbout,
  { key, name, legend }: Record<'key' | 'name' | 'legend', string>,
) => {
  const retry = about.retry?.key === key ? about.retry : null;
  const options = Object.entries(words).map(([value, label]) => ({
    value,
    label,
    checked: retry?.values[name] === value,
  }));
  return { name, legend, options, error: retry?.errors[name] };
};

/** Nodes and periods of the lead unit that are open, nearest first; then the closing, then what may be noted any time. */
function unitActs(about: ActsAbout): ActView[] {
  const { record, standing } = about.dossier.row;
  const { task } = record;
  const at = `/tasks/${task.id}`;
  if (task.state === 'assigned') {
    const explanation = '签收后开始办理；一次签收，您单位待签收的任务一并签收。';
    return [
      act({ key: 'acknowledge', action: `${at}/acknowledge`, title: '签收', explanation, button: '签收' }),
      ...noteActs(about),
    ];
  }
  if (task.state !== 'inProgress' && task.state !== 'returned') return [];
  const nodes = record.nodes.filter((node) => node.submittedOn === null);
  const open = new Set([...standing.statements, ...standing.late].map(({ id }) => id));
  const periods = record.periods.filter((period) => period.statedOn === null && open.has(period.periodId));
  return [
    ...nodes.map((node) => nodeAct(node, about)),
    ...periods.map((period) => periodAct(period, about)),
    ...(task.nature === 'overall' ? [] : [closingAct(about, nodes.length > 0)]),
    ...noteActs(about),
  ];
}

function nodeAct(node: Dossier['row']['record']['nodes'][number], about: ActsAbout): ActView {
  const key = `node-${node.ordinal}`;
  return act({
    key,
    action: `/tasks/${node.taskId}/report`,
    title: `节点“${node.title}”　${dayWithWeekday(node.dueDate)}到期`,
    hidden: { key, kind: 'node', nodeId: node.id },
    fields: [field(key, about, { placeholder: PLACEHOLDER, hint: HINT })],
    button: '上报节点',
    folded: false,
  });
}

function periodAct(
  { taskId, periodId, period }: Dossier['row']['record']['periods'][number],
  about: ActsAbout,
): ActView {
  const key = `period-${period.code}`;
  return act({
    key,
    action: `/tasks/${taskId}/report`,
    title: `${period.name}情况　${dayWithWeekday(period.dueBy)}截止`,
    hidden: { key, kind: 'period', periodId },
    fields: [field(key, about, { placeholder: PLACEHOLDER, hint: HINT })],
    choice: choiceOf(ASSESSMENT_WORDS, about, { key, name: 'assessment', legend: '本期评价' }),
    button: '上报',
  });
}

function closingAct(about: ActsAbout, nodesOpen: boolean): ActView {
  const key = 'closing';
  const optional = '可不填';
  return act({
    key,
    action: `/tasks/${about.dossier.row.record.task.id}/submit`,
    title: '报请办结',
    explanation: nodesOpen ? '结论写“已办结”或“已落实”的，先报完上面的节点。' : '',
    hidden: { key },
    fields: [
      field(key, about, { label: '办结情况', placeholder: PLACEHOLDER, hint: HINT }),
      field(key, about, { name: 'nextYear', label: '明年安排', optional, rows: 2 }),
    ],
    choice: choiceOf(OUTCOME_WORDS, about, { key, name: 'outcome', legend: '结论' }),
    button: '报请办结',
    folded: nodesOpen || about.dossier.row.record.task.nature === 'continuing',
  });
}

function noteActs(about: ActsAbout): ActView[] {
  const { task } = about.dossier.row.record;
  const overall = task.nature === 'overall';
  const key = overall ? 'fact' : 'note';
  return [
    act({
      key,
      action: `/tasks/${task.id}/report`,
      title: overall ? '记一条履职事实' : '记一条平时情况',
      hidden: { key, kind: key },
      fields: [field(key, about, { label: overall ? '何时、何事、依据' : '情况', placeholder: PLACEHOLDER })],
      button: '保存',
      folded: !overall || task.state === 'assigned',
    }),
  ];
}

const returnAct = (key: string, action: string, about: ActsAbout): ActView =>
  act({
    key,
    action,
    title: '退回补充',
    hidden: { key },
    fields: [field(key, about, { name: 'missing', label: '缺什么', hint: '逐点写明；单位5个工作日内补充。', rows: 3 })],
    button: '退回补充',
    folded: true,
  });

function officeActs(about: ActsAbout): ActView[] {
  const { dossier } = about;
  const { task } = dossier.row.record;
  const at = `/tasks/${task.id}`;
  const waiting = dossier.reports.filter((report) => report.state === 'submitted' && report.kind !== 'closing');
  switch (task.state) {
    case 'submitted':
      return [
        act({
          key: 'accept',
          action: `${at}/accept`,
          title: '审核办结材料',
          explanation: closingWords(dossier),
          button: '通过',
        }),
        returnAct('send-back', `${at}/send-back`, about),
      ];
    case 'completed':
      return [
        act({
          key: 'close',
          action: `${at}/close`,
          title: '复核销号',
          explanation: '须由审核之外的另一位同志复核。',
          button: '销号',
        }),
      ];
    case 'inProgress':
    case 'returned':
      return waiting.flatMap((report) => reviewActs(report, about));
    case 'draft':
    case 'assigned':
    case 'closed':
    case 'suspended':
    case 'cancelled':
      return [];
  }
}

/** What was handed in, beside the button that decides about it. */
function closingWords({ reports }: Dossier): string {
  const closing = reports.findLast((report) => report.kind === 'closing' && report.state === 'submitted');
  if (!closing) return '';
  const outcome = closing.outcome ? `结论“${OUTCOME_WORDS[closing.outcome]}”：` : '：';
  return `${dayWithWeekday(closing.submittedOn)}报来，${outcome}${closing.text}　通过即办结，等另一位同志复核销号。`;
}

function reviewActs(report: ProgressReport, about: ActsAbout): ActView[] {
  const { record } = about.dossier.row;
  const node = record.nodes.find(({ id }) => id === report.nodeId);
  const period = record.periods.find(({ periodId }) => periodId === report.periodId);
  const what = node ? `节点“${node.title}”` : `${period?.period.name ?? ''}情况`;
  const at = `/tasks/${record.task.id}/reports/${report.id}`;
  const explanation = `${dayWithWeekday(report.submittedOn)}报来：${report.text}`;
  return [
    act({ key: `accept-${report.id}`, action: `${at}/accept`, title: `审核${what}`, explanation, button: '通过' }),
    returnAct(`return-${report.id}`, `${at}/return`, about),
  ];
}

/** By what permission each side acts, and what it can do. */
const SIDES: readonly (readonly [Permission, (about: ActsAbout) => ActView[]])[] = [
  ['task.report', unitActs],
  ['task.review', officeActs],
];

function isHis(about: ActsAbout, permission: Permission): boolean {
  const { task } = about.dossier.row.record;
  const actor = actingOn(about.visitor, task.leadDepartmentId, permission);
  if (!actor || !may(actor, permission)) return false;
  const leads = actor.belongsTo.includes(task.leadDepartmentId ?? '');
  return permission === 'task.report' ? actor.departmentId === task.leadDepartmentId : !leads;
}

export interface WhatToDo {
  readonly acts: readonly ActView[];
  readonly nothing: string;
}

/** What this visitor can do on this task now; the first of it is the page's one ink button. */
export function whatToDo(about: ActsAbout): WhatToDo {
  const sides = SIDES.filter(([permission]) => isHis(about, permission));
  const acts = sides.flatMap(([, of]) => of(about));
  const closed = about.visitor.via === 'letter' && sides.some(([permission]) => !opensByLetterLink(permission));
  if (closed && acts.length > 0) return { acts: [], nothing: '您从信里的链接进来，可以查看；上报请用密码登录。' };
  const marked = acts.map((one, i) => ({ ...one, main: i === 0 && !one.folded }));
  return { acts: marked, nothing: marked.length > 0 ? '' : nothingWords(about) };
}

function nothingWords({ dossier }: ActsAbout): string {
  const { row, whole } = dossier;
  if (!whole)
    return `这项任务由${row.leadDepartment ?? ''}牵头，您单位为配合单位，可查看要求；您单位承担的部分请报牵头单位汇总。`;
  const { state } = row.record.task;
  if (state === 'submitted' || row.standing.pending) return '已报待审核，审核期间不计逾期。现在不需您办。';
  return '现在不需您办。';
}
