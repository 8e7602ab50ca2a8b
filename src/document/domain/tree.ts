import { headingSpan, isAppendix, isKnownChapter, standsAlone } from './headings.js';
import type { Line } from './lines.js';
import { markOf, type Family, type Mark } from './marks.js';
import type { Span } from './parsed-report.js';
import { withBareHeadings } from './bare-headings.js';
import { promoted } from './looking-ahead.js';
import type { Candidate } from './candidates.js';
import { roleSaid } from './roles.js';

/** A division of the text: a heading (or a marked paragraph) with everything up to the next of its level. */
export interface Node {
  /** 0 a part, 1 一、, 2 （一）, 3 1., 4 （1）, 5 ①. */
  readonly rank: number;
  readonly mark: Mark | null;
  readonly line: Line;
  readonly titleSpan: Span;
  readonly unheaded: boolean;
  /** Lines of its own that follow its heading, before the first child. */
  readonly own: Line[];
  readonly children: Node[];
  /** Where its last line ends. */
  end: number;
}

export interface Tree {
  /** Lines before the first division. */
  readonly front: readonly Line[];
  readonly roots: readonly Node[];
}

/** 一是 and dashes list what is done under a heading; they divide no text. */
const RANKS: Readonly<Partial<Record<Family, number>>> = {
  part: 0,
  cn: 1,
  cnParen: 2,
  arabic: 3,
  arabicParen: 4,
  circled: 5,
};

/** Divides the lines by their marks; the same mark may stand at two levels, and unnumbered headings among the numbered. */
export function treeOf(lines: readonly Line[]): Tree {
  const ranked = promoted(withBareHeadings(rankedLines(lines)));
  const front: Line[] = [];
  const roots: Node[] = [];
  const open: Node[] = [];
  for (const candidate of ranked) {
    const { line, rank } = candidate;
    if (rank < 0) {
      const node = open.at(-1);
      if (node) node.own.push(line);
      else front.push(line);
    } else {
      const node = nodeOf(candidate);
      settle(open, node);
      (open.at(-1)?.children ?? roots).push(node);
      open.push(node);
    }
    for (const node of open) node.end = Math.max(node.end, line.end);
  }
  return { front, roots };
}

/** 【工作打算】, 注释：: brackets and a colon around a heading are no part of it. */
const bareSpan = ({ text, start, end }: Line): Span => ({
  start: start + (text.startsWith('【') ? 1 : 0),
  end: end - (/[】：]$/.test(text) ? 1 : 0),
});

const nodeOf = ({ line, mark, rank, unheaded = false }: Candidate): Node => ({
  rank,
  unheaded,
  mark,
  line,
  titleSpan: unheaded ? { start: line.start, end: line.start } : mark ? headingSpan(line, mark) : bareSpan(line),
  own: [],
  children: [],
  end: line.end,
});

/** Closes what the new division does not belong to. */
function settle(open: Node[], node: Node): void {
  const same = deepestOf(open, node);
  if (same === -1) {
    while ((open.at(-1)?.rank ?? -1) >= node.rank && !(node.mark?.ordinal === 1 && isNested(open.at(-1), node)))
      open.pop();
    return;
  }
  const sibling = open[same];
  if (node.mark?.ordinal === 1 && isNested(sibling, node) && same === open.length - 1) return;
  open.length = outerOf(open, same, node);
}

/**
 * 一、 right under 一、: the heading before has nothing to say of its own yet, or says what its part is for while the
 * new one does not, and the count begins anew.
 */
const isNested = (above: Node | undefined, node: Node): boolean =>
  above?.mark != null &&
  above.mark.family === node.mark?.family &&
  above.children.length === 0 &&
  isShort(above) &&
  (above.own.length === 0 ||
    (roleSaid(textOf(above)) !== null &&
      roleSaid(
        textOf(node)
          .split(/[。：]/, 1)[0]
          ?.slice(0, 60) ?? '',
      ) === null));

const isShort = ({ line }: Node): boolean => line.text.length <= 40 && !line.text.includes('。');

const deepestOf = (open: readonly Node[], { mark, rank }: Node): number =>
  open.findLastIndex((one) => one.rank === rank && one.mark?.family === mark?.family);

