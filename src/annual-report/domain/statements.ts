import type { AcceptedStatement, ReportTask } from './input.js';
import { NOT_ACHIEVED, OUTCOME_WORDS } from './outcomes.js';
import { sentencesOf } from './prose.js';
import { said, type Blank, type Sentence } from './report.js';

type Kind = AcceptedStatement['kind'];

const textsOf = ({ statements }: ReportTask, kind: Kind): string[] =>
  statements.filter((one) => one.kind === kind && !one.nothingNew).map(({ text }) => text);

const last = (texts: readonly string[]): string[] => texts.slice(-1);

const firstThatSays = (...choices: (readonly string[])[]): readonly string[] =>
  choices.find((texts) => texts.length > 0) ?? [];

/**
 * What chapter one says of a task. An overall duty is its dated facts. Else the closing statement says it all; before
 * there is one, every node's product, or the latest period that had something to say.
 */
function textsFor(task: ReportTask): readonly string[] {
  if (task.outcome !== null && NOT_ACHIEVED.includes(task.outcome)) return [];
  const closing = last(textsOf(task, 'closing'));
  if (task.nature === 'overall') return firstThatSays(textsOf(task, 'fact'), closing);
  return firstThatSays(closing, textsOf(task, 'node'), last(textsOf(task, 'period')));
}

export const statementSentences = (task: ReportTask): Sentence[] => textsFor(task).flatMap(sentencesOf).map(said(task));

/** Accepted closings that chapter one does not print: a person finds them a place, or none. */
export function unprinted(task: ReportTask, place: string): Blank[] {
  const closing = textsOf(task, 'closing').at(-1);
  if (closing === undefined || textsFor(task).includes(closing)) return [];
  const why = task.outcome === null ? '' : `：${OUTCOME_WORDS[task.outcome]}`;
  return [{ place: `${place}任务“${task.title}”${why}`, lastYear: '', material: closing }];
}
