import { officeMay } from '../../access/permissions.js';
import { OUTCOME_WORDS } from '../../annual-report/domain/outcomes.js';
import { dayWithWeekday } from '../../calendar/domain/day.js';
import { needsSecondLook } from '../../task/domain/second-look.js';
import type { TaskState } from '../../task/domain/states.js';
import type { ProgressReport } from '../../task/progress-report.entity.js';
import type { Instruction } from '../../task/request.entity.js';
import type { ActView } from '../components/acts.js';
import { act, field, type ActsAbout } from './act-drafts.js';
import { officeDecisions, recordInstructionAct } from './deciding-acts.view.js';
import { countWords } from './evidence-words.js';
import { reportName } from './report-words.js';
import { callActs, takeBackCallActs } from './ladder-events.view.js';
import { practiceActs } from './practice-acts.view.js';
import { pauseActs } from './pause-acts.view.js';

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

/** What the reviewing office can do on this task now: what waits for it first, then what it may do any time. */
export function officeActs(about: ActsAbout): ActView[] {
  const { task, instructions } = about.dossier.row.record;
  if (task.state === 'closed') return practiceActs(about);
  if (NOT_OPEN.includes(task.state)) return [];
  const judged = task.state === 'submitted' ? ['answer'] : ['node', 'period', 'answer'];
  const waiting = about.dossier.reports.filter(({ state, kind }) => state === 'submitted' && judged.includes(kind));
  const answered = instructions.filter(({ acceptedOn, closedOn }) => acceptedOn !== null && closedOn === null);
  return [
    ...wholeActs(about),
    ...waiting.flatMap((report) => reviewActs(report, about)),
    ...answered
      .filter(({ acceptedBy }) => acceptedBy !== about.visitor.officerId)
      .map((instruction) => closeInstructionAct(instruction, task.id)),
    ...callActs(about),
    ...takeBackCallActs(about),
    ...officeDecisions(about),
    ...(about.visitor.actors.some((actor) => officeMay(actor, 'task.pause', task.leadDepartmentId))
      ? pauseActs(about)
      : []),
    recordInstructionAct(about),
    ...practiceActs(about),
  ];
}

const NOT_OPEN: readonly TaskState[] = ['draft', 'cancelled'];

/** Deciding about the whole task: its closing statement, then the second look. */
function wholeActs(about: ActsAbout): ActView[] {
  const { task } = about.dossier.row.record;
  const at = `/tasks/${task.id}`;
  if (task.state === 'submitted') {
    const explanation = closingWords(about);
    return [
      act({ key: 'accept', action: `${at}/accept`, title: '审核办结材料', explanation, button: '通过' }),
      returnAct('send-back', `${at}/send-back`, about),
    ];
  }
  if (task.state !== 'completed' || task.completedBy === about.visitor.officerId) return [];
  const explanation = '须由审核之外的另一位同志复核。';
  return [
    act({ key: 'close', action: `${at}/close`, title: '复核销号', explanation, button: '销号' }),
    returnAct('reopen', `${at}/reopen`, about),
  ];
}

const closeInstructionAct = (instruction: Instruction, taskId: string): ActView =>
  act({
    key: `close-${instruction.id}`,
    action: `/tasks/${taskId}/instructions/${instruction.id}/close`,
    title: `批示销号：${instruction.words}`,
    explanation: '答复已审核通过，须由另一位同志复核。',
    button: '批示销号',
  });

/** What was handed in, beside the button that decides about it. */
function closingWords(about: ActsAbout): string {
  const { reports, row } = about.dossier;
  const { task } = row.record;
  const closing = reports.findLast((report) => report.kind === 'closing' && report.state === 'submitted');
  if (!closing) return '';
  const outcome = closing.outcome ? `结论“${OUTCOME_WORDS[closing.outcome]}”：` : '：';
  const then = needsSecondLook(task.nature, closing.outcome) ? '通过即办结，等另一位同志复核销号。' : '通过即销号。';
  return `${dayWithWeekday(closing.submittedOn)}报来，${outcome}${closing.text}　${countWords(about, closing.id)}${then}`;
}

function reviewActs(report: ProgressReport, about: ActsAbout): ActView[] {
  const { record } = about.dossier.row;
  const what = reportName(report, record);
  const at = `/tasks/${record.task.id}/reports/${report.id}`;
  const explanation = `${dayWithWeekday(report.submittedOn)}报来：${report.text}　${countWords(about, report.id)}`;
  return [
    act({ key: `accept-${report.id}`, action: `${at}/accept`, title: `审核${what}`, explanation, button: '通过' }),
    returnAct(`return-${report.id}`, `${at}/return`, about),
  ];
}
