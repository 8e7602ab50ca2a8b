import type { LedgerRow } from '../plan/ledger.service.js';
import { ASSESSMENT_WORDS, type Assessment } from '../task/domain/facts.js';
import { WITH_UNIT } from '../task/domain/states.js';
import type { ProgressReport } from '../task/progress-report.entity.js';
import { aboutOf, type UnitDraft } from '../task/unit-draft.entity.js';
import type { LatestFact } from './domain/facts.js';

/** The report that 最近一期情况 would become: the period that is open, a note on a one-off, a fact on an overall duty. */
export type LatestTarget = Readonly<Record<string, string>>;

/** Its form as a page would send it, empty; null while nothing of the kind can be said. */
export function targetOf({ record, standing }: LedgerRow): LatestTarget | null {
  const { task, periods } = record;
  if (!WITH_UNIT.includes(task.state)) return null;
  if (task.nature === 'oneOff') return { key: 'note', kind: 'note' };
  if (task.nature === 'overall') return { key: 'fact', kind: 'fact' };
  const open = new Set([...standing.late, ...standing.statements].map(({ id }) => id));
  const period = periods.findLast(({ periodId, statedOn }) => statedOn === null && open.has(periodId));
  return period ? { key: `period-${period.period.code}`, kind: 'period', periodId: period.periodId } : null;
}

export interface Latest {
  readonly target: LatestTarget | null;
  readonly draft: UnitDraft | null;
  readonly report: ProgressReport | null;
  readonly fact: LatestFact;
}

const TOLD: Readonly<Record<string, readonly ProgressReport['kind'][]>> = {
  oneOff: ['node', 'note', 'closing'],
  continuing: ['period', 'closing'],
  overall: ['fact', 'closing'],
};

const isAssessment = (word: string | undefined): word is Assessment =>
  word !== undefined && Object.hasOwn(ASSESSMENT_WORDS, word);
const assessmentWords = (word: string | null | undefined): string =>
  isAssessment(word ?? undefined) ? ASSESSMENT_WORDS[word as Assessment] : '';

interface Said {
  readonly reports: readonly ProgressReport[];
  readonly drafts: readonly UnitDraft[];
  /** The office reads what it filled in itself; what is written inside a unit is the unit's own. */
  readonly forOffice: boolean;
}

/** What is being said, else what was said last; a draft of the same duty stands before what was reported. */
export function latestOf(row: LedgerRow, { reports, drafts, forOffice }: Said): Latest {
  const target = targetOf(row);
  const about = target === null ? null : aboutOf(target);
  const draft =
    target === null
      ? null
      : (drafts.find(
          (one) => one.about === about && one.input['kind'] === target['kind'] && (!forOffice || one.byOffice === true),
        ) ?? null);
  const kinds = TOLD[row.record.task.nature] ?? [];
  const report = reports.findLast(({ kind, state }) => kinds.includes(kind) && state !== 'returned') ?? null;
  const from = draft ? draftFact(draft) : reportFact(report);
  return { target, draft, report, fact: from };
}

const draftFact = ({ input }: UnitDraft): LatestFact => ({
  text: input['text'] ?? '',
  problems: input['problems'] ?? '',
  nextSteps: input['nextSteps'] ?? '',
  assessment: assessmentWords(input['assessment']),
});

const reportFact = (report: ProgressReport | null): LatestFact => ({
  text: report?.text ?? '',
  problems: report?.problems ?? '',
  nextSteps: report?.nextSteps ?? '',
  assessment: assessmentWords(report?.assessment),
});
