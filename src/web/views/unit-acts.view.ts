import { OUTCOME_WORDS } from '../../annual-report/domain/outcomes.js';
import { isBeforeYearEnd, outcomesFor } from '../../task/domain/outcomes.js';
import { FACT_KINDS } from '../../task/domain/fact-words.js';
import type { TextFieldView } from '../components/form.js';
import { dayWithWeekday, monthDay } from '../../calendar/domain/day.js';
import { ANSWER_STATES } from '../../task/domain/reviews.js';
import type { Dossier } from '../../plan/dossier.service.js';
import { ASSESSMENT_WORDS } from '../../task/domain/facts.js';
import type { ActView } from '../components/acts.js';
import { insideUnit } from './unit-draft.view.js';
import { askingActs, instructionAct } from './asking-acts.view.js';
import { evidenceActs } from './evidence-acts.view.js';
import { fileField } from './evidence-words.js';
import { act, choiceOf, field, HINT, PLACEHOLDER, type ActsAbout } from './act-drafts.js';

/** Nodes and periods of the lead unit that are open, nearest first; then the closing, then what may be noted any time. */
export function unitActs(about: ActsAbout): ActView[] {
  const { record, standing } = about.dossier.row;
  const { task } = record;
  const at = `/tasks/${task.id}`;
  if (task.state === 'assigned') {
    const explanation = '签收后开始办理；一次签收，您单位待签收的任务一并签收。';
    return [
      act({ key: 'acknowledge', action: `${at}/acknowledge`, title: '签收', explanation, button: '签收' }),
      ...askingActs(about),
      ...noteActs(about),
      ...evidenceActs(about),
    ];
  }
  const answers = ANSWER_STATES.includes(task.state) ? answerActs(about) : [];
  if (task.state !== 'inProgress' && task.state !== 'returned') return [...answers, ...evidenceActs(about)];
  const nodes = record.nodes.filter((node) => node.submittedOn === null);
  const open = new Set([...standing.statements, ...standing.late].map(({ id }) => id));
  const periods = record.periods.filter((period) => period.statedOn === null && open.has(period.periodId));
  return [
    ...answers,
    ...nodes.flatMap((node) => insideUnit(about, 'report', nodeAct(node, about))),
    ...periods.flatMap((period) => insideUnit(about, 'report', periodAct(period, about))),
    ...(task.nature === 'overall' ? [] : insideUnit(about, 'submit', closingAct(about, nodes.length > 0))),
    ...askingActs(about),
    ...noteActs(about),
    ...evidenceActs(about),
  ];
}

/** A leader's word is answered until the task is over, also while the rest of it lies with the office or stands still. */
const answerActs = (about: ActsAbout): ActView[] =>
  about.dossier.row.record.instructions
    .filter((one) => one.submittedOn === null && one.closedOn === null)
    .flatMap((one) => insideUnit(about, 'report', instructionAct(one, about)));

function nodeAct(node: Dossier['row']['record']['nodes'][number], about: ActsAbout): ActView {
  const key = `node-${node.ordinal}`;
  return act({
    key,
    action: `/tasks/${node.taskId}/reports`,
    title: `节点“${node.title}”　${dayWithWeekday(node.dueDate)}到期`,
    hidden: { key, kind: 'node', nodeId: node.id },
    fields: [field(key, about, { placeholder: PLACEHOLDER, hint: HINT })],
    files: fileField(key, about),
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
    action: `/tasks/${taskId}/reports`,
    title: `${period.name}情况　${dayWithWeekday(period.dueBy)}截止`,
    hidden: { key, kind: 'period', periodId },
    fields: [field(key, about, { placeholder: PLACEHOLDER, hint: HINT }), ...outlookFields(key, about)],
    files: fileField(key, about),
    choices: [choiceOf(ASSESSMENT_WORDS, about, { key, name: 'assessment', legend: '本期评价' })],
    button: '上报',
  });
}

function closingAct(about: ActsAbout, nodesOpen: boolean): ActView {
  const key = 'closing';
  const { task, periods } = about.dossier.row.record;
  const { id, nature } = task;
  const whole = periods.map(({ period }) => period);
  const early = nature === 'continuing' && isBeforeYearEnd(whole, about.yearEndOpens, about.today);
  const possible = outcomesFor({ nature, nodesOpen, early }).map((one) => [one, OUTCOME_WORDS[one]] as const);
  return act({
    key,
    action: `/tasks/${id}/submit`,
    title: '报请办结',
    explanation: early
      ? `全年办理的，结论在年终材料里写（${monthDay(`2021-${about.yearEndOpens}`)}开放）；现在只用于不再办的。`
      : nodesOpen
        ? '结论写“已办结”或“已落实”的，先报完上面的节点。'
        : '',
    hidden: { key },
    fields: [
      field(key, about, { label: '办结情况', placeholder: PLACEHOLDER, hint: HINT }),
      field(key, about, { name: 'nextYear', label: '明年安排', optional: '继续、结转的写一句', rows: 2 }),
      field(key, about, { name: 'why', label: '原因、依据，或并入哪一项', optional: '没有做成的写一句', rows: 2 }),
    ],
    choices: [choiceOf(Object.fromEntries(possible), about, { key, name: 'outcome', legend: '结论' })],
    files: fileField(key, about),
    button: '报请办结',
    folded: nodesOpen || nature === 'continuing',
  });
}

/** What stands in the way, and what comes next: asked of nobody, kept where it is said. */
const outlookFields = (key: string, about: ActsAbout): TextFieldView[] => [
  field(key, about, { name: 'problems', label: '问题、需要协调的', optional: '可不填', rows: 2 }),
  field(key, about, { name: 'nextSteps', label: '下一步', optional: '可不填', rows: 2 }),
];

/** Day, kind, matter, paper: what the annual report will say of it, and nothing else. */
const factFields = (key: string, about: ActsAbout): TextFieldView[] => [
  field(key, about, { name: 'day', label: '哪一天', kind: 'day' }),
  field(key, about, {
    ...{ name: 'what', label: '哪一类', kind: 'select' },
    options: Object.entries(FACT_KINDS).map(([value, label]) => ({ value, label })),
  }),
  field(key, about, {
    name: 'title',
    label: '什么事',
    kind: 'line',
    placeholder: '例：区委常委会听取法治政府建设汇报',
  }),
  field(key, about, { name: 'document', label: '文件名称、文号', kind: 'line', optional: '没有的不填' }),
  field(key, about, { label: '补充', optional: '可不填', rows: 2 }),
];

function noteActs(about: ActsAbout): ActView[] {
  const { task } = about.dossier.row.record;
  const overall = task.nature === 'overall';
  const key = overall ? 'fact' : 'note';
  const note = act({
    key,
    action: `/tasks/${task.id}/reports`,
    title: overall ? '记一条履职事实' : '记一条平时情况',
    hidden: { key, kind: key },
    fields: overall
      ? factFields(key, about)
      : [field(key, about, { label: '情况', placeholder: PLACEHOLDER }), ...outlookFields(key, about)],
    files: fileField(key, about),
    button: '保存',
    folded: !overall || task.state === 'assigned',
  });
  return insideUnit(about, 'report', note);
}
