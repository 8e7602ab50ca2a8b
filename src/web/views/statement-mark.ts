import { createHash } from 'node:crypto';
import type { SheetLine } from '../../plan/statement-sheet.service.js';
import { draftMark } from '../../task/already.js';
import { fieldOf, type Fields } from '../form-fields.js';

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

/** A browser sends line ends of its own. */
const plain = (words = ''): string => words.replaceAll('\r\n', '\n').trim();

const digest = (values: Fields): string =>
  createHash('sha256')
    .update(JSON.stringify(LINE_FIELDS.map((name) => plain(values[name]))))
    .digest('hex')
    .slice(0, 16);

/** Goes with the line, and says when it comes back what was shown: whose writing, and in which words. */
export const markOf = (line: SheetLine): string => `${draftMark(line.draft)}~${digest(filledIn(line))}`;

export interface Seen {
  /** Which writing; undefined where the page does not say. */
  readonly seen: string | undefined;
  readonly untouched: boolean;
}

export function seenIn(fields: Fields, key: string): Seen {
  const [seen, shown] = fields[fieldOf('seen', key)]?.split('~') ?? [];
  const posted = Object.fromEntries(LINE_FIELDS.map((name) => [name, fields[fieldOf(name, key)] ?? '']));
  return { seen, untouched: shown === digest(posted) };
}