/** Which of several open divisions with this mark it follows: the one whose number goes on, and whose kind it is. */
function outerOf(open: readonly Node[], deepest: number, node: Node): number {
  const fits = open.flatMap((one, i) => (one.mark?.family === node.mark?.family && follows(one, node) ? [i] : []));
  const outer = fits[0];
  if (outer === undefined) return deepest;
  const tells = ['problems', 'next_steps'].includes(roleSaid(textOf(node)) ?? '');
  return fits.length > 1 && !tells ? (fits.at(-1) ?? deepest) : outer;
}

const follows = (one: Node, node: Node): boolean => (one.mark?.ordinal ?? 0) + 1 === node.mark?.ordinal;

const textOf = ({ line, mark }: Node): string => line.text.slice(mark?.length ?? 0);

/** Every line with the rank of its heading; -1 for what is no heading. */
function rankedLines(lines: readonly Line[]): Candidate[] {
  const marked = lines.map((line) => ({ line, mark: dividing(line) }));
  const byMarks = rankOfMarks(marked);
  const often = said(marked);
  const numbered = marked.some(({ mark }) => mark?.family === 'cn');
  const passedOn = titlesPassedOn(lines);
  const known = marked.map(
    ({ line, mark }, i) =>
      mark === null &&
      i > 0 &&
      isKnownChapter(line) &&
      !often(line) &&
      !passedOn.has(line.text) &&
      !continuesTitle(marked, i),
  );
  return marked.map(({ line, mark }, i) => {
    if (mark) return { line, mark, rank: RANKS[mark.family] ?? -1 };
    if (line.marks > 0 && standsAlone(line)) return { line, mark, rank: byMarks(line.marks) };
    if (!known[i]) return { line, mark, rank: -1 };
    return { line, mark, rank: isAppendix(line) || (numbered && restartsAfter(marked, i)) ? 0 : 1 };
  });
}

/** 关于印发《2024年工作要点》的通知: what is passed on is called so below, and that is no chapter. */
const titlesPassedOn = (lines: readonly Line[]): ReadonlySet<string> =>
  new Set(
    lines
      .slice(0, MOST_ON_TOP)
      .flatMap(({ text }) => [...text.slice(0, 200).matchAll(/《([^《》]{4,60})》/g)].map((m) => m[1] ?? '')),
  );
const MOST_ON_TOP = 30;

/** 整改措施： again and again labels what follows in every item; a chapter is called so once. */
function said(marked: Marked): (line: Line) => boolean {
  const times = new Map<string, number>();
  for (const { line } of marked)
    if (line.text.endsWith('：') && line.text.length < 20) times.set(line.text, (times.get(line.text) ?? 0) + 1);
  return ({ text }) => (times.get(text) ?? 0) > 1;
}

const dividing = (line: Line): Mark | null => {
  // 一、做好公开 | 公开预算 | 财务科 | is a row, whatever its first cell begins with.
  if (line.text.indexOf('|', line.text.indexOf('|') + 1) > line.text.indexOf('|')) return null;
  const mark = markOf(line.text);
  return mark && RANKS[mark.family] !== undefined && mark.length < line.text.length ? mark : null;
};

/** The last line of a title broken over several: 青禾区2022年政务公开 / 工作要点. */
const continuesTitle = (marked: Marked, at: number): boolean => {
  const before = marked[at - 1];
  return (
    before !== undefined &&
    !marked[at]?.line.apart &&
    !marked[at]?.line.text.endsWith('：') &&
    before.mark === null &&
    standsAlone(before.line) &&
    !/[：]$/.test(before.line.text) &&
    marked.slice(Math.max(0, at - 3), at).every(({ mark, line }) => mark === null && line.text.length < 40)
  );
};

type Marked = readonly { readonly line: Line; readonly mark: Mark | null }[];

/** Above 一、 an unnumbered heading is a part: the count begins anew behind it. */
const restartsAfter = (marked: Marked, at: number): boolean =>
  marked.slice(at + 1, at + 12).find(({ mark }) => mark?.family === 'cn')?.mark?.ordinal === 1;

/** Markdown levels as ranks: those of the numbered headings that stand at the same level, else by depth. */
function rankOfMarks(marked: Marked): (depth: number) => number {
  const known = new Map<number, number>();
  for (const { line, mark } of marked) {
    if (mark && line.marks > 0 && !known.has(line.marks)) known.set(line.marks, RANKS[mark.family] ?? 1);
  }
  const titles = marked.filter(({ line }) => line.marks === 1).length;
  return (depth) => known.get(depth) ?? (depth === 1 ? (titles > 1 ? 1 : -1) : titles > 1 ? depth : depth - 1);
}
