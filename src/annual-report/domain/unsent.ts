import type { Draft } from './draft.js';

/** A sentence that a unit has not been shown in these words. */
export interface Unsent {
  readonly departmentId: string;
  readonly passage: string;
  readonly sentenceId: string;
  readonly text: string;
}

/** What has still to be sent for 核对, unit by unit. @param unitsOf departments whose material a sentence rests on */
export function unsentOf(
  { passages }: Pick<Draft, 'passages'>,
  unitsOf: ReadonlyMap<string, readonly string[]>,
  checks: readonly { readonly departmentId: string; readonly sentenceId: string }[],
): Unsent[] {
  const sent = new Set(checks.map(({ departmentId, sentenceId }) => `${departmentId} ${sentenceId}`));
  return passages.flatMap(({ key, sentences }) =>
    sentences.flatMap(({ id, text }) =>
      (unitsOf.get(id) ?? [])
        .filter((departmentId) => !sent.has(`${departmentId} ${id}`))
        .map((departmentId) => ({ departmentId, passage: key, sentenceId: id, text })),
    ),
  );
}
