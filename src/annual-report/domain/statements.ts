import type { AcceptedStatement, ReportTask } from './input.js';
import { forTheReport } from './ledger-words.js';
import { NOT_ACHIEVED, OUTCOME_WORDS } from './outcomes.js';
import { sentencesOf } from './prose.js';
import type { Material } from './report.js';
import { sentence, type Origin, type Sentence } from './sentence.js';

type Kind = AcceptedStatement['kind'];
type Statements = readonly AcceptedStatement[];

const saidIn = ({ statements }: ReportTask, kind: Kind): Statements =>
  statements.filter((one) => one.kind === kind && !one.nothingNew);

const firstThatSays = (...choices: Statements[]): Statements => choices.find((said) => said.length > 0) ?? [];

/**
 * What chapter one says of a task. An overall duty is its dated facts. Else the closing statement says it all; before
 * there is one, every node's product, or the latest period that had something to say.
 */
function statementsFor(task: ReportTask): Statements {
  if (task.outcome !== null && NOT_ACHIEVED.includes(task.outcome)) return [];
  const closing = saidIn(task, 'closing').slice(-1);
  if (task.nature === 'overall') return firstThatSays(saidIn(task, 'fact'), closing);
  return firstThatSays(closing, saidIn(task, 'node'), saidIn(task, 'period').slice(-1));
}

export const originOf = ({ department }: Pick<ReportTask, 'department'>, from: AcceptedStatement): Origin => ({
  kind: 'statement',
  id: from.id,
  unit: department,
  submittedOn: from.day,
  acceptedOn: from.acceptedOn,
  evidence: from.evidence,
});

/** A sentence a unit wrote and the office accepted, traceable to its task and the promises that task answers. */
export const said =
  (task: ReportTask, origins: readonly Origin[]) =>
  (text: string): Sentence =>
    sentence({ text, source: 'statement', tasks: [task.id], commitments: task.commitments, origins });

/** What is written of a task, and what its unit said about our own ledger, which is not. */
export function statementSentences(task: ReportTask): { sentences: Sentence[]; material: Material[] } {
  const told = statementsFor(task).flatMap((from) => {
    const origins = [originOf(task, from)];
    return sentencesOf(from.text).map((text) => ({ origins, ...forTheReport(text, task.department) }));
  });
  return {
    sentences: told.filter(({ text }) => text !== '').map(({ text, origins }) => said(task, origins)(text)),
    material: told
      .filter(({ dropped }) => dropped.length > 0)
      .map(({ dropped, origins }) => ({
        ...{ kind: 'statement', title: `任务“${task.title}”：未写入的内部情况`, text: dropped.join('；') },
        ...{ lastYear: '', open: false, origins },
      })),
  };
}

/** Accepted closings that chapter one does not print: a person finds them a place, or none. */
export function unprinted(task: ReportTask): Material[] {
  const closing = saidIn(task, 'closing').at(-1);
  if (closing === undefined || statementsFor(task).includes(closing)) return [];
  const why = task.outcome === null ? '' : `：${OUTCOME_WORDS[task.outcome]}`;
  const origins = [originOf(task, closing)];
  return [
    { kind: 'statement', title: `任务“${task.title}”${why}`, text: closing.text, lastYear: '', open: true, origins },
  ];
}
