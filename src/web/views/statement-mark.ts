import type { SheetLine } from '../../plan/statement-sheet.service.js';
import { draftMark } from '../../task/already.js';
import type { Fields } from '../form-fields.js';
import { lineMark } from '../line-marks.js';

/** What a line says; named with the line's key in the page. */
export const LINE_FIELDS = ['text', 'assessment', 'problems', 'nextSteps', 'noNews'] as const;

/** What the line holds before anybody has touched it: drafted, sent back, said last time. */
export function filledIn({ draft, returned, last }: SheetLine): Fields {
  if (draft) return draft.input;
  const from = returned ?? last;
  if (!from) return {};
  const { problems, nextSteps } = returned ?? { problems: null, nextSteps: null };
  return { text: from.text, problems: problems ?? '', nextSteps: nextSteps ?? '', assessment: from.assessment ?? '' };
}

export const markOf = (line: SheetLine): string => lineMark(LINE_FIELDS, draftMark(line.draft), filledIn(line));
