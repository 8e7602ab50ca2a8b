import { ENTRY_KINDS, ENTRY_LIMITS } from '../plan/domain/year-end-rules.js';
import type { UnitYearEnd, YearEndLine } from '../plan/year-end-reading.service.js';
import { entryKey, PAGE, type WrittenEntry, type YearEndFault, type YearEndFaults } from '../plan/year-end.service.js';
import { vagueEntries, yearEndProblem } from '../plan/year-end-problems.js';
import type { YearEndClosing } from '../task/closings.service.js';
import { ClosingLine } from '../task/task-inputs.js';
import { draftMark } from '../task/already.js';
import { entryMark, type YearEndEntry } from '../plan/year-end.entity.js';
import { lineMark, seenIn } from './line-marks.js';
import type { Press } from './statement-forms.js';
import { fieldOf, plainText, type Fields } from './form-fields.js';

export interface YearEndRead {
  readonly closings: readonly YearEndClosing[];
  readonly entries: readonly WrittenEntry[];
  readonly errors: Fields;
}

export const CLOSING_FIELDS = ['text', 'outcome', 'nextYear', 'why'] as const;

/** What the line holds before anybody has touched it: drafted, or what was said of the task before. */
export const heldBy = ({ draft, said }: YearEndLine): Fields => draft?.input ?? { text: said };

export const closingMark = (line: YearEndLine): string => lineMark(CLOSING_FIELDS, draftMark(line.draft), heldBy(line));

const ENTRY_FIELDS = ['entry', 'cause'] as const;
export const markOfEntry = (row: YearEndEntry | undefined): string =>
  lineMark(ENTRY_FIELDS, entryMark(row), { entry: row?.text ?? '', cause: row?.cause ?? '' });

const isTouched = (line: YearEndLine, input: Fields): boolean => {
  const held = heldBy(line);
  const [now, before] = [input, held].map((of) => CLOSING_FIELDS.map((name) => plainText(of[name])).join('\u0001'));
  return now !== before && (line.draft !== null || CLOSING_FIELDS.some((name) => plainText(input[name]) !== ''));
};

/** What the page says, line by line; what cannot be kept at all is told by the name of the field. */
export function readYearEnd(page: UnitYearEnd, fields: Fields, press: Press): YearEndRead {
  const errors: Record<string, string> = {};
  const filledBy = fields['by'] === 'other' ? (fields['filledBy'] ?? '').trim() : '';
  if (fields['by'] === 'other' && filledBy === '') errors['filledBy'] = '请写代填人姓名';
  const closings: YearEndClosing[] = [];
  for (const line of page.lines) {
    const taskId = line.row.record.task.id;
    if (fields[fieldOf('text', taskId)] === undefined) continue;
    const said = Object.fromEntries(CLOSING_FIELDS.map((name) => [name, plainText(fields[fieldOf(name, taskId)])]));
    const input = { key: 'closing', ...said };
    const leaves = press !== 'save' && said['outcome'] !== '';
    const seen = seenIn(CLOSING_FIELDS, fields, taskId);
    if (!leaves && (seen.untouched || !isTouched(line, input))) continue;
    const parsed = leaves ? ClosingLine.safeParse(input) : null;
    for (const { path, message } of parsed?.error?.issues ?? [])
      errors[fieldOf(String(path[0]), taskId)] = path[0] === 'text' && said['text'] === '' ? NOTHING_SAID : message;
    closings.push({ taskId, input, filledBy: filledBy || null, closing: parsed?.data ?? null, ...seen });
  }
  return { closings, entries: entriesIn(page, fields), errors };
}

const NOTHING_SAID = '请写做了什么、依据哪份文件；今天不报的，结论选“暂不报”。';

/** A line that was sent meanwhile and says the same is left alone. */
function entriesIn({ entries }: UnitYearEnd, fields: Fields): WrittenEntry[] {
  const sent = new Map(entries.filter(({ state }) => state === 'sent').map((row) => [entryKey(row), row]));
  return ENTRY_KINDS.flatMap((kind) =>
    Array.from({ length: ENTRY_LIMITS[kind] }, (_, i) => i + 1).flatMap((ordinal): WrittenEntry[] => {
      const key = entryKey({ kind, ordinal });
      const text = fields[fieldOf('entry', key)];
      if (text === undefined) return [];
      const cause = kind === 'problem' ? plainText(fields[fieldOf('cause', key)]) || null : null;
      const same = sent.get(key);
      const entry = { kind, ordinal, text: plainText(text), cause, ...seenIn(ENTRY_FIELDS, fields, key) };
      return same && same.text === entry.text && same.cause === cause ? [] : [entry];
    }),
  );
}

/** Plans that could not be asked about next year: told once, and sent as they are if that is wanted. */
export const vaguePlans = ({ entries }: YearEndRead): Fields =>
  Object.fromEntries([...vagueEntries(entries)].map(([key, words]) => [fieldOf('entry', key), words]));

const FIELD_OF: Readonly<Partial<Record<YearEndFault, string>>> = {
  'TASK.OUTCOME_ELSEWHERE': 'outcome',
  'TASK.NODES_OPEN': 'outcome',
  'TASK.NO_NEXT_YEAR': 'nextYear',
  'TASK.NO_WHY': 'why',
  'ENTRY.NO_CAUSE': 'cause',
};

/** Told with both texts beside the line, by `overtakenIn`. */
const OVERTAKEN: readonly YearEndFault[] = ['TASK.CHANGED', 'ENTRY.CHANGED'];

/** The lines that another wrote something else in. */
export const overtakenIn = (faults: YearEndFaults): ReadonlySet<string> =>
  new Set([...faults].flatMap(([key, fault]) => (OVERTAKEN.includes(fault) ? [key] : [])));

/** What the service refused, by the name of the field; what concerns the whole page stands under PAGE. */
export const toldByField = (faults: YearEndFaults): Fields =>
  Object.fromEntries(
    [...faults]
      .filter(([, fault]) => !OVERTAKEN.includes(fault))
      .map(([key, fault]) => {
        const field = FIELD_OF[fault] ?? (fault.startsWith('ENTRY.') ? 'entry' : 'text');
        return [key === PAGE ? PAGE : fieldOf(field, key), yearEndProblem(fault)];
      }),
  );
