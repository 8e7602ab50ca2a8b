import type { YearEndLine } from './input.js';
import type { SkeletonEdit } from './skeleton-edit.js';

/** The problems that the office put together, in the order in which it did; a line stands where it was put last. */
export function patternsIn(edits: readonly SkeletonEdit[], lines: readonly YearEndLine[]): YearEndLine[][] {
  let groups: (readonly string[])[] = [];
  for (const edit of edits) {
    if (edit.do !== 'gather' && edit.do !== 'release') continue;
    groups = groups.map((group) => group.filter((id) => !edit.lines.includes(id)));
    if (edit.do === 'gather') groups.push(edit.lines);
  }
  return groups.map((group) => lines.filter(({ id }) => group.includes(id))).filter((group) => group.length > 0);
}
