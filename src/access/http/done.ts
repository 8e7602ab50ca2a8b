import { z } from 'zod';
import { HttpProblem, type ProblemWords } from '../../platform/http/problem.js';
import type { Outcome } from '../../platform/outcome.js';

/** `id` is that of what the act made or changed, where there is one; `count` of how many it did it to. */
export const Done = z.object({ done: z.literal(true), id: z.string().optional(), count: z.int().optional() });
export type Done = z.infer<typeof Done>;

export const done = (made: unknown): Done => ({
  done: true,
  ...(typeof made === 'string' ? { id: made } : {}),
  ...(typeof made === 'number' ? { count: made } : {}),
});

/** What was done, or the problem that its table has words for. */
export function granted<T, E extends string>(outcome: Outcome<T, E>, words: Readonly<Record<E, ProblemWords>>): T {
  if (outcome.ok) return outcome.value;
  throw new HttpProblem(outcome.error, words[outcome.error]);
}
