import { lineOrigin } from './collected.js';
import type { AnnualReportInput, LastProblem, ReportTask, YearEndLine } from './input.js';
import { patternsIn } from './patterns.js';
import { likeness, within } from './likeness.js';
import { numeral } from './numeral.js';
import { blankPassage } from './passage.js';
import { becameOf, causes, gathered, reportedBy, setbacksOf, twoYears } from './problem-material.js';
import { problemFaults } from './problem-words.js';
import { sentencesOf } from './prose.js';
import type { Passage, ReportChapter, ReportSection } from './report.js';
import { BLANK, byHand, sentence, type Sentence } from './sentence.js';
import { headOfChapter, placeOf, uniqueKeys, type Room } from './skeleton.js';

/** So near in words a unit's problem is last year's problem still. */
const STILL = 0.25;
/** Two units' problems are one. */
const ONE = 0.4;

interface Told {
  readonly last: LastProblem | null;
  readonly lines: readonly YearEndLine[];
  /** Not alike in words: the office said that they are one. */
  readonly byOffice?: boolean;
}

/**
 * Chapter two: each of last year's problems with what became of it, then what several units report anew and what the
 * office marked as a pattern, as phenomenon and 主要原因 in units' words. What was late or returned only stands beside it.
 */
export function composeProblems(room: Room, input: AnnualReportInput): ReportChapter {
  const { problems, tasks } = input;
  const lines = input.yearEnd.filter(({ kind }) => kind === 'problem');
  const head = headOfChapter(room);
  const whole = room.leadIn ?? room.slots.map(({ text }) => text).join('\n');
  const patterns = patternsIn(input.edits ?? [], lines);
  const alone = lines.filter((line) => !patterns.flat().includes(line));
  const told: Told[] = [
    ...stillThere(problems, alone),
    ...newOnes(problems, alone),
    ...patterns.map((group) => ({ last: null, lines: group, byOffice: true })),
  ];
  const first = problems[0] ? whole.indexOf(problems[0].text) : -1;
  const spoken = told.flatMap((one) => one.lines);
  const unspoken = lines.filter((line) => !spoken.includes(line));
  const answered = problems.flatMap(({ items }) => items.slice(0, 1));
  const beside = tasks.filter(({ itemOrdinal }) => !answered.includes(itemOrdinal)).flatMap(setbacksOf);
  const leadIn: Passage = {
    ...blankPassage(room.leadInKey, first > 0 ? whole.slice(0, first).trim() : whole),
    material: [...unspoken.map(reportedBy), ...beside],
  };
  if (told.length === 0)
    return { ...head, leadIn: null, sections: [{ ...leadIn, marker: null, heading: '', form: 'inline' }] };
  const unique = uniqueKeys();
  const sections = told.map((one, i): ReportSection => {
    const marker = one.last ? (one.last.marker ?? null) : `${numeral(i + 1)}是`;
    const key = unique(`${placeOf(room)}、${marker ?? `第${i + 1}个问题`}`);
    return { ...problemPassage(key, one, input), marker, heading: '', form: 'inline' };
  });
  return { ...head, leadIn, sections };
}

const stillThere = (problems: readonly LastProblem[], lines: readonly YearEndLine[]): Told[] =>
  problems.map((last) => ({
    last,
    lines: lines
      .filter((line) => nearest(line, problems) === last)
      .sort((a, b) => within(b.text, last.text) - within(a.text, last.text)),
  }));

/** The one of last year's problems that a unit still reports. */
function nearest({ text }: YearEndLine, problems: readonly LastProblem[]): LastProblem | null {
  const [best] = problems
    .map((problem) => ({ problem, near: within(text, problem.text) }))
    .sort((a, b) => b.near - a.near);
  return best && best.near >= STILL ? best.problem : null;
}

/** A pattern, not a complaint: what only one unit reports stands beside the chapter. */
function newOnes(problems: readonly LastProblem[], lines: readonly YearEndLine[]): Told[] {
  const groups: YearEndLine[][] = [];
  for (const line of lines.filter((one) => nearest(one, problems) === null)) {
    const group = groups.find(([first]) => first && likeness(first.text, line.text) >= ONE);
    if (group) group.push(line);
    else groups.push([line]);
  }
  return groups
    .filter((group) => new Set(group.map(({ department }) => department)).size > 1)
    .map((group) => ({ last: null, lines: group }));
}

function problemPassage(key: string, { last, lines, byOffice = false }: Told, input: AnnualReportInput): Passage {
  const answering = last ? input.tasks.filter(({ itemOrdinal }) => itemOrdinal === last.items[0]) : [];
  // What is alike is told in one unit's words; what the office put together, in everybody's.
  const voices = byOffice ? [lines] : lines.map((line) => [line]);
  const told = voices.map(written).find((sentences) => sentences !== null);
  return {
    key,
    lastYear: last?.text ?? '',
    sentences: told ?? [byHand(BLANK)],
    material: [
      ...(last ? becameOf(answering) : []),
      ...(last ? twoYears(lines) : []),
      ...(byOffice ? gathered(lines) : []),
      ...causes(lines),
      ...answering.flatMap((task: ReportTask) => setbacksOf(task)),
    ],
  };
}

/** 现象。主要原因是…。 Null where the units' words name units or count our ledger: then a person writes it. */
function written(lines: readonly YearEndLine[]): Sentence[] | null {
  const cause = listed(lines.map((line) => (line.cause ?? '').trim().replace(CAUSE, '')));
  const phenomenon = lines.length === 1 ? (lines[0]?.text ?? '') : listed(lines.map(({ text }) => text));
  const parts = [...sentencesOf(phenomenon), ...sentencesOf(cause === '' ? '' : `主要原因是${cause}`)];
  const units = lines.map(({ department }) => department ?? '');
  if (cause === '' || parts.some((text) => problemFaults(text, units).length > 0)) return null;
  return parts.map((text) => sentence({ text, source: 'collected', origins: lines.map(lineOrigin) }));
}

const CAUSE = /^(?:主要|其)?原因(?:是|在于|为|：|:)?/;

/** What several units say of one problem, each once, parted by semicolons. */
const listed = (texts: readonly string[]): string =>
  [...new Set(texts.map((text) => text.trim().replace(/[。；]+$/, '')).filter((text) => text !== ''))].join('；');
