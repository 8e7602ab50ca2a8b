import { dayWithWeekday } from '../../calendar/domain/day.js';
import { isAcceptedPiece } from '../../task/domain/practices.js';
import type { ProgressReport } from '../../task/progress-report.entity.js';
import type { ActView } from '../components/acts.js';
import { act, type ActsAbout } from './act-drafts.js';
import { reportName } from './report-words.js';

function practiceAct(report: ProgressReport, about: ActsAbout): ActView {
  const { record } = about.dossier.row;
  const what = reportName(report, record);
  const at = `/tasks/${record.task.id}/reports/${report.id}`;
  const told = `${dayWithWeekday(report.submittedOn)}报来：${report.text}`;
  return report.practiceOn === null
    ? act({
        ...{ key: `practice-${report.id}`, action: `${at}/mark-practice`, title: `作为典型做法：${what}` },
        ...{ explanation: `${told}　单位可见。`, button: '作为典型做法', folded: true },
      })
    : act({
        ...{ key: `practice-${report.id}`, action: `${at}/unmark-practice`, title: `典型做法：${what}` },
        ...{ explanation: `${told}　取消后，单位不再看到。`, button: '取消典型做法', folded: true },
      });
}

/** What was accepted may be held up as an example, also after the task is closed. */
export const practiceActs = (about: ActsAbout): ActView[] =>
  about.dossier.reports.filter(isAcceptedPiece).map((report) => practiceAct(report, about));
