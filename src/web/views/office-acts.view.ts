import { officeMay } from '../../access/permissions.js';
import { OUTCOME_WORDS } from '../../annual-report/domain/outcomes.js';
import { dayWithWeekday } from '../../calendar/domain/day.js';
import { needsSecondLook } from '../../task/domain/second-look.js';
import type { QueuedReview } from '../../task/domain/review-queue.js';
import type { TaskState } from '../../task/domain/states.js';
import type { ProgressReport } from '../../task/progress-report.entity.js';
import type { Instruction } from '../../task/request.entity.js';
import type { Nature } from '../../task/task.entity.js';
import type { ActView } from '../components/acts.js';
import { act, field, type ActsAbout } from './act-drafts.js';
import { officeDecisions, recordInstructionAct } from './deciding-acts.view.js';
import { countWords } from './evidence-words.js';
import { missingPoints } from './missing-points.js';
import { reportName } from './report-words.js';
import { callActs, takeBackCallActs } from './ladder-events.view.js';
import { practiceActs } from './practice-acts.view.js';
import { pauseActs } from './pause-acts.view.js';

interface Returning {
  readonly key: string;
  readonly action: string;
  /** What was handed in: what is missing from it is proposed. */
  readonly text: string;
}

function returnAct(about: ActsAbout, { key, action, text }: Returning): ActView {
  const hint = `逐点写明；单位在${dayWithWeekday(about.replyBy)}前补充。`;
  const typed = field(key, about, { name: 'missing', label: '缺什么', hint, rows: 3 });
  const proposed = { value: missingPoints(text, about.dossier.row.record.task.standard) };
  return act({
    ...{ key, action, title: '退回补充', hidden: { key }, button: '退回补充', folded: true },
    fields: [{ ...typed, ...(about.retry?.key === key ? {} : proposed) }],
  });
}

/** What the reviewing office can do on this task now: what waits for it first, then what it may do any time. */
export function officeActs(about: ActsAbout): ActView[] {
  const { task, instructions } = about.dossier.row.record;
  if (task.state === 'closed') return practiceActs(about);
  if (NOT_OPEN.includes(task.state)) return [];
  const judged = task.state === 'submitted' ? ['answer'] : ['node', 'period', 'answer'];
  const waiting = submitted(about).filter(({ kind }) => judged.includes(kind));
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

const submitted = ({ dossier }: ActsAbout): ProgressReport[] =>
  dossier.reports.filter(({ state }) => state === 'submitted');

/** What was handed in and waits, or of a second look what was accepted. */
export function reportUnder({ kind, dutyId }: Pick<QueuedReview, 'kind' | 'dutyId'>, about: ActsAbout) {
  const { reports } = about.dossier;
  if (kind === 'close') return reports.findLast((one) => one.kind === 'closing' && one.state === 'accepted');
  if (kind === 'closeAnswer')
    return reports.findLast((one) => one.instructionId === dutyId && one.state === 'accepted');
  return submitted(about).findLast(
    (one) => one.kind === kind && (dutyId === null || dutyId === (one.nodeId ?? one.periodId ?? one.instructionId)),
  );
}

/** What decides about one thing of the queue, and nothing else of its task. */
export function reviewingActs(queued: Pick<QueuedReview, 'kind' | 'dutyId'>, about: ActsAbout): ActView[] {
  const { task, instructions } = about.dossier.row.record;
  if (queued.kind === 'closing' || queued.kind === 'close') return wholeActs(about);
  if (queued.kind === 'closeAnswer')
    return instructions.filter(({ id }) => id === queued.dutyId).map((one) => closeInstructionAct(one, task.id));
  const report = reportUnder(queued, about);
  return report ? reviewActs(report, about) : [];
}

const NOT_OPEN: readonly TaskState[] = ['draft', 'cancelled'];

/** Deciding about the whole task: its closing statement, then the second look. */
function wholeActs(about: ActsAbout): ActView[] {
  const { task } = about.dossier.row.record;
  const at = `/tasks/${task.id}`;
  const said = about.dossier.reports.findLast(({ kind }) => kind === 'closing')?.text ?? '';
  if (task.state === 'submitted') {
    const explanation = closingWords(about);
    return [
      act({ key: 'accept', action: `${at}/accept`, title: '审核办结材料', explanation, button: '通过' }),
      returnAct(about, { key: 'send-back', action: `${at}/send-back`, text: said }),
    ];
  }
  if (task.state !== 'completed' || task.completedBy === about.visitor.officerId) return [];
  const explanation = '须由审核之外的另一位同志复核。';
  return [
    act({ key: 'close', action: `${at}/close`, title: '复核销号', explanation, button: '销号' }),
    returnAct(about, { key: 'reopen', action: `${at}/reopen`, text: said }),
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

/** What becomes of a task whose closing statement is accepted. */
export const acceptedWords = (nature: Nature, outcome: string | null): string =>
  needsSecondLook(nature, outcome) ? '通过即办结，等另一位同志复核销号。' : '通过即销号。';

/** What was handed in, beside the button that decides about it. */
function closingWords(about: ActsAbout): string {
  const { reports, row } = about.dossier;
  const { task } = row.record;
  const closing = reports.findLast((report) => report.kind === 'closing' && report.state === 'submitted');
  if (!closing) return '';
  const outcome = closing.outcome ? `结论“${OUTCOME_WORDS[closing.outcome]}”：` : '：';
  const then = acceptedWords(task.nature, closing.outcome);
  return `${dayWithWeekday(closing.submittedOn)}报来，${outcome}${closing.text}　${countWords(about, closing.id)}${then}`;
}

function reviewActs(report: ProgressReport, about: ActsAbout): ActView[] {
  const { record } = about.dossier.row;
  const what = reportName(report, record);
  const at = `/tasks/${record.task.id}/reports/${report.id}`;
  const explanation = `${dayWithWeekday(report.submittedOn)}报来：${report.text}　${countWords(about, report.id)}`;
  return [
    act({ key: `accept-${report.id}`, action: `${at}/accept`, title: `审核${what}`, explanation, button: '通过' }),
    returnAct(about, { key: `return-${report.id}`, action: `${at}/return`, text: report.text }),
  ];
}
