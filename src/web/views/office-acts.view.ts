import { OUTCOME_WORDS } from '../../annual-report/domain/outcomes.js';
import { dayWithWeekday } from '../../calendar/domain/day.js';
import type { Dossier } from '../../plan/dossier.service.js';
import type { ProgressReport } from '../../task/progress-report.entity.js';
import type { ActView } from '../components/acts.js';
import { act, field, type ActsAbout } from './act-drafts.js';

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

/** What the reviewing office can do on this task now. */
export function officeActs(about: ActsAbout): ActView[] {
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
      if (task.completedBy === about.visitor.officerId) return [];
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
