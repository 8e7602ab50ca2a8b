import type { ProgressReport } from '../../task/progress-report.entity.js';
import type { TaskState } from '../../task/domain/states.js';
import type { ActView } from '../components/acts.js';
import { act, choiceOf, type ActsAbout } from './act-drafts.js';
import { fileField, proofsOf } from './evidence-words.js';
import { reportName } from './report-words.js';

const OVER: readonly TaskState[] = ['draft', 'closed', 'cancelled'];

/** Until a report is reviewed its unit adds files to it, and takes back what was chosen by mistake. */
export function evidenceActs(about: ActsAbout): ActView[] {
  if (OVER.includes(about.dossier.row.record.task.state)) return [];
  return about.dossier.reports.filter(({ state }) => state === 'submitted').flatMap((report) => actsOn(report, about));
}

function actsOn(report: ProgressReport, about: ActsAbout): ActView[] {
  const at = `/tasks/${report.taskId}/reports/${report.id}`;
  const name = reportName(report, about.dossier.row.record);
  const files = proofsOf(about, report.id);
  const key = `evidence-${report.id}`;
  const adding = act({
    ...{ key, action: `${at}/evidence`, title: `补充佐证：${name}`, hidden: { key }, button: '补充佐证', folded: true },
    explanation: '审核前可以补充，随这份材料一起审核。',
    files: fileField(key, about, { optional: '' }),
  });
  return files.length === 0 ? [adding] : [adding, takeBackAct(`${at}/take-back-evidence`, name, { about, files })];
}

function takeBackAct(
  action: string,
  name: string,
  { about, files }: { about: ActsAbout; files: ActsAbout['evidence'] },
): ActView {
  const key = `take-back-${files[0]?.reportId ?? ''}`;
  const words = Object.fromEntries(files.map((file) => [file.id, file.name]));
  return act({
    ...{ key, action, title: `取回传错的佐证：${name}`, hidden: { key }, button: '取回', folded: true },
    explanation: '审核前可以取回；取回的文件不再保存，经过留有记录。',
    choices: [choiceOf(words, about, { key, name: 'evidenceId', legend: '取回哪一个' })],
  });
}
