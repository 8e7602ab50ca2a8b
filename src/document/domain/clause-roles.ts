import { isManner } from './manner-clauses.js';
import { isResult, type Surroundings } from './result-clauses.js';
import { fullWidth } from './surface.js';

/** action: something to be done · manner: how the next one is done · result: what the one before is to bring about. */
export type ClauseRole = 'action' | 'manner' | 'result';

/** In doubt a clause is an action: a promise too many is confirmed away by a person, one too few is lost. */
export function roleOfClause(text: string, around: Surroundings): ClauseRole {
  const clause = fullWidth(text);
  const surroundings = { heading: fullWidth(around.heading), before: fullWidth(around.before) };
  if (isManner(clause, surroundings.before)) return 'manner';
  return isResult(clause, surroundings) ? 'result' : 'action';
}
