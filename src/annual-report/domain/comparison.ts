import type { ReportTask } from './input.js';
import { OUTCOME_WORDS, type ReportOutcome } from './outcomes.js';
import type { AnnualReport } from './report.js';
import { BLANK } from './sentence.js';

export interface Promised {
  readonly id: string;
  readonly text: string;
  /** (四)提升行政执法水平, as printed. */
  readonly planItem: string;
}

export interface ComparisonRow {
  /** Of the promise. */
  readonly id: string;
  readonly number: number;
  readonly planItem: string;
  readonly promise: string;
  readonly department: string;
  readonly outcome: ReportOutcome | null;
  readonly outcomeWords: string;
  /** The sentence that answers it, as the report prints it; else what the unit said, or why it ended. */
  readonly answer: string;
  /** Of the passage that prints it, 一（四）; '' where the report does not say it. */
  readonly place: string;
}

/** 上年度工作安排落实情况对照表: every promise in the order of last year's report, none left out. */
export function comparisonOf(
  promises: readonly Promised[],
  tasks: readonly ReportTask[],
  report: Pick<AnnualReport, 'chapters'>,
): ComparisonRow[] {
  const said = report.chapters
    .filter(({ role }) => role === 'achievements')
    .flatMap(({ sections }) => sections.flatMap(({ key, sentences }) => sentences.map((one) => ({ ...one, key }))));
  const taskOf = new Map(tasks.flatMap((task) => task.commitments.map((id) => [id, task] as const)));
  const printedOf = new Map<string, typeof said>();
  for (const one of said.filter(({ text }) => !text.includes(BLANK)))
    for (const id of new Set(one.commitments)) printedOf.set(id, [...(printedOf.get(id) ?? []), one]);
  return promises.map(({ id, text, planItem }, i) => {
    const task = taskOf.get(id);
    const printed = printedOf.get(id) ?? [];
    const closing = task?.statements.findLast(({ kind }) => kind === 'closing')?.text;
    const outcome = task?.outcome ?? null;
    return {
      ...{ id, number: i + 1, planItem, promise: text, department: task?.department ?? '', outcome },
      outcomeWords: outcome === null ? '年内尚无结论' : OUTCOME_WORDS[outcome],
      place: printed[0]?.key ?? '',
      answer: printed.map((one) => one.text).join('') || (closing ?? task?.endedBecause ?? ''),
    };
  });
}
