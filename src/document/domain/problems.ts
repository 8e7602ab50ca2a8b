import { fullWidth, trimmed } from './lines.js';
import type { OutlinedChapter } from './outline.js';
import type { ReadProblem } from './parsed-report.js';

type UnlinkedProblem = Omit<ReadProblem, 'planItems'>;

/** “一是…；二是…”: a marker at the beginning of a clause. */
const MARKER = /(?<=^|[，：；。\n\s])([一二三四五六七八九十]{1,3}是)/g;

/** The problems a chapter names: by 一是/二是 in its paragraphs, else by its sections. */
export function problemsOf(source: string, chapter: OutlinedChapter): UnlinkedProblem[] {
  const from = chapter.at.titleSpan.end;
  const text = fullWidth(source.slice(from, chapter.end));
  const starts = [...text.matchAll(MARKER)].map((m) => ({ at: m.index, marker: m[1] ?? '' }));
  if (starts.length === 0 || chapter.sections.length > 1) {
    return chapter.sections.map(({ marker, start, end }) => ({ marker, start, end, text: source.slice(start, end) }));
  }
  const problems = starts.map(({ at, marker }, i) => {
    const rest = text.slice(at, starts[i + 1]?.at ?? text.length);
    const words = trimmed(rest, /[；。，\s]/);
    const start = from + at;
    return { marker, start, end: start + words.length, text: source.slice(start, start + words.length) };
  });
  // A blank of a draft is nobody's problem yet.
  return problems.filter((problem) => !problem.text.includes('【待填】'));
}
