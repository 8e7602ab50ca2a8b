import { actingOn, type Visitor } from '../access/visitor.js';
import type { Directory } from '../organization/directory.js';
import { readAmount } from '../plan/domain/figure-amount.js';
import { FIGURE_KINDS } from '../plan/domain/figure-rules.js';
import type { HomeChoice } from '../plan/figure-home.service.js';
import { FIGURE_PROBLEMS } from '../plan/figure-problems.js';
import type { Figure } from '../plan/figure.entity.js';
import type { FigureEnd, FigureLine } from '../plan/figure.service.js';
import { END_WORDS, isDone, reportedOf } from './views/figures.view.js';
import type { Fields } from './form-fields.js';

const MOST_WORDS = 300;

const isEnd = (word: string | undefined): word is FigureEnd => word !== undefined && Object.hasOwn(END_WORDS, word);

/** A forged one is one that nobody has seen. */
const versionOf = (text: string | undefined): number => (/^\d{1,9}$/.test(text ?? '') ? Number(text) : -1);

export interface ReadFigures {
  readonly lines: FigureLine[];
  /** Seen, and left empty. */
  readonly blank: string[];
  readonly errors: Map<string, string>;
}

interface Filled {
  readonly end: FigureEnd;
  readonly value: string;
  readonly words: string;
}

function filled(figure: Figure, fields: Fields): Filled | null {
  const value = fields[`value-${figure.id}`];
  if (value === undefined) return null;
  const end = fields[`end-${figure.id}`];
  return { value, end: isEnd(end) ? end : 'comparable', words: fields[`words-${figure.id}`] ?? '' };
}

const isEmpty = ({ end, value, words }: Filled): boolean => end === 'comparable' && value === '' && words === '';

/** As it stood: nobody wrote there. A line left empty that somebody else has filled in meanwhile is not wiped out. */
function isUntouched(figure: Figure, line: Filled, version: string | undefined): boolean {
  const before = reportedOf(figure);
  const same = before.value === line.value && before.end === line.end && before.words === line.words;
  return same || (isEmpty(line) && version !== String(figure.version));
}

/** What the page says that is not said already. */
export function readFigures(figures: readonly Figure[], fields: Fields, visitor: Visitor): ReadFigures {
  const read: ReadFigures = { lines: [], blank: [], errors: new Map() };
  for (const figure of figures) {
    const line = filled(figure, fields);
    const actor = actingOn(visitor, figure.departmentId, 'figure.report');
    if (!line || !actor) continue;
    if (isEmpty(line) && !isDone(figure)) read.blank.push(figure.id);
    const version = fields[`version-${figure.id}`];
    if (isUntouched(figure, line, version)) continue;
    const isCounted = line.end === 'comparable' || line.end === 'changed';
    const value = line.value === '' || !isCounted ? null : readAmount(figure, line.value);
    if (isCounted && line.value !== '' && value === null)
      read.errors.set(figure.id, FIGURE_PROBLEMS['FIGURE.NOT_A_NUMBER'].detail);
    if (line.words.length > MOST_WORDS) read.errors.set(figure.id, `说明不超过${MOST_WORDS}字，请缩短。`);
    const { end, words } = line;
    read.lines.push({ figureId: figure.id, version: versionOf(version), actor, end, value, words });
  }
  return read;
}

/** Rows in which a unit was chosen or a reason written; the others stay for another day. */
export function readHomes(figures: readonly Figure[], fields: Fields, directory: Directory): HomeChoice[] {
  return figures.flatMap(({ id, kind: before }) => {
    const unit = directory.departmentNamed(fields[`home-${id}`] ?? '');
    const reason = (fields[`reason-${id}`] ?? '').slice(0, MOST_WORDS);
    if (!unit && reason === '') return [];
    const kind = FIGURE_KINDS.find((one) => one === fields[`kind-${id}`]) ?? before;
    const departmentId = reason === '' ? (unit?.id ?? null) : null;
    return [{ figureId: id, version: versionOf(fields[`version-${id}`]), departmentId, kind, reason }];
  });
}
